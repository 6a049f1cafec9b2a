import type { Article } from './article.ts';

/** The time at which a paragraph begins, as players and citations have it: `00:03:12`; `null` for what is written. */
export function timeOf({ times }: Pick<Article, 'times'>, paragraph: number): string | null {
  const seconds = times?.[paragraph - 1];
  if (seconds === undefined) return null;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
