import { isTitle } from '../../extract/names/titles.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import { spanAround } from '../text/span-around.ts';
import { UNSTATED_SPEAKER, type Passage, type SpeakerFinding } from '../verdict.ts';
import type { SpeakerAttribution } from './article-speakers.ts';
import { compareNames } from './compare-names.ts';
import type { GivenName } from './given-name.ts';
import { wordsOf } from './naming-words.ts';
import { shareName } from './same-name.ts';

/** The author and the outlet of the source, and words that mean them. */
export function isWriter({ speakers }: ArticleIndex, name: string, writers: readonly string[]): boolean {
  if (WRITER.test(name)) return true;
  const words = wordsOf(name.replace(/^the /iu, '')).filter((word) => !isTitle(word) && !COMPANY.test(word));
  return [...writers, ...speakers.writers].some((writer) => {
    const theirs = wordsOf(writer.replace(/^by /iu, '').replace(/^the /iu, ''));
    if (words.length === 0 || !words.every((word) => theirs.includes(word))) return false;
    return words.at(-1) === theirs.at(-1) || words.length === theirs.length;
  });
}

const COMPANY = /^(?:plc|inc|ltd|llc|co|corp|gmbh|ag|sa)$/iu;

const WRITER =
  /^(?:the |this |our )?(?:article|author|writer|reporter|correspondent|paper|newspaper|editorial|headline|standfirst|caption|text|story)$|^(?:de[rs]|die|das) (?:Artikel|Text|Autor|Autorin|Zeitung)s?$|^(?:l[’']article|l[’']auteur|le journal|el artículo|el autor|la autora|el periódico)$|^(?:本文|文章|原文|作者)$/iu;

/** The author’s own words; those that the article gives to somebody are that one’s. */
export function asAuthor(
  index: ArticleIndex,
  passage: Passage,
  writers: readonly string[],
  around: readonly SpeakerAttribution[],
  given: GivenName,
): SpeakerFinding {
  const author = { ...UNSTATED_SPEAKER, verdict: 'author' as const };
  const found = around.find(({ basis, isReported }) => basis !== 'guess' && !isReported);
  const isQuoted = found?.basis === 'turn' || spanAround(index.speakers.marked, passage.start) !== null;
  if (found === undefined || !isQuoted) return author;
  const own = [...writers, ...index.speakers.writers];
  if (own.some((writer) => shareName(writer, found.name)) || compareNames(given, found) === 'same')
    return author;
  const isNamed = found.form === 'person';
  return isNamed || found.basis !== 'around'
    ? findingOf('other', found, found.basis === 'clause' && isNamed)
    : author;
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
