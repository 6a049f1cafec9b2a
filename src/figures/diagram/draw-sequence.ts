import type { Sequence, SequenceStep } from '../../markdown/diagrams/diagram.ts';
import { svg } from '../svg.ts';
import type { Drawing } from '../drawing.ts';
import { drawNode, LABEL_WIDTH, labelLines, nodeBox, widthOfLines } from './node-box.ts';
import type { NodeBox } from './node-box.ts';
import { LOOP, MARGIN, SequencePen } from './sequence-pen.ts';
import type { Spacing } from './sequence-pen.ts';

/** From the widest, which is taken where it fits, to the closest; long words between few parties save height. */
export const SPACINGS: readonly Spacing[] = [
  { name: LABEL_WIDTH, words: 260, gap: 40, air: 14 },
  { name: LABEL_WIDTH, words: 520, gap: 40, air: 10 },
  { name: 190, words: 220, gap: 28, air: 10 },
  { name: 150, words: 180, gap: 20, air: 6 },
  { name: 120, words: 140, gap: 16, air: 6 },
  { name: LABEL_WIDTH, words: 520, gap: 40, air: 2 },
];

/** Draws parties side by side, with what they say to each other from top to bottom. */
export function drawSequence(
  { parties, steps }: Sequence,
  frameNames: ReadonlyMap<string, string>,
  spacing: Spacing,
): Drawing {
  const boxes = parties.map(({ id, label }) =>
    nodeBox({ id, label, shape: 'box', group: null }, spacing.name),
  );
  const index = new Map(parties.map(({ id }, at) => [id, at]));
  const columns = columnsOf(boxes, steps, index, spacing);
  const top = Math.max(...boxes.map(({ height }) => height));
  const pen = new SequencePen({ columns, index, frameNames, spacing }, top + 12);
  for (const step of steps) pen.draw(step);
  const height = pen.bottom + 8;
  const lives = columns.map((x) => svg('line', { class: 'grid', x1: x, x2: x, y1: top, y2: height }));
  const heads = boxes.map((box, at) => drawNode({ ...box, height: top }, columns[at] ?? 0, top / 2));
  const right = (columns.at(-1) ?? 0) + (boxes.at(-1)?.width ?? 0) / 2;
  const width = Math.max(right, pen.right) + 4;
  return { width, height, content: [...lives, ...pen.frames, ...heads, ...pen.content].join('') };
}

/** Where the middle of each party stands: clear of its neighbours, with room for what is said between the two. */
function columnsOf(
  boxes: readonly NodeBox[],
  steps: readonly SequenceStep[],
  index: ReadonlyMap<string, number>,
  { gap, words }: Spacing,
): readonly number[] {
  const columns: number[] = [];
  for (const [at, { width }] of boxes.entries()) {
    const before = boxes[at - 1];
    const last = columns.at(-1);
    if (before === undefined || last === undefined) columns.push(width / 2 + 2);
    else
      columns.push(
        last + Math.max((before.width + width) / 2 + gap, roomBetween(at - 1, steps, index, words)),
      );
  }
  return columns;
}

/** What the messages between a party and the next, or to itself, need. */
function roomBetween(
  at: number,
  steps: readonly SequenceStep[],
  index: ReadonlyMap<string, number>,
  width: number,
): number {
  let room = 0;
  for (const step of steps) {
    if (step.type !== 'message') continue;
    const ends = [index.get(step.from) ?? 0, index.get(step.to) ?? 0];
    const [left, right] = [Math.min(...ends), Math.max(...ends)];
    if (left !== at || right - left > 1) continue;
    room = Math.max(
      room,
      widthOfLines(labelLines(step.label.value, width)) + MARGIN + (left === right ? LOOP : 0),
    );
  }
  return room;
}
