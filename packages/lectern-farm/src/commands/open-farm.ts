import { type Checked, findBrowser, type Host, machineHash } from 'lectern';

import { LECTERN_FOLDER } from '../bundle/make-bundle.ts';
import { FarmError, problem } from '../diagnostics.ts';
import { openQueues, type Queues } from '../queue/open-queues.ts';
import { type FarmStore, openStore } from '../store/open-store.ts';
import { shortened, type Terminal } from './terminal.ts';

/** Opens the store that LECTERN_STORE names. Addresses are in the environment alone: what is on a command line is in the list of processes. */
export async function openTheStore(host: Host): Promise<FarmStore> {
  const address = host.environment['LECTERN_STORE'] ?? '';
  if (address === '') throw new FarmError('farm/store-missing');
  return openStore(address, tenantIn(host), host);
}

/**
 * Opens the queues that LECTERN_QUEUE names, and says when they are away or back; `hear` is called, too, and makes them be awaited where
 * they aren’t there yet. Throws `FarmError` where they can’t be used. Whoever calls this closes them.
 */
export async function openTheQueues(
  host: Host,
  terminal: Pick<Terminal, 'say'>,
  hear?: (isAway: boolean) => void,
): Promise<Queues> {
  const address = host.environment['LECTERN_QUEUE'] ?? '';
  if (address === '') throw new FarmError('farm/queue-missing');
  const tell = (why: string | null): void => {
    hear?.(why !== null);
    const away = `The queue doesn’t answer (${why}); going on when it is back.`;
    terminal.say(why === null ? 'The queue answers again.' : away);
  };
  return openQueues({ address, tenant: tenantIn(host), tell, isPatient: hear !== undefined }, host);
}

/** The tenant: in the names of its queues, and in all keys of the store. */
function tenantIn({ environment }: Host): string {
  const tenant = environment['LECTERN_TENANT'] ?? 'default';
  if (!/^[a-z0-9-]{1,40}$/u.test(tenant)) throw new FarmError('farm/tenant', { tenant });
  return tenant;
}

/** A hash of program, browser and fonts of this machine: two of the same build the same, byte for byte. */
export async function fingerprintHere(host: Host): Promise<string> {
  const [browser = null] = (await findBrowser(null, host)).candidates;
  return machineHash(browser, LECTERN_FOLDER, host);
}

/**
 * For which machines briefings are added: those that were asked for by the first digits of their fingerprint, else this one’s where a worker
 * has it, else the only ones there are.
 */
export async function chooseMachines(
  wanted: string | undefined,
  here: string,
  queues: Queues,
): Promise<Checked<string | null>> {
  const running = [...new Set((await queues.workers()).map(({ fingerprint }) => fingerprint))].toSorted();
  const [only = null, ...others] = running.filter((one) => one.startsWith(wanted?.toLowerCase() ?? ''));
  const refuse = (...why: Parameters<typeof problem>) => ({ value: null, diagnostics: [problem(...why)] });
  if (wanted !== undefined && (only === null || others.length > 0))
    return refuse('farm/unknown-fingerprint', { wanted });
  if (wanted === undefined && running.includes(here)) return { value: here, diagnostics: [] };
  if (only === null)
    return { value: here, diagnostics: [problem('farm/no-worker', { fingerprint: shortened(here) })] };
  if (others.length === 0) return { value: only, diagnostics: [] };
  return refuse('farm/which-workers', { fingerprints: running.map(shortened).join(', ') });
}
