import { readBookmarks } from '../inspect/read-bookmarks.ts';
import { pdfRule } from './pdf-rule.ts';

/** Bookmarks lead somewhere. */
export const bookmarkBroken = pdfRule({
  code: 'pdf/bookmark-broken',
  severity: 'error',
  clause: 'ISO 32000-1 §12.3.3',
  problem: 'A bookmark has no title, or leads to no page',
  remedy: 'Let each bookmark lead to a page.',
  reason: 'Bookmarks are the table of contents of who can’t leaf through.',
  *find(pdf) {
    for (const { title, page } of readBookmarks(pdf.catalog, pdf.pages, pdf.file))
      if (title.trim() === '' || page === null) yield { page: null, what: `“${title}”` };
  },
});
