import { picturesOf } from '../outline/inlines-of-outline.ts';
import { rule } from './rule.ts';

/** Every picture says in words what it shows. */
export const pictureWithoutAlt = rule({
  code: 'picture/no-alt',
  severity: 'error',
  message: ({ url }: { readonly url: string }) => `The picture “${url}” has no description.`,
  hint: ({ url }) => `Say in the brackets what it shows: ![what it shows](${url}).`,
  docs: 'Somebody who can’t see the picture hears its description instead (WCAG 2.2, 1.1.1). It says what the picture tells, not that it is one.',
  *check(outline, withoutAlt) {
    for (const { url, alt, position } of picturesOf(outline)) {
      if (alt.trim() === '') yield withoutAlt({ url }, { file: outline.file.path, position });
    }
  },
});
