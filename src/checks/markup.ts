import { LAYOUT_CLASSES } from '../deck/layouts/layouts.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { onlyWordNear, fixTo } from '../diagnostics/write-instead.ts';
import { placeOfSlice } from '../markdown/inlines/split-inlines.ts';
import type { Heading, HtmlBlock, Paragraph } from '../markdown/nodes/block.ts';
import type { InlineHtml } from '../markdown/nodes/inline.ts';
import { inlinesShown, picturesOf } from '../outline/inlines-of-outline.ts';
import { placeOfKey, readFrontMatter } from '../outline/locate-front-matter.ts';
import type { Outline } from '../outline/outline.ts';
import { marpDirective, marpKeys } from '../outline/parse-front-matter.ts';
import { type Position, lineText, positionBetween, type SourceFile } from '../text/source-file.ts';
import { blocksShown, ownBlocks } from './read-slide.ts';
import { rule } from './rule.ts';

interface LeftAsText {
  readonly written: string;
  readonly hint: string;
  readonly isInNotes: boolean;
}

/** Whatever looks like markup is read as such: what isn’t would be on a slide as it was typed. */
export const markupLeftAsText = rule({
  code: 'outline/left-as-text',
  severity: 'warning',
  message: ({ written, isInNotes }: LeftAsText) =>
    `“${written}” isn’t read as markup; ${isInNotes ? 'it is part of the notes' : 'the slide shows it as it is written'}.`,
  hint: ({ hint }: LeftAsText) => hint,
  docs: 'A heading without a space after its #, or indented under notes, a layout without its dot (`{number}`), a table whose line of dashes has too few columns, and what Pandoc, Quarto or Slidev would act on (`{width=50%}`, `. . .`, `::right::`, `^[a note]`) are text to Markdown. If it is meant to be shown, put it into backticks, or escape its first sign: `\\##`.',
  fix: 'applied',
  *check(outline, leftAsText) {
    const { file, slides } = outline;
    const report = ({ start, written, hint, fix = null }: MarkupFound, isInNotes: boolean): Diagnostic => {
      const position = positionBetween(file, start, start + written.length);
      return leftAsText({ written: shortened(written), hint, isInNotes }, { file: file.path, position, fix });
    };
    for (const { heading } of slides)
      for (const found of heading === null ? [] : layoutsIn(heading, file)) yield report(found, false);
    for (const block of blocksShown(outline)) {
      if (block.type !== 'paragraph') continue;
      for (const found of [
        ...inLines(block, LINES, file),
        ...afterNodes(block, file),
        ...inlineNotes(block, file),
      ])
        yield report(found, false);
    }
    for (const block of slides.flatMap(({ notes }) => ownBlocks(notes))) {
      if (block.type === 'paragraph')
        for (const found of inLines(block, HEADINGS_IN_NOTES, file)) yield report(found, true);
      else if (block.type === 'heading' && block.level < 3) yield report(indentedHeading(block, file), true);
    }
  },
});

interface MarkupFound {
  readonly start: number;
  readonly written: string;
  readonly hint: string;
  readonly fix?: Fix | null;
}

/** Whole lines of a paragraph that other shapes would make markup. */
function inLines({ position }: Paragraph, lines: typeof LINES, file: SourceFile): MarkupFound[] {
  const found: MarkupFound[] = [];
  let start = position.start.offset;
  for (const line of file.text.slice(start, position.end.offset).split('\n')) {
    const written = line.trim();
    const known = lines.find(([pattern]) => pattern.test(written));
    const at = start + line.indexOf(written);
    if (known !== undefined)
      found.push({ start: at, written, hint: known[1], fix: withBlank(file, at, written) });
    start += line.length + 1;
  }
  return found;
}

/** What says of a heading which layout its slide has, or that it comes step by step. */
const CLASSES: ReadonlySet<string> = new Set([...LAYOUT_CLASSES, 'incremental', 'left', 'right', 'full']);

const LAYOUT_AT_END = new RegExp(
  `^[^#>|\\s-][^{}]*\\{[^{}]*\\.(?:${[...CLASSES].join('|')})\\b[^{}]*\\}$`,
  'u',
);

const NO_SPACE = 'Leave a space between the # and the words: ## Heading.';
const NO_HASHES = 'A heading begins with ##: ## Heading {.number}.';

