import type { WordsByLanguage } from '../../layout/hyphenated-words.ts';
import { textsIn } from './with-range.ts';

/** A text in which words may be hyphenated, with the language it is in. */
export interface PartibleText {
  readonly node: Text;
  readonly language: string;
}

/** The words that may be hyphenated, each once. */
export function collectWords(): WordsByLanguage {
  const words = new Map<string, Set<string>>();
  for (const { node, language } of partibleTexts()) {
    const known = words.get(language) ?? new Set<string>();
    words.set(language, known);
    for (const [word] of node.data.matchAll(WORD)) if (isPlain(word, language)) known.add(word);
  }
  return Object.fromEntries([...words].map(([language, known]) => [language, [...known]]));
}

/**
 * The texts where the style sheet allows it: `--hyphenate: yes`, which is inherited like any custom property, so that a
 * quotation or an address in running text takes it back.
 */
export function partibleTexts(): readonly PartibleText[] {
  return textsIn(document.body).flatMap((node) => {
    const parent = node.parentElement;
    if (parent === null || getComputedStyle(parent).getPropertyValue('--hyphenate').trim() !== 'yes')
      return [];
    return { node, language: parent.closest('[lang]')?.getAttribute('lang') ?? '' };
  });
}

/**
 * A word of six letters or more that is free: no part of an address, of a compound with hyphens, of a number or of an
 * abbreviation. Three letters are the least on either side of a hyphen.
 */
export const WORD = /(?<![^\s([“„«‘"'—–…])\p{L}{6,}(?=[\s)\]”“»’"'.,;:!?—–…]*(?:\s|$))/gu;

/** Without capitals, which are names; German nouns begin with one. */
function isPlain(word: string, language: string): boolean {
  const letters = /^de\b/iu.test(language) ? word.slice(1) : word;
  return letters === letters.toLowerCase();
}
