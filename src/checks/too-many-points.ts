import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { BodyBlock, OutlineSlide } from '../outline/outline.ts';
import { layoutOfSlide, pointsIn } from './read-slide.ts';
import type { Rule } from './rule.ts';

const tooMany = diagnosticKind({
  code: 'points/too-many',
  severity: 'warning',
  message: ({ count }: { readonly count: number }) => `This slide has ${count} points.`,
  hint: () => `Keep the ${MAX_POINTS} that carry the argument, or make two slides of it.`,
  docs: 'Six points are what an audience takes in while somebody speaks, and what fits at a size that the last row can read. Points below points count as well; each column of a comparison counts by itself.',
});

/** A slide has at most six points. Layouts that draw their list as something else are left to the fitting. */
export const tooManyPoints: Rule = {
  kind: tooMany,
  *check({ file, slides }) {
    for (const slide of slides) {
      if (DRAWN_OTHERWISE.has(layoutOfSlide(slide))) continue;
      for (const part of partsOf(slide)) {
        const points = pointsIn(part);
        const seventh = points[MAX_POINTS];
        if (seventh === undefined) continue;
        const { position } = seventh;
        yield tooMany({ count: points.length }, { file: file.path, position });
      }
    }
  },
};

/** The columns of a comparison, or the body as a whole. */
function partsOf(slide: OutlineSlide): readonly (readonly BodyBlock[])[] {
  if (slide.layout !== 'comparison') return [slide.body];
  const parts: BodyBlock[][] = [[]];
  for (const block of slide.body) {
    if (block.type === 'heading') parts.push([]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

/** At the default size six points of a line or two fill the slide; docs/outline-format.md says so to authors. */
const MAX_POINTS = 6;

const DRAWN_OTHERWISE: ReadonlySet<string> = new Set(['timeline', 'actors', 'terms', 'chain', 'questions']);
