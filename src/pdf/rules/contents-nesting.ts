import { misplaced, type Nesting } from '../inspect/misplaced.ts';
import { pdfRule } from './pdf-rule.ts';

/** Tables of contents are lists of their entries. */
export const contentsNesting = pdfRule({
  code: 'pdf/contents-nesting',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'A table of contents isn’t made of entries',
  remedy: 'Put entries (TOCI) into tables of contents (TOC).',
  reason: 'A screen reader offers its entries as a way into the document.',
  *find({ tree, tags }) {
    const hasContents = tags.some(({ role }) => role === 'TOC' || role === 'TOCI');
    if (tree !== null && hasContents) yield* misplaced(tree, IN_CONTENTS);
  },
});

const IN_CONTENTS: Nesting = {
  holds: new Map([['TOC', ['TOCI', 'TOC', 'Caption']]]),
  standsIn: new Map([['TOCI', ['TOC']]]),
};
