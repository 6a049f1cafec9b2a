import { walkInlines } from '../markdown/nodes/walk-inlines.ts';
import { hasCitation, blocksShown } from './read-slide.ts';
import { rule } from './rule.ts';

/** Every picture has a citation beside it, or a title that can give its origin. */
export const pictureWithoutCredit = rule({
  code: 'picture/no-credit',
  severity: 'warning',
  message: ({ url }: { readonly url: string }) => `The picture “${url}” doesn’t say where it comes from.`,
  hint: ({ url }) =>
    `Cite its source after it, or name its maker in its title: ![…](${url} "Photograph: Name").`,
  docs: 'A picture is evidence, and somebody’s work. The citation after it, or its title, tells the audience whose.',
  *check(outline, withoutCredit) {
    for (const block of blocksShown(outline)) {
      if (block.type !== 'paragraph') continue;
      const nodes = walkInlines(block.children);
      if (hasCitation(nodes, outline)) continue;
      for (const node of nodes) {
        if (node.type !== 'image' || (node.title ?? '').trim() !== '') continue;
        yield withoutCredit({ url: node.url }, { file: outline.file.path, position: node.position });
      }
    }
  },
});
