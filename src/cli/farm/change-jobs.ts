import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { plural } from '../../diagnostics/diagnostic.ts';
import { noJobNamed } from '../../farm/farm-diagnostics.ts';
import type { Host } from '../../host/host.ts';
import { exitCodeFor, FAILED } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { jobsOf } from './jobs-of.ts';
import { type FarmFlags, openServer } from './open-farm.ts';

/** `lectern queue cancel`: those that wait are taken out, those that are being built are stopped. Gives the exit code. */
export async function cancel(
  words: readonly string[],
  flags: FarmFlags,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const server = await openServer(flags, host);
  try {
    const { value: jobs, diagnostics } = await jobsOf(words, server);
    const open = jobs.filter(({ state }) => state === 'waiting' || state === 'building');
    for (const { queue, job } of open) await queue.cancel(job.key);
    // What isn’t there is said by what is found.
    if (jobs.length > 0) terminal.say(`${plural(open.length, 'job')} cancelled`);
    terminal.report(diagnostics);
    return exitCodeFor(diagnostics, false);
  } finally {
    await server.close();
  }
}

/** What `lectern queue retry` was given. */
export interface RetryCommand extends FarmFlags {
  /** Whether all are meant that failed. */
  readonly failed?: boolean;
}

/** `lectern queue retry`: puts those back that failed or were cancelled. Gives the exit code. */
export async function retry(
  words: readonly string[],
  command: RetryCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  if (words.length === 0 && command.failed !== true) {
    terminal.report([noJobNamed({}, NOWHERE)]);
    return FAILED;
  }
  const server = await openServer(command, host);
  try {
    const { value: jobs, diagnostics } = await jobsOf(words, server);
    const states = words.length === 0 ? ['failed'] : ['failed', 'cancelled'];
    const ended = jobs.filter(({ state }) => states.includes(state));
    for (const { queue, job } of ended) {
      await queue.remove(job.key);
      await queue.add({ ...job, deaths: 0 });
    }
    if (jobs.length > 0 || words.length === 0) terminal.say(`${plural(ended.length, 'job')} put back`);
    terminal.report(diagnostics);
    return exitCodeFor(diagnostics, false);
  } finally {
    await server.close();
  }
}
