import { inlinesShown } from '../outline/inlines-of-outline.ts';
import type { HtmlBlock } from '../markdown/nodes/block.ts';
import type { InlineHtml } from '../markdown/nodes/inline.ts';
import type { Outline } from '../outline/outline.ts';
import { positionBetween } from '../text/source-file.ts';
import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** No element of raw HTML that shows something of its own leaves the deck without a word. */
export const htmlLeftOut = rule({
  code: 'outline/html-left-out',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `<${name}> isn’t shown: raw HTML may hold words and tables, nothing else.`,
  hint: ({ name }) => INSTEAD.get(name) ?? 'Delete it.',
  docs: 'A deck is one file that runs no script but its own and needs no network. So raw HTML keeps its tags for words, lists and tables, and loses what would load, run or restyle something. Most of that can be written in Markdown.',
  *check(outline, leftOut) {
    const { file } = outline;
    for (const { value, position } of rawHtml(outline)) {
      for (const { index, name } of elementsLeftOut(value)) {
        const start = position.start.offset + index;
        // A block inside a list is further in than its text.
        const isThere = file.text.startsWith(`<${name}`, start);
        const place = isThere ? positionBetween(file, start, start + name.length + 1) : position;
        yield leftOut({ name: name.toLowerCase() }, { file: file.path, position: place });
      }
    }
  },
});

function rawHtml(outline: Outline): readonly (HtmlBlock | InlineHtml)[] {
  return [
    ...blocksShown(outline).filter((block) => block.type === 'html-block'),
    ...inlinesShown(outline).filter((inline) => inline.type === 'html'),
  ];
}

function elementsLeftOut(html: string): readonly { readonly index: number; readonly name: string }[] {
  const bare = html.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...bare.matchAll(ELEMENT)].map(({ index, 1: name = '' }) => ({ index, name }));
}

const COMMENT = /<!--[^]*?(?:-->|$)/gu;

const PICTURE = 'Write ![what it shows](picture.png); the file is beside the outline.';
const DRAWING = 'Save the drawing as a file beside the outline, and write ![what it shows](drawing.svg).';
const LINK = 'Link to it: [what it shows](https://…).';

/** Elements that show or change something of their own, and what to write instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['img', PICTURE],
  ['svg', DRAWING],
  ['canvas', DRAWING],
  ...['iframe', 'video', 'audio', 'embed', 'object'].map((name): [string, string] => [name, LINK]),
  ['math', 'Write formulas in TeX: $x^2$, or $$x^2$$ on a line of its own.'],
  ['style', 'Looks belong to a theme; a theme of your own is a folder (docs/themes.md).'],
]);

/** Those in whose place nothing can be written. */
const WITHOUT = ['script', 'input', 'textarea', 'select', 'progress', 'meter'];

const ELEMENT = new RegExp(`<(${[...INSTEAD.keys(), ...WITHOUT].join('|')})(?![\\w-])`, 'giu');
