import { articleFromParagraphs } from '../../article/front/article-from-paragraphs.ts';
import { readTextArticle } from '../../article/readers/read-text-article.ts';
import type { SavedArticle } from '../../article/article.ts';
import type { EvidenceLock } from './lock.ts';

/** The article that a lock of share level `full` carries; `null` for other levels, and for a text that isn’t the one locked. */
export function articleFromLock(lock: EvidenceLock, sourceId: string, path: string): SavedArticle | null {
  const source = lock.sources[sourceId];
  if (source?.text === undefined) return null;
  const article = articleOf(source.text, source, path);
  if (article?.textHash !== source.textHash) return null;
  const { fileHash, archived: date } = source;
  const archived = date === undefined ? null : ({ date, digest: 'none', isSigned: false } as const);
  return { ...article, fileHash, archived };
}

function articleOf(
  text: string,
  { format, parts = [], times }: EvidenceLock['sources'][string],
  path: string,
): SavedArticle | null {
  switch (format) {
    case 'text':
      return readTextArticle(new TextEncoder().encode(text), path).value;
    case 'markdown':
    case 'html':
    case 'mhtml':
    case 'pdf':
    case 'docx':
    case 'epub':
    case 'subtitles':
    case 'warc':
    case 'wacz': {
      const nothing = { headline: null, byline: null, published: null };
      return articleFromParagraphs({
        path,
        format,
        fileHash: '',
        paragraphs: text
          .split('\n\n')
          .map((words) => ({ text: words, isAside: false, part: null, emphasised: null })),
        parts,
        times: times ?? null,
        ...nothing,
      });
    }
  }
}
