import type { DiagramBlock } from '../../src/markdown/nodes/diagram.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import type { BodyBlock } from '../../src/outline/outline.ts';
import type { Draft } from './deck-builder.ts';
import { h } from './gallery-frame.ts';

/** Slides with code, a formula and a diagram. */
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
];

function read(markdown: string): readonly Exclude<BodyBlock, { readonly type: 'quotation' }>[] {
  const [slide] = parseOutline('gallery', `## S\n\n${markdown}\n`).value.slides;
  return (slide?.body ?? []).filter((block) => block.type !== 'quotation');
}

function diagram(heading: string, mermaid: string): Draft {
  const figure = read(`\`\`\`mermaid\n${mermaid}\n\`\`\``).find(
    (block): block is DiagramBlock => block.type === 'diagram',
  );
  if (figure === undefined) throw new Error(`The diagram of “${heading}” can’t be read.`);
  return { layout: 'figure', place: null, ...h(heading), figure, caption: null, credit: null, body: [] };
}
