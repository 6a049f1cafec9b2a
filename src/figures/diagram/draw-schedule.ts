import { scaleUtc } from 'd3-scale';

import type { Schedule, Task } from '../../markdown/diagrams/diagram.ts';
import { filledBox } from '../chart/fill.ts';
import { drawKeyOfFills, NO_KEY } from '../chart/key.ts';
import type { Key } from '../chart/key.ts';
import { pointMark } from '../chart/point-mark.ts';
import { groundBehind, svg, svgText } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import { wrapText } from '../wrap-text.ts';
import type { FigureWords } from '../words/figure-words.ts';
import { excess, largest, LEAST } from './drawing-room.ts';
import type { DiagramRoom } from './drawing-room.ts';
import { LINE } from '../drawing.ts';
import type { Drawing } from '../drawing.ts';
import { widthOfLines } from './node-box.ts';
import { scheduleDates } from './schedule-dates.ts';
import type { Tick } from './schedule-dates.ts';
import { sum } from '../../source/sum.ts';

/** Names take at most this share of the width; long ones of many tasks take more, so that they need fewer lines. */
const SHARES = [0.36, 0.46, 0.56] as const;
const GAP = 18;
const BAR = 24;
/** Above a section’s name, and between tasks where there is room. */
const SECTION_AIR = 14;
const MOST_AIR = 18;
/** Fills of bars, by what becomes of a task: solid, hatched, empty, grey, which stay apart without colour; see filledBox. */
const FILLS: Readonly<Record<Task['state'], number>> = { planned: 4, active: 3, done: -1, critical: 0 };
const STATES = ['critical', 'active', 'planned', 'done'] as const;

/** Draws tasks as bars on a scale of time, each with its dates at its end; what is done stands back. */
export function drawSchedule(
  schedule: Schedule,
  room: DiagramRoom,
  words: FigureWords,
  language: string,
): Drawing {
  const [usual, ...others] = SHARES;
  const asUsual = drawWith(usual, schedule, room, words, language);
  if (excess(asUsual, room) <= 1 / LEAST) return asUsual;
  return largest([asUsual, ...others.map((share) => drawWith(share, schedule, room, words, language))], room);
}

function drawWith(
  share: number,
  { sections }: Schedule,
  { width, height: roomHeight }: DiagramRoom,
  words: FigureWords,
  language: string,
): Drawing {
  const tasks = sections.flatMap((section) => section.tasks);
  const dates = scheduleDates(tasks, language);
  const nameOf = (task: Task): readonly string[] => wrapText(task.label.value, width * share);
  const left = Math.max(...tasks.map((task) => widthOfLines(nameOf(task)))) + GAP;
  const reserve = Math.max(...tasks.map((task) => textWidth(dates.of(task)))) + GAP;
  const x = scaleUtc(spanOf(tasks), [left, width - reserve]);
  const key = keyOf(tasks, width, words);
  const air = airBetween(sections, nameOf, roomHeight - key.height);
  let y = key.height;
  const rows = sections.flatMap(({ label, tasks: own }, at) => {
    if (label !== null && 0 < at) y += SECTION_AIR;
    const head = label === null ? '' : svgText(0, y + LINE, label.value, { class: 'tick' });
    if (label !== null) y += LINE + 8;
    return [
      head,
      ...own.map((task) => {
        const lines = nameOf(task);
        const height = heightOf(lines) + air;
        const row = drawTask(task, lines, { y, height, x, text: dates.of(task) });
        y += height;
        return row;
      }),
    ];
  });
  const axis = axisUnder(dates.ticks(x.ticks(5), x), key.height, y);
  return { width, height: y + LINE + 16, content: [key.content, axis, ...rows].join('') };
}

/** What each task may have above its own height, in a room under the key. */
function airBetween(
  sections: Schedule['sections'],
  nameOf: (task: Task) => readonly string[],
  room: number,
): number {
  const tasks = sections.flatMap((section) => section.tasks);
  const heads = sections.filter(({ label }) => label !== null).length * (LINE + 8 + SECTION_AIR);
  const closest = heads + LINE + 16 + sum(tasks.map((task) => heightOf(nameOf(task))));
  return Math.max(0, Math.min(MOST_AIR, (room - closest) / tasks.length));
}

function heightOf(lines: readonly string[]): number {
  return lines.length * LINE + 8;
}

/** Dates under the tasks, with a thin line up through them. */
function axisUnder(ticks: readonly Tick[], top: number, bottom: number): string {
  const drawn = ticks.map(({ at, text }) => {
    const anchor = at < textWidth(text) / 2 ? 'start' : 'middle';
    return (
      svg('line', { class: 'grid', x1: at, x2: at, y1: top, y2: bottom + 8 }) +
      svgText(at, bottom + LINE + 8, text, { class: 'tick', anchor })
    );
  });
  return drawn.join('');
}

/** From the first start to the last end; a day, where they are one moment. */
function spanOf(tasks: readonly Task[]): [number, number] {
  const first = Math.min(...tasks.map(({ start }) => start));
  const last = Math.max(...tasks.map(({ end }) => end));
  return [first, first < last ? last : first + 86_400_000];
}

/** Says which fill is what, where there are several. */
function keyOf(tasks: readonly Task[], width: number, words: FigureWords): Key {
  const used = STATES.filter((state) => tasks.some((task) => task.state === state && !task.isMilestone));
  if (used.length < 2) return NO_KEY;
  return drawKeyOfFills(
    used.map((state) => words.states[state]),
    width,
    used.map((state) => FILLS[state]),
  );
}

interface TaskRow {
  readonly y: number;
  readonly height: number;
  readonly x: (moment: number) => number;
  readonly text: string;
}

function drawTask(task: Task, lines: readonly string[], { y, height, x, text }: TaskRow): string {
  const middle = y + height / 2;
  const first = middle - ((lines.length - 1) * LINE) / 2 + 8;
  const isStrong = task.state === 'critical';
  const name = lines.map((line, row) =>
    svgText(0, first + row * LINE, line, { class: isStrong ? 'label bold' : 'label' }),
  );
  const [from, to] = [x(task.start), x(task.end)];
  const bar = task.isMilestone
    ? pointMark(1, from, middle, 260)
    : filledBox(FILLS[task.state], {
        x: from,
        y: middle - BAR / 2,
        width: Math.max(3, to - from),
        height: BAR,
      });
  const behind = (task.isMilestone ? from + 8 : to) + 10;
  const ground = groundBehind(behind - 4, middle + 8, textWidth(text));
  return [...name, bar, ground, svgText(behind, middle + 8, text, { class: 'tick' })].join('');
}
