import { z } from 'zod';

import type { SavedArticle } from '../../article/article.ts';
import { articleHolding } from '../index/parts-beside.ts';
import type { Passage } from '../model/verdict.ts';

/** A passage with the sentence before and the sentence after it, within its paragraphs. */
export const Excerpt = z.strictObject({ before: z.string(), passage: z.string(), after: z.string() });
export type Excerpt = z.infer<typeof Excerpt>;

/** Longer sentences are cut; this is context, not a copy. */
const LONGEST = 300;

/** Cuts the context of a passage out of an article, as long as it is there: word joiners stand for the markup of Markdown. */
export function excerptAround(article: SavedArticle, passage: Passage): Excerpt {
  const {
    file: { text },
    paragraphs,
  } = articleHolding(article, passage);
  const first = paragraphs.findLast(({ start }) => start <= passage.start)?.start ?? passage.start;
  const last = paragraphs.find(({ end }) => passage.end <= end)?.end ?? passage.end;
  const before = text.slice(Math.max(first, passage.start - LONGEST), passage.start);
  const after = text.slice(passage.end, Math.min(last, passage.end + LONGEST));
  const ends = [...before.matchAll(/[.!?。！？]["”’)]*\s+(?=\S)/gu)].map(
    (match) => match.index + match[0].length,
  );
  const start = ends.at(-2) ?? 0;
  const stops = [...after.matchAll(/[.!?。！？]["”’)]*(?:\s|$)/gu)].map(
    (match) => match.index + match[0].length,
  );
  const stop = stops[1] ?? stops[0] ?? after.length;
  return {
    before: before.slice(start),
    passage: text.slice(passage.start, passage.end),
    after: after.slice(0, stop),
  };
}

/** The same as it is shown, without word joiners, which would keep lines from ending beside them. */
export function shownExcerpt({ before, passage, after }: Excerpt): Excerpt {
  const [shownBefore = '', shown = '', shownAfter = ''] = [before, passage, after].map((text) =>
    text.replaceAll('\u2060', ''),
  );
  return { before: shownBefore, passage: shown, after: shownAfter };
}