/** Lines that were meant to begin the next slide. A # before one word is a hashtag on a slide, and hardly one in notes. */
const HEADINGS_IN_NOTES: typeof LINES = [
  [/^#{1,6}[\p{L}\p{N}“"‘'«„](?!.*#$)/u, NO_SPACE],
  [LAYOUT_AT_END, NO_HASHES],
];

const LINES: readonly (readonly [line: RegExp, hint: string])[] = [
  [/^#{2,6}[^#\s]/u, NO_SPACE],
  [/^#[\p{L}“"‘'«„]\p{Ll}*[ \t][^#`]*$/u, NO_SPACE],
  [LAYOUT_AT_END, NO_HASHES],
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

/** A heading with the blank or the # that it lacks. */
function withBlank(file: SourceFile, start: number, written: string): Fix | null {
  const hashes = /^#+/u.exec(written)?.[0].length ?? 0;
  const behind = positionBetween(file, start + hashes, start + hashes);
  if (hashes > 0) return fixTo(' ', behind, 'Leave a space after the #');
  return LAYOUT_AT_END.test(written) ? fixTo('## ', behind, 'Begin it with ##') : null;
}

/** A heading in the notes, which would begin a slide at the margin. */
function indentedHeading({ position }: Heading, file: SourceFile): MarkupFound {
  const { line, offset, column } = position.start;
  const start = offset - column + 1;
  const written = lineText(file, line);
  const indent = /^[ \t]*(?=#)/u.exec(written)?.[0].length ?? 0;
  const fix =
    indent === 0 ? null : fixTo('', positionBetween(file, start, start + indent), 'Take the blanks away');
  const hint = 'Begin the line with #, or ##, to begin a slide.';
  return { start: start + indent, written: written.trim(), hint, fix };
}

/** Names of layouts at the end of a heading that lack a dot, or have other brackets around them. */
function layoutsIn({ children }: Heading, file: SourceFile): MarkupFound[] {
  const last = children.at(-1);
  const match = last?.type === 'text' ? LAYOUTS_MEANT.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return [];
  if (!/[{}]|(?<!\w)\./u.test(match[0])) return [];
  const words = (match.groups?.['many'] ?? match.groups?.['one'] ?? '').split(/[\s,]+/u);
  const named = words.map((word) => classMeant(word.replace(/^\./u, '').toLowerCase()));
  if (named.includes(null)) return [];
  const written = match[0].trim();
  const at = last.value.lastIndexOf(written);
  const position = placeOfSlice(last, at, at + written.length, file);
  const meant = `{${named.map((name) => `.${name}`).join(' ')}}`;
  return [{ start: position.start.offset, written, hint: `Write ${meant}.`, fix: fixTo(meant, position) }];
}

/** `{number left}`, `(.number)` and, without a bracket before it, one word: `.number`, `number}`. */
const LAYOUTS_MEANT =
  /(?:[({[<]+\s*(?<many>\.?[a-z]\w*(?:[\s,]+\.?[a-z]\w*)*)|(?<=\s)(?<one>\.?[a-z]\w*))\s*[)}\]>]*$/iu;

/** Short words are near to too many others. */
function classMeant(word: string): string | null {
  if (CLASSES.has(word)) return word;
  return word.length < 5 ? null : onlyWordNear(word, CLASSES);
}

/** Attributes behind a picture or a link, which only headings and spans take. */
function afterNodes({ children }: Paragraph, file: SourceFile): MarkupFound[] {
  return children.flatMap((node, at): MarkupFound[] => {
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
function inlineNotes({ children }: Paragraph, file: SourceFile): MarkupFound[] {
  return children.flatMap((node): MarkupFound[] =>
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

/** No element of raw HTML that shows something of its own leaves the deck without a word. */
export const htmlLeftOut = rule({
  code: 'outline/html-left-out',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `<${name}> isn’t shown: raw HTML may hold words and tables, nothing else.`,
  hint: ({ name }) => INSTEAD.get(name) ?? 'Delete it.',
  docs: 'Raw HTML keeps its tags for words, lists and tables, and loses what would load, run or restyle something. Most of that can be written in Markdown.',
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

interface LeftOut {
  readonly said: string;
  readonly hint: string;
}

/** What Marp acts on, and Lectern doesn’t, leaves no deck without a word. */
export const marpLeftOut = rule({
  code: 'outline/marp-left-out',
  severity: 'warning',
  message: ({ said }: LeftOut) => `${said}.`,
  hint: ({ hint }: LeftOut) => hint,
  docs: 'Decks written for Marp open, but what they say to Marp alone does nothing: keys such as `paginate`, comments such as `<!-- _class: lead -->`, backgrounds (`![bg](…)`). With `marp:` in the front matter the other comments are notes for the speaker.',
  *check(outline, leftOut) {
    const { file } = outline;
    const data = readFrontMatter(file).yaml?.value.value;
    const keys = marpKeys(data);
    for (const [key, hint] of keys)
      yield leftOut(
        { said: `“${key}” is a word for Marp, and does nothing here`, hint },
        placeOfKey(file, key),
      );
    for (const { said, hint, position } of [...comments(outline, keys.size > 0), ...backgrounds(outline)])
      yield leftOut({ said, hint }, { file: file.path, position });
  },
});

interface Placed extends LeftOut {
  readonly position: Position;
}

function comments({ file, comments: all }: Outline, isMarp: boolean): readonly Placed[] {
  return all.flatMap((position): Placed[] => {
    const comment = file.text.slice(position.start.offset, position.end.offset);
    if (!comment.startsWith('<!--')) return [];
    const hint = marpDirective(comment);
    if (hint !== null)
      return [{ said: 'This comment is a word for Marp, and does nothing here', hint, position }];
    return isMarp ? [{ ...NOTE, position }] : [];
  });
}

const NOTE: LeftOut = {
  said: 'This comment is left out; Marp has it as a note for the speaker',
  hint: 'If it is a note, write it below a line “Note:” at the end of the slide; else keep it.',
};

function backgrounds(outline: Outline): readonly Placed[] {
  return picturesOf(outline).flatMap(({ alt, url, position }) =>
    /^bg(?:\s|$)/u.test(alt)
      ? [
          {
            said: `“![${alt}]” is a background to Marp; here it is a picture among the words, described as “${alt}”`,
            hint: `Say in the brackets what it shows, ![what it shows](${url}), or delete it: grounds belong to a theme.`,
            position,
          },
        ]
      : [],
  );
}
