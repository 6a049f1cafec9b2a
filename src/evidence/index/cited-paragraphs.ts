import type { PartName } from '../../article/article-part.ts';
import type { Citation, CitationReference } from '../../markdown/nodes/inline.ts';

/** Paragraph numbers that a reference's locator names: `3`, `4-5`, `2, 7`. `null` when it is none of these. */
export function citedParagraphs(reference: CitationReference): readonly number[] | null {
  const { locator } = reference;
  if (locator === null || locator.kind !== 'paragraph') return [];
  const numbers: number[] = [];
  for (const piece of locator.value.split(/[,&]/u)) {
    const match = /^\s*(\d{1,6})\s*(?:[-–—]\s*(\d{1,6}))?\s*$/u.exec(piece);
    if (match === null) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last - first > MOST_PARAGRAPHS) return null;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}

/** The part that a reference cites by its name; none for any other locator. */
export function citedParts({ locator }: CitationReference): readonly PartName[] {
  const kind = locator?.kind;
  return kind === 'headline' || kind === 'standfirst' || kind === 'caption' ? [kind] : [];
}

/** A locator that spans more is no help to anybody. */
const MOST_PARAGRAPHS = 1000;

/** The references of a citation; none for `null`. */
export function referencesOf(citation: Citation | null): readonly CitationReference[] {
  return citation?.references ?? [];
}
