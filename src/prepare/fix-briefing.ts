import { applyFixes } from '../diagnostics/apply-fixes.ts';
import type { Checked, Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { diskRefused, HostError } from '../host/host-error.ts';
import type { Files } from '../host/host.ts';
import type { BuildOptions } from '../settings.ts';
import { outlineNotFixed } from './briefing-diagnostics.ts';
import type { BriefingPlace } from './locate-briefings.ts';
import { fileBeside } from './read-files.ts';
import { prepareBriefing, type PreparedBriefing } from './prepare-briefing.ts';

/** A fix that was applied, and the code of what it put right. */
export interface AppliedFix extends Fix {
  readonly code: string;
}

/** A briefing as it was read after the last fix, with what is left to say of it. */
export interface FixedBriefing extends Checked<PreparedBriefing> {
  /** In the order in which they were applied; each with its range in the outline as it was then. */
  readonly fixed: readonly AppliedFix[];
}

/** One fix can uncover another; outlines that go on and on are stopped here. */
const MOST_ROUNDS = 10;

/** Whether what was found in an outline has a fix that is applied without asking. */
export function isFixable({ file, fix }: Diagnostic, outlines: ReadonlySet<string>): boolean {
  return fix !== null && !fix.changesClaim && file !== null && outlines.has(file);
}

/**
 * Reads and checks a briefing as `prepareBriefing` does, applies the fixes that change nothing of what its slides claim, and checks
 * again, until none is left. The outline is written whole or not at all, and never over what somebody else has saved
 * meanwhile. Throws `HostError` when it can’t be read; one that can’t be written is left, and the diagnostics say so.
 */
export async function fixBriefing(
  place: BriefingPlace,
  options: BuildOptions,
  host: Files,
): Promise<FixedBriefing> {
  const fixed: AppliedFix[] = [];
  const seen = new Set<string>();
  for (let round = 0; ; round += 1) {
    const saved = await host.readFile(place.outlinePath);
    const prepared = await prepareBriefing(place, options, host);
    const text = saved === null ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved);
    const result = applyFixes(text, fixesIn(prepared.diagnostics, place));
    seen.add(text);
    if (saved === null || round === MOST_ROUNDS || result.applied.length === 0 || seen.has(result.text))
      return { ...prepared, fixed };
    const answer = await writeOver(saved, result.text, place, host);
    if (answer === 'written') fixed.push(...result.applied);
    else if (answer !== 'changed meanwhile')
      return { ...prepared, diagnostics: [...prepared.diagnostics, answer], fixed };
  }
}

function fixesIn(diagnostics: readonly Diagnostic[], place: BriefingPlace): readonly AppliedFix[] {
  const outlines = new Set([place.shownPath]);
  return diagnostics
    .filter((diagnostic) => isFixable(diagnostic, outlines))
    .flatMap(({ code, fix }) => (fix === null ? [] : [{ ...fix, code }]));
}

/** Writes an outline unless it is another than was read; says why it couldn’t. */
export async function writeOver(
  saved: Uint8Array,
  text: string,
  place: BriefingPlace,
  host: Files,
): Promise<'written' | 'changed meanwhile' | Diagnostic> {
  const at = { file: place.shownPath, position: null };
  if ((await fileBeside(place.outlinePath, place.folder, host)) === 'outside')
    return outlineNotFixed({ path: place.shownPath }, at);
  try {
    const now = await host.readFile(place.outlinePath);
    if (now === null || Buffer.compare(now, saved) !== 0) return 'changed meanwhile';
    await host.writeFile(place.outlinePath, text);
    return 'written';
  } catch (error) {
    if (error instanceof HostError) return diskRefused(error, at);
    throw error;
  }
}
