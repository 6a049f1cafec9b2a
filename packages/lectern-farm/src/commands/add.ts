import { setTimeout as pause } from 'node:timers/promises';

import { type BriefingPlace, type Diagnostic, type Host, locateBriefings, type SourceFile } from 'lectern';

import { type MadeBundle, makeBundle, sendBundle } from '../bundle/make-bundle.ts';
import { problem } from '../diagnostics.ts';
import type { Answer, JobQueue } from '../queue/job-queue.ts';
import type { FarmJob, ListedJob } from '../queue/jobs.ts';
import { type FinishedBuild, readFinished } from '../store/finished-build.ts';
import { type FarmStore, storeId } from '../store/open-store.ts';
import { fetchBuild } from './fetch-build.ts';
import { chooseMachines, fingerprintHere, openTheQueues, openTheStore } from './open-farm.ts';
import { exitCodeFor, plural, refusalIn, type Run, shortened, shown, type Terminal } from './terminal.ts';

/** What `lectern-farm add` was given. */
interface AddFlags {
  readonly all?: true;
  readonly wait?: true;
  readonly out?: string;
  readonly archive?: true;
  /** The machines that are to build it, by the first digits of their fingerprint. */
  readonly for?: string;
  readonly mostWaiting?: number;
  readonly theme?: string;
  readonly source?: ReadonlyMap<string, string>;
  readonly json?: true;
}

/** `lectern-farm add`: asks for builds, with flags of `lectern build`, and waits for them if that is wanted. */
export function add(names: readonly string[], buildFlags: readonly string[], flags: AddFlags): Run {
  return async (host, terminal) => {
    const { value: places, diagnostics } = await locateBriefings(names, flags.all === true, host);
    const found = [...diagnostics, ...sameNames(places)];
    const adder = new Adder({
      flags,
      buildFlags,
      found,
      mostWaiting: flags.mostWaiting ?? 10_000,
      host,
      terminal,
    });
    if (found.length > 0) return adder.conclude();
    const store = await openTheStore(host);
    const queues = await openTheQueues(host, terminal);
    const machine = await chooseMachines(flags.for, await fingerprintHere(host), queues);
    found.push(...(await queues.problems()), ...machine.diagnostics);
    if (machine.value === null) return adder.conclude();
    const id = await storeId(store);
    const workers = (await queues.workers()).filter(({ fingerprint }) => fingerprint === machine.value);
    if (workers.length > 0 && workers.every((worker) => worker.store !== id))
      found.push(problem('farm/other-store', { name: store.store.name }));
    const desk = { store, queue: await queues.queueFor(machine.value), machine: machine.value };
    for (const place of places) await adder.ask(place, desk);
    if (flags.wait === true) await adder.wait(desk);
    queues.close();
    return adder.conclude();
  };
}

/** Two briefings of one name would be written over each other. */
function sameNames(places: readonly BriefingPlace[]): readonly Diagnostic[] {
  const twice = places.filter(({ slug }, at) => places.findIndex((one) => one.slug === slug) < at);
  return twice.map(({ slug }) => problem('farm/same-name', { slug }));
}

/** Where briefings are added. */
interface Desk {
  readonly store: FarmStore;
  readonly queue: JobQueue;
  /** The fingerprint of the machines that are to build. */
  readonly machine: string;
}

/** How a build ended: with what was built, or why nothing was. */
type Ending = FinishedBuild | { readonly diagnostics: readonly Diagnostic[]; readonly contents: null };

function failureOf(listed: ListedJob | undefined): Ending | null {
  if (listed?.state !== 'failed' && listed?.state !== 'cancelled') return null;
  const { failure, job } = listed;
  return { diagnostics: failure.length > 0 ? failure : [problem('farm/cancelled', job)], contents: null };
}

/** Asks for briefings, and waits for them. */
class Adder {
  /** Jobs that aren’t built yet, by key. */
  private readonly left = new Map<string, FarmJob>();
  private readonly jobs: { slug: string; key: string; state: string }[] = [];
  private readonly briefings: { slug: string; folder: string | null; files: readonly string[] }[] = [];
  /** Code frames are cut from them. What a worker says names the same files, which have the same text there. */
  private readonly sources = new Map<string, SourceFile>();

  /** What is asked for, and what is said of all briefings together. */
  private readonly asking: {
    readonly flags: AddFlags;
    readonly buildFlags: readonly string[];
    readonly found: Diagnostic[];
    readonly mostWaiting: number;
    readonly host: Host;
    readonly terminal: Terminal;
  };

  constructor(asking: Adder['asking']) {
    this.asking = asking;
  }

