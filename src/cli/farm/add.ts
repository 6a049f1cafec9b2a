import { resolve } from 'node:path';

import { browserNotFound } from '../../browser/browser-diagnostics.ts';
import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { type Diagnostic, plural } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/format-diagnostic.ts';
import { makeBundle } from '../../farm/bundles/bundle.ts';
import { jobCancelled, otherStore, queueFull } from '../../farm/farm-diagnostics.ts';
import { type Machine, thisMachine } from '../../farm/fingerprint.ts';
import type { FarmJob, Failure, ListedJob, Priority } from '../../farm/queues/job-queue.ts';
import { type Answer, type Desk, requestBuild } from '../../farm/queues/request-build.ts';
import { type Ending, waitForBuilds } from '../../farm/queues/wait-for-builds.ts';
import { storeId } from '../../farm/stores/blobs.ts';
import { DEFAULT_LIMITS } from '../../farm/worker/limited-builder.ts';
import { startWorker } from '../../farm/worker/worker.ts';
import type { Host } from '../../host/host.ts';
import { type BriefingPlace, locateBriefings, sameNames } from '../../prepare/locate-briefings.ts';
import { sourceFile } from '../../text/source-file.ts';
import type { ListedOutcome } from '../../listing/entry.ts';
import { conclude, reportBuild, reportNothingWritten } from '../answers/report-builds.ts';
import {
  checkIndex,
  type IndexFlags,
  NOTHING_BUILT,
  type OptionFlags,
  optionsOf,
  writeIndex,
} from '../commands/build.ts';
import { jobsFor } from '../jobs/builder-in-processes.ts';
import { builderWithLimits } from '../jobs/builder-with-limits.ts';
import { exitCodeFor } from '../terminal/exit-codes.ts';
import { addFound, type AllFound, sourcesFor } from '../terminal/named-briefings.ts';
import { refusalIn } from '../terminal/refusals.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { fetchBuild } from './fetch-build.ts';
import { chooseMachines, type Farm, type FarmFlags, openFarm, shortened } from './open-farm.ts';

/** What `lectern queue add` was given. */
export interface AddCommand extends FarmFlags, OptionFlags, IndexFlags {
  readonly all?: boolean;
  readonly browser?: string;
  readonly strict?: boolean;
  readonly priority: Priority;
  readonly wait?: boolean;
  /** The machines that are to build it, by the first digits of their fingerprint. */
  readonly for?: string;
  readonly mostWaiting: number;
  readonly jobs?: number;
}

/** `lectern queue add`: asks for builds. Where there is no server of queues, they are made here, by the same code. Gives the exit code. */
export async function queueAdd(
  names: readonly string[],
  command: AddCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const { value: places, diagnostics } = await locateBriefings(names, command.all === true, host);
  const inTheWay = await checkIndex(command, host);
  const mistaken = [...diagnostics, ...sameNames(places, host), ...inTheWay];
  const all: AllFound = { diagnostics: mistaken, files: new Map() };
  if (all.diagnostics.length > 0) return conclude(all, [], command, terminal);
  const farm = await openFarm(command, host);
  try {
    const here = await thisMachine(command.browser, host);
    const machines = await chooseMachines(command.for, here, farm);
    all.diagnostics.push(...(await farm.server.problems()), ...machines.diagnostics);
    if (machines.value === null) return conclude(all, [], command, terminal);
    const desk = await deskOf(farm, machines.value, command);
    const adding = { command, machine: machines.value, desk, all, host, terminal };
    all.diagnostics.push(...(await strangersIn(farm, machines.value)));
    if (farm.isHere) return await buildHere(adding, places, here, farm);
    return await new Adder(adding, false).add(places, command.wait === true || command.index === true);
  } finally {
    await farm.server.close();
  }
}

/** What is to be said where all workers that could build it use another store. */
async function strangersIn({ server, store, tenant }: Farm, machine: string): Promise<readonly Diagnostic[]> {
  const workers = (await server.workers()).filter(({ fingerprint }) => fingerprint === machine);
  if (workers.length === 0) return [];
  const id = await storeId(store, tenant);
  const isStrange = workers.every((worker) => worker.store !== undefined && worker.store !== id);
  return isStrange ? [otherStore({ name: store.name }, NOWHERE)] : [];
}

async function deskOf(
  { server, store, tenant }: Farm,
  machine: string,
  { mostWaiting }: AddCommand,
): Promise<Desk> {
  return { queue: await server.queueFor(machine), store, tenant, mostWaiting };
}

