import type { SavedArticle } from '../../article/article.ts';
import { type ArticleIndex, indexArticle } from '../../evidence/index/index-article.ts';
import { newSearchBudget } from '../../evidence/match/search-budget.ts';
import { newcomerMeant } from '../../evidence/speakers/find-speaker.ts';
import { readSpeakers } from '../../evidence/speakers/read-speakers.ts';
import { readDraftWords, readSlideWords, readTypography } from '../../language/language-files.ts';
import { wordsOrEnglish } from '../../language/all-languages.ts';
import type { Findings } from '../../speech/text/findings.ts';
import type { DraftContext } from './draft-context.ts';
import { plainLine } from './markdown-text.ts';
import { readingPatterns } from './reading-patterns.ts';

/** What every part of the draft of an article is made from; `language` is that of the draft. */
export function contextOf(
  article: SavedArticle,
  findings: Findings,
  { id, author }: { readonly id: string; readonly author: string | null },
  language: string,
): DraftContext {
  const index = indexArticle(article, readSpeakers(article));
  return {
    article,
    findings: withoutStrayPronouns(findings, index),
    index,
    searchBudget: newSearchBudget(MOST_FOLLOWED, MOST_TOGETHER),
    sourceId: id,
    author,
    words: wordsOrEnglish(readDraftWords, language),
    marks: wordsOrEnglish(readTypography, language).quotes,
    comma: wordsOrEnglish(readTypography, language).marks.comma,
    and: wordsOrEnglish(readSlideWords, language).and,
    patterns: readingPatterns(findings.language),
    end: endOfStory(article, author),
  };
}

/** Words that a “he” seems to give to somebody named, behind whom the article brings in another: they are that one’s. */
function withoutStrayPronouns(findings: Findings, index: ArticleIndex): Findings {
  const quotations = findings.quotations.map((quotation) => {
    const { speaker, start, end } = quotation;
    const brought = speaker === null ? null : newcomerMeant(index, { start, end });
    if (speaker === null || brought === null) return quotation;
    return { ...quotation, speaker: { ...speaker, name: brought, role: null, organisation: null } };
  });
  return { ...findings, quotations };
}

/** What a draft quotes is in one place, and nearly nowhere else. */
const MOST_FOLLOWED = 20_000;
const MOST_TOGETHER = 100_000;

/** How many of the last paragraphs may tell of the author. */
const LAST = 6;

/** The last lines of an article may be about its author, whose name stands alone in one: from there on nothing is quoted. */
function endOfStory({ file: { text: plainText }, paragraphs }: SavedArticle, author: string | null): number {
  const last = paragraphs
    .slice(Math.max(MOST_IN_FRONT, paragraphs.length - LAST))
    .map(({ start, end }) => ({ start, line: plainLine(plainText.slice(start, end)) }));
  const names = [author, ...last.map(({ line }) => (NAME.test(line) ? line : null))].flatMap(
    (name) => name ?? [],
  );
  const bio = last.find(({ line }) => names.some((name) => line.startsWith(name)));
  return bio?.start ?? plainText.length;
}

/** Headline, byline and the first words of a story. */
const MOST_IN_FRONT = 3;
const NAME = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;
