import type { Article } from '../article/article.ts';
import { oncePer } from '../text/once-per.ts';
import { findActors } from './actors.ts';
import { type ReadParagraph, readParagraphs } from './cues/read-paragraphs.ts';
import { lexiconOf } from './words/lexicon.ts';
import { type NameIndex, indexNames } from './names/name-index.ts';
import { assignSpeakers } from './quotations/assign-speakers.ts';
import { buildQuotations } from './quotations/build-quotations.ts';
import { type QuotationDraft, draftQuotations } from './quotations/draft-quotations.ts';
import { datelineAgency } from './quotations/find-chain.ts';
import type { AttributedPassage } from './quotations/speaker-rules.ts';
import { readerOf } from './reader-of.ts';
import type { RuleName } from './references/attribution.ts';
import { articleAuthor, articleTranslator } from './text/article-author.ts';
import { articleLanguage } from './text/article-language.ts';
import type { Aside, Findings, Intermediary } from './text/findings.ts';
import { type Token, tokenAt } from './text/token.ts';

/** Who says what in an article: a part of the findings, for those who need no more. */
type QuotationFindings = Pick<Findings, 'language' | 'quotations' | 'asides' | 'actors'>;

/** The quotations of an article, and what they were read from. */
export interface ReadQuotations {
  readonly findings: QuotationFindings;
  readonly paragraphs: readonly ReadParagraph[];
  readonly names: NameIndex;
}

/** Finds the quotations of an article with their speakers, and its people; once for each article. Never throws; linear in the text. */
export const findQuotations = oncePer((article: Article): ReadQuotations => {
  const { text } = article.file;
  const language = articleLanguage(text);
  const withCues = language === 'en' || language === 'und';
  const lexicon = lexiconOf(language);
  const paragraphs = readParagraphs(article, lexicon, withCues);
  const reader = readerOf(language);
  if (reader !== null) {
    const names = indexNames(lexicon, text, paragraphs);
    return {
      findings: { language, ...reader(article, paragraphs, writersOf(article, paragraphs)) },
      paragraphs,
      names,
    };
  }
  const attributed = assignSpeakers(text, paragraphs, withCues);
  const { asides, passages } = setAsidesApart(text, attributed, withCues);
  const drafts: QuotationDraft[] = [];
  paragraphs.forEach((paragraph, index) => {
    for (const draft of draftQuotations(paragraph, passages[index] ?? [])) drafts.push(draft);
  });
  const names = indexNames(lexicon, text, paragraphs);
  const facts = {
    author: articleAuthor(article),
    translator: articleTranslator(article),
    isSpoken: article.times !== null,
  };
  const quotations = buildQuotations(paragraphs, drafts, names, text, facts);
  const actors = findActors(text, names, quotations);
  return { findings: { language, quotations, asides, actors }, paragraphs, names };
});

/** Whose text it is: the agency of its dateline, then its author. */
function writersOf(article: Article, paragraphs: readonly ReadParagraph[]): readonly Intermediary[] {
  const author = articleAuthor(article);
  const agency = datelineAgency(article.file.text, paragraphs);
  const wrote: readonly Intermediary[] =
    author === null ? [] : [{ name: author, relation: 'wrote', mention: null }];
  return agency === null ? wrote : [agency, ...wrote];
}

interface Parted {
  readonly asides: Findings['asides'];
  readonly passages: readonly (readonly AttributedPassage[])[];
}

/** Takes scare quotes and titles out of the passages. */
function setAsidesApart(
  text: string,
  attributed: readonly (readonly AttributedPassage[])[],
  withCues: boolean,
): Parted {
  const asides: Parted['asides'][number][] = [];
  const passages = attributed.map((inParagraph) =>
    inParagraph.filter((passage) => {
      const kind = asideKind(text, passage, withCues);
      const { start, end } = passage.place.passage;
      if (kind !== null) asides.push({ start, end, text: text.slice(start, end), kind });
      return kind === null && end > start;
    }),
  );
  return { asides, passages };
}

/** Rules that only guess: nobody's cue leads to the passage. */
const WEAK = new Set<RuleName>([
  'none',
  'sentence subject',
  'last speaker',
  'introducing paragraph',
  'cue in sentence',
]);
/** So few words, that no cue hands to anybody, are held at a distance. */
const MOST_SCARE_WORDS = 3;

/** What a passage in marks is that quotes nobody: a title, or words held at a distance; `null` for a quotation. */
function asideKind(text: string, passage: AttributedPassage, withCues: boolean): Aside['kind'] | null {
  const { place, rule } = passage;
  const before = tokenAt(place.paragraph.tokens, place.token - 1);
  const words = text.slice(place.passage.start, place.passage.end);
  if (isTitle(words, place.words) && isWork(before, passage)) return 'title';
  if (!WEAK.has(rule) || place.standsAlone) return null;
  if (isTitle(words, place.words) && place.words >= 2) return 'title';
  if (place.words > MOST_SCARE_WORDS || /[!?]$/u.test(words)) return null;
  return withCues ? 'scare' : null;
}

const isTitle = (words: string, count: number): boolean => count <= 12 && isTitleCased(words);

/** "the novel “…”", and a few capitalised words that only look as if a verb followed them. */
const isWork = (before: Token, { place, rule }: AttributedPassage): boolean =>
  before.is('work') || (rule === 'unlisted verb' && place.words <= MOST_SCARE_WORDS);

/** Every long word has a capital, or is no word of letters with capitals at all; one has. */
function isTitleCased(words: string): boolean {
  const long = words.split(/\s+/u).filter((word) => word.length > 3);
  return long.some((word) => /\p{Lu}/u.test(word)) && long.every((word) => /^[^\p{Ll}]/u.test(word));
}
