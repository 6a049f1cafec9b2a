import { diagnosticKind } from '../diagnostics/diagnostic.ts';
import type { Excess } from './inlines/markdown-diagnostics.ts';

const DRAWN = 'A flow chart begins with “flowchart LR”. Charts of figures are ```chart.';

const STATES = 'Draw it as a flow chart: “flowchart LR”, a box for each state, “A -- words --> B”.';
const CLASSES = 'Draw it as a flow chart: “flowchart LR”, a box for each class; or as a table.';

/** What shows the same in an outline, by the kind of Mermaid diagram. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['stateDiagram', STATES],
  ['stateDiagram-v2', STATES],
  ['sequenceDiagram', 'Draw it as a flow chart, “A -- says --> B”, or write a numbered list.'],
  ['classDiagram', CLASSES],
  ['classDiagram-v2', CLASSES],
  ['timeline', 'A time line is a slide: “## Heading {.timeline}” over a list of “- **date** what happened”.'],
  ['gantt', 'Show it as a table, or as a slide {.timeline} with a list of “- **date** what happened”.'],
  ['pie', 'Figures are a ```chart with “type: bar”, whose lengths are compared more surely than angles.'],
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
      : `Of Mermaid’s diagrams only flow charts are drawn; this “${kind}” is shown as code.`,
  hint: ({ kind }: { readonly kind: string }) => INSTEAD.get(kind) ?? DRAWN,
  docs: 'Of the diagrams that Mermaid knows, Lectern draws `flowchart` (or `graph`). Any other is shown as text, so that a deck made for another tool still builds.',
});

export const diagramSyntax = diagnosticKind({
  code: 'diagram/syntax',
  severity: 'warning',
  message: ({ text }: { readonly text: string }) =>
    `“${text}” can’t be read in this diagram; it is shown as code.`,
  hint: () => 'A line is “A --> B” or “A[Words] -- words --> B”.',
  docs: 'A diagram with a line that can’t be read is shown as text: an arrow left out could say the opposite. Lines about colours, classes and clicks are ignored.',
});

export const tooMuchForDiagram = diagnosticKind({
  code: 'diagram/too-much',
  severity: 'error',
  message: ({ found, most, what }: Excess) => `This diagram has ${found} ${what}; a slide carries ${most}.`,
  hint: () => 'Show the part that the argument needs, or make two diagrams.',
  docs: 'A slide carries 24 boxes and 40 arrows in 12 groups before their labels become too small to read.',
});
