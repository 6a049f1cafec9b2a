import type { FigureWords as Words, Typography } from '../language/slide-words.ts';
import { readFigureWords, readTypography } from '../language/language-files.ts';
import { wordsInLanguage, wordsOrEnglish } from '../language/all-languages.ts';
import type { Flowchart } from '../markdown/nodes/diagram.ts';

/** What drawings and their descriptions say by themselves, and the marks between it. */
export type FigureWords = Words & Typography['marks'];

/** What figures say in a language, given as a BCP 47 tag; all of it in English for one that has no words for them. */
export function figureWords(language: string): FigureWords {
  const own = wordsInLanguage(readFigureWords, language) === null ? 'en' : language;
  return { ...wordsOrEnglish(readFigureWords, own), ...wordsOrEnglish(readTypography, own).marks };
}

/** Sentences one after another, each ended as its language ends them; Chinese ones need no space between them. */
export function sentencesIn({ fullStop }: FigureWords, sentences: readonly string[]): string {
  const gap = fullStop === '.' ? ' ' : '';
  return sentences
    .map((sentence) => sentence.replace(/[^\S\u00a0]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?:。！？：…]$/u.test(sentence) ? sentence : sentence + fullStop))
    .join(gap);
}

/** What a flow chart shows, line by line: each arrow from where to where, boxes without one, and what groups hold. */
export function arrowsInWords({ nodes, edges, groups }: Flowchart, words: FigureWords): readonly string[] {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label.value]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shown = edges.filter(({ line }) => line !== 'hidden');
  const arrows = shown.map(({ from, to, label, heads }) => {
    const joint = heads === 'none' ? '–' : heads === 'both' ? '↔' : '→';
    return `${nameOf(from)} ${joint} ${nameOf(to)}${label === null ? '' : ` (${label.value})`}`;
  });
  const joined = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id)).map(({ label }) => label.value);
  const gathered = groups.map(({ id, label }) => {
    const members = nodes.filter(({ group }) => group === id).map((node) => node.label.value);
    return label.value + words.colon + members.join(words.comma);
  });
  return [...arrows, ...alone, ...gathered];
}
