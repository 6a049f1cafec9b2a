import type { Chronology, Period } from '../../markdown/diagrams/diagram.ts';
import { svg, svgText } from '../svg.ts';
import { wrapText } from '../wrap-text.ts';
import { LINE } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { widthOfLines } from './node-box.ts';
import { LEAST } from './drawing-room.ts';

/** Columns narrower than this would break every other word. */
const NARROWEST = 168;
/** Between two columns, and between two events of one time. */
const [GUTTER, GAP] = [24, 10];
const DOT = 7;

/** What a slide has for a drawing, in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws times along a rule from left to right, what happened under each; `null` where they are too many for that. */
export function drawAcross({ sections }: Chronology, width: number): Drawing | null {
  const periods = sections.flatMap((section) => section.periods);
  const step = width / periods.length;
  if (step < NARROWEST) return null;
  const inside = step - GUTTER;
  const names = periods.map(({ label }) => wrapText(label.value, inside));
  const hasSections = sections.some(({ label }) => label !== null);
  const top = hasSections ? LINE + 18 : 0;
  const rule = top + Math.max(...names.map((lines) => lines.length)) * LINE + 14;
  let at = 0;
  const heads = sections.map(({ label, periods: own }) => {
    const [from, to] = [at * step, (at + own.length) * step - GUTTER];
    at += own.length;
    return label === null ? '' : sectionHead(label.value, from, to);
  });
  const columns = periods.map((period, index) => {
    const x = index * step;
    const lines = names[index] ?? [];
    const name = lines.map((line, row) =>
      svgText(x, rule - 18 - (lines.length - 1 - row) * LINE, line, { class: 'label bold' }),
    );
    const dot = svg('circle', { class: 'node-point', cx: x + DOT, cy: rule, r: DOT });
    const events = eventsUnder(period, x, rule + 14, inside);
    return { content: [...name, dot, events.content].join(''), bottom: events.bottom };
  });
  const line = svg('line', { class: 'base', x1: 0, x2: width, y1: rule, y2: rule });
  const content = [...heads, line, ...columns.map((column) => column.content)].join('');
  return { width, height: Math.max(...columns.map(({ bottom }) => bottom)), content };
}

function sectionHead(name: string, from: number, to: number): string {
  const [line = ''] = wrapText(name, to - from, 1);
  return (
    svgText(from, LINE - 6, line, { class: 'tick' }) +
    svg('line', { class: 'grid', x1: from, x2: to, y1: LINE + 6, y2: LINE + 6 })
  );
}

function eventsUnder(
  { events }: Period,
  x: number,
  top: number,
  width: number,
  gap: number = GAP,
): { readonly content: string; readonly bottom: number } {
  let y = top;
  const content = events.map(({ value }) => {
    // Not in the width of their longest word, as in a box: the next column stands beside them.
    const lines = value.split('\n').flatMap((line) => wrapText(line, width));
    const drawn = lines.map((line, row) => svgText(x, y + (row + 1) * LINE - 4, line, { class: 'label' }));
    y += lines.length * LINE + gap;
    return drawn.join('');
  });
  return { content: content.join(''), bottom: y };
}

/** Draws times under each other along a rule, what happened beside each, spread over the room that there is. */
export function drawDown(diagram: Chronology, room: Size): Drawing {
  const usual = downWith(diagram, room.width, GAP);
  const close = room.height / LEAST < usual.height ? downWith(diagram, room.width, CLOSEST) : usual;
  const periods = diagram.sections.flatMap((section) => section.periods).length;
  const spare = Math.max(0, room.height - close.height) / periods;
  return spare === 0 ? close : downWith(diagram, room.width, GAP + Math.min(LOOSEST, spare));
}

/** Where there are too many for more. */
const CLOSEST = 4;

/** So much more air, where there is any, stands between two times. */
const LOOSEST = 22;

function downWith({ sections }: Chronology, width: number, gap: number): Drawing {
  const periods = sections.flatMap((section) => section.periods);
  const names = new Map(periods.map((period) => [period, wrapText(period.label.value, width * 0.3)]));
  const left = Math.max(...[...names.values()].map(widthOfLines));
  const [rule, right] = [left + 24, left + 48];
  let y = 0;
  const content = sections.flatMap(({ label, periods: own }) => {
    const head = label === null ? '' : svgText(right, y + LINE - 4, label.value, { class: 'tick' });
    if (label !== null) y += LINE + 6;
    return [
      head,
      ...own.map((period) => {
        const lines = names.get(period) ?? [];
        const name = lines.map((line, row) =>
          svgText(left, y + (row + 1) * LINE - 4, line, { class: 'label bold', anchor: 'end' }),
        );
        const dot = svg('circle', { class: 'node-point', cx: rule, cy: y + LINE / 2 + 2, r: DOT });
        const between = Math.min(GAP, gap);
        const events = eventsUnder(period, right, y, width - right, between);
        y = Math.max(events.bottom - between, y + lines.length * LINE) + gap;
        return [...name, dot, events.content].join('');
      }),
    ];
  });
  const line = svg('line', { class: 'base', x1: rule, x2: rule, y1: 0, y2: y - gap });
  return { width, height: y, content: line + content.join('') };
}
