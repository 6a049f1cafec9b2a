import type { Diagram, DiagramBlock, Sequence } from '../../markdown/diagrams/diagram.ts';
import { rounded } from '../svg.ts';
import { wholeDrawing } from '../whole-drawing.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { describeDiagram } from './describe-diagram.ts';
import type { Drawing } from '../drawing.ts';
import { drawAcross, drawDown } from './draw-chronology.ts';
import { classBoxes } from './draw-classes.ts';
import { drawFlowchart } from './draw-flowchart.ts';
import { drawSchedule } from './draw-schedule.ts';
import { drawSequence, SPACINGS } from './draw-sequence.ts';
import { drawnLargest, isComfortable, larger, largest, LEAST, scaleIn } from './drawing-room.ts';
import type { DiagramRoom } from './drawing-room.ts';
import { fitFlowchart, TURNED, TURNING } from './fit-flowchart.ts';

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, room: DiagramRoom, language: string): string {
  const drawing = drawKind(block.diagram, room, language);
  const scale = Math.max(1, scaleIn(drawing, room));
  const least = scale === 1 ? '' : `; --least: ${(LEAST / scale).toFixed(3)}`;
  const style = `--width: ${rounded(drawing.width * scale)}${least}`;
  return wholeDrawing(drawing, style, describeDiagram(block, language));
}

function drawKind(diagram: Diagram, room: DiagramRoom, language: string): Drawing {
  const words = figureWords(language);
  switch (diagram.kind) {
    case 'flowchart':
      return fitFlowchart(diagram, room);
    case 'sequence':
      return fitSequence(diagram, room, words.frames);
    case 'schedule': {
      const draw = (size: DiagramRoom): Drawing => drawSchedule(diagram, size, words, language);
      return drawnLargest(draw, room) ?? draw(room);
    }
    case 'chronology': {
      const draw = (size: DiagramRoom): Drawing => drawDown(diagram, size);
      const across = drawnLargest(({ width }) => drawAcross(diagram, width), room);
      const down = drawnLargest(draw, room) ?? draw(room);
      return across === null ? down : larger(across, [down], room, STANDING);
    }
    case 'classes': {
      const { chart, boxes } = classBoxes(diagram);
      const asWritten = drawFlowchart(chart, chart.direction, undefined, boxes);
      if (isComfortable(asWritten, room)) return asWritten;
      const turned = drawFlowchart(chart, TURNED[chart.direction], undefined, boxes);
      return larger(asWritten, [turned], room, TURNING);
    }
  }
}

/** How many times larger labels of a time line have to be that goes down. */
const STANDING = 1.1;

/** In the widest spacing that is large enough, else in the one with the largest labels: one that is too wide for any slide only where all are. */
function fitSequence(
  sequence: Sequence,
  room: DiagramRoom,
  frameNames: ReadonlyMap<string, string>,
): Drawing {
  const drawings = SPACINGS.map((spacing) => drawSequence(sequence, frameNames, spacing));
  const narrow = drawings.filter(({ width }) => width * LEAST <= room.width);
  return (
    drawings.find((drawing) => isComfortable(drawing, room)) ??
    largest(narrow.length === 0 ? drawings : narrow, room)
  );
}
