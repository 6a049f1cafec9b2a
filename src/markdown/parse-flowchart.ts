import { decodeHTMLStrict } from 'entities';

import type { Position } from '../text/source-file.ts';
import type {
  Direction,
  DiagramEdge,
  DiagramGroup,
  DiagramNode,
  Flowchart,
  NodeShape,
} from './nodes/diagram.ts';
import type { Text } from './nodes/inline.ts';
import { positionOf, type MappedText, type MarkdownContext } from './inlines/mapped-text.ts';

/** A line of a diagram, without the white space around it and a comment after it. */
interface DiagramLine {
  readonly text: string;
  /** Offset in the text between the fences. */
  readonly start: number;
}

/** What the readers of a diagram share. */
export interface DiagramSource {
  readonly lines: readonly DiagramLine[];
  readonly placeBetween: (start: number, end: number) => Position;
}

/** What a diagram calls the directions in which it may run. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['TB', 'down'],
  ['TD', 'down'],
  ['BT', 'up'],
  ['LR', 'right'],
  ['RL', 'left'],
]);

/** The lines of a diagram that say something; `;` ends one too. */
export function diagramSource(inside: MappedText, context: MarkdownContext): DiagramSource {
  const lines: DiagramLine[] = [];
  for (const match of inside.text.matchAll(/[^\n]+/gu)) {
    if (/^\s*%%/u.test(match[0])) continue;
    for (const part of match[0].matchAll(/(?:"[^"]*"|&\w+;|#\w+;|[^;"]|")+/gu)) {
      const text = part[0].trim();
      const start = match.index + part.index + part[0].indexOf(text);
      if (text !== '') lines.push({ text, start });
    }
  }
  const placeBetween = (start: number, end: number): Position => positionOf(inside, context.file, start, end);
  return { lines, placeBetween };
}

/** A label as it is read: without quotation marks and tags around it, `<br>` as a line feed, entities decoded. */
export function labelText(raw: string, position: Position): Text {
  const bare = raw.trim().replace(/^"(?:`([^`]*)`|([^"]*))"$/u, '$1$2');
  const value = decodeHTMLStrict(
    bare
      .replace(/<br\s*\/?>|\\n/giu, '\n')
      .replace(/<\/?[a-z][^<>]*>/giu, '')
      .replace(/#(\w+);/gu, (_, name: string) => (/^\d+$/u.test(name) ? `&#${name};` : `&${name};`)),
  );
  return { type: 'text', value: value.trim(), position };
}

/** Thrown inside a reader of diagrams at what it can’t read, and caught where the block is made. */
export class DiagramFault extends Error {
  readonly start: number;
  readonly end: number;

  /** `at` is the place in the line where it begins. */
  constructor({ text, start }: DiagramLine, at = 0) {
    super('diagram');
    this.start = start + at;
    this.end = start + text.length;
  }
}

/** The marks around a label, and the shape that they ask for; longer marks first. */
const SHAPES: readonly (readonly [open: string, close: string, shape: NodeShape])[] = [
  ['(((', ')))', 'circle'],
  ['([', '])', 'pill'],
  ['[[', ']]', 'box'],
  ['[(', ')]', 'database'],
  ['((', '))', 'circle'],
  ['{{', '}}', 'hexagon'],
  ['[/', '/]', 'box'],
  ['[\\', '\\]', 'box'],
  ['[', ']', 'box'],
  ['(', ')', 'round'],
  ['{', '}', 'diamond'],
  ['>', ']', 'box'],
];

/** Lines about looks and behaviour, which the theme decides. */
const PASSED_OVER = /^(?:classDef|class|style|linkStyle|click|accTitle|accDescr)\b/u;

/** Reads the lines of a flow chart after its first. Throws `DiagramFault` at what it can’t read. */
export function parseFlowchart(first: string, source: DiagramSource): Flowchart {
  const direction = DIRECTIONS.get(/^\w+\s+(\w\w)/u.exec(first)?.[1] ?? 'TD') ?? 'down';
  const reader = new FlowchartReader(source);
  for (const line of source.lines.slice(1)) reader.readLine(line);
  return { direction, ...reader.result() };
}

class FlowchartReader {
  private readonly nodes = new Map<string, DiagramNode>();
  private readonly edges: DiagramEdge[] = [];
  private readonly groups: DiagramGroup[] = [];
  private readonly open: string[] = [];
  private readonly source: DiagramSource;
  private line: DiagramLine = { text: '', start: 0 };
  private at = 0;

  constructor(source: DiagramSource) {
    this.source = source;
  }

  result(): Pick<Flowchart, 'nodes' | 'edges' | 'groups'> {
    const groupIds = new Set(this.groups.map(({ id }) => id));
    const nodes = [...this.nodes.values()].filter(({ id }) => !groupIds.has(id));
    return { nodes, edges: this.edges, groups: this.groups };
  }

  readLine(line: DiagramLine): void {
    this.line = line;
    this.at = 0;
    if (PASSED_OVER.test(line.text) || /^direction\s/u.test(line.text)) return;
    if (/^subgraph\b/u.test(line.text)) return this.openGroup();
    if (line.text === 'end') {
      if (this.open.pop() === undefined) throw new DiagramFault(this.line);
      return;
    }
    this.readChain();
  }

