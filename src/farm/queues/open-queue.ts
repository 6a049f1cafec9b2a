import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Host } from '../../host/host.ts';
import { addressUnknown, secretInFlag } from '../farm-diagnostics.ts';
import { bullmqServer } from './bullmq-server.ts';
import { PATIENCE, type Patience } from './bullmq-queue.ts';
import type { QueueServer } from './job-queue.ts';
import { QueueError } from './queue-error.ts';

/** Opens the server of queues at an address. Throws `QueueError` where that can’t be used. */
export async function openQueues(
  { address, from, tenant }: { readonly address: string; readonly from: string; readonly tenant: string },
  host: Host,
): Promise<QueueServer> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^(?:rediss?|postgres(?:ql)?):$/u.test(url.protocol) || isMisread(url))
    throw new QueueError(addressUnknown({ from }, NOWHERE));
  const database = url.pathname.length > 1 ? url.pathname : '';
  return bullmqServer({
    address: url.href,
    shown: `${url.protocol}//${url.host}${database}`,
    tenant,
    patience: patienceIn(host),
  });
}

/** Whether a password has a character that ends it, so that the rest of it would be taken for the name of the server or a path, or a `%` that stands for nothing. */
function isMisread({ username, password, pathname, search, hash }: URL): boolean {
  try {
    decodeURIComponent(username + password);
  } catch {
    return true;
  }
  return `${pathname}${search}${hash}`.includes('@');
}

/** Throws `QueueError` for an address that was given as a flag with a name or password in it. */
export function refuseSecret(address: string, flag: '--queue' | '--store'): void {
  // What is where a name does may be a password. One of a queue may have a `/` that should have been written otherwise.
  const isNamed = flag === '--queue' ? /^\w+:\/\/.*@/su : /^\w+:\/\/[^/]*@/u;
  const hasSecret = isNamed.test(address) || /[?&][^=&]*(?:pass|secret|token|key)[^=&]*=/iu.test(address);
  if (hasSecret) throw new QueueError(secretInFlag({ flag }, NOWHERE));
}

/** Tests take jobs from workers that were killed after seconds; nobody else should. */
function patienceIn({ environment }: Host): Patience {
  const [lock, check, times] = (environment['LECTERN_QUEUE_PATIENCE'] ?? '').split(',').map(Number);
  return {
    lock: positive(lock) ?? PATIENCE.lock,
    check: positive(check) ?? PATIENCE.check,
    times: positive(times) ?? PATIENCE.times,
  };
}

function positive(number: number | undefined): number | null {
  return number !== undefined && Number.isFinite(number) && number > 0 ? number : null;
}
