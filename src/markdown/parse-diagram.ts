import type { Position } from '../text/source-file.ts';
import type { DiagramBlock, Flowchart } from './nodes/diagram.ts';
import { diagramSyntax, tooMuchForDiagram, unsupportedDiagram } from './diagram-diagnostics.ts';
import {
  DiagramFault,
  diagramSource,
  labelText,
  type DiagramSource,
  parseFlowchart,
} from './parse-flowchart.ts';
import { sliceMapped, type MappedText, type MarkdownContext } from './inlines/mapped-text.ts';
import type { Excess } from './inlines/markdown-diagnostics.ts';
import type { Text } from './nodes/inline.ts';

/** Reads a fenced `mermaid`; `null` for one that can’t be drawn, which is reported and left to be shown as code. */
export function parseDiagram(
  inside: MappedText,
  position: Position,
  context: MarkdownContext,
): DiagramBlock | null {
  const { title, body } = readHead(inside, position);
  const source = diagramSource(body, context);
  try {
    const diagram = readFlowchart(source, position, context);
    return diagram === null ? null : { type: 'diagram', title, diagram, position };
  } catch (error) {
    if (!(error instanceof DiagramFault)) throw error;
    const text = body.text.slice(error.start, error.end).trim();
    const place = { file: context.file.path, position: source.placeBetween(error.start, error.end) };
    context.report(diagramSyntax({ text }, place));
    return null;
  }
}

function readFlowchart(
  source: DiagramSource,
  position: Position,
  context: MarkdownContext,
): Flowchart | null {
  const place = { file: context.file.path, position };
  for (const line of source.lines) if (LONGEST_LINE < line.text.length) throw new DiagramFault(line);
  const first = source.lines[0]?.text ?? '';
  const [kind = ''] = /^[\w-]+/u.exec(first) ?? [];
  const diagram = FLOWCHARTS.has(kind) ? parseFlowchart(first, source) : null;
  if (diagram === null || diagram.nodes.length === 0) {
    context.report(unsupportedDiagram({ kind: diagram === null ? kind : '' }, place));
    return null;
  }
  const excess = findExcess(diagram);
  if (excess !== undefined) context.report(tooMuchForDiagram(excess, place));
  return diagram;
}

const FLOWCHARTS: ReadonlySet<string> = new Set(['flowchart', 'graph']);

/** Words of no box and no arrow are so long; what reads the lines goes over them more than once. */
const LONGEST_LINE = 2000;

/** `title:` between two lines of `---`, and what follows those. */
function readHead(inside: MappedText, position: Position): { title: Text | null; body: MappedText } {
  const [head = ''] = /^\s*---\n[^]*?\n---[ \t]*(?:\n|$)/u.exec(inside.text) ?? [];
  const title = /^title:[ \t]*(.+)$/mu.exec(head)?.[1];
  return {
    title: title === undefined ? null : labelText(title, position),
    body: sliceMapped(inside, head.length, inside.text.length),
  };
}

/** What there is more of than is still readable on a slide; see docs/figures.md. */
function findExcess({ nodes, edges, groups }: Flowchart): Excess | undefined {
  return [
    { what: 'boxes', found: nodes.length, most: 24 },
    { what: 'arrows', found: edges.length, most: 40 },
    { what: 'groups', found: groups.length, most: 12 },
  ].find(({ found, most }) => most < found);
}
