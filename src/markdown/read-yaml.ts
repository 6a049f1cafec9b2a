import {
  type Document,
  LineCounter,
  type Scalar,
  type YAMLError,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  stringify,
} from 'yaml';

import { diagnosticKind, type Checked } from '../diagnostics/diagnostic.ts';
import { oncePer } from '../text/once-per.ts';
import { type Position, type Range, type SourceFile, positionBetween } from '../text/source-file.ts';
import { type YamlProblem, quoted, yamlFix, yamlProblem } from './yaml-problem.ts';

/** Data that was read from YAML, with the place of each key and value. */
export interface YamlReading {
  /** Plain data; `null` for an empty text or one that can't be read. */
  readonly value: unknown;
  /** The place of the value at a path, or of its key with `key`; the nearest one that exists. */
  readonly positionOf: (path: readonly PropertyKey[], part: 'key' | 'value') => Position;
  /** The place of a range of the text at a path, whichever way the text is quoted, escaped or folded. */
  readonly placeIn: (path: readonly PropertyKey[], start: number, end: number) => Position;
}

type SaidProblem = Pick<YamlProblem, 'problem' | 'hint'>;

export const yamlError = diagnosticKind({
  code: 'front-matter/yaml',
  severity: 'error',
  message: ({ problem }: SaidProblem) => `The front matter is not YAML: ${problem}.`,
  hint: ({ hint }: SaidProblem) =>
    hint ??
    'Front matter is lines of `key: value` between two lines of ---; lists and nested keys are indented by two spaces.',
  docs: 'The lines between the two `---` at the head of an outline are YAML 1.2 with its core types. Tags, executable front matter and more than 50 aliases are refused.',
  fix: 'applied',
});

/** The end of a value that YAML takes for a comment. */
export const valueCut = diagnosticKind({
  code: 'front-matter/value-cut',
  severity: 'warning',
  message: ({ words }: { readonly words: string }) =>
    `“${words}” is read as a comment, since a # after a space starts one; it isn’t part of the value.`,
  hint: () => 'Put the whole value in quotation marks: "…". A comment has a space after its #.',
  docs: 'YAML reads everything after a space and a `#` as a comment, so `title: The dam #1` is a title of two words.',
  fix: 'offered',
});

/** What is wrong with a YAML text, and where. */
export interface YamlFault extends YamlProblem {
  readonly position: Position;
}

/**
 * Reads a range of a file as YAML 1.2 (core schema: no tags that make objects, at most 50 aliases). Errors come with
 * their places; nothing throws.
 */
export function readYaml(file: SourceFile, start: number, end: number): Checked<YamlReading> {
  const placeBetween = (from: number, to: number): Position =>
    positionBetween(file, start + from, start + to);
  const { reading, faults, cut } = readYamlText(file.text.slice(start, end), placeBetween);
  const diagnostics = [
    ...faults.map(({ problem, hint, remedy, position }) => {
      const fix = yamlFix(remedy, file, { start, end }, position);
      return yamlError({ problem, hint }, { file: file.path, position, fix });
    }),
    ...cut.map(({ valueStart, ...words }) => {
      const position = placeBetween(words.start, words.end);
      const whole = quoted(file, { start: start + valueStart, end: start + words.end });
      // Only its author knows whether it is a comment.
      const place = { file: file.path, position, fix: { ...whole, changesClaim: true } };
      return valueCut({ words: file.text.slice(start + words.start, start + words.end) }, place);
    }),
  ];
  return { value: reading, diagnostics };
}

/** A YAML text as it was read, what is wrong with it, and what of its values was taken for comments. */
export interface ReadYamlText {
  readonly reading: YamlReading;
  readonly faults: readonly YamlFault[];
  readonly cut: readonly CutValue[];
}

