import { z } from 'zod';

import { sealSentences } from '../../deck/summarise-receipt.ts';
import { stopsBuild } from '../../diagnostics/diagnostic.ts';
import { countVerdicts } from '../../evidence/count-verdicts.ts';
import type { Host } from '../../host/host.ts';
import { uiStrings } from '../../language/interface-words.ts';
import { type AppliedFix, fixBriefing } from '../../prepare/fix-briefing.ts';
import type { BriefingPlace } from '../../prepare/locate-briefings.ts';
import { fileBeside } from '../../prepare/read-files.ts';
import { type PreparedBriefing, prepareBriefing } from '../../prepare/prepare-briefing.ts';
import { DEFAULT_OPTIONS } from '../../settings.ts';
import { reportOf, lineOf, NOTICE, tool, ToolRefusal } from './tool.ts';
import { BRIEFING, givenBriefing, OUTLINE_TEXT } from './given-briefing.ts';

/** `check`: gate 1. */
export const checkTool = tool(
  {
    name: 'check',
    title: 'Check an outline',
    description: `Looks every quotation of an outline up and applies all other rules, as a build does. Says what is wrong at which file:line:column and what to write instead. “fix” applies remedies that change no claim; “save” writes a text that was given, fixed or not, to its path. ${NOTICE}`,
    isReadOnly: false,
  },
  z.strictObject({
    briefing: BRIEFING,
    text: OUTLINE_TEXT,
    fix: z.boolean().default(false).describe('Apply the fixes that change no claim, and check again.'),
    save: z
      .boolean()
      .default(false)
      .describe('With “text”: write it to the path. An outline there is replaced.'),
    strict: z.boolean().default(false).describe('Count warnings as errors.'),
  }),
  async ({ briefing, text, fix, save, strict }, { host }) => {
    if (save && text === null) throw new ToolRefusal('“save” is for a text; a file is saved already.');
    const given = await givenBriefing(briefing, text, host);
    if (save) await refuseOther(given.place, host);
    const { value, diagnostics, fixed } = fix
      ? await fixBriefing(given.place, DEFAULT_OPTIONS, given.host)
      : { ...(await prepareBriefing(given.place, DEFAULT_OPTIONS, given.host)), fixed: [] };
    const outline = given.text();
    if (save && outline !== null) await host.writeFile(given.place.outlinePath, outline);
    const report = reportOf(diagnostics);
    const passes = !stopsBuild(diagnostics, strict);
    const done = { ...countsOf(value), passes, fixed: fixed.map(fixedFacts), saved: save };
    const changed = outline === null || fixed.length === 0 ? {} : { text: outline };
    const path = given.place.shownPath;
    const { diagnostics: told, more } = report;
    return {
      text: wordsOf({ path, ...done, ...changed }, report.text),
      data: { notice: NOTICE, path, ...done, diagnostics: told, more, ...changed },
    };
  },
);

/** What was done in a check. */
interface Done extends ReturnType<typeof countsOf> {
  readonly path: string;
  readonly passes: boolean;
  readonly fixed: readonly ReturnType<typeof fixedFacts>[];
  readonly saved: boolean;
  /** A given text, after fixes. */
  readonly text?: string;
}

function wordsOf({ path, passes, fixed, saved, text, ...counts }: Done, report: string): string {
  const { matching, quotations, seal } = counts;
  const lines = [
    NOTICE,
    ...fixed.map(({ line, title, code }) => `fixed ${line}: ${title} (${code})`),
    report,
    `${passes ? 'It passes' : 'It doesn’t pass'}: ${matching} of ${quotations} quotations match. ${seal}`,
    ...(saved ? [`Written to ${path}.`] : []),
    ...(text === undefined ? [] : [`The outline after the fixes:\n\n${text}`]),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function countsOf({ evidence, outline }: PreparedBriefing) {
  const counts = countVerdicts(evidence);
  const kinds = outline.uncompared.map(({ kind }) => kind);
  return {
    quotations: evidence.length,
    matching: counts.matching,
    seal: sealSentences(counts, kinds, uiStrings('en')).join(' '),
  };
}

function fixedFacts({ code, title, range }: AppliedFix) {
  return { line: range.start.line, title: lineOf(title, 300), code };
}

/** A text that is saved may take the place of an outline, and of nothing else. */
async function refuseOther({ outlinePath, folder, shownPath }: BriefingPlace, host: Host): Promise<void> {
  const isOther = async (): Promise<boolean> => {
    if ((await fileBeside(outlinePath, folder, host)) === 'outside') return true;
    const there = await host.readFile(outlinePath);
    return there !== null && !/^\uFEFF?---\r?\n/u.test(new TextDecoder().decode(there.subarray(0, 16)));
  };
  if (await isOther())
    throw new ToolRefusal(`${shownPath} is there already and is no outline; nothing was changed.`);
  await host.checkWritable(outlinePath, 'file');
}
