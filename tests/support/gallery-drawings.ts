import type { DiagramBlock } from '../../src/markdown/diagrams/diagram.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import type { BodyBlock } from '../../src/outline/outline.ts';
import type { Draft } from './deck-builder.ts';
import { h } from './gallery-frame.ts';

/** Slides with code, a formula and diagrams. */
export const drawingSlides: readonly Draft[] = [
  {
    layout: 'points',
    ...h('The count is a program'),
    body: read(
      '```ts {2,3}\n// One line a night, as the gauge writes it\nconst nights = gauge.split("\\n").map(Number);\nconst wet = nights.filter((level) => level > 4.2);\nconsole.log(wet.length / nights.length);\n```',
    ),
  },
  {
    layout: 'points',
    ...h('What a metre of water weighs'),
    body: read(
      '$$F = \\int_0^h \\rho g\\, y\\, b(y)\\,dy = \\frac{\\rho g b h^2}{2}$$\n\nWith $\\rho = 1000$ and $h = 42$, twice as high is four times as heavy.',
    ),
  },
  diagram(
    'Nobody signs before the county',
    'flowchart LR\n  A[Village] -- asks --> B{County}\n  B -- agrees --> C([Dam])\n  B -. waits .-> A\n  subgraph Capital\n    D[Ministry]\n  end\n  C --> D',
  ),
  diagram(
    'Three letters, one answer',
    'sequenceDiagram\n  Village->>County: asks for the plan\n  Village->>County: asks again\n  Note over Village,County: five weeks\n  County-->>Village: sends a brochure',
  ),
  diagram(
    'The dam took a lifetime',
    'timeline\n  section Plans\n    1949 : A first survey\n    1958 : Money is voted : and spent elsewhere\n  section Water\n    1976 : The valley is cleared\n    1981 : The gates close',
  ),
  diagram(
    'The hearing is short',
    'gantt\n  section County\n    Notice : done, n, 2026-03-01, 30d\n    Hearing : crit, h, after n, 5d\n  section Capital\n    Answer : active, a, after h, 6w\n    Vote : milestone, 2026-06-01, 0d\n    Appeal : 2026-06-01, 30d',
  ),
  diagram(
    'A dam is a kind of wall',
    'classDiagram\n  class Wall {\n    <<idea>>\n    +height\n    +holds(water)\n  }\n  Wall <|-- Dam\n  Wall <|.. Dyke\n  Dam *-- Gate\n  County o-- Dam : owns\n  Dam --> Valley',
  ),
];

function read(markdown: string): readonly Exclude<BodyBlock, { readonly type: 'quotation' }>[] {
  const [slide] = parseOutline('gallery', `## S\n\n${markdown}\n`).value.slides;
  return (slide?.body ?? []).filter((block) => block.type !== 'quotation');
}

function diagram(heading: string, mermaid: string): Draft {
  const exhibit = read(`\`\`\`mermaid\n${mermaid}\n\`\`\``).find(
    (block): block is DiagramBlock => block.type === 'diagram',
  );
  if (exhibit === undefined) throw new Error(`The diagram of “${heading}” can’t be read.`);
  return { layout: 'figure', ...h(heading), exhibit, caption: null, credit: null, body: [] };
}
