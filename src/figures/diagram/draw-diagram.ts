import type { Diagram, DiagramBlock, Sequence } from '../../markdown/diagrams/diagram.ts';
import { rounded, svg } from '../svg.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { describeDiagram } from './describe-diagram.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { drawAcross, drawDown } from './draw-chronology.ts';
import { classBoxes } from './draw-classes.ts';
import { drawFlowchart } from './draw-flowchart.ts';
import { drawSchedule } from './draw-schedule.ts';
import { drawSequence, SPACINGS } from './draw-sequence.ts';
import { excess, LEAST, smallest } from './drawing-room.ts';
import type { DiagramRoom } from './drawing-room.ts';
import { fitFlowchart, TURNED } from './fit-flowchart.ts';

/** Labels of a small diagram are drawn up to so much larger. */
const LARGEST = 1.35;

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, room: DiagramRoom, language: string): string {
  const drawing = drawKind(block.diagram, room, language);
  const { width, height, content } = drawing;
  const scale = Math.max(1, Math.min(LARGEST, 1 / excess(drawing, room)));
  const attributes = {
    class: 'drawing',
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    style: `--width: ${rounded(width * scale)}`,
    role: 'img',
    'aria-label': describeDiagram(block, language),
  };
  return svg('svg', attributes, content);
}

function drawKind(diagram: Diagram, room: DiagramRoom, language: string): DiagramDrawing {
  const words = figureWords(language);
  switch (diagram.kind) {
    case 'flowchart':
      return fitFlowchart(diagram, room);
    case 'sequence':
      return fitSequence(diagram, room, words.frames);
    case 'schedule':
      return drawSchedule(diagram, room, words, language);
    case 'chronology': {
      const across = drawAcross(diagram, room.width);
      const down = drawDown(diagram, room);
      return across === null ? down : smallest([across, down], room);
    }
    case 'classes': {
      const { chart, boxes } = classBoxes(diagram);
      const asWritten = drawFlowchart(chart, chart.direction, undefined, boxes);
      if (excess(asWritten, room) <= 1 / LEAST) return asWritten;
      return smallest([asWritten, drawFlowchart(chart, TURNED[chart.direction], undefined, boxes)], room);
    }
  }
}

/** In the widest spacing that fits, else in the smallest: one that is too wide for any slide only where all are. */
function fitSequence(
  sequence: Sequence,
  room: DiagramRoom,
  frameNames: ReadonlyMap<string, string>,
): DiagramDrawing {
  const drawings = SPACINGS.map((spacing) => drawSequence(sequence, frameNames, spacing));
  const narrow = drawings.filter(({ width }) => width * LEAST <= room.width);
  return (
    drawings.find((drawing) => excess(drawing, room) <= 1) ??
    smallest(narrow.length === 0 ? drawings : narrow, room)
  );
}
