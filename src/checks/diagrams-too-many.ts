import type { Block } from '../markdown/nodes/block.ts';
import type { DiagramBlock, Flowchart } from '../markdown/nodes/diagram.ts';
import type { BodyBlock } from '../outline/outline.ts';
import { rule } from './rule.ts';
import { blocksInside } from './read-slide.ts';

/** Flow charts together have no more boxes and arrows than are drawn in some seconds. */
export const diagramsTooMany = rule({
  code: 'diagram/too-many',
  severity: 'error',
  message: ({ limit }: { readonly limit: number }) =>
    `Up to here the flow charts have more than ${limit.toLocaleString('en')} boxes and arrows together.`,
  hint: () => 'Show the diagrams that the argument needs, or split the outline into several briefings.',
  docs: 'A flow chart is laid out in up to thirty ways, until one fits its slide. Two hundred of usual size take some seconds, three hundred crowded ones take minutes. A group counts for as much as five boxes.',
  *check({ file, slides, footnotes }, tooMany) {
    const blocks = [
      ...slides.flatMap(({ body, notes }) => [...body, ...notes]),
      ...[...footnotes.values()].flatMap(({ children }) => children),
    ];
    let parts = 0;
    for (const { diagram, position } of diagramsIn(blocks)) {
      parts += partsOf(diagram);
      if (parts <= MOST_PARTS) continue;
      yield tooMany({ limit: MOST_PARTS }, { file: file.path, position });
      return;
    }
  },
});

/** Two to four milliseconds each. */
const MOST_PARTS = 1500;

/** A group is laid out with a frame of many dots on all its sides. */
const PARTS_OF_GROUP = 5;

function partsOf({ nodes, edges, groups }: Flowchart): number {
  return nodes.length + edges.length + groups.length * PARTS_OF_GROUP;
}

/** The diagrams among some blocks, at any depth. */
function diagramsIn(blocks: readonly (BodyBlock | Block)[]): readonly DiagramBlock[] {
  return blocks.flatMap((block) => (block.type === 'diagram' ? [block] : diagramsIn(blocksInside(block))));
}
