import { randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';

import { browserNotFound, BrowserError } from '../../browser/browser-diagnostics.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diskRefused } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { sampleSize } from '../../cache/kept-builds.ts';
import { type Entry, entryOf, type ListedOutcome } from '../../listing/entry.ts';
import { checkListing, writeListing } from '../../listing/write-listing.ts';
import { lostLink, noFile } from '../../prepare/briefing-diagnostics.ts';
import { type BriefingPlace, locateBriefings, sameNames } from '../../prepare/locate-briefings.ts';
import { type PreparedBriefing, prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { deckHtml } from '../../products/html.ts';
import { mayNeedBrowser } from '../../products/products.ts';
import { drawBriefing } from '../../products/draw-briefing.ts';
import type { BuildOptions, PrintOptions } from '../../settings.ts';
import { type RunProgress, runProgress } from '../terminal/run-progress.ts';
import { type AllFound, addFound, sourcesFor } from '../terminal/named-briefings.ts';
import { exitCodeFor, type Terminal } from '../terminal/terminal.ts';
import { conclude, reportBuild, reportListing, reportNothingWritten } from '../answers/report-builds.ts';
import type { Builder, WantedBuild } from '../jobs/messages.ts';
import { builderHere } from '../jobs/builder-here.ts';
import { builderInProcesses, jobsFor } from '../jobs/job-process.ts';
import { refusalIn } from '../terminal/refusals.ts';
import type { AnswerFormat, EmittedStage } from '../terminal/shared-flags.ts';

/** The flags that say how a briefing is built. */
interface OptionFlags {
  readonly theme?: string;
  readonly presenter?: boolean;
  readonly pdf: boolean;
  readonly mono?: boolean;
  readonly print: PrintOptions;
  readonly source?: ReadonlyMap<string, string>;
}

/** The flags that say where what was built is written, and its list. */
interface IndexFlags {
  readonly out: string;
  /** Whether a page of all briefings is written. */
  readonly index?: boolean;
  readonly format: AnswerFormat;
}

/** What `lectern build` was given. */
export interface BuildCommand extends OptionFlags, IndexFlags {
  readonly all?: boolean;
  readonly browser?: string;
  readonly emit?: EmittedStage;
  readonly strict?: boolean;
  /** Whether builds of the same are used again, and kept. */
  readonly cache?: boolean;
  /** Processes that build side by side. */
  readonly jobs?: number;
}

/** `lectern build`: one deck and its PDF for each briefing. Gives the exit code. */
export async function build(
  names: readonly string[],
  command: BuildCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(names, command.all === true, host);
  const mistaken = [...places.diagnostics, ...sameNames(places.value, host)];
  const isWrongCall = command.emit !== undefined || mistaken.some(({ code }) => !OF_ONE_BRIEFING.has(code));
  if (mistaken.length > 0 && isWrongCall)
    return conclude({ diagnostics: mistaken, files: new Map() }, [], command, host, terminal);
  if (command.emit !== undefined) {
    const emission = { stage: command.emit, options: optionsOf(command), isStrict: command.strict === true };
    return emitStage(places.value, emission, host, terminal);
  }
  const inTheWay = await checkIndex(command, host);
  if (inTheWay.length > 0)
    return conclude({ diagnostics: [...inTheWay], files: new Map() }, [], command, host, terminal);
  const { browser, cache } = command;
  const how = { browser, cache, mayNeedBrowser: mayNeedBrowser(optionsOf(command)) };
  const jobs = jobsFor(command.jobs, places.value.length);
  const progress = places.value.length > 1 ? runProgress(places.value.length, terminal) : null;
  const steps = {
    progress: (step: string) => (progress === null ? terminal.progress(step) : progress.step(step)),
  };
  const builder = await (jobs === 1 ? builderHere(how, host, steps) : builderInProcesses(how, jobs, host));
  try {
    return await buildAll(places, { builder, progress }, command, host, terminal);
  } finally {
    progress?.close();
    await builder.end();
  }
}

/** What is wrong with one folder: the other briefings are built all the same. */
const OF_ONE_BRIEFING: ReadonlySet<string> = new Set([diskRefused.code, noFile.code, lostLink.code]);

/** The folder that the page of all briefings is written into; `null` where none was asked for. */
function listingFolder({ index, out }: IndexFlags, host: Host): string | null {
  return index === true ? resolve(host.workingFolder, out) : null;
}

/** Says what is in the way of the page of all briefings, before anything is built. */
async function checkIndex(flags: IndexFlags, host: Host): Promise<readonly Diagnostic[]> {
  const folder = listingFolder(flags, host);
  return folder === null ? [] : checkListing(folder, host);
}

/** Writes the page of all briefings, where one was asked for. */
async function writeIndex(
  outcomes: Iterable<ListedOutcome>,
  flags: IndexFlags,
  host: Host,
  terminal: Terminal,
): Promise<readonly Diagnostic[]> {
  const folder = listingFolder(flags, host);
  if (folder === null) return [];
  try {
    const entries: Entry[] = [];
    for (const outcome of outcomes) entries.push(await entryOf(outcome, folder, host));
    await writeListing(entries, folder, host);
    if (flags.format === 'pretty') reportListing(folder, entries.length, host, terminal);
    return [];
  } catch (error) {
    return [refusalIn(error)];
  }
}

/** What came of a briefing of which nothing could be built. */
const NOTHING_BUILT = { slides: 0, files: [], folder: null } as const;

/** What the flags ask for. */
function optionsOf(command: OptionFlags): BuildOptions {
  const { theme = null, presenter: isPresenter = false, mono: isMono = false } = command;
  const { source: sources = new Map(), pdf: makesPdf, print } = command;
  return { theme, isPresenter, makesPdf, isMono, sources, print };
}

async function buildAll(
  { value: places, diagnostics: refused }: Checked<readonly BriefingPlace[]>,
  { builder, progress }: Workshop,
  command: BuildCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const all: AllFound = { diagnostics: [...refused], files: new Map() };
  const suppliedTo = await sourcesFor(places, command.source, host);
  const rechecked = someOf(places, sampleSize(places.length, Math.random(), host));
  const outputFolder = resolve(host.workingFolder, command.out);
  const telling = command.format === 'pretty' ? { host, terminal } : null;
  const run: Run = { outcomes: new Map(), all, telling, isOver: false };
  const left = [...places];
  const buildInTurn = async (): Promise<void> => {
    for (let place = left.shift(); place !== undefined && !run.isOver; place = left.shift()) {
      const wanted = {
        place,
        outputFolder,
        options: { ...optionsOf(command), sources: suppliedTo(place) },
        isStrict: command.strict === true,
        isLast: place === places.at(-1),
        isRechecked: rechecked.has(place),
      };
      progress?.begin(place.slug);
      await buildOne(wanted, run, builder);
      progress?.end(place.slug, (run.outcomes.get(place)?.folder ?? null) !== null);
    }
  };
  await Promise.all(Array.from({ length: builder.jobs }, buildInTurn));
  terminal.endProgress();
  // A deck without PDFs is what is made then, unless some were asked for by name.
  for (const problem of await builder.end()) {
    const severity = problem.code === browserNotFound.code ? 'warning' : problem.severity;
    addFound([{ ...problem, severity }], [], all);
  }
  const inOrder = places.flatMap((place) => run.outcomes.get(place) ?? []);
  // Not where the browser failed, for not all had their turn.
  if (!run.isOver) addFound(await writeIndex(inOrder, command, host, terminal), [], all);
  return conclude(all, inOrder, command, host, terminal);
}

/** What builds, and what shows its progress; `null` for one briefing. */
interface Workshop {
  readonly builder: Builder;
  readonly progress: RunProgress | null;
}

/** What several builds came to so far. */
interface Run {
  readonly outcomes: Map<BriefingPlace, ListedOutcome>;
  readonly all: AllFound;
  /** Who is given the result of each build. */
  readonly telling: Telling | null;
  /** Whether the browser failed: the others can’t be printed either. What was found is said all the same. */
  isOver: boolean;
}

interface Telling {
  readonly host: Host;
  readonly terminal: Terminal;
}

async function buildOne(wanted: WantedBuild, run: Run, builder: Builder): Promise<void> {
  const { place } = wanted;
  const { telling } = run;
  const { slug } = place;
  const start = process.uptime();
  const folder = join(wanted.outputFolder, slug);
  const before = (await telling?.host.listFolder(folder).catch(() => null)) ?? [];
  try {
    const outcome = await builder.build(wanted);
    const { facts, slides, files, folder, diagnostics } = outcome;
    run.outcomes.set(place, { slug, facts, slides, files, folder, diagnostics });
    addFound(diagnostics, outcome.sources, run.all);
    if (telling !== null)
      reportBuild(place, { ...outcome, before }, process.uptime() - start, telling.host, telling.terminal);
  } catch (error) {
    const refusal = refusalIn(error);
    run.outcomes.set(place, { ...NOTHING_BUILT, slug, facts: null, diagnostics: [refusal] });
    run.all.diagnostics.push(refusal);
    if (telling !== null) reportNothingWritten(place, telling.terminal);
    run.isOver ||= error instanceof BrowserError;
  }
}

/** A number of the briefings, chosen at random. */
function someOf(places: readonly BriefingPlace[], count: number): ReadonlySet<BriefingPlace> {
  const left = [...places];
  const chosen = new Set<BriefingPlace>();
  while (chosen.size < count && 0 < left.length)
    for (const place of left.splice(randomInt(left.length), 1)) chosen.add(place);
  return chosen;
}

/** What is printed in place of a build. */
interface Emission {
  readonly stage: EmittedStage;
  readonly options: BuildOptions;
  readonly isStrict: boolean;
}

/** Prints one stage of each briefing, for people who want to see how an outline was understood. Writes no files. */
async function emitStage(
  places: readonly BriefingPlace[],
  { stage, options, isStrict }: Emission,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  let code = 0;
  const suppliedTo = await sourcesFor(places, options.sources, host);
  for (const place of places) {
    const prepared = await prepareBriefing(place, { ...options, sources: suppliedTo(place) }, host);
    const { outline, templates } = prepared.value;
    const emitted = await textOf(stage, prepared.value, host);
    const diagnostics = [...prepared.diagnostics, ...emitted.diagnostics];
    const files = [outline.file, ...templates.files.values()];
    terminal.report(diagnostics, new Map(files.map((file) => [file.path, file])));
    const found = exitCodeFor(diagnostics, isStrict);
    if (found === 0) terminal.print(emitted.value);
    code = Math.max(code, found);
  }
  return code;
}

async function textOf(stage: EmittedStage, prepared: PreparedBriefing, host: Host): Promise<Checked<string>> {
  switch (stage) {
    case 'outline':
      return { value: asJson(prepared.outline), diagnostics: [] };
    case 'deck':
      return { value: asJson(prepared.deck), diagnostics: [] };
    case 'html': {
      const { value, diagnostics } = await drawBriefing(prepared, prepared.settings.isPresenter, host);
      return { value: await deckHtml(value, false, host), diagnostics };
    }
  }
}

/** Maps become objects; the text of files is left out, since it is on disk. */
function asJson(value: unknown): string {
  return JSON.stringify(
    value,
    (key, inner: unknown) =>
      inner instanceof Map ? Object.fromEntries(inner) : key === 'lineStarts' ? undefined : inner,
    2,
  );
}
