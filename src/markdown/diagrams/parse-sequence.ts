import type { FrameEdge, Message, Party, Sequence, SequenceNote, SequenceStep } from './diagram.ts';
import { DiagramFault, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';
import type { Text } from '../nodes/inline.ts';

/** Lines about looks and behaviour, which the theme decides. */
const PASSED_OVER = /^(?:autonumber|activate|deactivate|links?|rect|box|create|destroy|accTitle|accDescr)\b/u;
const PARTY = /^(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+))?$/u;
const ARROW = /(?<=.)(?:--?>>|--?>|--?[x)])/u;
const NOTE = /^note\s+(over|left of|right of)\s([^:]+):(.+)$/iu;
const FRAME = /^(loop|alt|opt|par|critical|break)\b\s*(.*)$/u;
const PART = /^(else|and|option)\b\s*(.*)$/u;

/** Reads the lines of a sequence diagram after its first. Throws `DiagramFault` at what it can’t read. */
export function parseSequence(source: DiagramSource): Sequence {
  const reader = new SequenceReader(source);
  for (const line of source.lines.slice(1)) reader.readLine(line);
  return { kind: 'sequence', parties: [...reader.parties.values()], steps: reader.steps };
}

class SequenceReader {
  readonly parties = new Map<string, Party>();
  readonly steps: SequenceStep[] = [];
  /** Frames that are open; those that are not drawn are `null`. */
  private readonly open: (string | null)[] = [];
  private readonly source: DiagramSource;
  private line: DiagramLine = { text: '', start: 0 };

  constructor(source: DiagramSource) {
    this.source = source;
  }

  readLine(line: DiagramLine): void {
    this.line = line;
    if (/^(?:rect|box)\b/u.test(line.text)) this.open.push(null);
    if (PASSED_OVER.test(line.text)) return;
    if (line.text === 'end') return this.close();
    const step = this.party() ? null : (this.message() ?? this.note() ?? this.frame());
    if (step !== null) this.steps.push(step);
  }

  private party(): boolean {
    const match = PARTY.exec(this.line.text);
    if (match === null) return false;
    const [, id = '', name] = match;
    this.parties.set(id, { id, label: this.label(name ?? id) });
    return true;
  }

  private message(): Message | null {
    const { text } = this.line;
    const { 0: arrow, index } = ARROW.exec(text) ?? { 0: '', index: 0 };
    const colon = text.indexOf(':', index + arrow.length);
    const from = text.slice(0, index).trim();
    const to = text
      .slice(index + arrow.length, colon)
      .replace(/^\s*[+-]/u, '')
      .trim();
    if (arrow === '' || colon === -1 || to === '') return null;
    const words = text.slice(colon + 1).trim();
    for (const id of [from, to]) this.meet(id);
    const head = arrow.endsWith('x') ? 'cross' : /^-+>$/u.test(arrow) ? 'none' : 'arrow';
    const line = arrow.startsWith('--') ? 'dashed' : 'solid';
    return { type: 'message', from, to, label: this.label(words), line, head };
  }

  private note(): SequenceNote | null {
    const match = NOTE.exec(this.line.text);
    if (match === null) return null;
    const [, where = '', names = '', raw = ''] = match;
    const words = raw.trim();
    const parties = names.split(',').map((name) => name.trim());
    for (const id of parties) this.meet(id);
    const side =
      where.toLowerCase() === 'over' ? 'over' : where.toLowerCase() === 'left of' ? 'left' : 'right';
    return { type: 'note', side, parties, label: this.label(words) };
  }

  private frame(): FrameEdge {
    const start = FRAME.exec(this.line.text);
    const part = PART.exec(this.line.text);
    const [, word = '', words = ''] = start ?? part ?? [];
    if (word === '' || (part !== null && this.open.length === 0)) throw new DiagramFault(this.line);
    if (start !== null) this.open.push(word);
    const label = words === '' ? null : this.label(words);
    return { type: start === null ? 'frame-part' : 'frame-start', word, label };
  }

  private close(): void {
    const frame = this.open.pop();
    if (frame === undefined) throw new DiagramFault(this.line);
    if (frame !== null) this.steps.push({ type: 'frame-end', word: '', label: null });
  }

  private meet(id: string): void {
    if (!this.parties.has(id)) this.parties.set(id, { id, label: this.label(id) });
  }

  private label(words: string): Text {
    return textIn(this.source, this.line, words);
  }
}
