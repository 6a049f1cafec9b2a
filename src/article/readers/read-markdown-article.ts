import type { Checked } from '../../diagnostics/diagnostic.ts';
import { type ShownBlock, shownBlocks } from '../../markdown/shown-blocks.ts';
import { readYamlText } from '../../markdown/read-yaml.ts';
import { ARTICLE_LIMITS, type Budget, OverBudget } from '../../text/budget.ts';
import { isRecord } from '../../text/parse-json.ts';
import { oneLine } from '../../text/words.ts';
import { sha256 } from '../../text/bytes.ts';
import { positionBetween, sourceFile } from '../../text/source-file.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import type { SavedArticle, TextOrigin, ArticlePart } from '../article.ts';
import { decodeText } from '../decode-text.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { type ExtractedParagraph, articleFromParagraphs } from '../front/article-from-paragraphs.ts';

/**
 * Reads an article saved as Markdown: its text is what Markdown shows, its paragraphs are the blocks and list items. Title, author
 * and date are taken from the front matter and the first heading. Throws `OverBudget`.
 */
export function readMarkdownArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Checked<SavedArticle | null> {
  const decoded = decodeText(bytes, path);
  const source = decoded.value;
  if (source === null) return { value: null, diagnostics: decoded.diagnostics };
  const place = { file: path, position: null };
  const { fields, end } = frontMatterOf(source);
  // Markup included, so that no more is looked through.
  if (source.length > 2 * ARTICLE_LIMITS.characters)
    throw new OverBudget('characters', ARTICLE_LIMITS.characters);
  const blocks = shownBlocks(source, end, budget);
  const shown = blocks.filter(({ text }) => /[^\s\p{P}]/u.test(text));
  if (shown.length === 0) return { value: null, diagnostics: [emptyArticle({ path }, place)] };
  const [date] = findDates(fieldOf(fields, 'date') ?? '');
  const article = articleFromParagraphs({
    path,
    format: 'markdown',
    fileHash: sha256(bytes),
    paragraphs: shown.map(toParagraph),
    parts: partsOf(blocks, fields),
    headline: fieldOf(fields, 'title') ?? shown.find(({ level }) => level === 1)?.text ?? null,
    byline: fieldOf(fields, 'author'),
    published: date === undefined ? null : isoDate(date),
  });
  return { value: { ...article, origin: originOf(path, source, shown) }, diagnostics: [] };
}

const toParagraph = ({ text, isQuoted, isNote, emphasised }: ShownBlock): ExtractedParagraph => ({
  text,
  isAside: isNote,
  isSetOff: isQuoted,
  part: null,
  emphasised: emphasised.map(oneLine).filter((words) => words !== ''),
});

/** What is beside the text: a standfirst in the front matter, the captions of pictures. */
function partsOf(blocks: readonly ShownBlock[], fields: Fields): readonly ArticlePart[] {
  const [standfirst] = textsOf(fields, ['standfirst', 'deck', 'dek', 'subtitle']);
  const captions = blocks.flatMap((block) => block.captions.map(oneLine));
  return [
    ...(standfirst === undefined ? [] : [{ name: 'standfirst', text: standfirst } as const]),
    ...captions.map((text) => ({ name: 'caption', text }) as const),
  ];
}

/** Blocks are separated by blank lines, which are at the end of the block before them. */
function originOf(path: string, source: string, blocks: readonly ShownBlock[]): TextOrigin {
  const offsets = blocks.flatMap(({ places }) => {
    const end = (places.at(-1) ?? 0) + 1;
    return [...places, end, end];
  });
  return { file: sourceFile(path, source), offsets };
}

/** The keys and values of the front matter. */
type Fields = Readonly<Record<string, unknown>>;

/** What the front matter says, and where the text begins; a text between rules is none. */
function frontMatterOf(source: string): {
  readonly fields: Fields;
  readonly end: number;
} {
  const matter = /^---[ \t]*\r?\n((?:[^\n]{0,5000}\n){0,1000}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(source);
  const text = matter?.[1];
  if (matter === null || text === undefined) return { fields: {}, end: 0 };
  const file = sourceFile('', text);
  const { reading, faults } = readYamlText(text, (from, to) => positionBetween(file, from, to));
  const fields = isRecord(reading.value) ? reading.value : {};
  const isMeant = text.trim() === '' || (faults.length > 0 ? KEY.test(text) : areNames(Object.keys(fields)));
  return isMeant ? { fields, end: matter[0].length } : { fields: {}, end: 0 };
}

/** “The sea: it rises” begins with no key. */
const areNames = (keys: readonly string[]): boolean =>
  keys.length > 0 && !keys.some((key) => /\s/u.test(key));

const KEY = /^[\w-]+:/u;

function fieldOf(fields: Fields, name: string): string | null {
  const words = textsOf(fields, [name, `${name}s`]).join(' and ');
  return words === '' ? null : words;
}

/** The values of the first of these keys that has any: a text, several, or, as authors may be, with a name each. */
function textsOf(fields: Fields, names: readonly string[]): readonly string[] {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : null;
    const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const text = isRecord(one) ? one['name'] : one;
      const words = typeof text === 'string' || typeof text === 'number' ? oneLine(String(text)) : '';
      return words === '' ? [] : [words];
    });
    if (texts.length > 0) return texts;
  }
  return [];
}
