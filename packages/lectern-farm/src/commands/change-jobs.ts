import type { Checked } from 'lectern';

import { problem } from '../diagnostics.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { JobState, ListedJob } from '../queue/jobs.ts';
import type { Queues } from '../queue/open-queues.ts';
import { openTheQueues } from './open-farm.ts';
import { exitCodeFor, plural, type Run } from './terminal.ts';

/** A job with the queue that it is in. */
export interface QueuedJob extends ListedJob {
  readonly queue: JobQueue;
  readonly fingerprint: string;
}

/** The jobs that words name, by briefing or by the first digits of their key; all where there are no words. */
export async function jobsOf(
  words: readonly string[],
  queues: Queues,
): Promise<Checked<readonly QueuedJob[]>> {
  const jobs: QueuedJob[] = [];
  for (const fingerprint of await queues.fingerprints()) {
    const queue = await queues.queueFor(fingerprint);
    jobs.push(...(await queue.list()).map((job) => ({ ...job, queue, fingerprint })));
  }
  if (words.length === 0) return { value: jobs, diagnostics: [] };
  const isMeant = ({ job }: ListedJob, word: string): boolean =>
    job.slug === word || (/^[\da-f]{8,}$/u.test(word) && job.key.startsWith(word));
  const lost = words.filter((word) => !jobs.some((job) => isMeant(job, word)));
  const value = jobs.filter((job) => words.some((word) => isMeant(job, word)));
  return { value, diagnostics: lost.map((word) => problem('farm/no-such-job', { word })) };
}

/** `lectern-farm cancel`: those that wait aren’t built, those that are being built are stopped. */
export function cancel(words: readonly string[]): Run {
  return changing(words, ['waiting', 'building'], 'cancelled', async ({ queue, job }) =>
    queue.cancel(job.key),
  );
}

/** `lectern-farm retry`: puts those back that failed or were cancelled; with `failed` all that failed. */
export function retry(words: readonly string[], { failed = false }: { readonly failed?: boolean }): Run {
  const putBack = async ({ queue, job }: QueuedJob): Promise<void> => queue.putBack(job);
  if (words.length > 0) return changing(words, ['failed', 'cancelled'], 'put back', putBack);
  if (failed) return changing(words, ['failed'], 'put back', putBack);
  return async (_, terminal) => {
    terminal.report([problem('farm/no-job-named')]);
    return 2;
  };
}

function changing(
  words: readonly string[],
  states: readonly JobState[],
  done: string,
  change: (job: QueuedJob) => Promise<void>,
): Run {
  return async (host, terminal) => {
    const queues = await openTheQueues(host, terminal);
    const { value: jobs, diagnostics } = await jobsOf(words, queues);
    const changed = jobs.filter(({ state }) => states.includes(state));
    for (const one of changed) await change(one);
    // What isn’t there is said by what is found.
    if (jobs.length > 0 || words.length === 0) terminal.say(`${plural(changed.length, 'job')} ${done}`);
    terminal.report(diagnostics);
    queues.close();
    return exitCodeFor(diagnostics);
  };
}
