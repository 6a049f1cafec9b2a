import type { Position } from '../../source/position.ts';
import type { DiagramEdge, DiagramNode, Flowchart } from './diagram.ts';
import { DiagramFault, labelText, textIn } from './diagram-text.ts';
import type { DiagramLine, DiagramSource } from './diagram-text.ts';

const PASSED_OVER = /^(?:classDef|class|style|hide|accTitle|accDescr)\b/u;
const NOTE = /^note\s+(?:left|right)\s+of\s+([\p{L}\p{N}_]+)\s*:\s*(.+)$/u;
const STATE = /^state\s+"([^"]*)"\s+as\s+([\p{L}\p{N}_]+)$/u;
const NAMED = /^([\p{L}\p{N}_]+)\s*:\s*(.+)$/u;
/** `[*] --> Open : words` */
const CHANGE = /^(\[\*\]|[\p{L}\p{N}_]+)\s*-->\s*(\[\*\]|[\p{L}\p{N}_]+)\s*(?::\s*(.*))?$/u;

/**
 * Reads the lines of a state diagram after its first, as a flow chart of rounded boxes. `[*]` is a point where it
 * begins or ends, a note a box of its own. Throws `DiagramFault` at what it can’t read, such as states inside states.
 */
export function parseStates(source: DiagramSource): Flowchart {
  const nodes = new Map<string, DiagramNode>();
  const edges: DiagramEdge[] = [];
  let direction: Flowchart['direction'] = 'down';
  for (const line of source.lines.slice(1)) {
    if (PASSED_OVER.test(line.text)) continue;
    if (/^direction\s+LR$/u.test(line.text)) direction = 'right';
    else if (!readNote(line, source, nodes, edges)) readLine(line, source, nodes, edges);
  }
  return { kind: 'flowchart', direction, nodes: [...nodes.values()], edges, groups: [] };
}

/** A note hangs at its state by a line. */
function readNote(
  line: DiagramLine,
  source: DiagramSource,
  nodes: Map<string, DiagramNode>,
  edges: DiagramEdge[],
): boolean {
  const [, state, words] = NOTE.exec(line.text) ?? [];
  if (state === undefined || words === undefined) return false;
  const label = textIn(source, line, words);
  if (!nodes.has(state)) nodes.set(state, stateNode(state, state, label.position));
  const id = `note ${nodes.size}`;
  nodes.set(id, { id, label, shape: 'note', group: null });
  edges.push({ from: state, to: id, label: null, line: 'dashed', heads: 'none' });
  return true;
}

function readLine(
  line: DiagramLine,
  source: DiagramSource,
  nodes: Map<string, DiagramNode>,
  edges: DiagramEdge[],
): void {
  const { text, start } = line;
  const place = source.placeBetween(start, start + text.length);
  const change = CHANGE.exec(text);
  if (change === null) {
    const { id, words } = namedState(line);
    if (words !== null || !nodes.has(id)) nodes.set(id, stateNode(id, words ?? id, place));
    return;
  }
  const [, first = '', second = '', words = ''] = change;
  const [from, to] = [pointOr(first, 'start'), pointOr(second, 'end')];
  for (const id of [from, to]) if (!nodes.has(id)) nodes.set(id, stateNode(id, id, place));
  const label = words === '' ? null : labelText(words, place);
  edges.push({ from, to, label, line: 'solid', heads: 'end' });
}

function pointOr(name: string, which: 'start' | 'end'): string {
  return name === '[*]' ? `[*] ${which}` : name;
}

function stateNode(id: string, words: string, place: Position): DiagramNode {
  const isPoint = id.startsWith('[*]');
  const label = labelText(isPoint ? '' : words, place);
  return { id, label, shape: isPoint ? 'start' : 'round', group: null };
}

/** `state "Words" as id`, `id : words`, `id`. */
function namedState(line: DiagramLine): { readonly id: string; readonly words: string | null } {
  const { text } = line;
  const stated = STATE.exec(text);
  if (stated !== null) return { id: stated[2] ?? '', words: stated[1] ?? '' };
  const named = NAMED.exec(text);
  if (named !== null) return { id: named[1] ?? '', words: named[2] ?? '' };
  if (!/^[\p{L}\p{N}_]+$/u.test(text)) throw new DiagramFault(line);
  return { id: text, words: null };
}
