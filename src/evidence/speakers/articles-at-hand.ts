import type { SavedArticle } from '../../article/article.ts';
import type { ArticleSpeakers } from '../model/article-speakers.ts';

/** A source's saved text, and whom it gives its passages to. */
export interface ArticleAtHand {
  readonly article: SavedArticle;
  readonly speakers: ArticleSpeakers;
}

/** Reads whom each article gives its passages to. What was read is kept for the next preview; the code is loaded with the first article. */
export async function articlesAtHand(
  articles: ReadonlyMap<string, SavedArticle>,
): Promise<ReadonlyMap<string, ArticleAtHand>> {
  const atHand = new Map<string, ArticleAtHand>();
  for (const [id, article] of articles) atHand.set(id, { article, speakers: await speakersOf(article) });
  return atHand;
}

/** The last articles read, by their format and the fingerprint of their text; more than a briefing has sources is never needed. */
const known = new Map<string, ArticleSpeakers>();
const MOST_KNOWN = 32;

/** Whom an article gives its passages to. */
export async function speakersOf(article: SavedArticle): Promise<ArticleSpeakers> {
  // Markdown hides its marks from a reader; the same text as plain text shows them.
  const key = `${article.format} ${article.textHash}`;
  const read = known.get(key);
  if (read !== undefined) return read;
  const { readSpeakers } = await import('./read-speakers.ts');
  const speakers = readSpeakers(article);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, speakers);
  return speakers;
}