/** Reads a text as YAML, wherever it is: `placeBetween` gives the place of two of its offsets. */
export function readYamlText(
  text: string,
  placeBetween: (from: number, to: number) => Position,
): ReadYamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    error,
    span: spanOfError(error, document),
  }));
  const faults = withoutFollowers(errors, lineCounter).map((error) => faultOf(error, text, placeBetween));
  const reading = {
    positionOf: positionsIn(document, placeBetween),
    placeIn: placesIn(text, document, placeBetween),
    value: null,
  };
  if (faults.length > 0) return { reading, faults, cut: [] };
  const cut = wordsAfterHash(text, document);
  try {
    return { reading: { ...reading, value: document.toJS({ maxAliasCount: 50 }) }, faults: [], cut };
  } catch {
    const position = placeBetween(0, text.length);
    return {
      reading,
      faults: [{ problem: 'it repeats itself through too many aliases', hint: null, remedy: null, position }],
      cut,
    };
  }
}

interface PlacedError {
  readonly error: YAMLError;
  readonly span: readonly [from: number, to: number];
}

function faultOf(
  { error, span: [from, to] }: PlacedError,
  text: string,
  placeBetween: (from: number, to: number) => Position,
): YamlFault {
  return { ...yamlProblem(error, text.slice(...error.pos)), position: placeBetween(from, to) };
}

/** After a tab, and on the line of a fault, YAML finds further ones that go away with the first. */
function withoutFollowers(errors: readonly PlacedError[], lines: LineCounter): readonly PlacedError[] {
  const tab = errors.find(({ error }) => error.code === 'TAB_AS_INDENT');
  if (tab !== undefined) return [tab];
  const byLine = new Map<number, PlacedError>();
  for (const error of errors) {
    const { line } = lines.linePos(error.span[0]);
    if (!byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function positionsIn(
  document: Document.Parsed,
  placeBetween: (from: number, to: number) => Position,
): YamlReading['positionOf'] {
  return (path, part) => {
    let node: unknown = document.contents;
    let range = rangeOf(node);
    for (const step of path) {
      const next = isMap(node)
        ? node.items.find((pair) => isPair(pair) && keyOf(pair.key) === String(step))
        : undefined;
      if (next === undefined) {
        node = Array.isArray(itemsOf(node)) ? itemsOf(node)?.[Number(step)] : undefined;
        range = rangeOf(node) ?? range;
        continue;
      }
      node = next.value;
      range = (part === 'key' ? rangeOf(next.key) : rangeOf(next.value)) ?? rangeOf(next.key) ?? range;
    }
    const [from, to] = range ?? [0, 0];
    return placeBetween(from, to);
  };
}

function placesIn(
  text: string,
  document: Document.Parsed,
  placeBetween: (from: number, to: number) => Position,
): YamlReading['placeIn'] {
  const positionOf = positionsIn(document, placeBetween);
  // Kept, because hundreds of passages may be in one value.
  const placesOf = oncePer((node: Scalar) => {
    const range = rangeOf(node);
    const places = range === null ? null : scalarPlaces(text, range, String(node.value));
    return places ?? [];
  });
  return (path, start, end) => {
    const node = document.getIn(path, true);
    const places = isScalar(node) && typeof node.value === 'string' ? placesOf(node) : null;
    const [from, to] = [places?.[start], places?.[Math.max(start, end - 1)]];
    if (from === undefined || to === undefined) return positionOf(path, 'value');
    return placeBetween(from.start, to.end);
  };
}

function itemsOf(node: unknown): readonly unknown[] | null {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)
    ? node.items
    : null;
}

function keyOf(key: unknown): string | null {
  return isScalar(key) ? String(key.value) : null;
}

function rangeOf(node: unknown): readonly [number, number] | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return null;
  const [from, to]: unknown[] = node.range;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
}

/**
 * The range of a YAML text that a fault is reported at. Of a bracket or quotation mark without an end that is where it opens:
 * the library says where it gave up looking, which is a line below or the end of the text.
 */
function spanOfError(error: YAMLError, document: Document.Parsed): readonly [from: number, to: number] {
  const [from, to] = error.pos;
  const opening = NEVER_CLOSED.test(error.message) ? openingOf(from, document) : null;
  return opening === null ? [from, Math.max(to, from + 1)] : [opening, opening + 1];
}

const NEVER_CLOSED = /closing .quote|end with a [\]}]/u;

