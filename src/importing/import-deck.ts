import type { Checked } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../markdown/yaml/read-yaml.ts';
import { isRecord } from '../text/is-record.ts';
import type { SourceFile } from '../text/source-file.ts';
import { convertSlide, type DeckKind } from './convert-slide.ts';
import type { Left, Notes, PicturePlaces } from './convert-words.ts';
import { type DeckPieces, type DeckSlide, type Dividing, splitDeck } from './split-deck.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of a deck that was written for Marp, Slidev, Quarto or reveal-md. What it can’t hold is said, with its line. */
export function importDeck(file: SourceFile, places: PicturePlaces): Checked<string> {
  const start = splitDeck(file, 0);
  const { value: yaml, diagnostics } = readYaml(file, start.frontMatter.start, start.frontMatter.end);
  const data = isRecord(yaml.value) ? yaml.value : {};
  const kind = kindOf(file, data, start);
  const dividing = dividingOf(data, kind, start);
  const pieces = dividing === 0 ? start : splitDeck(file, dividing);
  const found: Notes = { left: [], pictures: [], sides: [] };
  const isFirstHidden = data['hide'] === true || data['disabled'] === true;
  const slides = pieces.slides.flatMap((slide, at) => {
    const before = [found.left.length, found.pictures.length] as const;
    const converted = convertSlide(slide, kind, places, found);
    if (!converted.isHidden && !(isFirstHidden && at === 0)) return [converted];
    // Nothing of it is of use to anybody but that it was there.
    [found.left.length, found.pictures.length] = before;
    found.left.push(hiddenSlide(slide, converted.heading));
    return [];
  });
  const written = writeOutline({ data, slides, dividing, found }, { path: file.path, lines: file });
  return { value: written.value, diagnostics: [...diagnostics, ...written.diagnostics] };
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
