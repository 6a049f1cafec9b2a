import { nearestWord, onlyWordNear, writeInstead } from '../diagnostics/write-instead.ts';
import { oneLine } from '../text/words.ts';
import type { Position } from '../text/source-file.ts';
import { readAttributes, reportUnreadAttributes } from './inlines/attributes.ts';
import { reportRepeated, writtenIn } from './inlines/check-attributes.ts';
import { chartSetting, chartYaml, unknownChartSetting } from './chart-diagnostics.ts';
import { positionOf, sliceMapped, type MappedText, type MarkdownContext } from './inlines/mapped-text.ts';
import { readYamlText } from './read-yaml.ts';

/** What a chart says about itself, before its figures. A value of the wrong kind is reported when it is asked for. */
export interface ChartHead {
  readonly text: (key: string) => string | null;
  /** A text with the way back into the outline. */
  readonly mapped: (key: string) => MappedText | null;
  readonly number: (key: string) => number | null;
  /** One name or a list of them. */
  readonly names: (key: string) => readonly string[];
  readonly placeOf: (key: string) => Position;
  /** The CSV file that `data:` names; `null` for none. */
  readonly dataPath: () => { readonly path: string; readonly position: Position } | null;
  /** The figures that are under `data:`; `null` where there are none. */
  readonly rows: () => YamlRows | null;
}

interface YamlRows {
  readonly value: unknown;
  readonly position: Position;
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
}

const KEYS = ['type', 'title', 'source', 'unit', 'highlight', 'from', 'to', 'data'];

/** A value of the head. Words that are on one line are taken as they are, whatever YAML would make of them. */
interface Setting {
  readonly value: unknown;
  readonly mapped: MappedText | null;
  readonly position: Position;
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
}

/** Parts a chart into its head and its CSV, which is empty where there is none. */
export function readChartHead(
  info: MappedText,
  inside: MappedText,
  context: MarkdownContext,
): { readonly head: ChartHead; readonly csv: MappedText } {
  const attributes = settingsOfInfo(info, context);
  const { text } = inside;
  const parting = /^-{3,}[ \t]*$/mu.exec(text);
  const isHeadAlone = parting === null && startsWithKey(text);
  const headEnd = parting?.index ?? (isHeadAlone ? text.length : 0);
  const csvStart = parting === null ? headEnd : parting.index + parting[0].length + 1;
  const settings = settingsOfYaml(sliceMapped(inside, 0, headEnd), context);
  const head = headOf(new Map([...attributes, ...settings]), context, positionOf(inside, context.file, 0, 0));
  return { head, csv: sliceMapped(inside, Math.min(csvStart, text.length), text.length) };
}

