import type { Checked } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../source/sha256.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import { articleFromText } from './article-from-text.ts';
import { decodeText } from './decode-text.ts';
import { partsInText } from './parts-in-text.ts';
import { recogniseFront } from './recognise-front.ts';
import type { SavedArticle } from '../saved-article.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** Reads an article saved as plain text. Reports what `decodeText` reports, and `article/empty`. */
export function readTextArticle(bytes: Uint8Array, path: string): Checked<SavedArticle | null> {
  const decoded = decodeText(bytes, path);
  const text = decoded.value;
  if (text === null) return { value: null, diagnostics: decoded.diagnostics };
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
  }
  const paragraphs = splitParagraphs(text);
  const front = recogniseFront(text, paragraphs);
  const parts = partsInText(text, paragraphs, front.headline);
  const fileHash = sha256(bytes);
  return {
    value: articleFromText({
      path,
      format: 'text',
      text,
      plainText: text,
      paragraphs,
      parts,
      emphasis: [],
      front,
      fileHash,
    }),
    diagnostics: [],
  };
}
