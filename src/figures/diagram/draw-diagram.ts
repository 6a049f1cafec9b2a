import type { DiagramBlock } from '../../markdown/nodes/diagram.ts';
import { rounded, wholeDrawing } from '../svg.ts';
import { arrowsInWords, figureWords, sentencesIn } from '../figure-words.ts';
import { type DiagramSpace, LEAST, scaleIn } from './node-box.ts';
import { fitFlowchart } from './fit-flowchart.ts';

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, space: DiagramSpace, language: string): string {
  const drawing = fitFlowchart(block.diagram, space);
  const scale = Math.max(1, scaleIn(drawing, space));
  const least = scale === 1 ? '' : `; --smallest: ${(LEAST / scale).toFixed(3)}`;
  const style = `--width: ${rounded(drawing.width * scale)}${least}`;
  return wholeDrawing(drawing, style, describeDiagram(block, language));
}

/** What a diagram shows, for those who can’t see it: each arrow from where to where. */
function describeDiagram({ title, diagram }: DiagramBlock, language: string): string {
  const words = figureWords(language);
  const head = title === null ? words.diagram : words.diagram + words.colon + title.value;
  return sentencesIn(words, [head, ...arrowsInWords(diagram, words)]);
}
