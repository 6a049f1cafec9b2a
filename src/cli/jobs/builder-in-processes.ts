import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { BrowserError } from '../../browser/browser-error.ts';
import { keptBuilds, type Outcome, reuse } from '../../cache/kept-builds.ts';
import { NOWHERE, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { processEnded } from '../../products/build-report.ts';
import type { Builder, BuildingHow, WantedBuild } from './builder.ts';
import { Job } from './job-process.ts';

/** How many briefings are built side by side: as asked, or one for each core; few are built faster by one process that is there. */
export function jobsFor(asked: number | undefined, count: number): number {
  if (asked !== undefined) return Math.max(1, Math.min(asked, count));
  return count < FEW ? 1 : Math.min(availableParallelism(), count);
}

const FEW = 4;

/** A process and its browser end after so many briefings, so that memory stays as it is over thousands. */
const MOST_BUILDS = 40;

/** Builds so many briefings side by side, each in a process with a browser of its own; what was kept is taken here, so that a run that makes nothing starts none. */
export async function builderInProcesses(how: BuildingHow, jobs: number, host: Host): Promise<Builder> {
  const command = join(await packageFolder(host), 'dist/cli.js');
  const kept = await keptBuilds(how, how.mayNeedBrowser, host);
  const idle: Job[] = [];
  const problems = new Map<string, Diagnostic>();
  const retire = async (job: Job): Promise<void> => {
    for (const problem of await job.end()) problems.set(`${problem.code} ${problem.message}`, problem);
  };
  const make = async (wanted: WantedBuild): Promise<Outcome> => {
    const job = idle.pop() ?? new Job(command, how);
    const said = await job.build(wanted);
    if (said.kind === 'built' && job.works < MOST_BUILDS) idle.push(job);
    else await retire(job);
    if (said.kind === 'built') return said.outcome;
    if (said.kind === 'refused' && said.isOfBrowser) throw new BrowserError(said.diagnostic, null);
    if (said.kind === 'refused') return { ...NOTHING, diagnostics: [said.diagnostic] };
    const { slug } = wanted.place;
    return { ...NOTHING, diagnostics: [processEnded({ slug, how: said.how }, NOWHERE)] };
  };
  return {
    jobs,
    build: async (wanted) => (await reuse(wanted, kept, host)) ?? make(wanted),
    end: async () => {
      await Promise.all(idle.splice(0).map(retire));
      return [...problems.values()];
    },
  };
}

/** What a build came to that made nothing. */
const NOTHING: Omit<Outcome, 'diagnostics'> = {
  facts: null,
  folder: null,
  files: [],
  slides: 0,
  fitting: null,
  sources: [],
  isKept: false,
};
