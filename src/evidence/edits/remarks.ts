import { lazily } from '../../text/once-per.ts';
import { evidenceWords, isAmong } from '../words/listed-words.ts';

/** What editors write in brackets about emphasis, in small letters and without spaces: whose it is, or that it is the source’s. */
const EMPHASIS_REMARKS = lazily(
  () =>
    new Set(
      evidenceWords().flatMap(({ words: { emphasis } }) => {
        if (emphasis === undefined) return [];
        const { subjects, links, predicates, phrases } = emphasis;
        const said = ['', ...links].flatMap((link) => predicates.map((predicate) => link + predicate));
        return [...phrases, ...subjects.flatMap((subject) => said.map((words) => subject + words))].map(
          withoutSpaces,
        );
      }),
    ),
);

const withoutSpaces = (words: string): string => words.replaceAll(/[\s、]/gu, '');

/** Whether the words in brackets say whose emphasis it is: “emphasis added”, “Hervorhebung im Original”. */
export function isEmphasisRemark(words: string): boolean {
  const text = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!。]$/u, '');
  return EMPHASIS_REMARKS().has(withoutSpaces(text));
}

/** Whether the words in brackets speak about the quotation and stand for no words of it: “sic”, “emphasis added”. */
export function isRemark(words: string): boolean {
  return isAmong(words.toLowerCase().replace(/[.!]$/u, ''), 'remarks') || isEmphasisRemark(words);
}

/** “[emphasis added]” in the language of an outline; in English where there is no other. */
export function remarkOnEmphasis(language: string): string {
  const [primary] = language.toLowerCase().split('-');
  const remarkIn = (tag: string | undefined) =>
    evidenceWords().find((one) => one.tag === tag)?.words.emphasis?.added;
  return `[${remarkIn(primary) ?? remarkIn('en')}]`;
}
