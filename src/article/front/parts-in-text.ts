import { oneLine } from '../../text/words.ts';
import type { Paragraph } from '../article.ts';
import type { ArticlePart } from '../article-part.ts';
import { isCreditLine } from './recognise-front.ts';

/**
 * The headline of an article among its paragraphs, or beside them, and the standfirst under it: what is there above the line
 * that says who wrote, or when. Takes only what is unmistakable.
 */
export function partsInText(
  plainText: string,
  paragraphs: readonly Paragraph[],
  headline: string | null,
): readonly ArticlePart[] {
  if (headline === null) return [];
  const head = paragraphs
    .slice(0, HEAD)
    .map(({ start, end }) => oneLine(plainText.slice(start, end).replaceAll('\u2060', '')));
  const at = head.indexOf(oneLine(headline));
  const [line, credit] = head.slice(at + 1);
  const isStandfirst = line !== undefined && isProse(line) && credit !== undefined && isCreditLine(credit);
  return [
    at === -1 ? { name: 'headline', text: headline } : { name: 'headline', paragraph: at + 1 },
    ...(isStandfirst ? [{ name: 'standfirst', paragraph: at + 2 } as const] : []),
  ];
}

/** How many paragraphs can belong to the front of an article. */
const HEAD = 6;

/** A sentence or two, and not the beginning of the story. */
function isProse(line: string): boolean {
  const isShort = line.length >= SHORTEST && line.length <= LONGEST;
  return (
    isShort && !isCreditLine(line) && !/^\p{Lu}{3}[\p{Lu} .’'-]*(?:,[^—–]{1,40})?\s[—–-]{1,2}\s/u.test(line)
  );
}

const SHORTEST = 12;

/** No standfirst or caption is longer. */
export const LONGEST = 600;
