import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An example as a deck of the site. */
export interface ExampleDeck {
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly theme: string;
  /** What kind of article it is about, by the list of the examples. */
  readonly kind: string;
  /** What to look at, by the same list. */
  readonly lookFor: string;
  readonly outline: string;
  readonly articles: readonly { readonly name: string; readonly text: string }[];
  /** PDFs that were made besides. */
  readonly files: readonly string[];
}

/** What is drawn of the examples. */
export interface Drawn {
  readonly gallery: readonly GalleryEntry[];
  /** The first slides of each example, by its slug, as addresses of pictures. */
  readonly first: Readonly<Record<string, readonly string[]>>;
}

/** A layout in the gallery: a slide that has it, in each theme. */
interface GalleryEntry {
  readonly layout: string;
  readonly slug: string;
  readonly heading: string;
  /** The slide in the deck of the example. */
  readonly address: string;
  readonly outline: string;
  readonly pictures: readonly { readonly theme: string; readonly address: string }[];
}

const SLUGS: readonly string[] = readdirSync('examples', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Builds the examples into the site, each in its own theme. */
export function buildDecks(out: string, editions: string): readonly ExampleDeck[] {
  build(join(out, 'examples'), '--edition', editions);
  return SLUGS.map((slug) => {
    const outline = readFileSync(`examples/${slug}/outline.md`, 'utf8');
    const key = (name: string): string => new RegExp(`^${name}: (.+)$`, 'mu').exec(outline)?.[1] ?? '';
    const [, kind = '', lookFor = ''] =
      new RegExp(`\\(${slug}/outline\\.md\\) *\\| (.+?) *\\| (.+?) *\\|$`, 'mu').exec(LIST) ?? [];
    rmSync(join(out, 'examples', slug, 'report.json'));
    return {
      slug,
      outline,
      kind,
      lookFor,
      title: key('title'),
      subtitle: key('subtitle'),
      theme: key('theme'),
      articles: [...outline.matchAll(/^ {4}text: (.+)$/gmu)].map(([, name = '']) => ({
        name,
        text: readFileSync(`examples/${slug}/${name}`, 'utf8'),
      })),
      files: readdirSync(join(out, 'examples', slug)).filter((name) => name.endsWith('.pdf')),
    };
  });
}

const LIST = readFileSync('examples/README.md', 'utf8');

function build(out: string, ...words: readonly string[]): void {
  const paths = SLUGS.map((slug) => join('examples', slug));
  execFileSync(process.execPath, ['dist/cli.js', 'build', ...paths, '--out', out, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** The slide that shows a layout: the example that has a good one, and which of those there. */
const SHOWN: readonly (readonly [string, string, number?])[] = [
  ['title', 'flood-speech'],
  ['agenda', 'ferry-strike'],
  ['section', 'dictionary-interview'],
  ['quote', 'court-list', 1],
  ['quotes', 'dictionary-interview'],
  ['claim', 'flood-speech'],
  ['comparison', 'ferry-strike', 1],
  ['statement', 'court-list'],
  ['points', 'city-trees'],
  ['number', 'city-trees'],
  ['figure', 'city-trees'],
  ['table', 'ferry-strike'],
  ['timeline', 'court-list'],
  ['actors', 'court-list'],
  ['terms', 'flood-speech'],
  ['chain', 'flood-speech'],
  ['questions', 'city-trees'],
  ['sources', 'ferry-strike'],
];

interface ReportSlide {
  readonly number: number;
  readonly id: string;
  readonly layout: string;
  readonly title: string;
  readonly line: number;
}

/** Draws slides as pictures in the site: one of each layout in each theme, and the first of each example. */
export function drawSlides(out: string, themes: readonly string[], decks: readonly ExampleDeck[]): Drawn {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-gallery-'));
  mkdirSync(join(out, 'gallery'), { recursive: true });
  try {
    for (const theme of themes)
      build(join(folder, theme), '--edition', 'html', '--png', '--theme', theme, '--strict');
    const first = decks.map(({ slug, theme }) => {
      const drawn = join(folder, themes.includes(theme) ? theme : (themes[0] ?? ''), slug);
      const slides = slidesIn(drawn).filter(({ layout }) => layout !== 'section' && layout !== 'agenda');
      const names = slides.slice(0, 3).map((slide) => {
        const name = `${slug}-${slide.number}.png`;
        cpSync(pictureOf(drawn, slide), join(out, 'gallery', name));
        return `gallery/${name}`;
      });
      return [slug, names] as const;
    });
    const gallery = SHOWN.map((shown) => galleryEntry(shown, themes, folder, out));
    return { gallery, first: Object.fromEntries(first) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function galleryEntry(
  [layout, slug, which = 0]: (typeof SHOWN)[number],
  themes: readonly string[],
  folder: string,
  out: string,
): GalleryEntry {
  const inTheme = (theme: string): ReportSlide => {
    const slide = slidesIn(join(folder, theme, slug)).filter((one) => one.layout === layout)[which];
    if (slide === undefined) throw new Error(`${slug} has no slide ${layout}.`);
    return slide;
  };
  const pictures = themes.map((theme) => {
    const address = `gallery/${layout}-${theme}.png`;
    cpSync(pictureOf(join(folder, theme, slug), inTheme(theme)), join(out, address));
    return { theme, address };
  });
  const slide = inTheme(themes[0] ?? '');
  const next = slidesIn(join(folder, themes[0] ?? '', slug)).find(({ line }) => line > slide.line);
  return {
    layout,
    slug,
    pictures,
    heading: slide.title,
    address: `examples/${slug}/index.html#/${slide.id}`,
    outline: linesOf(slug, slide.line, next?.line),
  };
}

function slidesIn(folder: string): readonly ReportSlide[] {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).slides;
}

function pictureOf(folder: string, { number }: ReportSlide): string {
  const start = `${String(number).padStart(2, '0')}-`;
  const name = readdirSync(join(folder, 'thumbnails')).find((file) => file.startsWith(start));
  return join(folder, 'thumbnails', name ?? start);
}

/** Lines of an outline from one slide to the next. */
function linesOf(slug: string, from: number, to: number | undefined): string {
  const lines = readFileSync(`examples/${slug}/outline.md`, 'utf8').split('\n');
  return lines
    .slice(from - 1, to === undefined ? undefined : to - 1)
    .join('\n')
    .trimEnd();
}
