import type { FrameEdge, Message, SequenceNote, SequenceStep } from '../../markdown/diagrams/diagram.ts';
import { groundBehind, svg, svgText } from '../svg.ts';
import { arrowHead, shortOf } from './arrow.ts';
import { LINE } from '../drawing.ts';
import { labelLines, widthOfLines } from './node-box.ts';

/** How close parties and messages stand. */
export interface Spacing {
  /** How wide the names of parties, and the words between two neighbours, may be. */
  readonly name: number;
  readonly words: number;
  /** Between the heads of two parties. */
  readonly gap: number;
  /** Under the line of a message. */
  readonly air: number;
}

const PADDING = 14;
/** Words end so far from the two lines between which they stand, together. */
export const MARGIN = 36;
/** How far a message to oneself reaches out. */
export const LOOP = 56;

/** Where a drawing has its columns, and what it needs to know to fill them. */
export interface SequenceFrame {
  readonly columns: readonly number[];
  readonly index: ReadonlyMap<string, number>;
  /** What frames are called in the language of the deck. */
  readonly frameNames: ReadonlyMap<string, string>;
  readonly spacing: Spacing;
}

/** Draws one step of a sequence under the other. */
export class SequencePen {
  readonly content: string[] = [];
  readonly frames: string[] = [];
  bottom: number;
  right = 0;
  private readonly frame: SequenceFrame;
  private readonly open: { readonly top: number; readonly depth: number }[] = [];

  constructor(frame: SequenceFrame, top: number) {
    this.frame = frame;
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
    const { columns, index } = this.frame;
    return columns[index.get(id) ?? 0] ?? 0;
  }

  private drawMessage(message: Message): void {
    const { words, air } = this.frame.spacing;
    const [from, to] = [this.columnOf(message.from), this.columnOf(message.to)];
    const isOwn = from === to;
    // What is said over the heads of others has the room of all columns between.
    const lines = labelLines(message.label.value, Math.max(words, Math.abs(to - from) - MARGIN));
    const middle = isOwn ? from + PADDING : (from + to) / 2;
    for (const [at, text] of lines.entries()) {
      const baseline = this.bottom + (at + 1) * LINE - 6;
      const wide = widthOfLines([text]);
      // The lines of others go on behind the words.
      if (!isOwn) this.frames.push(groundBehind(middle - wide / 2, baseline, wide));
      this.content.push(
        svgText(middle, baseline, text, { class: 'label', anchor: isOwn ? 'start' : 'middle' }),
      );
    }
    const y = this.bottom + lines.length * LINE + 6;
    this.bottom = y + air;
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
    const lines = labelLines(label.value, Math.max(220, right - left));
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
    const [x, right] = [inset + 2, Math.max(this.frame.columns.at(-1) ?? 0, this.right - 8) + 60 - inset];
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
    const name = this.frame.frameNames.get(word) ?? word;
    const words = label === null ? name : `${name}: ${label.value}`;
    for (const line of labelLines(words, right - x - 16)) {
      this.content.push(svgText(x + 8, this.bottom + LINE + 4, line, { class: 'tick' }));
      this.bottom += LINE;
    }
    this.bottom += 10;
  }
}