  private openGroup(): void {
    const [, id = '', raw] = /^subgraph\s+([^\s["]+)?\s*(?:\[(.*)\])?$/u.exec(this.line.text) ?? [];
    const words = this.line.text.slice('subgraph'.length).trim();
    const name = id === '' ? words : id;
    const label = this.label(raw ?? (id === '' ? words : id), 'subgraph'.length, this.line.text.length);
    this.groups.push({ id: name, label, parent: this.open.at(-1) ?? null });
    this.open.push(name);
  }

  /** `A & B --> C -- words --> D`. */
  private readChain(): void {
    let left = this.readNodes();
    while (this.at < this.line.text.length) {
      const link = readLink(this.line.text, this.at);
      if (link === null) throw new DiagramFault(this.line, this.at);
      this.at = link.end;
      const right = this.readNodes();
      const { line, heads } = link;
      const label =
        link.label === null
          ? null
          : this.label(link.label.raw, link.label.start, link.label.start + link.label.raw.length);
      for (const from of left) for (const to of right) this.edges.push({ from, to, label, line, heads });
      left = right;
    }
  }

  private readNodes(): readonly string[] {
    const ids = [this.readNode()];
    for (let more = this.take(/\s*&\s*/uy); more !== null; more = this.take(/\s*&\s*/uy))
      ids.push(this.readNode());
    return ids;
  }

  private readNode(): string {
    this.take(/\s*/uy);
    const start = this.at;
    const id = this.take(/[\p{L}\p{N}_]+(?:[-.](?![-.>])[\p{L}\p{N}_]+)*/uy);
    if (id === null) throw new DiagramFault(this.line, start);
    const shaped = this.readShape();
    this.take(/:::[\w-]+/uy);
    const known = this.nodes.get(id);
    const group = known?.group ?? this.open.at(-1) ?? null;
    const { label, shape } = shaped ?? known ?? { label: this.label(id, start, this.at), shape: 'box' };
    this.nodes.set(id, { id, label, shape, group });
    return id;
  }

  private readShape(): Pick<DiagramNode, 'label' | 'shape'> | null {
    const { text } = this.line;
    const found = SHAPES.find(([open]) => text.startsWith(open, this.at));
    if (found === undefined) return null;
    const [open, close, shape] = found;
    const from = this.at + open.length;
    const quoted = /^\s*"[^"]*"\s*/u.exec(text.slice(from))?.[0].length ?? 0;
    const end = quoted > 0 ? from + quoted : text.indexOf(close, from);
    if (end === -1 || !text.startsWith(close, end)) throw new DiagramFault(this.line, this.at);
    this.at = end + close.length;
    return { label: this.label(text.slice(from, end), from, end), shape };
  }

  private label(raw: string, from: number, to: number): Text {
    return labelText(raw, this.source.placeBetween(this.line.start + from, this.line.start + to));
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.line.text);
    if (match === null) return null;
    this.at = pattern.lastIndex;
    return match[0];
  }
}

/** An arrow as it was written, before it is known what it joins. */
interface WrittenLink {
  readonly line: DiagramEdge['line'];
  readonly heads: DiagramEdge['heads'];
  /** The words on it and where they are in the line; `null` for none. */
  readonly label: { readonly raw: string; readonly start: number } | null;
  /** Offset after it. */
  readonly end: number;
}

/** `-- words -->`, `== words ==>`, `-. words .->`. */
const WORDED = [
  { pattern: /\s*(<)?--\s+(?![->])(\S+(?:\s+\S+)*?)\s+-{2,}(>|[xo](?=\s))?/uy, line: 'solid' },
  { pattern: /\s*(<)?==\s+(\S+(?:\s+\S+)*?)\s+={2,}(>|[xo](?=\s))?/uy, line: 'thick' },
  { pattern: /\s*(<)?-\.\s+(\S+(?:\s+\S+)*?)\s+\.+-(>|[xo](?=\s))?/uy, line: 'dashed' },
] as const;
/** `-->`, `---`, `==>`, `-.->`, `<-->`, `--x`, `~~~`. */
const PLAIN = [
  { pattern: /\s*(<)?-{2,}(>|[xo](?=[\s|]))?/uy, line: 'solid' },
  { pattern: /\s*(<)?={2,}(>|[xo](?=[\s|]))?/uy, line: 'thick' },
  { pattern: /\s*(<)?-\.+-(>|[xo](?=[\s|]))?/uy, line: 'dashed' },
  { pattern: /\s*()~{3,}()/uy, line: 'hidden' },
] as const;

/** The arrow that is at an offset of a line; `null` where there is none. */
function readLink(text: string, at: number): WrittenLink | null {
  for (const { pattern, line } of WORDED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const raw = match[2] ?? '';
    const label = { raw, start: match.index + match[0].indexOf(raw, 2) };
    return { line, heads: headsOf(match[1], match[3]), label, end: pattern.lastIndex };
  }
  for (const { pattern, line } of PLAIN) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const behind = pattern.lastIndex;
    const words = /^\s*\|([^|]*)\|/u.exec(text.slice(behind));
    const raw = words?.[1] ?? '';
    const label = words === null ? null : { raw, start: behind + words[0].indexOf(raw) };
    return { line, heads: headsOf(match[1], match[2]), label, end: behind + (words?.[0].length ?? 0) };
  }
  return null;
}

function headsOf(start: string | undefined, end: string | undefined): DiagramEdge['heads'] {
  if (end === undefined || end === '') return 'none';
  return start === undefined ? 'end' : 'both';
}