function startsWithKey(text: string): boolean {
  const first = /^[ \t]*([A-Za-z][\w-]*)[ \t]*:(?:\s|$)/mu.exec(text);
  const before = text.slice(0, first?.index ?? 0);
  return first !== null && /^(?:\s|#.*\n)*$/u.test(before) && nearestWord(first[1] ?? '', KEYS) !== null;
}

/** `{type=bar title="…"}`, with or without the braces. */
function settingsOfInfo(info: MappedText, context: MarkdownContext): ReadonlyMap<string, Setting> {
  const words = info.text.trim().replace(/^\{(.*)\}$/u, '$1');
  const settings = new Map<string, Setting>();
  if (words.trim() === '') return settings;
  const position = positionOf(info, context.file);
  const { attributes, unread } = readAttributes(words, words);
  const pairs = attributes?.pairs;
  if (unread !== null) reportUnreadAttributes(unread, position, context);
  else reportRepeated(writtenIn(words, position.start.offset + info.text.indexOf(words), context), context);
  for (const [key, value] of pairs ?? []) {
    const at = info.text.indexOf(value);
    settings.set(key, {
      value,
      mapped: sliceMapped(info, at, at + value.length),
      position: positionOf(info, context.file, at, at + value.length),
      placeOf: () => position,
    });
    reportUnknown(key, position, pairs?.keys() ?? [], context);
  }
  return settings;
}

function settingsOfYaml(head: MappedText, context: MarkdownContext): ReadonlyMap<string, Setting> {
  const settings = new Map<string, Setting>();
  const rest = head.text.replace(WORDS, (line, key: string, gap: string, value: string, offset: number) => {
    const start = offset + key.length + 1 + gap.length;
    const [from, to] = isQuoted(value)
      ? [start + 1, start + value.length - 1]
      : [start, start + value.length];
    const mapped = sliceMapped(head, from, to);
    const position = positionOf(head, context.file, from, to);
    settings.set(key, { value: mapped.text, mapped, position, placeOf: () => position });
    return ' '.repeat(line.length);
  });
  const placeBetween = (from: number, to: number): Position => positionOf(head, context.file, from, to);
  const { reading, faults } = readYamlText(rest, placeBetween);
  for (const { problem, position } of faults)
    context.report(chartYaml({ problem }, { file: context.file.path, position }));
  const { value } = reading;
  if (value === null || value === undefined) return settings;
  if (typeof value !== 'object' || Array.isArray(value)) {
    const problem = 'it is not a list of keys with their values';
    context.report(
      chartYaml({ problem }, { file: context.file.path, position: reading.positionOf([], 'value') }),
    );
    return settings;
  }
  for (const [key, inner] of Object.entries(value)) {
    const taken = [...settings.keys(), ...Object.keys(value)];
    reportUnknown(key, reading.positionOf([key], 'key'), taken, context);
    const placeOf = (path: readonly PropertyKey[]): Position => reading.positionOf([key, ...path], 'value');
    settings.set(key, { value: inner, mapped: null, position: placeOf([]), placeOf });
  }
  return settings;
}

/** A key whose value is words, on one line; YAML’s own forms over several lines are left to YAML. */
const WORDS = /^(type|title|source|unit):([ \t]+)(?![|>][+-]?[ \t]*$)(\S(?:.*\S)?)[ \t]*$/gmu;

function isQuoted(value: string): boolean {
  return /^"[^"]*"$|^'[^']*'$/u.test(value) && value.length > 2;
}

function reportUnknown(
  key: string,
  position: Position,
  taken: Iterable<string>,
  { file, report }: MarkdownContext,
): void {
  if (KEYS.includes(key)) return;
  const meant = onlyWordNear(key, KEYS);
  const isFree = meant !== null && ![...taken].includes(meant);
  const fix = isFree ? writeInstead(file, position, key, meant) : null;
  const args = { key, nearest: nearestWord(key, KEYS), known: KEYS.join(', ') };
  report(unknownChartSetting(args, { file: file.path, position, fix }));
}

function headOf(
  settings: ReadonlyMap<string, Setting>,
  context: MarkdownContext,
  start: Position,
): ChartHead {
  const complain = (key: string, needs: string): null => {
    const position = settings.get(key)?.position ?? start;
    context.report(chartSetting({ key, needs }, { file: context.file.path, position }));
    return null;
  };
  const text = (key: string): string | null => {
    const value = settings.get(key)?.value;
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : complain(key, 'a line of words');
  };
  return {
    text,
    mapped: (key) => settings.get(key)?.mapped ?? mappedText(text(key), settings.get(key)?.position ?? start),
    number: (key) => numberOf(settings.get(key)?.value, () => complain(key, 'a number')),
    names: (key) => namesOf(settings.get(key)?.value, () => complain(key, 'a name, or a list of names')),
    placeOf: (key) => settings.get(key)?.position ?? start,
    dataPath: () => {
      const setting = settings.get('data');
      return typeof setting?.value === 'string' ? { path: setting.value, position: setting.position } : null;
    },
    rows: () => {
      const setting = settings.get('data');
      return setting === undefined || typeof setting.value === 'string' ? null : setting;
    },
  };
}

function numberOf(value: unknown, complain: () => null): number | null {
  if (value === undefined || value === null) return null;
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : complain();
}

function namesOf(value: unknown, complain: () => null): readonly string[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.flatMap((name) =>
    typeof name === 'string' || typeof name === 'number' ? [String(name)] : [],
  );
  return names.length === list.length ? names : (complain() ?? []);
}

/** A text that reads differently in the outline has one place for all of it. */
function mappedText(text: string | null, { start }: Position): MappedText | null {
  if (text === null) return null;
  const line = oneLine(text);
  return { text: line, lineStarts: [0], sourceStarts: [start.offset] };
}
