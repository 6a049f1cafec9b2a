import type { Position } from '../source/position.ts';
import type { Diagram, DiagramBlock } from './diagram.ts';
import { diagramSyntax, tooMuchForDiagram, unsupportedDiagram } from './diagram-diagnostics.ts';
import { DiagramFault, diagramSource, labelText } from './diagram-text.ts';
import type { DiagramSource } from './diagram-text.ts';
import { sliceMapped } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { parseFlowchart } from './parse-flowchart.ts';
import { parseSequence } from './parse-sequence.ts';
import { parseStates } from './parse-states.ts';

/** Reads a fenced `mermaid`; `null` for one that can’t be drawn, which is reported and left to be shown as code. */
export function parseDiagram(
  inside: MappedText,
  position: Position,
  context: MarkdownContext,
): DiagramBlock | null {
  const head = /^\s*---\n([^]*?)\n---[ \t]*(?:\n|$)/u.exec(inside.text);
  const body = sliceMapped(inside, head?.[0].length ?? 0, inside.text.length);
  const source = diagramSource(body, context);
  const title = /^title:[ \t]*(.+)$/mu.exec(head?.[1] ?? '')?.[1] ?? null;
  try {
    const diagram = readKind(source, position, context);
    if (diagram === null) return null;
    if (isEmpty(diagram)) {
      context.report(unsupportedDiagram({ kind: '' }, { file: context.file.path, position }));
      return null;
    }
    reportExcess(diagram, position, context);
    return { type: 'diagram', title: title === null ? null : labelText(title, position), diagram, position };
  } catch (error) {
    if (!(error instanceof DiagramFault)) throw error;
    const text = body.text.slice(error.start, error.end).trim();
    const place = { file: context.file.path, position: source.placeBetween(error.start, error.end) };
    context.report(diagramSyntax({ text }, place));
    return null;
  }
}

function isEmpty(diagram: Diagram): boolean {
  return (diagram.kind === 'flowchart' ? diagram.nodes : diagram.parties).length === 0;
}

function readKind(source: DiagramSource, position: Position, context: MarkdownContext): Diagram | null {
  const first = source.lines[0]?.text ?? '';
  const kind = /^[\w-]+/u.exec(first)?.[0] ?? '';
  switch (kind) {
    case 'flowchart':
    case 'graph':
      return parseFlowchart(first, source);
    case 'stateDiagram':
    case 'stateDiagram-v2':
      return parseStates(source);
    case 'sequenceDiagram':
      return parseSequence(source);
    default:
      context.report(unsupportedDiagram({ kind }, { file: context.file.path, position }));
      return null;
  }
}

/** What is still readable on a slide; see docs/figures.md. */
const MOST = { boxes: 24, arrows: 40, parties: 6, steps: 24 };

function reportExcess(diagram: Diagram, position: Position, context: MarkdownContext): void {
  const counts =
    diagram.kind === 'flowchart'
      ? ([
          ['boxes', diagram.nodes.length],
          ['arrows', diagram.edges.length],
        ] as const)
      : ([
          ['parties', diagram.parties.length],
          ['steps', diagram.steps.length],
        ] as const);
  for (const [what, found] of counts) {
    if (found <= MOST[what]) continue;
    const place = { file: context.file.path, position };
    context.report(tooMuchForDiagram({ found, most: MOST[what], what }, place));
    return;
  }
}
