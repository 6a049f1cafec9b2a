import { misplaced, type Nesting } from '../inspect/misplaced.ts';
import { pdfRule } from './pdf-rule.ts';

/** Lists are lists of items. */
export const listNesting = pdfRule({
  code: 'pdf/list-nesting',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'A list isn’t made of items with bodies',
  remedy: 'Put items (LI) into lists (L), and labels (Lbl) and bodies (LBody) into items.',
  reason: 'A screen reader counts the items and says which one it reads.',
  *find({ tree }) {
    if (tree !== null) yield* misplaced(tree, IN_LISTS);
  },
});

const IN_LISTS: Nesting = {
  holds: new Map([
    ['L', ['LI', 'L', 'Caption']],
    ['LI', ['Lbl', 'LBody']],
  ]),
  standsIn: new Map([
    ['LI', ['L']],
    ['LBody', ['LI']],
  ]),
};
