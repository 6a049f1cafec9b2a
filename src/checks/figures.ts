import type { Block, Table } from '../markdown/nodes/block.ts';
import type { DiagramBlock, Flowchart } from '../markdown/nodes/diagram.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { walkInlines } from '../markdown/nodes/walk-inlines.ts';
import { picturesOf } from '../outline/inlines-of-outline.ts';
import type { BodyBlock } from '../outline/outline.ts';
import { blocksInside, blocksShown, hasCitation } from './read-slide.ts';
import { rule } from './rule.ts';

/** Every chart says what its figures are. */
export const chartWithoutTitle = rule({
  code: 'chart/no-title',
  severity: 'warning',
  message: () => 'This chart doesn’t say what it measures.',
  hint: () =>
    'Give it a title that says what is counted, of whom and when: “title: Late-shift staff, per cent, March 2026”.',
  docs: 'The heading of the slide says what the chart shows; the chart’s title says what its figures are. It also begins the description that screen readers read.',
  *check(outline, withoutTitle) {
    for (const block of blocksShown(outline)) {
      if (block.type !== 'chart' || block.title.length > 0) continue;
      yield withoutTitle({}, { file: outline.file.path, position: block.position });
    }
  },
});

/** Every chart names its source, in words or by a citation. */
export const chartWithoutSource = rule({
  code: 'chart/no-source',
  severity: 'warning',
  message: () => 'This chart doesn’t say where its figures come from.',
  hint: () => 'Name the source in its head: “source: Works council survey [@source, para. 3]”.',
  docs: 'A chart is a row of claims. With a citation, its figures are looked up in the passage like those of any other claim.',
  *check(outline, withoutSource) {
    for (const block of blocksShown(outline)) {
      if (block.type !== 'chart' || block.source.length > 0) continue;
      yield withoutSource({}, { file: outline.file.path, position: block.position });
    }
  },
});

/** Flow charts together have no more boxes and arrows than are drawn in some seconds. */
export const diagramsTooMany = rule({
  code: 'diagram/too-many',
  severity: 'error',
  message: ({ limit }: { readonly limit: number }) =>
    `Up to here the flow charts have more than ${limit.toLocaleString('en')} boxes and arrows together.`,
  hint: () => 'Show the diagrams that the argument needs, or split the outline into several briefings.',
  docs: 'A flow chart is laid out in up to thirty ways, until one fits. Two hundred boxes take some seconds, three hundred crowded ones minutes. A group counts for five boxes.',
  *check({ file, slides, footnotes }, tooMany) {
    const blocks = [
      ...slides.flatMap(({ body, notes }) => [...body, ...notes]),
      ...[...footnotes.values()].flatMap(({ children }) => children),
    ];
    let parts = 0;
    for (const { diagram, position } of diagramsIn(blocks)) {
      parts += partsOf(diagram);
      if (parts <= MOST_PARTS) continue;
      yield tooMany({ limit: MOST_PARTS }, { file: file.path, position });
      return;
    }
  },
});

/** Two to four milliseconds each. */
const MOST_PARTS = 1500;

/** A group is laid out with a frame of many dots on all its sides. */
const PARTS_OF_GROUP = 5;

function partsOf({ nodes, edges, groups }: Flowchart): number {
  return nodes.length + edges.length + groups.length * PARTS_OF_GROUP;
}

/** The diagrams among some blocks, at any depth. */
function diagramsIn(blocks: readonly (BodyBlock | Block)[]): readonly DiagramBlock[] {
  return blocks.flatMap((block) => (block.type === 'diagram' ? [block] : diagramsIn(blocksInside(block))));
}

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

/** Every column of a table has a heading, except above the names of its rows. */
export const tableWithoutHeader = rule({
  code: 'table/no-header',
  severity: 'warning',
  message: ({ column }: { readonly column: number }) => `Column ${column} of this table has no heading.`,
  hint: () => 'Name in the first row what each column holds.',
  docs: 'A screen reader reads the heading of the column with each cell (WCAG 2.2, 1.3.1). The corner above a column of names may stay empty, and so may the whole first row of a table with two columns, each row of which reads “name: value”.',
  *check(outline, withoutHeader) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'table' || isListOfValues(block)) continue;
      const index = block.header.findIndex((cell, column) => column > 0 && plainText(cell.children) === '');
      if (index !== -1)
        yield withoutHeader({ column: index + 1 }, { file: file.path, position: block.position });
    }
  },
});

function isListOfValues({ header }: Table): boolean {
  return header.length === 2 && header.every((cell) => plainText(cell.children) === '');
}
