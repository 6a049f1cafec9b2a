import { bodyLayout } from '../deck/layouts/layouts.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { wordsOfItem } from '../markdown/nodes/walk-inlines.ts';
import { inlinesShown } from '../outline/inlines-of-outline.ts';
import { countWords } from '../text/words.ts';
import { layoutOfSlide, pointsIn } from './read-slide.ts';
import { rule } from './rule.ts';

/** A point is one sentence of moderate length. */
export const pointTooLong = rule({
  code: 'points/too-long',
  severity: 'warning',
  message: ({ words }: { readonly words: number }) => `This point has ${words} words.`,
  hint: () => `Say it in up to ${MAX_WORDS}; the rest belongs in the notes.`,
  docs: 'What takes four lines is skipped, or read while nobody listens. A point is a sentence, not a paragraph.',
  *check({ file, slides }, tooLong) {
    for (const slide of slides) {
      const hasFields = bodyLayout(layoutOfSlide(slide))?.hasFields ?? false;
      for (const point of pointsIn(slide.body)) {
        const text = plainText(wordsOfItem(point));
        const fields = hasFields ? text.split(/\s(?:—|–|---?)\s/u) : [text];
        const words = Math.max(...fields.map(countWords));
        if (words > MAX_WORDS) yield tooLong({ words }, { file: file.path, position: point.position });
      }
    }
  },
});

/** Guides to plain language (GOV.UK among them) split sentences of more than 25 words. */
const MAX_WORDS = 25;

/** A slide has at most six points. Layouts that draw their list as something else are left to the fitting. */
export const tooManyPoints = rule({
  code: 'points/too-many',
  severity: 'warning',
  message: ({ count }: { readonly count: number }) => `This slide has ${count} points.`,
  hint: () => `Keep the ${MAX_POINTS} that carry the argument, or make two slides of it.`,
  docs: 'Six points are what an audience takes in while somebody speaks. Points below points count as well; each column of a comparison counts by itself.',
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

/** The text of every link says what it opens. */
export const linkTextVague = rule({
  code: 'link/vague',
  severity: 'warning',
  message: ({ text }: { readonly text: string }) => `“${text}” doesn’t say where the link leads.`,
  hint: () => 'Let the link be the name of what it opens.',
  docs: 'Links are also read as a list, by a screen reader or in a PDF, and on paper they can’t be followed at all (WCAG 2.2, 2.4.4). “here” says nothing there.',
  *check(outline, vague) {
    for (const node of inlinesShown(outline)) {
      if (node.type !== 'link') continue;
      const text = plainText(node.children);
      if (VAGUE.test(text)) yield vague({ text }, { file: outline.file.path, position: node.position });
    }
  },
});

const VAGUE =
  /^(?:(?:click |see |tap )?here|(?:this|the|a) (?:link|page|site|website)|this|link|(?:read |see |learn |find out )?more|source|website)[\s.:…→»>]*$/iu;
