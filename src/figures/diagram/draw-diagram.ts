import type { DiagramBlock } from '../../markdown/diagrams/diagram.ts';
import { rounded } from '../svg.ts';
import { wholeDrawing } from '../whole-drawing.ts';
import { describeDiagram } from './describe-diagram.ts';
import { LEAST, scaleIn } from './drawing-room.ts';
import type { DiagramRoom } from './drawing-room.ts';
import { fitFlowchart } from './fit-flowchart.ts';

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, room: DiagramRoom, language: string): string {
  const drawing = fitFlowchart(block.diagram, room);
  const scale = Math.max(1, scaleIn(drawing, room));
  const least = scale === 1 ? '' : `; --least: ${(LEAST / scale).toFixed(3)}`;
  const style = `--width: ${rounded(drawing.width * scale)}${least}`;
  return wholeDrawing(drawing, style, describeDiagram(block, language));
}
