import type { InspectedPdf } from '../inspect/inspected-pdf.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';

/** The content of every page can be read. */
const contentUnread = pdfRule({
  code: 'pdf/content-unread',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.7',
  problem: 'The content of a page can’t be read',
  remedy: 'Rewrite the PDF with a program that packs content the usual way.',
  reason: 'What can’t be unpacked can’t be checked, and may not be shown.',
  find: findUnread,
});

function* findUnread({ pages }: InspectedPdf): Iterable<PdfFault> {
  for (const { unread, index } of pages) if (unread !== null) yield { page: index, what: unread };
}

/** Everything that is drawn is tagged or an artifact. */
const contentUnmarked = pdfRule({
  code: 'pdf/content-unmarked',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'Something is drawn that is neither tagged nor an artifact',
  remedy: 'Tag it, or mark it as an artifact when it only decorates.',
  reason: 'A screen reader can’t tell whether it left something out.',
  find: findUnmarked,
});

function* findUnmarked({ pages, tree }: InspectedPdf): Iterable<PdfFault> {
  if (tree === null) return;
  for (const { contents, index } of pages)
    if (contents.some(({ marks }) => marks.loose.length > 0)) yield { page: index, what: null };
}

/** Content that carries a number is held by a tag. */
const contentUnreachable = pdfRule({
  code: 'pdf/content-unreachable',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 32000-1 §14.7.4',
  problem: 'Content is marked as tagged, but no tag holds it',
  remedy: 'Hold it by a tag, or mark it as an artifact.',
  reason: 'It is left out when the document is read.',
  find: findUnreachable,
});

function* findUnreachable({ pages, tags, tree }: InspectedPdf): Iterable<PdfFault> {
  if (tree === null) return;
  const held = new Set<string>();
  for (const { kids } of tags)
    for (const kid of kids) if (kid.kind === 'marked') held.add(`${kid.owner} ${kid.id}`);
  for (const { contents, index } of pages)
    for (const { form, page, marks } of contents)
      if (marks.ranges.some(({ id }) => !held.has(`${form ?? page} ${id}`)))
        yield { page: index, what: null };
}

/** What pages show and tags hold. */
export const CONTENT_RULES = [contentUnmarked, contentUnreachable, contentUnread] as const;
