import { openPackage, PackageFault } from '../article/packed/open-package.ts';
import { readingPackage } from '../article/packed/package-files.ts';
import type { Checked } from '../diagnostics/diagnostic.ts';
import { markdownText } from '../draft/context/markdown-text.ts';
import type { ConvertedSlide } from './convert-slide.ts';
import { type Notes, type PicturePlace, type PicturePlaces, wordsOfName } from './convert-words.ts';
import { readSlideshow, type ShownSlide, type SlideParagraph, type SlidePart } from './read-slideshow.ts';
import { writeOutline } from './write-outline.ts';

/** Makes an outline of the titles, words, tables, pictures and notes of a PPTX. What else is on a slide is named with it. */
export function importSlideshow(
  bytes: Uint8Array,
  path: string,
  places: PicturePlaces,
): Checked<string | null> {
  return readingPackage(path, () => {
    const found: Notes = { left: [], pictures: [], sides: [], footnotes: [] };
    const shown = readSlideshow(openPackage(bytes));
    const usual = usualPictures(shown);
    const slides = shown.flatMap((slide, at) => convert(slide, at + 1, { found, places, usual }));
    const deck = { data: {}, slides, dividing: 0, mayOpen: true, places, found } as const;
    return writeOutline(deck, { path, lines: null });
  });
}

/** A picture out of a PPTX, or why there is none to show. */
export type TakenPicture = { readonly bytes: Uint8Array } | { readonly reason: string };

/** The pictures on the slides of a PPTX by their paths in it; none of a damaged one. */
export function picturesIn(bytes: Uint8Array, mostBytes: number): ReadonlyMap<string, TakenPicture> {
  const pictures = new Map<string, TakenPicture>();
  readingPackage('', () => {
    const file = openPackage(bytes);
    const parts = readSlideshow(openPackage(bytes)).flatMap((slide) => (slide.isHidden ? [] : slide.parts));
    for (const part of parts)
      if (part.kind === 'picture' && !pictures.has(part.path))
        pictures.set(part.path, taken(part.path, mostBytes, file.bytes));
    return { value: null, diagnostics: [] };
  });
  return pictures;
}

function taken(path: string, mostBytes: number, read: (path: string) => Uint8Array | null): TakenPicture {
  if (!/\.(?:png|jpe?g|gif|svg|webp)$/iu.test(path))
    return { reason: 'is in a format that browsers don’t show' };
  try {
    const bytes = read(path);
    if (bytes === null) return { reason: 'is not in the file' };
    if (bytes.length <= mostBytes) return { bytes };
    return { reason: `is larger than ${mostBytes / 1_000_000} MB` };
  } catch (error) {
    // Of one that is too large or damaged that is said, and the others are taken.
    if (!(error instanceof PackageFault)) throw error;
    return { reason: `couldn’t be taken out of the file: ${error.message}` };
  }
}

/** What slides are converted with. */
interface Around {
  readonly found: Notes;
  readonly places: PicturePlaces;
  /** Pictures that are on most of the slides, as logos are. */
  readonly usual: ReadonlySet<string>;
}

