import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import { noSuchJob } from '../../farm/farm-diagnostics.ts';
import type { JobQueue, ListedJob, QueueServer } from '../../farm/queues/job-queue.ts';

/** A job with the queue that it is in. */
export interface QueuedJob extends ListedJob {
  readonly queue: JobQueue;
  readonly fingerprint: string;
}

/** The jobs that words name, by briefing or by the first digits of their key; all where there are no words. */
export async function jobsOf(
  words: readonly string[],
  server: QueueServer,
): Promise<Checked<readonly QueuedJob[]>> {
  const jobs: QueuedJob[] = [];
  for (const fingerprint of await server.fingerprints()) {
    const queue = await server.queueFor(fingerprint);
    jobs.push(...(await queue.list()).map((job) => ({ ...job, queue, fingerprint })));
  }
  if (words.length === 0) return { value: jobs, diagnostics: [] };
  const isMeant = ({ job }: ListedJob, word: string): boolean =>
    job.slug === word || (/^[\da-f]{8,}$/u.test(word) && job.key.startsWith(word));
  const lost = words.filter((word) => !jobs.some((job) => isMeant(job, word)));
  return {
    value: jobs.filter((job) => words.some((word) => isMeant(job, word))),
    diagnostics: lost.map((word) => noSuchJob({ word }, NOWHERE)),
  };
}
