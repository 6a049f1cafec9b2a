import type { SourceItem } from '../../outline/front-matter.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SpeakerAttribution } from '../model/article-speakers.ts';
import { OPEN_SPEAKER, type Passage, type SpeakerFinding, UNSTATED_SPEAKER } from '../model/verdict.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { compareNames } from './compare-names.ts';
import { blockAround } from './attributions-around.ts';
import type { GivenName } from './given-name.ts';
import { anyCaseWith, isAmong } from '../words/listed-words.ts';
import { shareName, withoutArticle, wordsOf } from './naming-words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';

/** The author and the outlet of the source, and words that mean them. */
export function isWriter({ speakers }: ArticleIndex, name: string, writers: readonly string[]): boolean {
  if (WRITER().test(name)) return true;
  const words = wordsOf(withoutArticle(name)).filter(
    (word) => !lexiconOf('en').is(word, 'title') && !isAmong(word.toLowerCase(), 'companyForms'),
  );
  return [...writers, ...speakers.writers].some((writer) => {
    const theirs = wordsOf(withoutArticle(writer.replace(/^by /iu, '')));
    if (words.length === 0 || !words.every((word) => theirs.includes(word))) return false;
    return words.at(-1) === theirs.at(-1) || words.length === theirs.length;
  });
}

const WRITER = anyCaseWith`^${'writers'}$`;

/** The author’s own words; those that the article gives to somebody are that one’s, and whose others in marks or an answer are is open. */
export function asAuthor(
  index: ArticleIndex,
  passage: Passage,
  writers: readonly string[],
  around: readonly SpeakerAttribution[],
  given: GivenName,
): SpeakerFinding {
  const author = { ...UNSTATED_SPEAKER, verdict: 'author' as const };
  const found = around.find(({ basis, isReported }) => basis !== 'guess' && !isReported);
  const isQuoted =
    found?.basis === 'turn' ||
    spanAround(index.speakers.marked, passage.start) !== null ||
    blockAround(index, passage) !== null;
  if (!isQuoted) return author;
  if (found === undefined) return OPEN_SPEAKER;
  const own = [...writers, ...index.speakers.writers];
  if (own.some((writer) => shareName(writer, found.name)) || compareNames(given, found) === 'same')
    return author;
  const isNamed = found.form === 'person';
  return isNamed || found.basis !== 'around'
    ? findingOf('other', found, found.basis === 'clause' && isNamed)
    : OPEN_SPEAKER;
}

/** The finding that an attribution comes to. */
export function findingOf(
  verdict: SpeakerFinding['verdict'],
  { name, mention, mentionAt, cueAt, form }: SpeakerAttribution,
  isBeside: boolean,
): SpeakerFinding {
  const isNamed = form === 'person' || name !== mention;
  return { verdict, name: isNamed ? name : mention, mentionAt, cueAt, isBeside };
}

/** Who wrote a source and where it appeared, by the outline’s account: authors, paper, publisher. */
export function sourceWriters(source: SourceItem | null | undefined): readonly string[] {
  if (source === null || source === undefined) return [];
  const authors = source.author.map(
    ({ literal, given, family }) => literal ?? `${given ?? ''} ${family ?? ''}`,
  );
  return [source['container-title'] ?? '', source.publisher ?? '', ...authors].filter(
    (name) => name.trim() !== '',
  );
}

/** Whether a sentence names an author of a source, by the last name. */
export function namesAuthor(source: SourceItem | undefined, sentence: string): boolean {
  const words = new Set(sentence.split(/[^\p{L}\p{M}'’-]+/u).map((word) => word.replace(/['’]s?$/u, '')));
  return (source?.author ?? []).some(({ literal, family }) => {
    const name = family ?? literal?.split(' ').at(-1);
    return name !== undefined && words.has(name);
  });
}
