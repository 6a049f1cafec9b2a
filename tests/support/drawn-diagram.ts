import { drawDiagram } from '../../src/figures/diagram/draw-diagram.ts';
import type { DiagramBlock } from '../../src/markdown/nodes/diagram.ts';
import { read, titled } from './check-outline.ts';

/** What a slide has for a diagram. */
export const DIAGRAM_SPACE = { width: 1104, height: 440, closer: 540 };

/** The drawing of a diagram, given as what is in its fence. */
export function drawnDiagram(inside: string, language = 'en'): string {
  const { outline } = read(titled(`## S\n\`\`\`mermaid\n${inside}\n\`\`\`\n`));
  const block = outline.slides[0]?.body.find((block): block is DiagramBlock => block.type === 'diagram');
  if (block === undefined) throw new Error('There is no diagram.');
  return drawDiagram(block, DIAGRAM_SPACE, language);
}
