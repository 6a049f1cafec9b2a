import type { FrameEdge, Message, Sequence, SequenceNote, SequenceStep } from '../../markdown/diagram.ts';
import { svg, svgText } from '../svg.ts';
import { arrowHead, shortOf } from './arrow.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { drawNode, labelLines, LINE, nodeBox, widthOfLines } from './node-box.ts';
import type { NodeBox } from './node-box.ts';

/** Between the heads of two parties. */
const GAP = 40;
const PADDING = 14;
/** How far a message to oneself reaches out. */
const LOOP = 56;

/** Draws parties side by side, with what they say to each other from top to bottom. */
export function drawSequence(
  { parties, steps }: Sequence,
  frameNames: ReadonlyMap<string, string>,
): DiagramDrawing {
  const boxes = parties.map(({ id, label }) => nodeBox({ id, label, shape: 'box', group: null }));
  const index = new Map(parties.map(({ id }, at) => [id, at]));
  const columns = columnsOf(boxes, steps, index);
  const top = Math.max(...boxes.map(({ height }) => height));
  const pen = new SequencePen(columns, index, top + 12, frameNames);
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
): readonly number[] {
  const columns: number[] = [];
  for (const [at, { width }] of boxes.entries()) {
    const before = boxes[at - 1];
    const last = columns.at(-1);
    if (before === undefined || last === undefined) columns.push(width / 2 + 2);
    else columns.push(last + Math.max((before.width + width) / 2 + GAP, roomBetween(at - 1, steps, index)));
  }
  return columns;
}

/** What the messages between a party and the next, or to itself, need. */
function roomBetween(at: number, steps: readonly SequenceStep[], index: ReadonlyMap<string, number>): number {
  let room = 0;
  for (const step of steps) {
    if (step.type !== 'message') continue;
    const ends = [index.get(step.from) ?? 0, index.get(step.to) ?? 0];
    const [left, right] = [Math.min(...ends), Math.max(...ends)];
    if (left !== at || right - left > 1) continue;
    room = Math.max(room, widthOfLines(wordsOf(step)) + 36 + (left === right ? LOOP : 0));
  }
  return room;
}

function wordsOf({ label }: Message): readonly string[] {
  return labelLines(label.value, 260, 3);
}

class SequencePen {
  readonly content: string[] = [];
  readonly frames: string[] = [];
  bottom: number;
  right = 0;
  private readonly columns: readonly number[];
  private readonly index: ReadonlyMap<string, number>;
  /** What frames are called in the language of the deck. */
  private readonly frameNames: ReadonlyMap<string, string>;
  private readonly open: { readonly top: number; readonly depth: number }[] = [];

  constructor(
    columns: readonly number[],
    index: ReadonlyMap<string, number>,
    top: number,
    frameNames: ReadonlyMap<string, string>,
  ) {
    this.frameNames = frameNames;
    this.columns = columns;
    this.index = index;
    this.bottom = top;
  }

  draw(step: SequenceStep): void {
    switch (step.type) {
      case 'message':
        return this.drawMessage(step);
      case 'note':
        return this.drawNote(step);
      case 'frame-start':
      case 'frame-part':
      case 'frame-end':
        return this.drawFrame(step);
    }
  }

  private columnOf(id: string): number {
    return this.columns[this.index.get(id) ?? 0] ?? 0;
  }

  private drawMessage(message: Message): void {
    const lines = wordsOf(message);
    const [from, to] = [this.columnOf(message.from), this.columnOf(message.to)];
    const isOwn = from === to;
    const middle = isOwn ? from + PADDING : (from + to) / 2;
    for (const [at, text] of lines.entries())
      this.content.push(
        svgText(middle, this.bottom + (at + 1) * LINE - 6, text, {
          class: 'label',
          anchor: isOwn ? 'start' : 'middle',
        }),
      );
    const y = this.bottom + lines.length * LINE + 6;
    this.bottom = y + 14;
    if (!isOwn) this.drawLine(message, { x: from, y }, { x: to, y });
    else {
      this.content.push(
        svg('path', { class: `edge edge-${message.line}`, d: `M${from} ${y}h${LOOP}v20h${-LOOP + 12}` }),
      );
      this.content.push(arrowHead({ x: from + LOOP, y: y + 20 }, { x: from, y: y + 20 }));
      this.bottom += 20;
      this.right = Math.max(this.right, from + Math.max(LOOP, widthOfLines(lines) + PADDING));
    }
  }

  private drawLine(
    { line, head }: Message,
    from: { x: number; y: number },
    to: { x: number; y: number },
  ): void {
    const end = head === 'arrow' ? shortOf(from, to) : to;
    const attributes = { class: `edge edge-${line}`, x1: from.x, y1: from.y, x2: end.x, y2: end.y };
    this.content.push(svg('line', attributes));
    if (head === 'arrow') this.content.push(arrowHead(from, to));
    if (head === 'cross')
      this.content.push(svgText(to.x, to.y + 8, '×', { class: 'label bold', anchor: 'middle' }));
  }

  private drawNote({ parties, side, label }: SequenceNote): void {
    const places = parties.map((id) => this.columnOf(id));
    const [left, right] = [Math.min(...places), Math.max(...places)];
    const lines = labelLines(label.value, Math.max(220, right - left), 4);
    const width = Math.max(
      widthOfLines(lines) + 2 * PADDING,
      side === 'over' ? right - left + 2 * PADDING : 0,
    );
    const free =
      side === 'over'
        ? (left + right - width) / 2
        : side === 'right'
          ? right + PADDING
          : left - PADDING - width;
    const x = Math.max(2, free);
    const height = lines.length * LINE + 14;
    const y = this.bottom + 6;
    this.content.push(svg('rect', { class: 'note', x, y, width, height }));
    for (const [at, text] of lines.entries())
      this.content.push(svgText(x + PADDING, y + (at + 1) * LINE, text, { class: 'label' }));
    this.bottom = y + height + 10;
    this.right = Math.max(this.right, x + width);
  }

  private drawFrame({ type, word, label }: FrameEdge): void {
    if (type === 'frame-start') this.open.push({ top: this.bottom + 4, depth: this.open.length });
    const frame = this.open.at(-1);
    if (frame === undefined) return;
    const inset = frame.depth * 10;
    const [x, right] = [inset + 2, Math.max(this.columns.at(-1) ?? 0, this.right - 8) + 60 - inset];
    if (type === 'frame-end') {
      this.open.pop();
      const height = this.bottom - frame.top + 6;
      this.frames.push(svg('rect', { class: 'frame', x, y: frame.top, width: right - x, height }));
      this.bottom += 14;
      this.right = Math.max(this.right, right);
      return;
    }
    if (type === 'frame-part')
      this.frames.push(
        svg('line', {
          class: 'frame-line',
          x1: x,
          x2: right,
          y1: this.bottom + 4,
          y2: this.bottom + 4,
        }),
      );
    const name = this.frameNames.get(word) ?? word;
    const words = label === null ? name : `${name}: ${label.value}`;
    this.content.push(svgText(x + 8, this.bottom + LINE + 4, words, { class: 'tick' }));
    this.bottom += LINE + 10;
  }
}
