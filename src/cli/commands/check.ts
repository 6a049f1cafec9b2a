import type { RunningBrowser } from '../../browser/running-browser.ts';
import { sealSentences } from '../../deck/summarise-receipt.ts';
import { uiStrings } from '../../language/interface-words.ts';
import { type Checked, type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/format-diagnostic.ts';
import { countVerdicts } from '../../evidence/count-verdicts.ts';
import { isUnproven, passes, type SpeakerVerdict } from '../../evidence/model/verdict.ts';
import type { Host } from '../../host/host.ts';
import { summariseFitting } from '../../layout/layout-diagnostics.ts';
import { type AppliedFix, fixBriefing, isFixable } from '../../prepare/fix-briefing.ts';
import { warnOfLetters } from '../../prepare/load-fonts.ts';
import { type BriefingPlace, locateBriefings } from '../../prepare/locate-briefings.ts';
import { type PreparedBriefing, prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { drawBriefing } from '../../products/draw-briefing.ts';
import { fitSlides } from '../../products/fit-slides.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';
import { oneLine } from '../../text/words.ts';
import { archivedSentences, type BriefingFacts, briefingFacts } from '../answers/briefing-facts.ts';
import { type AllFound, addFound, sourcesFor } from '../terminal/named-briefings.ts';
import { diagnosticsAs, refusalIn } from '../terminal/refusals.ts';
import { exitCodeFor, type Terminal } from '../terminal/terminal.ts';
import { type PrintingBrowser, printingBrowser } from '../terminal/printing-browser.ts';
import type { CheckFormat } from '../terminal/shared-flags.ts';

/** What `lectern check` was given. */
export interface CheckCommand {
  readonly all?: boolean;
  readonly strict?: boolean;
  /** Whether to lay the slides out too, which needs a browser. */
  readonly layout?: boolean;
  readonly browser?: string;
  readonly format: CheckFormat;
  readonly source?: ReadonlyMap<string, string>;
  /** Whether to correct the outlines where there is one remedy. */
  readonly fix?: boolean;
}

/**
 * `lectern check`: everything that a build would stop at; without a browser unless layout is asked for. Writes nothing unless it is
 * to fix outlines. Gives the exit code.
 */
export async function check(
  names: readonly string[],
  command: CheckCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(names, command.all === true, host);
  const tell = (step: string): void => terminal.progress(step);
  const laying = command.layout === true ? await printingBrowser(command.browser ?? null, host, tell) : null;
  try {
    return await checkAll(places, laying, command, host, terminal);
  } finally {
    await laying?.close();
  }
}

async function checkAll(
  places: Checked<readonly BriefingPlace[]>,
  laying: PrintingBrowser | null,
  command: CheckCommand,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const all: AllFound = { diagnostics: [...places.diagnostics], files: new Map() };
  const checked: CheckedBriefing[] = [];
  const layOut = layingOut(laying, host);
  const suppliedTo = await sourcesFor(places.value, command.source, host);
  for (const place of places.value) {
    try {
      const options = { ...DEFAULT_OPTIONS, sources: suppliedTo(place) };
      const prepared =
        command.fix === true
          ? await fixBriefing(place, options, host)
          : { ...(await prepareBriefing(place, options, host)), fixed: [] };
      const layout = hasErrors(prepared.diagnostics) ? NOT_LAID_OUT : await layOut(prepared.value);
      const { outline, templates } = prepared.value;
      const found = [...prepared.diagnostics, ...layout.diagnostics];
      addFound(found, [outline.file, ...templates.files.values()], all);
      checked.push({
        ...said(prepared.value),
        facts: briefingFacts(prepared.value, layout.value, prepared.fixed),
        fixed: prepared.fixed,
        isFine: !hasErrors(found),
      });
    } catch (error) {
      // One briefing that may not be read keeps no other from being checked.
      all.diagnostics.push(refusalIn(error, place.shownPath));
    }
  }
  all.diagnostics.push(...(laying?.problems() ?? []));
  terminal.endProgress();
  for (const { place, fixed } of checked) sayFixed(place, fixed, terminal);
  await report(all, checked, command, terminal);
  return exitCodeFor(all.diagnostics, command.strict === true);
}

/** What is reported of a briefing when all are checked; the rest of it would fill the memory. */
interface CheckedBriefing {
  readonly place: BriefingPlace;
  readonly facts: BriefingFacts;
  readonly fixed: readonly AppliedFix[];
  /** How many quotations are proven, and what its seal says. */
  readonly matching: number;
  readonly seal: string;
  readonly hasSources: boolean;
  /** What is known of its sources that are pages of web archives. */
  readonly archived: readonly string[];
  /** Whether no error was found in it. */
  readonly isFine: boolean;
}

function said({
  place,
  evidence,
  outline,
  savedSources,
}: PreparedBriefing): Pick<CheckedBriefing, 'place' | 'matching' | 'seal' | 'hasSources' | 'archived'> {
  const counts = countVerdicts(evidence);
  const kinds = outline.uncompared.map(({ kind }) => kind);
  const hasSources = Object.keys(outline.frontMatter.sources).length > 0;
  return {
    place,
    matching: counts.matching,
    seal: sealSentences(counts, kinds, uiStrings('en')).join(' '),
    hasSources,
    archived: archivedSentences(savedSources.articles),
  };
}

const NOT_LAID_OUT: Checked<string | null> = { value: null, diagnostics: [] };

/** Lays briefings out until the browser or the disk fails, which is said about the first. Without a browser, looks whether the fonts are there. */
function layingOut(
  laying: PrintingBrowser | null,
  host: Host,
): (prepared: PreparedBriefing) => Promise<Checked<string | null>> {
  let isBroken = false;
  return async (prepared) => {
    if (laying === null)
      return { value: null, diagnostics: await warnOfLetters(prepared.outline.file, host) };
    try {
      const browser = isBroken ? null : await laying.running();
      return browser ? await layoutOf(prepared, browser, host) : NOT_LAID_OUT;
    } catch (error) {
      isBroken = true;
      return { value: null, diagnostics: [refusalIn(error)] };
    }
  };
}

async function layoutOf(
  prepared: PreparedBriefing,
  browser: RunningBrowser,
  host: Host,
): Promise<Checked<string | null>> {
  const drawn = await drawBriefing(prepared, false, host);
  const { report: layout, diagnostics } = await fitSlides(drawn.value, browser, host);
  return { value: summariseFitting(layout), diagnostics: [...drawn.diagnostics, ...diagnostics] };
}

async function report(
  { diagnostics, files }: AllFound,
  checked: readonly CheckedBriefing[],
  command: CheckCommand,
  terminal: Terminal,
): Promise<void> {
  switch (command.format) {
    case 'pretty':
      terminal.report(diagnostics, files);
      if (command.fix !== true)
        sayFixable(
          diagnostics,
          checked.map(({ place }) => place),
          terminal,
        );
      for (const briefing of checked) terminal.say(summaryOf(briefing, diagnostics, terminal));
      return;
    case 'json':
      terminal.print(JSON.stringify({ briefings: checked.map(({ facts }) => facts), diagnostics }, null, 2));
      return;
    case 'sarif':
    case 'github':
      terminal.print(await diagnosticsAs(command.format, diagnostics));
  }
}

/** “china-cybersecurity-week: 14 of 14 quotations match the saved article”. */
function summaryOf(
  { facts, matching, seal, hasSources, archived, isFine }: CheckedBriefing,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): string {
  const { slug, fitting, quotations } = facts;
  const { length } = quotations;
  const ofAll = diagnostics.filter(({ file }) => file === null);
  const mark = matching === length && isFine && !hasErrors(ofAll) ? '✓' : terminal.paint.error('✗');
  const count =
    length === 0
      ? 'no quotations'
      : `${matching} of ${length} quotations match ${savedSourceOf(facts, hasSources)}`;
  const edited = quotations.filter(({ verdict }) => verdict === 'edited').length;
  const edits = edited === 0 ? '' : ` (${edited} with marked edits)`;
  const lines = [
    seal,
    unprovenIn(quotations),
    ...archived,
    fitting === null ? '' : `to fit: ${fitting}`,
  ].filter((line) => line !== '');
  const below = lines.map((line) => `\n  ${terminal.paint.quiet(line)}`).join('');
  return `${mark} ${terminal.paint.strong(visible(slug))}: ${count}${edits}${below}`;
}

/** “Look these speakers up yourself: line 12 Ann Lee, line 20 Bob Ray”: those that are neither proven nor complained of. */
function unprovenIn(quotations: BriefingFacts['quotations']): string {
  const open = quotations.filter(
    ({ verdict, speaker }) =>
      passes(verdict) && isUnproven(speaker.verdict) && !COMPLAINED.has(speaker.verdict),
  );
  const named = open.map(({ line, speaker }) => `line ${line} ${visible(speaker.given ?? '')}`);
  const more = named.length > MOST_NAMED ? `, and ${named.length - MOST_NAMED} more` : '';
  return named.length === 0
    ? ''
    : `Look these speakers up yourself: ${named.slice(0, MOST_NAMED).join(', ')}${more}.`;
}

/** What a diagnostic of its own says. */
const COMPLAINED: ReadonlySet<SpeakerVerdict> = new Set(['other', 'unstated']);
const MOST_NAMED = 12;

function savedSourceOf({ quotations }: BriefingFacts, hasSources: boolean): string {
  const kinds = new Set(quotations.map((quotation) => quotation.checkedAgainst));
  if (kinds.has('lock'))
    return kinds.has('article') ? 'the saved articles or the lock' : 'the lock; the article is not here';
  if (kinds.has('article')) return 'the saved article';
  return hasSources
    ? 'anything: there is neither article nor lock'
    : 'anything: no source is known to look them up in';
}

/** Says what was changed in an outline: a line for each, by the place it had. */
function sayFixed({ shownPath }: BriefingPlace, fixed: readonly AppliedFix[], terminal: Terminal): void {
  if (fixed.length === 0) return;
  const lines = fixed
    .slice(0, MOST_LISTED)
    .map(
      ({ code, title, range }) =>
        `  ${shownPath}:${range.start.line}: ${shortened(title)} ${terminal.paint.quiet(`(${code})`)}`,
    );
  const more = fixed.length - lines.length;
  const end = more > 0 ? [`  … and ${more.toLocaleString('en')} more`] : [];
  terminal.say(
    [`fixed ${fixed.length.toLocaleString('en')} in ${shownPath}:`, ...lines, ...end, ''].join('\n'),
  );
}

/** A list that somebody reads through. */
const MOST_LISTED = 100;

function shortened(title: string): string {
  const line = oneLine(title);
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

const MOST_SHOWN = 120;

/** Says how much of what was found in some outlines would be put right. */
function sayFixable(
  diagnostics: readonly Diagnostic[],
  places: readonly BriefingPlace[],
  terminal: Terminal,
): void {
  const outlines = new Set(places.map(({ shownPath }) => shownPath));
  const count = diagnostics.filter((diagnostic) => isFixable(diagnostic, outlines)).length;
  if (count > 0) terminal.say(`${count.toLocaleString('en')} of these can be fixed with lectern check --fix`);
}
