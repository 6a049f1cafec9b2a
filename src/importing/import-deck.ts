import type { Checked } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../markdown/yaml/read-yaml.ts';
import { isRecord } from '../text/is-record.ts';
import type { SourceFile } from '../text/source-file.ts';
import { convertSlide, type DeckKind } from './convert-slide.ts';
import type { Left, Notes, PicturePlaces } from './convert-words.ts';
import { type DeckLine, type DeckPieces, type DeckSlide, type Dividing, splitDeck } from './split-deck.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of a deck that was written for Marp, Slidev, Quarto or reveal-md. What it can’t hold is said, with its line. */
export function importDeck(file: SourceFile, places: PicturePlaces): Checked<string> {
  const start = splitDeck(file, 0);
  const { value: yaml, diagnostics } = readYaml(file, start.frontMatter.start, start.frontMatter.end);
  const block = titleBlock(file.text);
  const data = block?.data ?? (isRecord(yaml.value) ? yaml.value : {});
  const kind = kindOf(file, data, start);
  const dividing = dividingOf(data, kind, start);
  const pieces = dividing === 0 ? start : splitDeck(file, dividing);
  const found: Notes = { left: [], pictures: [], sides: [] };
  const isFirstHidden = data['hide'] === true || data['disabled'] === true;
  const slides = pieces.slides.flatMap((slide, at) => {
    const before = [found.left.length, found.pictures.length] as const;
    const isTitle = ({ number }: DeckLine): boolean => number <= (block?.lines ?? 0);
    const lines = slide.lines.filter((line) => !isTitle(line));
    const converted = convertSlide({ ...slide, lines }, kind, places, found);
    // What it was to show is left out, and named.
    const { heading, attributes, body, notes } = converted;
    if (heading === null && [...attributes, ...body, ...notes].join('').trim() === '') return [];
    if (!converted.isHidden && !(isFirstHidden && at === 0)) return [converted];
    // Nothing of it is of use to anybody but that it was there.
    [found.left.length, found.pictures.length] = before;
    found.left.push(hiddenSlide(slide, converted.heading));
    return [];
  });
  const written = writeOutline({ data, slides, dividing, found }, { path: file.path, lines: file });
  return { value: written.value, diagnostics: [...diagnostics, ...written.diagnostics] };
}

/** The title, authors and date at the head of a deck, as Pandoc has them behind signs of per cent. */
function titleBlock(text: string): { data: Readonly<Record<string, unknown>>; lines: number } | null {
  const lines = text.split(/\r?\n/u, 4).slice(0, 3);
  const end = lines.findIndex((line) => !/^%(?: |$)/u.test(line));
  const block = lines.slice(0, end === -1 ? 3 : end).map((line) => line.slice(1).trim());
  if (block.length === 0) return null;
  const [title = '', authors = '', date = ''] = block;
  const author = authors.split(';').map((one) => one.trim());
  const said = Object.entries({ title, author: authors === '' ? '' : author, date });
  return { data: Object.fromEntries(said.filter(([, value]) => value !== '')), lines: block.length };
}

function hiddenSlide({ keys, lines }: DeckSlide, heading: string | null): Left {
  const line = (keys[0] ?? lines.find(({ text }) => text.trim() !== ''))?.number ?? 1;
  return { what: heading === null ? 'a hidden slide' : `the hidden slide “${heading}”`, line, instead: null };
}

function kindOf(
  { path, text }: SourceFile,
  data: Readonly<Record<string, unknown>>,
  { slides }: DeckPieces,
): DeckKind {
  if ('marp' in data) return 'marp';
  if (path.endsWith('.qmd') || 'format' in data || /^:{3,} *\{/mu.test(text)) return 'quarto';
  const isSlidev = ['layout', 'mdc', 'highlighter', 'drawings', 'colorSchema', 'fonts'].some(
    (key) => key in data,
  );
  if (isSlidev || slides.some(({ keys }) => keys.length > 0) || /<v-clicks?\b/u.test(text)) return 'slidev';
  return /<!--\s*_?(?:class|paginate|backgroundColor)\s*:/u.test(text) ? 'marp' : 'plain';
}

/** Quarto begins slides at headings; so do decks without a rule, and Marp where it is told to. */
function dividingOf(
  data: Readonly<Record<string, unknown>>,
  kind: DeckKind,
  { slides }: DeckPieces,
): Dividing {
  if (kind === 'quarto' || slides.length < 2) return 2;
  const divider = data['headingDivider'];
  const level = Array.isArray(divider) ? Math.max(...divider.map(Number)) : Number(divider ?? 0);
  return level >= 2 ? 2 : level === 1 ? 1 : 0;
}
