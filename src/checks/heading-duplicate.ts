import { plainText } from '../markdown/nodes/plain-text.ts';
import type { Heading } from '../markdown/nodes/block.ts';
import { rule } from './rule.ts';

/** No two slides, and no two sections, have the same heading. */
export const headingDuplicate = rule({
  code: 'heading/duplicate',
  severity: 'warning',
  message: ({ heading }: { readonly heading: string }) => `Another slide has the heading “${heading}” too.`,
  hint: () => 'Say in each heading what its own slide shows.',
  docs: 'Headings are how a reader finds a slide: in the overview, in the outline of the PDF, with a screen reader. Two equal ones can’t be distinguished.',
  *check({ file, slides }, duplicate) {
    const firsts = new Map<string, Heading>();
    for (const { kind, heading } of slides) {
      const text = plainText(heading?.children ?? []);
      if (heading === null || text === '') continue;
      const key = `${kind} ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}\p{S}?]+/gu) ?? []).join(' ')}`;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, heading);
        continue;
      }
      const related = [{ message: 'The first is here:', file: file.path, position: first.position }];
      yield duplicate({ heading: text }, { file: file.path, position: heading.position, related });
    }
  },
});