function usualPictures(slides: readonly ShownSlide[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { parts } of slides)
    for (const path of new Set(parts.flatMap((part) => (part.kind === 'picture' ? [part.path] : []))))
      counts.set(path, (counts.get(path) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= 3 && count * 2 > slides.length);
  return new Set(usual.map(([path]) => path));
}

function convert(slide: ShownSlide, line: number, around: Around): readonly ConvertedSlide[] {
  const { title, layout, parts, lost, path } = slide;
  if (slide.isHidden) {
    around.found.left.push({ what: 'a hidden slide', line, instead: null });
    return [];
  }
  around.found.left.push(...lost.map((one) => ({ ...one, line })));
  const body = parts.flatMap((part) => linesOf(part, line, around));
  const heading = (title ?? []).map(markdownOf).join(' ').trim();
  const isList = body.some((one) => /^\s*(?:-|1\.) /u.test(one));
  return [
    {
      heading: heading === '' ? null : heading,
      // Not every program has a layout for the title.
      level: layout === 'title' || (line === 1 && body.length <= 8 && !isList) ? 1 : 2,
      attributes: slide.hasSteps && isList ? ['.incremental'] : [],
      isSection: layout === 'secHead' || layout === 'title',
      body,
      isHidden: false,
      isEmptied: lost.length > 0,
      line,
      anchors: [path],
      notes: slide.notes.flatMap((one) => [markdownOf(one), '']),
    },
  ];
}

function linesOf(part: SlidePart, line: number, around: Around): readonly string[] {
  switch (part.kind) {
    case 'words':
      return ['', ...part.paragraphs.flatMap(paragraphLines), ''];
    case 'table': {
      const rows = part.rows.map((row) => row.map((cell) => cell.map(markdownOf).join(' ')));
      return ['', ...markdownTable(rows), ''];
    }
    case 'picture':
      return pictureLines(part, line, around);
  }
}

/** An item, or a paragraph with its empty line. */
function paragraphLines(paragraph: SlideParagraph): readonly string[] {
  const words = markdownOf(paragraph);
  return paragraph.sign === '' ? [words, ''] : [`${'   '.repeat(paragraph.level)}${paragraph.sign} ${words}`];
}

/** Some programs write the name of the file where a description should be. */
const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|svg|webp|emf|wmf|tiff?|bmp)$/iu;

function pictureLines(
  { path, description }: Extract<SlidePart, { kind: 'picture' }>,
  line: number,
  around: Around,
): readonly string[] {
  const { found, places, usual } = around;
  if (usual.has(path)) {
    found.left.push({ what: 'a picture that is on most of the slides', line, instead: null });
    return [];
  }
  const isMadeUp = description === '' || FILE_NAME.test(description);
  const words = isMadeUp ? wordsOfName(description === '' ? path : description) : description;
  const place: PicturePlace = places.get(path) ?? { reason: 'is not in the file' };
  const address = path === '' ? `“${words}”` : (path.split('/').at(-1) ?? path);
  found.pictures.push({ address, line, standIn: isMadeUp ? words : null, place });
  if ('path' in place) return [`![${markdownText(words)}](${place.path})`, ''];
  return isMadeUp ? [] : ['', markdownText(words), ''];
}

/** The words of a paragraph as Markdown that reads as the same words. */
function markdownOf({ runs }: SlideParagraph): string {
  const marks: string[] = [];
  const words = runs.map(({ words, link, tag }) => {
    const around = [
      ...(link === null ? [] : [['[', `](${encoded(link)})`]]),
      ...(tag === null ? [] : [[`<${tag}>`, `</${tag}>`]]),
    ];
    marks.push(...around.map(([open = '']) => open), ...around.toReversed().map(([, close = '']) => close));
    const edge = MARK.repeat(around.length);
    return `${edge}${words.replaceAll(MARK, '')}${edge}`;
  });
  return markdownText(words.join('')).replaceAll(MARK, () => marks.shift() ?? '');
}

/** Stands for a mark of Markdown while words are read as no such marks; no text has it. */
const MARK = '\u{FDD0}';

const encoded = (address: string): string =>
  address.replaceAll(/[\s()<>]/gu, (sign) => `%${sign.codePointAt(0)?.toString(16)}`);

/** A table whose first row is its head, in Markdown. */
function markdownTable(rows: readonly (readonly string[])[]): readonly string[] {
  const written = rows.filter((row) => row.length > 0);
  const width = Math.max(0, ...written.map((row) => row.length));
  if (width === 0) return [];
  const full = written.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll(/\s+/gu, ' ').trim()),
  );
  const [head = [], ...rest] = full;
  return [...[head, head.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`), ''];
}