/** A worker in this process, for as long as it takes. */
async function buildHere(
  adding: Adding,
  places: readonly BriefingPlace[],
  { hasBrowser, fingerprint }: Machine,
  { server }: Farm,
): Promise<number> {
  const { command, desk, all, host } = adding;
  // A deck without PDFs is what is made then.
  if (!hasBrowser && command.pdf)
    all.diagnostics.push({ ...browserNotFound(host, NOWHERE), severity: 'warning' });
  const builder = await builderWithLimits(command.browser, DEFAULT_LIMITS, host);
  const adder = new Adder(adding, true);
  const worker = startWorker({
    ...desk,
    name: 'here',
    fingerprint,
    jobs: jobsFor(command.jobs, places.length),
    server,
    builder,
    limits: DEFAULT_LIMITS,
    host,
    say: () => undefined,
    onRefused: (why) => adder.giveUp(why),
  });
  try {
    return await adder.add(places, true, async () => addFound(await builder.end(), [], all));
  } finally {
    worker.stop(0);
    await worker.ended;
    await builder.end();
  }
}

/** A job that was asked for. */
interface Asked {
  readonly place: BriefingPlace;
  readonly job: FarmJob;
  readonly facts: ListedOutcome['facts'];
  readonly start: number;
}

/** What adding takes. */
interface Adding {
  readonly command: AddCommand;
  /** The fingerprint of the machines that are to build. */
  readonly machine: string;
  readonly desk: Desk;
  /** What is said of all briefings together. */
  readonly all: AllFound;
  readonly host: Host;
  readonly terminal: Terminal;
}

/** Asks for briefings, and waits for them. */
class Adder {
  private readonly adding: Adding;
  private readonly outcomes = new Map<BriefingPlace, ListedOutcome>();
  private readonly asked = new Map<string, Asked>();
  private readonly states: { slug: string; key: string; state: string }[] = [];
  /** Whether nobody else can build what this process can’t. */
  private readonly isAlone: boolean;
  private hasGivenUp = false;

  constructor(adding: Adding, isAlone: boolean) {
    this.adding = adding;
    this.isAlone = isAlone;
  }

  /** Waits for nothing more, and says why; once, as one trouble brings others with it. */
  giveUp(why: Diagnostic): void {
    if (this.hasGivenUp) return;
    this.hasGivenUp = true;
    addFound([why], [], this.adding.all);
  }

  /** Gives the exit code. `beforeEnd` is done when all are built, before that is said. */
  async add(
    places: readonly BriefingPlace[],
    waits: boolean,
    beforeEnd: () => Promise<void> = async () => undefined,
  ): Promise<number> {
    const { command, host, all, terminal } = this.adding;
    const suppliedTo = await sourcesFor(places, command.source, host);
    for (const place of places) if (!this.hasGivenUp) await this.ask(place, suppliedTo(place), waits);
    if (waits) await this.wait();
    terminal.endProgress();
    if (this.hasGivenUp)
      for (const place of places) if (!this.outcomes.has(place)) this.endWithNothing(place, null, []);
    await beforeEnd();
    if (!waits) return this.concludeAsked();
    const inOrder = places.flatMap((place) => this.outcomes.get(place) ?? []);
    // Not where not all had their turn.
    if (!this.hasGivenUp) addFound(await writeIndex(inOrder, command, host, terminal), [], all);
    return conclude(all, inOrder, command, terminal);
  }

  private async ask(
    place: BriefingPlace,
    sources: ReadonlyMap<string, string>,
    waits: boolean,
  ): Promise<void> {
    const { command, host, all, desk, machine } = this.adding;
    const start = process.uptime();
    const options = { ...optionsOf(command), sources };
    const bundling = await makeBundle(place, options, command.strict === true, host, machine);
    if (bundling.value === null) {
      addFound(bundling.diagnostics, bundling.sources, all);
      return this.endWithNothing(place, bundling.facts, bundling.diagnostics);
    }
    const requested = await requestBuild(bundling.value, command.priority, desk).catch((error: unknown) => {
      if (!this.isAlone) throw error;
      this.giveUp(refusalIn(error));
      return null;
    });
    if (requested === null) return;
    const { job, answer } = requested;
    // What was found is said with the build where that is waited for.
    if (!waits) addFound(bundling.diagnostics, bundling.sources, all);
    this.states.push({ slug: place.slug, key: job.key, state: answer.kind });
    const asked = { place, job, facts: bundling.facts, start };
    if (!waits) return this.tellAnswer(asked, answer);
    if (answer.kind === 'finished') return this.end(asked, { kind: 'built', build: answer.build });
    this.asked.set(job.key, asked);
  }

