import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';
import type { Excess } from '../excess.ts';

const DRAWN =
  'Flow charts (flowchart LR), states, sequences, classes, time lines, gantt and pie are drawn; charts of figures are ```chart.';

/** What shows the same in an outline, by the kind of Mermaid diagram. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['xychart-beta', 'Figures are a ```chart with “type: bar” or “type: line”.'],
  ['erDiagram', 'Draw it as a flow chart: “flowchart LR”, a box for each thing, “A -- has many --> B”.'],
  ['mindmap', 'Draw it as a flow chart: “flowchart LR” with an arrow to each branch.'],
  ['journey', 'Draw it as a flow chart, or as a table.'],
]);

export const unsupportedDiagram = diagnosticKind({
  code: 'diagram/kind',
  severity: 'warning',
  message: ({ kind }: { readonly kind: string }) =>
    kind === ''
      ? 'This diagram is empty.'
      : `Diagrams of the kind “${kind}” aren’t drawn; it is shown as code.`,
  hint: ({ kind }: { readonly kind: string }) => INSTEAD.get(kind) ?? DRAWN,
  docs: 'Of the diagrams that Mermaid knows, Lectern draws `flowchart` (or `graph`), `stateDiagram-v2`, `sequenceDiagram`, `classDiagram`, `timeline`, `gantt` and `pie`. Any other is shown as the text that it is, so that a deck made for another tool still builds.',
});

export const diagramSyntax = diagnosticKind({
  code: 'diagram/syntax',
  severity: 'warning',
  message: ({ text }: { readonly text: string }) =>
    `“${text}” can’t be read in this diagram; it is shown as code.`,
  hint: () =>
    'A line is “A --> B”, “A[Words] -- words --> B”; between parties “A->>B: words”; of tasks “Name : 2026-03-01, 30d”; of a pie “"Name" : 12”.',
  docs: 'A diagram with a line that can’t be read is shown as the text that it is: an arrow left out could say the opposite. Lines about colours, classes and clicks are passed over.',
});

export const tooMuchForDiagram = diagnosticKind({
  code: 'diagram/too-much',
  severity: 'error',
  message: ({ found, most, what }: Excess) => `This diagram has ${found} ${what}; a slide carries ${most}.`,
  hint: () => 'Show the part that the argument needs, or make two diagrams.',
  docs: 'A slide carries 24 boxes and 40 arrows in 12 groups, 6 parties and 24 messages, 12 times and 24 events, 14 tasks, or 12 classes and 20 relations, before their labels become too small to read.',
});
