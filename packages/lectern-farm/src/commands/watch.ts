import type { JobState, ListedJob } from '../queue/jobs.ts';
import { jobsOf, type QueuedJob } from './change-jobs.ts';
import { openTheQueues } from './open-farm.ts';
import { exitCodeFor, plural, type Run, shortened, shown } from './terminal.ts';

/** `lectern-farm watch`: what waits, is being built, was built or failed. */
export function watch(words: readonly string[], { json }: { readonly json?: true }): Run {
  return async (host, terminal) => {
    const queues = await openTheQueues(host, terminal);
    const { value: jobs, diagnostics } = await jobsOf(words, queues);
    const found = [...(await queues.problems()), ...diagnostics];
    const workers = await queues.workers();
    if (json === true) {
      const facts = jobs.map(({ job: { slug, key, priority }, state, failure, fingerprint, worker }) => {
        return { slug, key, state, priority, fingerprint, worker, failure };
      });
      terminal.print(JSON.stringify({ jobs: facts, workers, diagnostics: found }, null, 2));
      // Where what was asked for isn’t there, that is all.
    } else if (jobs.length > 0 || diagnostics.length === 0) {
      for (const one of jobs) terminal.print(lineOf(one));
      for (const { name, fingerprint, building, jobs: most, state } of workers)
        terminal.print(`worker ${name}: ${building} of ${most}, ${state}, ${shortened(fingerprint)}`);
      terminal.print(`${countsOf(jobs)}; ${plural(workers.length, 'worker')}`);
    }
    if (json !== true) terminal.report(found);
    queues.close();
    return exitCodeFor(found);
  };
}

/** “✗ water-prices failed (farm/over-time: …)  1a2b3c4d5e6f”. */
function lineOf({ job, state, failure: [first] }: QueuedJob): string {
  const why = first === undefined ? '' : ` (${first.code}: ${shown(first.message)})`;
  return `${MARKS[state]} ${shown(job.slug)} ${state}${why}  ${shortened(job.key)}`;
}

const MARKS: Readonly<Record<JobState, string>> = {
  waiting: '·',
  building: '…',
  done: '✓',
  failed: '✗',
  cancelled: '–',
};

/** “3 waiting, 2 building, 15 done”. */
function countsOf(jobs: readonly ListedJob[]): string {
  const counts = Object.keys(MARKS).map((name) => [jobs.filter(({ state }) => state === name).length, name]);
  return counts.flatMap(([count, name]) => (count === 0 ? [] : [`${count} ${name}`])).join(', ') || 'no jobs';
}
