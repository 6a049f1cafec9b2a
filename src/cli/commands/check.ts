import type { RunningBrowser } from '../../browser/running-browser.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { sealSentences } from '../../deck/seal-sentences.ts';
import { ENGLISH } from '../../deck/words/english.ts';
import { countVerdicts } from '../../evidence/count-verdicts.ts';
import { BESIDE } from '../../evidence/verdict.ts';
import type { Host } from '../../host/host.ts';
import { locateBriefings } from '../../host/load/locate-briefings.ts';
import type { BriefingPlace } from '../../host/load/locate-briefings.ts';
import { fixBriefing } from '../../build/fix-briefing.ts';
import type { AppliedFix } from '../../build/fix-briefing.ts';
import { layOutOnly } from '../../build/lay-out-and-print.ts';
import { summariseFitting } from '../../layout/summarise-fitting.ts';
import { drawBriefing, prepareBriefing } from '../../pipeline.ts';
import type { PreparedBriefing } from '../../pipeline.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { DEFAULT_WISHES } from '../../settings.ts';
import { addFound } from '../add-found.ts';
import type { CheckFormat } from '../shared-flags.ts';
import { diagnosticsAs } from '../diagnostics-as.ts';
import { exitCodeFor } from '../exit-codes.ts';
import { printingBrowser } from '../printing-browser.ts';
import type { PrintingBrowser } from '../printing-browser.ts';
import { refusalIn } from '../refusal-in.ts';
import { sayFixable, sayFixed } from '../say-fixed.ts';
import { sourcesFor } from '../sources-for.ts';
import type { Terminal } from '../terminal.ts';

/** What `lectern check` was given. */
export interface CheckOptions {
  readonly all: boolean;
  readonly strict: boolean;
  /** Whether to lay the slides out too, which needs a browser. */
  readonly layout: boolean;
  readonly browser: string | null;
  readonly format: CheckFormat;
  readonly sources: ReadonlyMap<string, string>;
  /** Whether to correct the outlines where there is one remedy. */
  readonly fix: boolean;
}

/**
 * `lectern check`: everything that a build would stop at; without a browser unless layout is asked for. Writes nothing unless it is
 * to fix outlines. Gives the exit code.
 */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const places = await locateBriefings(names, options.all, host);
  const tell = (step: string): void => terminal.progress(step);
  const laying = options.layout ? await printingBrowser(options.browser, host, tell) : null;
  try {
    return await checkAll(places, laying, options, host, terminal);
  } finally {
    await laying?.close();
  }
}

async function checkAll(
  places: Checked<readonly BriefingPlace[]>,
  laying: PrintingBrowser | null,
  options: CheckOptions,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const diagnostics: Diagnostic[] = [...places.diagnostics];
  const files = new Map<string, SourceFile>();
  const checked: CheckedBriefing[] = [];
  const layOut = layingOut(laying, host);
  const suppliedTo = await sourcesFor(places.value, options.sources, host);
  for (const place of places.value) {
    try {
      const wishes = { ...DEFAULT_WISHES, sources: suppliedTo(place) };
      const prepared = options.fix
        ? await fixBriefing(place, wishes, host)
        : { ...(await prepareBriefing(place, wishes, host)), fixed: [] };
      addFound(prepared.diagnostics, diagnostics);
      const layout = hasErrors(prepared.diagnostics) ? NOT_LAID_OUT : await layOut(prepared.value);
      for (const diagnostic of layout.diagnostics) diagnostics.push(diagnostic);
      const { outline, templates } = prepared.value;
      for (const file of [outline.file, ...templates.files.values()]) files.set(file.path, file);
      const isFine = !hasErrors([...prepared.diagnostics, ...layout.diagnostics]);
      checked.push({ prepared: prepared.value, fitting: layout.value, fixed: prepared.fixed, isFine });
    } catch (error) {
      // One briefing that may not be read keeps no other from being checked.
      diagnostics.push(refusalIn(error, place.shownPath));
    }
  }
  diagnostics.push(...(laying?.problems() ?? []));
  terminal.endProgress();
  for (const { prepared, fixed } of checked) sayFixed(prepared.place, fixed, terminal);
  await report(diagnostics, checked, files, options, terminal);
  return exitCodeFor(diagnostics, options.strict);
}

