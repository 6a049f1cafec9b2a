import type { Task, TitledDiagram } from './diagram.ts';
import { DiagramFault, failAt, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';
import type { Text } from '../nodes/inline.ts';
import { dateReader, endAfter } from './schedule-dates.ts';
import type { DateReader } from './schedule-dates.ts';

/** Lines about looks, which the theme decides. */
const PASSED_OVER = /^(?:axisFormat|tickInterval|todayMarker|weekday|displayMode|accTitle|accDescr)\b/u;
const TAGS: ReadonlySet<string> = new Set(['done', 'active', 'crit', 'milestone']);

/** Reads the lines of a `gantt` after its first. Throws `DiagramFault` at what it can’t read, such as days left out. */
export function parseSchedule(source: DiagramSource): TitledDiagram {
  const reader = new ScheduleReader(source);
  for (const line of source.lines.slice(1)) reader.readLine(line);
  const sections = reader.sections.filter(({ tasks }) => tasks.length > 0);
  return { diagram: { kind: 'schedule', sections }, title: reader.title };
}

class ScheduleReader {
  readonly sections: { label: Text | null; tasks: Task[] }[] = [];
  title: Text | null = null;
  private readonly source: DiagramSource;
  private readonly ends = new Map<string, number>();
  private readDate: DateReader = dateReader('YYYY-MM-DD') ?? (() => null);
  private isInclusive = false;
  private last: Task | null = null;

  constructor(source: DiagramSource) {
    this.source = source;
  }

  readLine(line: DiagramLine): void {
    const [, word = '', words = ''] = /^(title|section|dateFormat)\s+(.+)$/u.exec(line.text) ?? [];
    if (word === 'title') this.title = textIn(this.source, line, words);
    else if (word === 'section') this.sections.push({ label: textIn(this.source, line, words), tasks: [] });
    else if (word === 'dateFormat') this.readDate = dateReader(words) ?? failAt(line);
    else if (line.text === 'inclusiveEndDates') this.isInclusive = true;
    else if (!PASSED_OVER.test(line.text)) this.readTask(line);
  }

  private readTask(line: DiagramLine): void {
    const [, name = '', rest = ''] = /^([^:]+?)\s*:\s*(.+)$/u.exec(line.text) ?? [];
    const parts = rest.split(',').map((part) => part.trim());
    if (name === '' || parts.includes('')) throw new DiagramFault(line);
    const firstPlain = parts.findIndex((part) => !TAGS.has(part));
    const tags = parts.slice(0, firstPlain);
    const { id, start, end } = this.spanOf(parts.slice(firstPlain)) ?? failAt(line);
    const isMilestone = tags.includes('milestone');
    const task: Task = {
      label: textIn(this.source, line, name),
      start,
      end,
      state: stateOf(tags),
      isMilestone,
    };
    if (id !== null) this.ends.set(id, end);
    this.last = task;
    const section = this.sections.at(-1) ?? { label: null, tasks: [] };
    if (this.sections.length === 0) this.sections.push(section);
    section.tasks.push(task);
  }

  /** `[id,] [start,] end`: of two parts the first is a start if it can be read as one. */
  private spanOf(
    parts: readonly string[],
  ): { readonly id: string | null; readonly start: number; readonly end: number } | null {
    const [id, from, to] = this.parted(parts);
    if (parts.length > 3) return null;
    const start = from === null ? (this.last?.end ?? null) : this.startOf(from);
    const end = start === null ? null : this.endOf(to, start);
    if (start === null || end === null || end < start) return null;
    return { id, start, end };
  }

  private parted(parts: readonly string[]): readonly [id: string | null, from: string | null, to: string] {
    const [first = '', second = '', third = ''] = parts;
    if (parts.length < 2) return [null, null, first];
    if (parts.length > 2) return [first, second, third];
    return this.isStart(first) ? [null, first, second] : [first, null, second];
  }

  private isStart(text: string): boolean {
    return /^after\s/u.test(text) || this.readDate(text) !== null;
  }

  /** A date, or the end of the last of some tasks. */
  private startOf(text: string): number | null {
    const [, names] = /^after\s+(.+)$/u.exec(text) ?? [];
    if (names === undefined) return this.readDate(text);
    const ends = names.split(/\s+/u).map((name) => this.ends.get(name));
    const known = ends.filter((end) => end !== undefined);
    return known.length === ends.length ? Math.max(...known) : null;
  }

  private endOf(text: string, start: number): number | null {
    const date = this.readDate(text);
    if (date !== null) return this.isInclusive ? endAfter(date, '1d') : date;
    return endAfter(start, text);
  }
}

function stateOf(tags: readonly string[]): Task['state'] {
  if (tags.includes('crit')) return 'critical';
  if (tags.includes('done')) return 'done';
  return tags.includes('active') ? 'active' : 'planned';
}
