import { pdfRule } from './pdf-rule.ts';

/** Content that carries a number is held by a tag. */
export const contentUnreachable = pdfRule({
  code: 'pdf/content-unreachable',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 32000-1 §14.7.4',
  problem: 'Content is marked as tagged, but no tag holds it',
  remedy: 'Hold it by a tag, or mark it as an artifact.',
  reason: 'It is left out when the document is read.',
  *find({ tags, tree, pages }) {
    if (tree === null) return;
    const held = new Map<number, Set<number>>();
    for (const { kids } of tags)
      for (const kid of kids) {
        if (kid.kind !== 'marked') continue;
        const ids = held.get(kid.owner) ?? new Set();
        held.set(kid.owner, ids.add(kid.id));
      }
    for (const { contents, index } of pages)
      for (const { form, page, marks } of contents) {
        const ids = held.get(form ?? page);
        if (marks.stretches.some(({ id }) => ids?.has(id) !== true)) yield { page: index, what: null };
      }
  },
});
