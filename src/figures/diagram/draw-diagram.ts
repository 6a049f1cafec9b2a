import type { DiagramBlock, Flowchart } from '../../markdown/nodes/diagram.ts';
import { wholeDrawing } from '../drawing.ts';
import { type FigureWords, figureWords, sentencesIn } from '../figure-words.ts';
import { rounded } from '../svg.ts';
import { type DiagramSpace, LEAST, scaleIn } from './drawing-space.ts';
import { fitFlowchart } from './fit-flowchart.ts';

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, space: DiagramSpace, language: string): string {
  const drawing = fitFlowchart(block.diagram, space);
  const scale = Math.max(1, scaleIn(drawing, space));
  const least = scale === 1 ? '' : `; --least: ${(LEAST / scale).toFixed(3)}`;
  const style = `--width: ${rounded(drawing.width * scale)}${least}`;
  return wholeDrawing(drawing, style, describeDiagram(block, language));
}

/** What a diagram shows, for those who can’t see it: each arrow from where to where. */
function describeDiagram({ title, diagram }: DiagramBlock, language: string): string {
  const words = figureWords(language);
  const head = title === null ? words.diagram : words.diagram + words.colon + title.value;
  return sentencesIn(words, [head, ...describeArrows(diagram, words)]);
}

function describeArrows({ nodes, edges, groups }: Flowchart, words: FigureWords): readonly string[] {
  const names = new Map([...groups, ...nodes].map(({ id, label }) => [id, label.value]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const shown = edges.filter(({ line }) => line !== 'hidden');
  const arrows = shown.map(({ from, to, label, heads }) => {
    const joint = heads === 'none' ? '–' : heads === 'both' ? '↔' : '→';
    return `${nameOf(from)} ${joint} ${nameOf(to)}${label === null ? '' : ` (${label.value})`}`;
  });
  const joined = new Set(shown.flatMap(({ from, to }) => [from, to]));
  const alone = nodes.filter(({ id }) => !joined.has(id)).map(({ label }) => label.value);
  const gathered = groups.map(({ id, label }) => {
    const members = nodes.filter(({ group }) => group === id).map((node) => node.label.value);
    return label.value + words.colon + members.join(words.comma);
  });
  return [...arrows, ...alone, ...gathered];
}
