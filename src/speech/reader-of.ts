import type { Article } from '../article/article.ts';
import type { ReadParagraph } from './cues/read-paragraphs.ts';
import type { FoundSpeech } from './quotations/found.ts';
import { readByFrames } from './quoting/read-quotations.ts';
import { quotingOf } from './quoting/words.ts';
import type { Intermediary } from './text/findings.ts';
import { unspacedLexicon } from './unspaced/lexicon.ts';
import { readUnspaced } from './unspaced/read-unspaced.ts';

/** Who says what, in a language other than English; `writers` are those whose text it is. */
type Reader = (
  article: Article,
  paragraphs: readonly ReadParagraph[],
  writers: readonly Intermediary[],
) => FoundSpeech;

/** What reads articles in a language: frames, or clauses where no spaces part the words; `null` where its verbs of saying aren’t known. */
export function readerOf(language: string): Reader | null {
  const unspaced = unspacedLexicon(language);
  if (unspaced !== null) return (article, _, writers) => readUnspaced(article, unspaced, writers);
  const quoting = quotingOf(language);
  if (quoting === null) return null;
  return (article, paragraphs, writers) => readByFrames(quoting, article.file.text, paragraphs, writers);
}
