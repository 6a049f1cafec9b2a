import type { SavedArticle } from '../../article/article.ts';
import { archivedOn } from '../../deck/format-source.ts';

/** What is known of sources that are pages of web archives, as data. */
export function archivedFacts(articles: ReadonlyMap<string, SavedArticle>) {
  return [...articles].flatMap(([source, { archived }]) => {
    if (archived === null) return [];
    const { date, hasDigest, isSigned } = archived;
    const digest = hasDigest ? 'compared' : 'none';
    return [{ source, date, digest, signature: isSigned ? 'not checked' : 'none' }];
  });
}

/** “@courier: as archived on 1 November 2026; digest compared, signature not checked.” */
export function archivedSentences(articles: ReadonlyMap<string, SavedArticle>): readonly string[] {
  return archivedFacts(articles).map(({ source, date, digest, signature }) => {
    const compared = digest === 'none' ? 'it gives no digest' : 'digest compared';
    const signed = signature === 'none' ? 'not signed' : 'signature not checked';
    return `@${source}: ${archivedOn(date, 'en')}; ${compared}, ${signed}.`;
  });
}
