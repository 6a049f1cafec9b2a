import { readTextArticle } from '../../../src/article/readers/read-text-article.ts';
import { gatherEvidence } from '../../../src/evidence/gather-evidence.ts';
import { formatLock } from '../../../src/evidence/lock/lock.ts';
import { makeLock } from '../../../src/evidence/lock/make-lock.ts';
import { articlesAtHand } from '../../../src/evidence/speakers/articles-at-hand.ts';
import { parseOutline } from '../../../src/outline/parse-outline.ts';
import { ARTICLE, sourced } from './fix-case.ts';
import type { FixCase } from './fix-case.ts';

const BODY = '> We counted every barge\n>\n> — SPEAKER [@holt, para. 3]';

/** A slip that only the lock shows, of which the article isn’t there. */
export async function lockCase(): Promise<FixCase> {
  const { outline } = sourced(BODY.replace('SPEAKER', 'Ilse Brandt'));
  const { value: article } = readTextArticle(new TextEncoder().encode(ARTICLE), 'article.txt');
  const articles = new Map(article === null ? [] : [['holt', article]]);
  const evidence = gatherEvidence(parseOutline('outline.md', outline).value, {
    articles: await articlesAtHand(articles),
    lock: null,
  });
  return {
    code: 'lock/speaker-differs',
    slip: 'another speaker than was locked',
    outline: sourced(BODY.replace('SPEAKER', '⟦Tom Okoro⟧')).outline,
    text: 'Ilse Brandt',
    isOffered: true,
    beside: { 'evidence.lock.json': formatLock(makeLock(evidence.value, articles, 'locator')) },
  };
}