function openingOf(end: number, document: Document.Parsed): number | null {
  let opening: number | null = null;
  visit(document, (_, node) => {
    if (!isCollection(node) && !isScalar(node)) return undefined;
    const [from, to] = node.range ?? [0, 0];
    const isOpened = isScalar(node) ? node.type?.startsWith('QUOTE') === true : node.flow === true;
    if (!isOpened || to !== end) return undefined;
    opening = from;
    return visit.BREAK;
  });
  return opening;
}

/** Words that were cut off a value, and where that begins. */
interface CutValue extends Range {
  readonly valueStart: number;
}

/**
 * Finds what follows a plain value on its line as `#word`: YAML 1.2 (§6.6) reads a comment from any `#` after a blank, but who
 * comments writes `# word`, and who writes `The dam #1` means a title.
 */
function wordsAfterHash(text: string, document: Document.Parsed): readonly CutValue[] {
  if (!HASH.test(text)) return [];
  const found: CutValue[] = [];
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type !== 'PLAIN' || range === undefined || range === null) return;
      BEHIND.lastIndex = range[1];
      const words = BEHIND.exec(text)?.[1];
      const end = BEHIND.lastIndex;
      if (words !== undefined) found.push({ valueStart: range[0], start: end - words.length, end });
    },
  });
  return found;
}

const HASH = /[ \t]#[\p{L}\p{N}]/u;
const BEHIND = /[ \t]+(#[\p{L}\p{N}][^\n\r]*)/uy;

/**
 * The place of each UTF-16 unit of a YAML text, plain, quoted or in a block; `null` where text and file don’t agree.
 * YAML folds white space in many ways but never touches the rest, so the characters that aren’t white are counted off:
 *
 *     "He said \"no\\
 *        thing\""          →   He said "nothing"
 */
export function scalarPlaces(
  source: string,
  [from, to]: readonly [number, number],
  value: string,
): readonly Range[] | null {
  const units = unitsIn(source, from, to);
  const places: Range[] = [];
  let next = 0;
  for (const character of value) {
    const isWhite = /\s/u.test(character);
    const place = isWhite ? (units[next - 1] ?? units[0]) : units[next];
    if (place === undefined) return null;
    if (!isWhite) next += 1;
    for (let unit = 0; unit < character.length; unit += 1) places.push(place);
  }
  return next === units.length ? places : null;
}

/** The characters between the marks of a text that aren’t white; an escape is one. */
function unitsIn(source: string, from: number, to: number): readonly Range[] {
  const raw = source.slice(from, to);
  const { start, end, unit } = formOf(raw);
  const units: Range[] = [];
  unit.lastIndex = start;
  for (let match = unit.exec(raw); match !== null && match.index < end; match = unit.exec(raw)) {
    if (!isWhite(match[0])) units.push({ start: from + match.index, end: from + unit.lastIndex });
  }
  return units;
}

/** What stands for one character in each form of text, and where the text begins and ends. */
function formOf(raw: string): Range & { readonly unit: RegExp } {
  const last = raw.length;
  if (raw.startsWith('"')) return { start: 1, end: last - 1, unit: new RegExp(ESCAPED, 'gu') };
  if (raw.startsWith("'")) return { start: 1, end: last - 1, unit: /''|[^]/gu };
  const block = /^[|>][^\n]*\n/u.exec(raw);
  return { start: block?.[0].length ?? 0, end: last, unit: /[^]/gu };
}

const ESCAPED = String.raw`\\x[\da-f]{2}|\\u[\da-f]{4}|\\U[\da-f]{8}|\\\n[ \t]*|\\[^]|[^]`.replaceAll(
  'a-f',
  'a-fA-F',
);

/** White space, and the escapes that stand for it or for nothing. */
function isWhite(unit: string): boolean {
  const code = /^\\[xuU]([\da-fA-F]+)$/u.exec(unit)?.[1];
  if (code !== undefined) return /\s/u.test(String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)));
  return /^\s$/u.test(unit) || /^\\[ tnr_vfNLP\t\n]/u.test(unit);
}

/** Plain data as YAML 1.2 that `readYaml` reads as the same data, one key a line; nothing for no data. */
export function writeYaml(data: Readonly<Record<string, unknown>>): string {
  return Object.keys(data).length === 0 ? '' : stringify(data, { schema: 'core', lineWidth: 0 });
}
