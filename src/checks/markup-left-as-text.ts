import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import type { Paragraph } from '../markdown/nodes/block.ts';
import { placeOfSlice } from '../markdown/inlines/split-inlines.ts';
import { positionBetween } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

interface LeftAsText {
  readonly written: string;
  readonly hint: string;
}

/** Whatever looks like markup is read as such: what isn’t would be on a slide as it was typed. */
export const markupLeftAsText = rule({
  code: 'outline/left-as-text',
  severity: 'warning',
  message: ({ written }: LeftAsText) =>
    `“${written}” isn’t read as markup; the slide shows it as it is written.`,
  hint: ({ hint }: LeftAsText) => hint,
  docs: 'A heading without a space after its #, a table whose line of dashes has fewer columns than its header, and what Pandoc, Quarto or Slidev would act on (`{width=50%}` after a picture, `. . .`, `::right::`, `^[a note]`, `{{< video … >}}`) are text to Markdown. If it is meant to be shown, put it into backticks, or escape its first sign: `\\##`.',
  fix: 'applied',
  *check(outline, leftAsText) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'paragraph') continue;
      for (const { start, written, hint, fix = null } of [
        ...inLines(block, file),
        ...afterNodes(block, file),
        ...inlineNotes(block, file),
      ]) {
        const position = positionBetween(file, start, start + written.length);
        yield leftAsText({ written: shortened(written), hint }, { file: file.path, position, fix });
      }
    }
  },
});

interface Found {
  readonly start: number;
  readonly written: string;
  readonly hint: string;
  readonly fix?: Fix | null;
}

/** Whole lines of a paragraph that other shapes would make markup. */
function inLines({ position }: Paragraph, file: SourceFile): Found[] {
  const found: Found[] = [];
  let start = position.start.offset;
  for (const line of file.text.slice(start, position.end.offset).split('\n')) {
    const written = line.trim();
    const known = LINES.find(([pattern]) => pattern.test(written));
    const at = start + line.indexOf(written);
    if (known !== undefined)
      found.push({ start: at, written, hint: known[1], fix: withBlank(file, at, written) });
    start += line.length + 1;
  }
  return found;
}

const LINES: readonly (readonly [line: RegExp, hint: string])[] = [
  [/^#{2,6}[^#\s]/u, 'Leave a space between the # and the words: ## Heading.'],
  [
    /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$/u,
    'A table has a header, right under it a line of dashes with as many columns, then its rows: | A | B |, | --- | --- |, | 1 | 2 |.',
  ],
  [/^\. \. \.$/u, 'Delete it, and write {.incremental} after the heading to show a list step by step.'],
  [
    /^\{\{[<%][^{}]*[>%]\}\}$/u,
    'Delete it: a deck is one file, and nothing is fetched or run for it. A picture is ![what it shows](assets/picture.png).',
  ],
  [
    /^::[a-z][\w-]*::$/u,
    'Delete it; two columns are ## Heading {.comparison} with ### Left and ### Right under it.',
  ],
];

/** A heading with the blank that it lacks. */
function withBlank(file: SourceFile, start: number, written: string): Fix | null {
  const hashes = /^#+/u.exec(written)?.[0].length ?? 0;
  const behind = positionBetween(file, start + hashes, start + hashes);
  return hashes === 0 ? null : fixTo(' ', behind, 'Leave a space after the #');
}

/** Attributes behind a picture or a link, which only headings and spans take. */
function afterNodes({ children }: Paragraph, file: SourceFile): Found[] {
  return children.flatMap((node, at): Found[] => {
    const before = children[at - 1];
    if (node.type !== 'text' || (before?.type !== 'image' && before?.type !== 'link')) return [];
    const written = /^\{[^{}\n]{1,200}\}/u.exec(node.value)?.[0];
    if (written === undefined) return [];
    const hint =
      before.type === 'image'
        ? 'Delete it: a picture is drawn as large as there is room, and described in the brackets before its path.'
        : 'Delete it; links take no attributes.';
    const start = node.position.start.offset;
    const fix = fixTo('', positionBetween(file, start, start + written.length), 'Delete it');
    return [{ start, written, hint, fix: file.text.startsWith(written, start) ? fix : null }];
  });
}

/** Footnotes as Pandoc has them in their sentence. */
function inlineNotes({ children }: Paragraph, file: SourceFile): Found[] {
  return children.flatMap((node): Found[] =>
    node.type !== 'text'
      ? []
      : [...node.value.matchAll(/\^\[[^[\]\n]{2,}\]/gu)].map(({ index, 0: written }) => ({
          start: placeOfSlice(node, index, index + written.length, file).start.offset,
          written,
          hint: 'Write [^note] there, and the words on a line of their own: [^note]: …',
        })),
  );
}

function shortened(written: string): string {
  return written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;
}

const MOST_SHOWN = 60;
