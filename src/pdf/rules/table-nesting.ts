import { misplaced, type Nesting } from '../inspect/misplaced.ts';
import { unevenTables } from '../inspect/uneven-tables.ts';
import { pdfRule } from './pdf-rule.ts';

/** Tables are tables of rows. */
export const tableNesting = pdfRule({
  code: 'pdf/table-nesting',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2',
  problem: 'A table isn’t made of rows and cells',
  remedy: 'Put cells (TH, TD) into rows (TR), and rows into the table or its parts.',
  reason: 'A screen reader finds its way through a table by rows and columns.',
  *find({ tree, tags }) {
    if (tree !== null) yield* misplaced(tree, IN_TABLES);
    yield* unevenTables(tags);
  },
});

const ROWS = ['Table', 'THead', 'TBody', 'TFoot'];

const IN_TABLES: Nesting = {
  holds: new Map([
    ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
    ['THead', ['TR']],
    ['TBody', ['TR']],
    ['TFoot', ['TR']],
    ['TR', ['TH', 'TD']],
  ]),
  standsIn: new Map([
    ['TR', ROWS],
    ['TH', ['TR']],
    ['TD', ['TR']],
    ['THead', ['Table']],
    ['TBody', ['Table']],
    ['TFoot', ['Table']],
  ]),
};
