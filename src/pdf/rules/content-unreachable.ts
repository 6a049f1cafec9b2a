import { holdersOfContent } from '../inspect/holders.ts';
import { pdfRule } from './pdf-rule.ts';

/** Content that carries a number is held by a tag. */
export const contentUnreachable = pdfRule({
  code: 'pdf/content-unreachable',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 32000-1 §14.7.4',
  problem: 'Content is marked as tagged, but no tag holds it',
  remedy: 'Hold it by a tag, or mark it as an artifact.',
  reason: 'It is left out when the document is read.',
  *find(pdf) {
    if (pdf.tree === null) return;
    const holders = holdersOfContent(pdf);
    for (const { contents, index } of pdf.pages)
      for (const { form, page, marks } of contents) {
        const held = holders.get(form ?? page);
        if (marks.stretches.some(({ id }) => held?.has(id) !== true)) yield { page: index, what: null };
      }
  },
});
