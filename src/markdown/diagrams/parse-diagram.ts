import type { Position } from '../../source/position.ts';
import type { ChartBlock } from '../charts/chart.ts';
import type { Diagram, DiagramBlock, TitledDiagram } from './diagram.ts';
import { diagramSyntax, tooMuchForDiagram, unsupportedDiagram } from './diagram-diagnostics.ts';
import { DiagramFault, diagramSource, labelText } from './diagram-text.ts';
import type { DiagramSource } from './diagram-text.ts';
import { sliceMapped } from '../mapped-text.ts';
import type { MappedText } from '../mapped-text.ts';
import type { MarkdownContext } from '../markdown-context.ts';
import { parseChronology } from './parse-chronology.ts';
import { parseClasses } from './parse-classes.ts';
import { parseFlowchart } from './parse-flowchart.ts';
import { parseInlines } from '../parse-inlines.ts';
import { parsePie } from './parse-pie.ts';
import type { PieHead } from './parse-pie.ts';
import { parseSchedule } from './parse-schedule.ts';
import { parseSequence } from './parse-sequence.ts';
import { parseStates } from './parse-states.ts';

/** Reads a fenced `mermaid`; `null` for one that can’t be drawn, which is reported and left to be shown as code. A pie is a chart. */
export function parseDiagram(
  inside: MappedText,
  position: Position,
  context: MarkdownContext,
): DiagramBlock | ChartBlock | null {
  const { head, body } = readHead(inside, position, context);
  const source = diagramSource(body, context);
  try {
    for (const line of source.lines) if (LONGEST_LINE < line.text.length) throw new DiagramFault(line);
    if (kindIn(source) === 'pie') return parsePie(source, head, position, context);
    return readBlock(source, head, position, context);
  } catch (error) {
    if (!(error instanceof DiagramFault)) throw error;
    const text = body.text.slice(error.start, error.end).trim();
    const place = { file: context.file.path, position: source.placeBetween(error.start, error.end) };
    context.report(diagramSyntax({ text }, place));
    return null;
  }
}

/** Words of no box and no arrow are so long; what reads the lines goes over them more than once. */
const LONGEST_LINE = 2000;

/** `title:` and `source:` between two lines of `---`, and what follows those. */
function readHead(
  inside: MappedText,
  position: Position,
  context: MarkdownContext,
): { readonly head: PieHead; readonly body: MappedText } {
  const [head = ''] = /^\s*---\n[^]*?\n---[ \t]*(?:\n|$)/u.exec(inside.text) ?? [];
  const body = sliceMapped(inside, head.length, inside.text.length);
  const words = (key: string): MappedText | null => {
    const found = new RegExp(`^${key}:[ \\t]*(.+)$`, 'mu').exec(head);
    const [whole = '', value = ''] = found ?? [];
    const end = (found?.index ?? 0) + whole.length;
    return found === null ? null : sliceMapped(inside, end - value.length, end);
  };
  const [title, source] = [words('title'), words('source')];
  return {
    head: {
      title: title === null ? null : labelText(title.text, position),
      source: source === null ? [] : parseInlines(source, context),
    },
    body,
  };
}

function readBlock(
  source: DiagramSource,
  head: PieHead,
  position: Position,
  context: MarkdownContext,
): DiagramBlock | null {
  const read = readKind(source, position, context);
  if (read === null) return null;
  const { diagram, title } = read;
  if (countsOf(diagram)[0]?.[1] === 0) {
    context.report(unsupportedDiagram({ kind: '' }, { file: context.file.path, position }));
    return null;
  }
  reportExcess(diagram, position, context);
  return { type: 'diagram', title: title ?? head.title, diagram, position };
}

function kindIn({ lines }: DiagramSource): string {
  return /^[\w-]+/u.exec(lines[0]?.text ?? '')?.[0] ?? '';
}

function readKind(source: DiagramSource, position: Position, context: MarkdownContext): TitledDiagram | null {
  const kind = kindIn(source);
  switch (kind) {
    case 'flowchart':
    case 'graph':
      return { diagram: parseFlowchart(source.lines[0]?.text ?? '', source), title: null };
    case 'stateDiagram':
    case 'stateDiagram-v2':
      return { diagram: parseStates(source), title: null };
    case 'sequenceDiagram':
      return { diagram: parseSequence(source), title: null };
    case 'classDiagram':
    case 'classDiagram-v2':
      return { diagram: parseClasses(source), title: null };
    case 'timeline':
      return parseChronology(source);
    case 'gantt':
      return parseSchedule(source);
    default:
      context.report(unsupportedDiagram({ kind }, { file: context.file.path, position }));
      return null;
  }
}

/** What is still readable on a slide; see docs/figures.md. */
const MOST = {
  boxes: 24,
  arrows: 40,
  groups: 12,
  parties: 6,
  steps: 24,
  times: 12,
  events: 24,
  tasks: 14,
  classes: 12,
  relations: 20,
};

/** What a diagram consists of, the thing first that makes it one. */
function countsOf(diagram: Diagram): readonly (readonly [what: keyof typeof MOST, found: number])[] {
  switch (diagram.kind) {
    case 'flowchart':
      return [
        ['boxes', diagram.nodes.length],
        ['arrows', diagram.edges.length],
        ['groups', diagram.groups.length],
      ];
    case 'sequence':
      return [
        ['parties', diagram.parties.length],
        ['steps', diagram.steps.length],
      ];
    case 'chronology': {
      const periods = diagram.sections.flatMap((section) => section.periods);
      return [
        ['times', periods.length],
        ['events', periods.flatMap(({ events }) => events).length],
      ];
    }
    case 'schedule':
      return [['tasks', diagram.sections.flatMap(({ tasks }) => tasks).length]];
    case 'classes':
      return [
        ['classes', diagram.classes.length],
        ['relations', diagram.relations.length],
      ];
  }
}

function reportExcess(diagram: Diagram, position: Position, context: MarkdownContext): void {
  const excess = countsOf(diagram).find(([what, found]) => MOST[what] < found);
  if (excess === undefined) return;
  const [what, found] = excess;
  const place = { file: context.file.path, position };
  context.report(tooMuchForDiagram({ found, most: MOST[what], what }, place));
}
