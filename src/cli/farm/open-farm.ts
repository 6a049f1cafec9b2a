import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import {
  noWorker,
  queueMissing,
  storeMissing,
  tenantName,
  unknownFingerprint,
  whichWorkers,
} from '../../farm/farm-diagnostics.ts';
import type { Machine } from '../../farm/fingerprint.ts';
import type { QueueServer } from '../../farm/queues/job-queue.ts';
import { openQueues, refuseSecret } from '../../farm/queues/open-queue.ts';
import { QueueError } from '../../farm/queues/queue-error.ts';
import { serverInProcess } from '../../farm/queues/queue-in-process.ts';
import { TENANT_NAME } from '../../farm/stores/blobs.ts';
import { openStore } from '../../farm/stores/open-store.ts';
import type { Store } from '../../farm/stores/store.ts';
import type { Host } from '../../host/host.ts';

/** The flags that say where queue and store are; the environment says it otherwise. */
export interface FarmFlags {
  readonly queue?: string;
  readonly store?: string;
  readonly tenant?: string;
}

/** A queue and a store, opened. */
export interface Farm {
  readonly server: QueueServer;
  readonly store: Store;
  readonly tenant: string;
  /** Whether there is no server: what is added is built in this process. */
  readonly isHere: boolean;
}

/**
 * Opens queue and store; where no queue is named and none has to be, it is one in this process. A server that is away is awaited for whoever
 * wants to be told so. Throws `QueueError`, `StoreError` or `HostError` where one can’t be used. Whoever calls this closes the server.
 */
export async function openFarm(
  flags: FarmFlags,
  host: Host,
  needsServer = false,
  tellAway: ((why: string) => void) | null = null,
): Promise<Farm> {
  const isHere = addressOf('queue', flags, host) === '';
  if (isHere && needsServer) throw new QueueError(queueMissing({}, NOWHERE));
  const named = addressOf('store', flags, host);
  if (!isHere && named === '') throw new QueueError(storeMissing({}, NOWHERE));
  const tenant = tenantOf(flags, host);
  const store = await openStore(named === '' ? join(host.cacheFolder, 'farm') : named, host);
  if (isHere) return { server: serverInProcess(), store, tenant, isHere };
  const open = async () => openServer(flags, host);
  const server = await (tellAway === null ? open() : patiently(open, tellAway));
  return { server, store, tenant, isHere };
}

/** Opens a server that may be starting, as after its machine was. */
async function patiently<T>(open: () => Promise<T>, tell: (why: string) => void): Promise<T> {
  const start = performance.now();
  for (let hasTold = false; ; hasTold = true) {
    try {
      return await open();
    } catch (error) {
      const isAwaited = error instanceof QueueError && error.isAway && performance.now() - start < PATIENCE;
      if (!isAwaited) throw error;
      if (!hasTold) tell(error.message);
      await pause(BETWEEN_TRIES);
    }
  }
}

/** In milliseconds. */
const [PATIENCE, BETWEEN_TRIES] = [60_000, 1000];

/** Opens a queue on a server alone, likewise. */
export async function openServer(flags: FarmFlags, host: Host): Promise<QueueServer> {
  const address = addressOf('queue', flags, host);
  if (address === '') throw new QueueError(queueMissing({}, NOWHERE));
  const from = flags.queue === undefined ? 'What LECTERN_QUEUE has' : 'What --queue gives';
  return openQueues({ address, from, tenant: tenantOf(flags, host) }, host);
}

function tenantOf(flags: FarmFlags, { environment }: Host): string {
  const tenant = flags.tenant ?? environment['LECTERN_TENANT'] ?? 'default';
  if (!TENANT_NAME.test(tenant)) throw new QueueError(tenantName({ tenant }, NOWHERE));
  return tenant;
}

/** The address that a flag gives, which has no password in it, or else the environment; empty where none does. */
function addressOf(what: 'queue' | 'store', flags: FarmFlags, { environment }: Host): string {
  const given = flags[what];
  if (given !== undefined) refuseSecret(given, `--${what}`);
  return given ?? environment[VARIABLES[what]] ?? '';
}

const VARIABLES = { queue: 'LECTERN_QUEUE', store: 'LECTERN_STORE' } as const;

/**
 * For which machines briefings are added: those that were asked for by the first digits of their fingerprint, else this one’s where a worker
 * has it, else the only ones there are.
 */
export async function chooseMachines(
  wanted: string | undefined,
  here: Machine,
  { server, isHere }: Farm,
): Promise<Checked<string | null>> {
  if (isHere) return { value: here.fingerprint, diagnostics: [] };
  const running = [...new Set((await server.workers()).map(({ fingerprint }) => fingerprint))].toSorted();
  if (wanted !== undefined) {
    const meant = running.filter((fingerprint) => fingerprint.startsWith(wanted.toLowerCase()));
    if (meant.length === 1) return { value: meant[0] ?? null, diagnostics: [] };
    return { value: null, diagnostics: [unknownFingerprint({ wanted }, NOWHERE)] };
  }
  if (running.includes(here.fingerprint)) return { value: here.fingerprint, diagnostics: [] };
  const [only = null, ...others] = running;
  if (others.length > 0)
    return { value: null, diagnostics: [whichWorkers({ fingerprints: running.map(shortened) }, NOWHERE)] };
  if (only !== null) return { value: only, diagnostics: [] };
  const nobody = noWorker({ fingerprint: shortened(here.fingerprint) }, NOWHERE);
  return { value: here.fingerprint, diagnostics: [nobody] };
}

/** As many digits of a key or fingerprint as people read. */
export function shortened(hash: string): string {
  return hash.slice(0, 12);
}