  private async wait(): Promise<void> {
    const { asked } = this;
    const { command, desk, terminal } = this.adding;
    const isTold = command.format === 'pretty';
    const total = asked.size;
    let said = '';
    await waitForBuilds(
      [...asked.values()].map(({ job }) => job),
      desk,
      {
        between: this.isAlone ? 50 : 500,
        onEnd: async (job, ending) => {
          const one = asked.get(job.key);
          if (one !== undefined) await this.end(one, ending);
        },
        onLook: (jobs, left) => {
          const now = progressOf(jobs, total, left, asked);
          if (isTold && left > 0 && now !== said) terminal.progress(now, true);
          said = now;
        },
        onAway: () => {
          if (isTold) terminal.progress(AWAY);
          // That it is back is seen by what is said next.
          said = '';
        },
        isOver: () => this.hasGivenUp,
        onTrouble: (error) => {
          if (this.isAlone) this.giveUp(refusalIn(error));
          const now = `the queue or the store doesn’t answer (${error instanceof Error ? error.message : ''})`;
          if (isTold && !this.isAlone && now !== said) terminal.progress(now);
          said = now;
        },
      },
    );
  }

  private async end({ place, job, facts, start }: Asked, ending: Ending): Promise<void> {
    const { all, host, terminal, command } = this.adding;
    if (ending.kind !== 'built') {
      const failure = ending.kind === 'failed' ? ending.failure : cancelled(job);
      this.addFailure(failure);
      return this.endWithNothing(place, facts, failure.diagnostics);
    }
    const { build } = ending;
    addFound(build.diagnostics, build.sources, all);
    const { folder, refused } = await fetchBuild(
      place.slug,
      build,
      resolve(host.workingFolder, command.out),
      host,
    );
    addFound(refused, [], all);
    const { slides, files } = build;
    const diagnostics = [...build.diagnostics, ...refused];
    this.outcomes.set(place, { slug: place.slug, facts, slides, files, folder, diagnostics });
    if (command.format === 'pretty')
      reportBuild(place, { ...build, folder, isKept: false }, process.uptime() - start, host, terminal);
  }

  private addFailure({ diagnostics, sources }: Failure): void {
    addFound(
      diagnostics,
      sources.map(({ path, text }) => sourceFile(path, text)),
      this.adding.all,
    );
  }

  private endWithNothing(
    place: BriefingPlace,
    facts: ListedOutcome['facts'],
    diagnostics: readonly Diagnostic[],
  ): void {
    const { command, terminal } = this.adding;
    this.outcomes.set(place, { ...NOTHING_BUILT, slug: place.slug, facts, diagnostics });
    if (command.format === 'pretty') reportNothingWritten(place, terminal);
  }

  /** Says what came of asking, where it isn’t waited for. */
  private tellAnswer({ place, job }: Asked, answer: Answer): void {
    const { command, all, terminal } = this.adding;
    if (answer.kind === 'failed') this.addFailure(answer.failure);
    if (answer.kind === 'full')
      all.diagnostics.push(queueFull({ waiting: answer.waiting, most: command.mostWaiting }, NOWHERE));
    if (command.format === 'json') return;
    const { paint } = terminal;
    terminal.say(
      `${paint.strong(visible(place.slug))}: ${SAID[answer.kind]}  ${paint.quiet(shortened(job.key))}`,
    );
  }

  private concludeAsked(): number {
    const { command, all, terminal } = this.adding;
    if (command.format === 'pretty') return conclude(all, [], command, terminal);
    terminal.print(JSON.stringify({ jobs: this.states, diagnostics: all.diagnostics }, null, 2));
    return exitCodeFor(all.diagnostics, command.strict === true);
  }
}

const SAID: Readonly<Record<Answer['kind'], string>> = {
  added: 'added',
  there: 'waits or is being built already',
  finished: 'was built before; fetch it with --wait',
  failed: 'failed before; try again with lectern queue retry',
  full: 'not added',
};

function cancelled({ slug }: FarmJob): Failure {
  return { diagnostics: [jobCancelled({ slug }, NOWHERE)], sources: [] };
}

/** What is said where the queue says nothing for some seconds. */
export const AWAY = 'the queue doesn’t answer; going on when it is back';

/** “3 of 20 built, 15 wait; a: printing slides, b: drawing”. */
function progressOf(
  jobs: readonly ListedJob[],
  total: number,
  left: number,
  asked: ReadonlyMap<string, Asked>,
): string {
  const ours = jobs.filter(({ job }) => asked.has(job.key));
  const building = ours.filter(({ state }) => state === 'building');
  const steps = building.map(({ job, step }) => (step === null ? job.slug : `${job.slug}: ${step}`));
  const done = `${total - left} of ${plural(total, 'briefing')} done`;
  return steps.length === 0 ? done : `${done}; ${steps.toSorted().join(', ')}`;
}