  /** Adds a briefing, unless it has errors or was built before: the store first, since what is there is no work. */
  async ask(place: BriefingPlace, desk: Desk): Promise<void> {
    const { flags, buildFlags, found, host } = this.asking;
    const { theme = null, source: sources = new Map<string, string>(), wait } = flags;
    const wanted = { theme, sources, flags: [...buildFlags] };
    const bundling = await makeBundle(place, wanted, host, desk.machine);
    for (const [path, file] of bundling.sources) this.sources.set(path, file);
    const { value: made, diagnostics } = bundling;
    const { slug } = place;
    if (made === null) return this.end(slug, { diagnostics, contents: null });
    const build = await readFinished(made.key, desk.store, (damage) => found.push(damage));
    if (build !== null && wait === true) return this.end(slug, build);
    const state = build === null ? await this.request(made, desk) : 'finished';
    this.jobs.push({ slug, key: made.key, state });
    // What was found is said with the build where that is waited for.
    if (wait === true) return;
    found.push(...diagnostics);
    if (state === 'full') found.push(problem('farm/queue-full', { most: this.asking.mostWaiting }));
    this.say(`${shown(slug)}: ${SAID[state]}  ${shortened(made.key)}`);
  }

  private async request(made: MadeBundle, { store, queue }: Desk): Promise<Answer> {
    const { key, bundle } = made;
    const priority = this.asking.flags.archive === true ? 'archive' : 'person';
    const [hash, id] = [await sendBundle(made, store), await storeId(store)];
    const job = { key, slug: bundle.slug, bundle: hash, store: id, priority } as const;
    this.left.set(key, job);
    return queue.request(job, this.asking.mostWaiting);
  }

  /** Waits until each job is in the store, failed or was cancelled. What the queue or the store refuses they are asked again. */
  async wait(desk: Desk): Promise<void> {
    const total = this.left.size;
    let said = '';
    while (this.left.size > 0) {
      const start = performance.now();
      await this.look(desk, total).catch((error: unknown) => {
        const { message } = refusalIn(error);
        if (message !== said) this.say(message);
        said = message;
      });
      // A long list isn’t asked for all the time; but one may have taken long because the server was away.
      const rest = Math.min(4 * (performance.now() - start), LONGEST_PAUSE);
      if (this.left.size > 0) await pause(Math.max(BETWEEN_LOOKS, rest));
    }
  }

  /** Says all that was found; gives the exit code. */
  conclude(): number {
    const { flags, buildFlags, found, terminal } = this.asking;
    const said = flags.wait === true ? { briefings: this.briefings } : { jobs: this.jobs };
    if (flags.json === true) terminal.print(JSON.stringify({ ...said, diagnostics: found }, null, 2));
    else terminal.report(found, this.sources);
    return exitCodeFor(found, buildFlags.includes('strict'));
  }

  /** Ends the jobs that ended since the last look. What is in neither store nor queue, because the server lost it or had no room before, is put there again. */
  private async look({ queue, store }: Desk, total: number): Promise<void> {
    const listed = new Map((await queue.list()).map((one) => [one.job.key, one]));
    const isOpen = (key: string): boolean => /^(?:waiting|building)$/u.test(listed.get(key)?.state ?? '');
    for (const job of [...this.left.values()].filter(({ key }) => !isOpen(key))) {
      const ending = failureOf(listed.get(job.key)) ?? (await readFinished(job.key, store));
      if (ending === null) await queue.request(job, this.asking.mostWaiting);
      else {
        this.left.delete(job.key);
        await this.end(job.slug, ending);
      }
    }
    this.asking.terminal.progress(`${total - this.left.size} of ${plural(total, 'briefing')} done`);
  }

  /** Writes what was built, where something was. */
  private async end(slug: string, { diagnostics, contents }: Ending): Promise<void> {
    const { flags, found, host } = this.asking;
    const nothing = { value: null, diagnostics: [] };
    const fetched =
      contents === null ? nothing : await fetchBuild(slug, contents, flags.out ?? 'output', host);
    found.push(...diagnostics, ...fetched.diagnostics);
    const { value: folder } = fetched;
    const files = folder === null ? [] : [...(contents?.keys() ?? [])];
    this.briefings.push({ slug, folder, files });
    const written =
      folder === null ? 'nothing written' : `${plural(files.length, 'file')} in ${shown(folder)}`;
    this.say(`${folder === null ? '✗' : '✓'} ${shown(slug)}: ${written}`);
  }

  private say(text: string): void {
    if (this.asking.flags.json !== true) this.asking.terminal.say(text);
  }
}

/** In milliseconds. */
const [BETWEEN_LOOKS, LONGEST_PAUSE] = [500, 3000];

const SAID: Readonly<Record<Answer | 'finished', string>> = {
  added: 'added',
  there: 'waits or is being built already',
  finished: 'was built before; fetch it with --wait',
  failed: 'failed before; try again with lectern-farm retry',
  full: 'not added',
};
