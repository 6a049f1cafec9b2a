import { pdfRule } from './pdf-rule.ts';

/** The content of every page can be read. */
export const contentUnread = pdfRule({
  code: 'pdf/content-unread',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.7',
  problem: 'The content of a page can’t be read',
  remedy: 'Write the PDF anew with a program that packs content the usual way.',
  reason: 'What can’t be unpacked can’t be checked, and may not be shown.',
  *find({ pages }) {
    for (const { unread, index } of pages) if (unread !== null) yield { page: index, what: unread };
  },
});
