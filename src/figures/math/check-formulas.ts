import { type Diagnostic, diagnosticKind } from '../../diagnostics/diagnostic.ts';
import { decodeReferences } from '../../markdown/nodes/inline-tags.ts';
import { inlinesOfOutline } from '../../outline/inlines-of-outline.ts';
import type { Outline } from '../../outline/outline.ts';
import { passagesInCode } from '../../outline/quotable-text.ts';
import { oneLine } from '../../text/words.ts';

/** Of TeX in an outline: six hundred long formulas, or some thousand short ones. */
const MOST_CHARACTERS = 45_000;
/** A formula of one letter takes as long to set and to say as this much of a long one. */
const FOR_EACH = 10;

/**
 * Reports each formula that can’t be set or would paint outside of its space, and the first past the most that is set. An outline without formulas loads
 * nothing.
 */
export async function checkFormulas(outline: Outline): Promise<readonly Diagnostic[]> {
  const formulas = inlinesOfOutline(outline).filter((node) => node.type === 'formula');
  if (formulas.length === 0) return [];
  const { typeset } = await import('./typeset.ts');
  let characters = 0;
  const counted = new Set<string>();
  const passing = formulas.findIndex(({ tex }) => {
    if (!counted.has(tex)) characters += tex.length + FOR_EACH;
    counted.add(tex);
    return characters > MOST_CHARACTERS;
  });
  const few = passing === -1 ? formulas : formulas.slice(0, passing);
  const faults = few.flatMap(({ tex, isDisplay, position }) => {
    const set = typeset(tex, isDisplay);
    const place = { file: outline.file.path, position };
    if (set.kind === 'drawn') {
      const [words] = passagesDrawn(set.mathml, tex);
      return words === undefined ? [] : [formulaQuotes({ words }, place)];
    }
    return [set.kind === 'fault' ? formulaFault(set, place) : formulaOutside(set, place)];
  });
  const first = formulas[passing];
  if (first === undefined) return faults;
  const place = { file: outline.file.path, position: first.position };
  return [...faults, tooManyFormulas({ limit: MOST_CHARACTERS, each: FOR_EACH }, place)];
}

/** What is drawn in quotation marks that the TeX doesn’t have as such, so that it isn’t looked up. */
function passagesDrawn(mathml: string, tex: string): readonly string[] {
  const spaced = mathml.replaceAll(/<mspace[^>]*>|<\/mt[dr]>/gu, ' ').replaceAll(/\s*\n\s*|<[^>]*>/gu, '');
  const drawn = decodeReferences(spaced)
    .replaceAll(/[\u2061-\u2064]/gu, '')
    .replaceAll(/(?:⟨\s*){2}|⋘|<\s*</gu, '≪')
    .replaceAll(/(?:⟩\s*){2}|⋙|>\s*>/gu, '≫');
  const lookedUp = passagesIn(tex);
  return passagesIn(drawn).filter((words) => !lookedUp.some((one) => one.includes(words)));
}

/** Behind a letter and before a bracket primes are those of a derivative. */
function passagesIn(text: string): readonly string[] {
  const found = passagesInCode(text.replaceAll(/(?<=[\p{L}\p{N})\]])[′″‴](?=[([])/gu, ' '));
  return found.map(([start, end]) => oneLine(text.slice(start, end)));
}

export const formulaQuotes = diagnosticKind({
  code: 'math/quotation',
  severity: 'error',
  message: ({ words }: { readonly words: string }) =>
    `This formula sets “${words}” in quotation marks, where it isn’t looked up.`,
  hint: () => 'Write the quotation beside the formula, or set the words without marks.',
  docs: 'Primes, \\ll and \\gg around words look like quotation marks. In a formula only words in marks of text are looked up.',
});

export const formulaFault = diagnosticKind({
  code: 'math/tex',
  severity: 'error',
  message: ({ problem }: { readonly problem: string }) => `This formula can’t be set: ${problem}.`,
  hint: () => 'Formulas are TeX with the commands of AMS. If these dollars are money, write \\$.',
  docs: 'Text between dollars without spaces inside them is a formula in TeX, as in Pandoc; so is a fenced `math`. The commands are those of plain TeX and of the American Mathematical Society’s packages, without definitions, links and colours.',
});

export const formulaOutside = diagnosticKind({
  code: 'math/outside',
  severity: 'error',
  message: ({ ems, side }: { readonly ems: number; readonly side: string }) =>
    `This formula would be painted up to ${ems} em ${side} its own space, where other words may be.`,
  hint: () =>
    'Leave out what moves it there: \\smash, \\raise, \\lower, \\llap, \\rlap or a negative space; or give it that space, with \\vphantom or \\hphantom.',
  docs: 'TeX can move letters and rules out of the space that a formula has, over a quotation or a name beside it. A formula whose letters only lean out a little gets the space that they need.',
});

export const tooManyFormulas = diagnosticKind({
  code: 'math/too-many',
  severity: 'error',
  message: ({ limit, each }: { readonly limit: number; readonly each: number }) =>
    `The formulas up to here come to ${limit.toLocaleString('en')} characters, with ${each} extra for each; no more are set.`,
  hint: () => 'Split the outline into several briefings. If these dollars are money, write \\$.',
  docs: 'Every formula is set as a drawing and put into words for screen readers. A thousand of usual length take some seconds; equal ones take no time.',
});
