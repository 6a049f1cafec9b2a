import type { ClassBox, Classes, DiagramNode, Flowchart } from '../../markdown/diagrams/diagram.ts';
import { svg, svgText } from '../svg.ts';
import { wrapText } from '../wrap-text.ts';
import type { Bundle } from './bundle-leaves.ts';
import { LINE } from '../drawing.ts';
import { widthOfLines } from './node-box.ts';
import { sum } from '../../source/sum.ts';

const PADDING = 14;
/** A line of a class is at most so wide. */
const WIDEST = 380;

/** Classes as the boxes of a flow chart, with what is drawn in the place of each. */
export function classBoxes({ classes, direction, relations }: Classes): {
  readonly chart: Flowchart;
  readonly boxes: ReadonlyMap<string, Bundle>;
} {
  const nodes = classes.map(({ id, label }): DiagramNode => ({ id, label, shape: 'box', group: null }));
  const boxes = new Map(
    classes.flatMap((one, at) => {
      const node = nodes[at];
      return node === undefined ? [] : [[one.id, classBox(one, node)] as const];
    }),
  );
  return { chart: { kind: 'flowchart', direction, nodes, edges: relations, groups: [] }, boxes };
}

/** Its name, then what it has and what it does, each part under a line. */
function classBox({ label, stereotype, attributes, methods }: ClassBox, node: DiagramNode): Bundle {
  const kind = stereotype === null ? [] : wrapText(`«${stereotype.value}»`, WIDEST);
  const name = wrapText(label.value, WIDEST);
  const parts = [attributes, methods]
    .map((members) => members.flatMap(({ value }) => wrapText(value, WIDEST)))
    .filter((lines) => lines.length > 0);
  const width = Math.max(120, widthOfLines([...kind, ...name, ...parts.flat()]) + 2 * PADDING);
  const headHeight = (kind.length + name.length) * LINE + 16;
  const height = headHeight + sum(parts.map((lines) => lines.length * LINE + 14));
  const draw = (x: number, y: number): string => {
    const [left, top] = [x - width / 2, y - height / 2];
    const head = [...kind, ...name].map((line, row) =>
      svgText(x, top + (row + 1) * LINE, line, {
        class: row < kind.length ? 'tick stereotype' : 'label bold',
        anchor: 'middle',
      }),
    );
    let at = top + headHeight;
    const members = parts.map((lines) => {
      const rule = svg('line', { class: 'compartment', x1: left, x2: left + width, y1: at, y2: at });
      const words = lines.map((line, row) =>
        svgText(left + PADDING, at + (row + 1) * LINE, line, { class: 'label' }),
      );
      at += lines.length * LINE + 14;
      return rule + words.join('');
    });
    return svg('rect', { class: 'node', x: left, y: top, width, height }) + [...head, ...members].join('');
  };
  return { box: { node, lines: [], width, height }, draw };
}