interface CheckedBriefing {
  readonly prepared: PreparedBriefing;
  /** What a build would do to make its slides fit; `null` for nothing. */
  readonly fitting: string | null;
  readonly fixed: readonly AppliedFix[];
  /** Whether no error was found in it. */
  readonly isFine: boolean;
}

const NOT_LAID_OUT: Checked<string | null> = { value: null, diagnostics: [] };

/** Lays briefings out until the browser or the disk fails, which is said of the first. */
function layingOut(
  laying: PrintingBrowser | null,
  host: Host,
): (prepared: PreparedBriefing) => Promise<Checked<string | null>> {
  let isBroken = false;
  return async (prepared) => {
    try {
      const browser = isBroken ? null : await laying?.running();
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
  const { report: layout, diagnostics } = await layOutOnly(drawn.value, browser, host);
  return { value: summariseFitting(layout), diagnostics: [...drawn.diagnostics, ...diagnostics] };
}

async function report(
  diagnostics: readonly Diagnostic[],
  checked: readonly CheckedBriefing[],
  files: ReadonlyMap<string, SourceFile>,
  options: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  switch (options.format) {
    case 'pretty':
      terminal.report(diagnostics, files);
      if (!options.fix)
        sayFixable(
          diagnostics,
          checked.map(({ prepared }) => prepared.place),
          terminal,
        );
      for (const briefing of checked) terminal.say(summaryOf(briefing, diagnostics, terminal));
      return;
    case 'json':
      terminal.print(JSON.stringify({ briefings: checked.map(resultOf), diagnostics }, null, 2));
      return;
    case 'sarif':
    case 'github':
      terminal.print(await diagnosticsAs(options.format, diagnostics));
  }
}

/** “china-cybersecurity-week: 14 of 14 quotations match the saved article”. */
function summaryOf(
  { prepared, fitting, isFine }: CheckedBriefing,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): string {
  const { place, evidence, outline } = prepared;
  const counts = countVerdicts(evidence);
  const { matching } = counts;
  const ofAll = diagnostics.filter(({ file }) => file === null);
  const mark = matching === evidence.length && isFine && !hasErrors(ofAll) ? '✓' : terminal.paint.error('✗');
  const hasSources = Object.keys(prepared.outline.frontMatter.sources).length > 0;
  const count =
    evidence.length === 0
      ? 'no quotations'
      : `${matching} of ${evidence.length} quotations match ${witnessOf(evidence, hasSources)}`;
  const edited = evidence.filter(({ verdict }) => verdict === 'edited').length;
  const said = sealSentences(
    counts,
    outline.uncompared.map(({ kind }) => kind),
    ENGLISH,
  ).join(' ');
  const end = fitting === null ? '' : `\n  ${terminal.paint.quiet(`to fit: ${fitting}`)}`;
  const edits = edited === 0 ? '' : ` (${edited} with marked edits)`;
  return `${mark} ${terminal.paint.strong(place.slug)}: ${count}${edits}${said === '' ? '' : `\n  ${terminal.paint.quiet(said)}`}${end}`;
}

function witnessOf(evidence: readonly Evidence[], hasSources: boolean): string {
  const kinds = new Set(evidence.map((item) => item.checkedAgainst));
  if (kinds.has('lock'))
    return kinds.has('article') ? 'the saved articles or the lock' : 'the lock; the article is not here';
  if (kinds.has('article')) return 'the saved article';
  return hasSources
    ? 'anything: there is neither article nor lock'
    : 'anything: no source is known to look them up in';
}

function resultOf({ prepared: { place, evidence }, fitting, fixed }: CheckedBriefing): object {
  return {
    fitting,
    slug: place.slug,
    outline: place.shownPath,
    fixed: fixed.map(({ code, title, range }) => ({ code, title, range })),
    quotations: evidence.map(({ quotation, verdict, sourceId, checkedAgainst, passage, speaker, kind }) => ({
      id: quotation.id,
      content: quotation.content,
      line: quotation.position.start.line,
      verdict,
      source: sourceId,
      checkedAgainst,
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      paragraph: passage === null || passage.paragraph === BESIDE ? null : passage.paragraph,
      part: passage?.part ?? null,
      speaker: { given: quotation.speaker, ...speaker },
      kind,
    })),
  };
}
