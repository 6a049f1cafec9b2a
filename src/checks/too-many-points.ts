import { bodyLayout } from '../deck/layouts/layouts.ts';
import { layoutOfSlide, pointsIn } from './read-slide.ts';
import { rule } from './rule.ts';

/** A slide has at most six points. Layouts that draw their list as something else are left to the fitting. */
export const tooManyPoints = rule({
  code: 'points/too-many',
  severity: 'warning',
  message: ({ count }: { readonly count: number }) => `This slide has ${count} points.`,
  hint: () => `Keep the ${MAX_POINTS} that carry the argument, or make two slides of it.`,
  docs: 'Six points are what an audience takes in while somebody speaks, and what fits at a size that the last row can read. Points below points count as well; each column of a comparison counts by itself.',
  *check({ file, slides }, tooMany) {
    for (const slide of slides) {
      const lists = bodyLayout(layoutOfSlide(slide))?.points(slide.body) ?? [slide.body];
      for (const points of lists.map(pointsIn)) {
        const seventh = points[MAX_POINTS];
        if (seventh === undefined) continue;
        const { position } = seventh;
        yield tooMany({ count: points.length }, { file: file.path, position });
      }
    }
  },
});

/** At the default size six points of a line or two fill the slide; docs/outline-format.md says so to authors. */
const MAX_POINTS = 6;
