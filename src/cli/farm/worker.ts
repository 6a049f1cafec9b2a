import { randomUUID } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';

import { BrowserError } from '../../browser/browser-error.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { workerAsRoot } from '../../farm/farm-diagnostics.ts';
import { thisMachine } from '../../farm/fingerprint.ts';
import { QueueError } from '../../farm/queues/queue-error.ts';
import { serveHealth } from '../../farm/worker/health-server.ts';
import type { Limits } from '../../farm/worker/limited-builder.ts';
import { type RunningWorker, startWorker } from '../../farm/worker/worker.ts';
import type { Host } from '../../host/host.ts';
import { decideOnSignals } from '../../host/on-shutdown.ts';
import { builderWithLimits } from '../jobs/builder-with-limits.ts';
import { exitCodeFor, FAILED, FINE } from '../terminal/exit-codes.ts';
import { noticeOfSandbox } from '../../browser/open-browser.ts';
import { printingBrowser } from '../terminal/printing-browser.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type FarmFlags, openFarm, shortened } from './open-farm.ts';

/** What `lectern worker` was given. */
export interface WorkerCommand extends FarmFlags, Limits {
  /** How many briefings it builds at a time. */
  readonly jobs?: number;
  readonly browser?: string;
  /** How long what is at hand may take when it is stopped, in seconds. */
  readonly grace: number;
  /** Port of `/metrics` and `/healthz`. */
  readonly health?: number;
  readonly healthHost: string;
  readonly allowRoot?: boolean;
}

/** `lectern worker`: builds what others add to a queue, until it is stopped. Gives the exit code. */
export async function work(command: WorkerCommand, host: Host, terminal: Terminal): Promise<number> {
  const isRefused = process.getuid?.() === 0 && command.allowRoot !== true;
  if (isRefused) throw new QueueError(workerAsRoot({}, NOWHERE));
  const tellAway = (why: string): void => terminal.say(`${why} Waiting for it, a minute at most.`);
  const { server, store, tenant } = await openFarm(command, host, true, tellAway);
  try {
    const problems = [...(await server.problems()), ...(await problemsOfBrowser(command, host))];
    if (problems.length > 0) terminal.report(problems);
    if (hasErrors(problems)) return exitCodeFor(problems, false);
    const { fingerprint } = await thisMachine(command.browser, host);
    const limits = { seconds: command.seconds, megabytes: command.megabytes, slides: command.slides };
    const jobs = command.jobs ?? availableParallelism();
    const builder = await builderWithLimits(command.browser, limits, host);
    const name = `${hostname().replaceAll(/[^\w-]/gu, '-')}-${process.pid}-${randomUUID().slice(0, 8)}`;
    const worker = startWorker({
      name,
      fingerprint,
      jobs,
      server,
      queue: await server.queueFor(fingerprint, name),
      store,
      tenant,
      builder,
      limits,
      host,
      say: (sentence) => terminal.say(sentence),
      onRefused: sayingOnce(terminal),
    });
    const how = `${jobs} at a time, as ${shortened(fingerprint)}, with ${store.name}`;
    terminal.say(`Working for ${tenant}, ${how}.`);
    const health = await healthOf(worker, command, terminal);
    const ended = await untilStopped(worker, command.grace, terminal);
    health?.close();
    await builder.end();
    return ended ? FINE : FAILED;
  } finally {
    await server.close();
  }
}

/** Says why jobs are given back, but not the same for each of them. */
function sayingOnce(terminal: Terminal): (why: Diagnostic) => void {
  let said = '';
  return ({ code, message }) => {
    if (message !== said) terminal.say(`${code}: ${message}`);
    said = message;
  };
}

/** A worker without a browser, or with one that doesn’t start, would fail one briefing after the other. */
async function problemsOfBrowser({ browser }: WorkerCommand, host: Host) {
  const printing = await printingBrowser(browser ?? null, host, () => undefined);
  try {
    const running = await printing.running();
    return [...printing.problems(), ...(running === null ? [] : noticeOfSandbox(running))];
  } catch (error) {
    if (error instanceof BrowserError) return [error.diagnostic];
    throw error;
  } finally {
    await printing.close();
  }
}

async function healthOf(
  worker: RunningWorker,
  { health: port, healthHost }: WorkerCommand,
  terminal: Terminal,
) {
  if (port === undefined) return null;
  const served = await serveHealth(
    { host: healthHost, port },
    () => worker.health(),
    () => worker.metrics(),
  );
  terminal.say(`Health: ${served.address}/healthz and /metrics`);
  return served;
}

/** Waits for the end that a signal asks for; a second one, or a queue that doesn’t answer, doesn’t let it wait long. Whether all was ended in order. */
async function untilStopped(worker: RunningWorker, grace: number, terminal: Terminal): Promise<boolean> {
  let signals = 0;
  let giveUp: (isOrderly: boolean) => void = () => undefined;
  const late = new Promise<boolean>((resolve) => (giveUp = resolve));
  const after = (seconds: number): void => void setTimeout(() => giveUp(false), seconds * 1000).unref();
  const forget = decideOnSignals(() => {
    signals += 1;
    const given = signals === 1 ? grace : 0;
    if (signals === 1)
      terminal.say('Stopping: what is being built may end; a second signal stops it at once.');
    worker.stop(given);
    after(given + LAST_WORDS / 1000);
  });
  try {
    return await Promise.race([worker.ended.then(() => true), late]);
  } finally {
    forget();
  }
}

/** Milliseconds in which the queue is told what becomes of the jobs at hand. */
const LAST_WORDS = 3000;
