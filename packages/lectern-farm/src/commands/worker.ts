import { randomUUID } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';

import { BrowserError, type Diagnostic, findBrowser, hasErrors, type Host, openBrowser } from 'lectern';

import { FarmError, problem } from '../diagnostics.ts';
import { serveHealth } from '../worker/health-server.ts';
import { builderWithin } from '../worker/limited-build.ts';
import { remove, scratchFolder } from '../worker/scratch.ts';
import { FarmWorker } from '../worker/worker.ts';
import { fingerprintHere, openTheQueues, openTheStore } from './open-farm.ts';
import { exitCodeFor, type Run, shortened, shown, type Terminal } from './terminal.ts';

/** What `lectern-farm worker` was given. */
interface WorkerFlags {
  /** How many briefings it builds at a time. */
  readonly jobs?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
  /** How long what is at hand may take when it is stopped, in seconds. */
  readonly grace?: number;
  /** Port of `/metrics` and `/healthz`. */
  readonly health?: number;
  readonly healthHost?: string;
  readonly allowRoot?: true;
}

/** `lectern-farm worker`: builds what others add to a queue, until it is stopped. */
export function work(flags: WorkerFlags): Run {
  return async (host, terminal) => {
    if (process.getuid?.() === 0 && flags.allowRoot !== true) throw new FarmError('farm/as-root');
    const store = await openTheStore(host);
    const say = (sentence: string): void => terminal.say(shown(sentence));
    let worker: FarmWorker | null = null;
    const queues = await openTheQueues(host, { say }, (isAway) => worker?.hearQueue(isAway));
    const problems = [...(await queues.problems()), ...(await problemsOfBrowser(host))];
    terminal.report(problems);
    if (hasErrors(problems)) return exitCodeFor(problems);
    const fingerprint = await fingerprintHere(host);
    // A seminar briefing takes a second or two, and a few hundred megabytes.
    const { seconds = 300, megabytes = 2000, jobs = availableParallelism() } = flags;
    const limits = { seconds, megabytes };
    const scratch = await scratchFolder(host.temporaryFolder);
    const name = `${hostname().replaceAll(/[^\w-]/gu, '-')}-${process.pid}-${randomUUID().slice(0, 8)}`;
    const place = { store, builder: builderWithin(limits, host), limits, host, scratch };
    const named = { name, fingerprint, jobs: Math.max(1, jobs), queues, say };
    worker = new FarmWorker({ ...place, ...named, queue: await queues.queueFor(fingerprint) });
    const how = `${jobs} at a time, as ${shortened(fingerprint)}, with ${store.store.name}`;
    say(`Working for ${store.tenant}, ${how}.`);
    const { health: port, healthHost = '127.0.0.1' } = flags;
    if (port !== undefined)
      say(`Health: ${await serveHealth(healthHost, port, worker)}/healthz and /metrics`);
    // Kubernetes and Docker kill what hasn’t ended after thirty and ten seconds; the first can be set longer.
    const isOrderly = await untilStopped(worker, flags.grace ?? 25, terminal);
    queues.close();
    await remove(scratch);
    return isOrderly ? 0 : 2;
  };
}

/** A worker without a browser, or with one that doesn’t start, would fail one briefing after the other. */
async function problemsOfBrowser(host: Host): Promise<readonly Diagnostic[]> {
  try {
    const running = await openBrowser(await findBrowser(null, host), host);
    await running.close();
    return [...running.notices, ...(running.isSandboxed ? [] : [problem('browser/no-sandbox')])];
  } catch (error) {
    if (error instanceof BrowserError) return [error.diagnostic];
    throw error;
  }
}

/** Waits for the end that a signal asks for; a second one, or a queue that doesn’t answer, doesn’t let it wait long. Whether all was ended in order. */
async function untilStopped(worker: FarmWorker, grace: number, terminal: Terminal): Promise<boolean> {
  let isStopping = false;
  const late = new Promise<boolean>((resolve) => {
    const decide = (): void => {
      const given = isStopping ? 0 : grace;
      if (!isStopping)
        terminal.say('Stopping: what is being built may end; a second signal stops it at once.');
      isStopping = true;
      worker.stop(given);
      setTimeout(() => resolve(false), (given + LAST_WORDS) * 1000).unref();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, decide);
  });
  return Promise.race([worker.ended.then(() => true), late]);
}

/** Seconds in which the jobs at hand are given back to the queue. */
const LAST_WORDS = 4;
