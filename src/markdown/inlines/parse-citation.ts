import { positionBetween, type SourceFile } from '../../text/source-file.ts';
import type { CitationReference, Locator, Text } from '../nodes/inline.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import type { MarkdownContext } from './mapped-text.ts';
import { misspeltCitation } from './markdown-diagnostics.ts';
import { placeOfSlice } from './split-inlines.ts';

/**
 * The pattern of a citation at the start of a text: `[@id]`, `[@id, para. 3]`, `[@a; @b, p. 12]`, as in Pandoc.
 * What follows the `@` ends at a comma, a semicolon or the bracket.
 */
export const CITATION = /^\[@[^\][\s,;@]+(?:,[^\][;]*)?(?:;\s*@[^\][\s,;@]+(?:,[^\][;]*)?)*\]/u;

/** Reads the references of a citation. `offsetOf` gives the place in the outline of an offset in `raw`. */
export function parseReferences(
  raw: string,
  file: SourceFile,
  offsetOf: (offset: number) => number,
): CitationReference[] {
  const references: CitationReference[] = [];
  for (const match of raw.matchAll(/@([^\][\s,;@]+)(?:,\s*([^\][;]*))?/gu)) {
    references.push({
      sourceId: match[1] ?? '',
      locator: parseLocator(match[2]?.trim() ?? ''),
      position: positionBetween(file, offsetOf(match.index), offsetOf(match.index + match[0].length)),
    });
  }
  return references;
}

/** `para. 3`, `paras. 3-5`, `p. 12`, `pp. 12–14`, `§ 2`, `00:03:12`, `headline`; a bare number is a page, as in Pandoc. */
function parseLocator(text: string): Locator | null {
  if (text === '') return null;
  for (const [kind, label] of LABELS) {
    const match = label.exec(text);
    if (match !== null) return { kind, value: text.slice(match[0].length).trim() };
  }
  if (TIME.test(text)) return { kind: 'time', value: text };
  for (const [kind, word] of PARTS) if (word.test(text)) return { kind, value: '' };
  return /^[\d–-]+$/u.test(text) ? { kind: 'page', value: text } : { kind: 'other', value: text };
}

/** `00:03:12`, `3:12-4:00`: where it is said in what was recorded. */
const TIME = /^(?:\d{1,3}:)?\d{1,2}:\d{2}(?:\s?[-–]\s?(?:\d{1,3}:)?\d{1,2}:\d{2})?$/u;

/** Parts of an article that have names, as editors call them. */
const PARTS: readonly (readonly [Locator['kind'], RegExp])[] = [
  ['headline', /^headline$/iu],
  ['standfirst', /^(?:standfirst|deck|dek)$/iu],
  ['caption', /^(?:photo )?caption$/iu],
];

/** Locator terms of CSL with the short forms that Pandoc takes. */
const LABELS: readonly (readonly [Locator['kind'], RegExp])[] = [
  ['paragraph', /^(?:para(?:graph)?s?\.?|par(?:ag)?s?\.?|¶{1,2})(?=\s|\d)/iu],
  ['page', /^(?:pages?|pp?\.?)(?=\s|\d)/iu],
  ['chapter', /^(?:chapters?|chaps?\.?)(?=\s|\d)/iu],
  ['section', /^(?:sections?|secs?\.?|§{1,2})(?=\s|\d)/iu],
  ['line', /^(?:lines?|ll?\.)(?=\s|\d)/iu],
];

/** “Abs. 3”, “al. 3”: a word with a number that is looked up nowhere; not “fig. 3” and other terms of CSL, which are no place in a text. */
export const isUnreadPlace = (value: string): boolean =>
  /^\p{L}{1,12}\.?\s*\d[\d\s,–-]*$/u.test(value) &&
  !/^(?:app|art|bk|book|box|col|ed|fig|figure|fn|fol|issue|item|no|nos|note|op|part|pt|slide|tab|table|tbl|v|verse|vol)\b/iu.test(
    value,
  );

/**
 * Reports `markdown/citation` for what was meant as a citation and is shown as text: `[@id para. 3]`, `[@id: p. 2]`, `[see @id]`. One that is
 * escaped (`\[@id …\]`) is meant to be text.
 */
export function reportMisspeltCitations(text: Text, { file, isSource, report }: MarkdownContext): void {
  for (const { written, index, spelling } of misspeltCitationsIn(text.value)) {
    const position = placeOfSlice(text, index, index + written.length, file);
    const source = file.text.slice(position.start.offset, position.end.offset);
    const ids = [...spelling.matchAll(/@([^,;\]]+)/gu)].map((match) => match[1] ?? '');
    const fix = ids.every(isSource) ? fixTo(spelling, position) : null;
    if (source === written)
      report(misspeltCitation({ written, spelling }, { file: file.path, position, fix }));
  }
}

interface MisspeltCitation {
  readonly written: string;
  readonly index: number;
  readonly spelling: string;
}

/** What was meant as a citation in a text, and how it is spelt. */
export function misspeltCitationsIn(text: string): readonly MisspeltCitation[] {
  const found = [...text.matchAll(MISSPELT)].map(({ 0: written, index, groups }) => {
    return { written, index, spelling: spelt(groups?.['references'] ?? '') };
  });
  return found.filter(({ spelling }) => CITATION.test(spelling));
}

/** Brackets with an @ near their start that aren’t in the one form that is read: `[see @id]`, `[-@id]`, `[@id p. 2]`. */
const MISSPELT = /\[\s*(?:(?:see|cf\.?|siehe|vgl\.|voir)\s+|-)?(?<references>@[^\][\s,;:@][^\][]{0,80})\]/giu;

/** References separated by semicolons, each with a comma before its place. */
function spelt(references: string): string {
  const each = references.split(';').map((reference) => {
    const [, id = '', place = ''] = /^\s*-?@([^\s,;:@]+)[\s,:]*(.*)$/su.exec(reference) ?? [];
    return place.trim() === '' ? `@${id}` : `@${id.replace(/\.$/u, '')}, ${place.trim()}`;
  });
  return `[${each.join('; ')}]`;
}
