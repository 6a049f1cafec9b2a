import { type Position, type Range, type SourceFile, positionBetween } from '../text/source-file.ts';

/** The saved text of an article, as it was understood. All offsets are UTF-16 offsets into `file.text`. */
export interface Article {
  readonly file: SourceFile;
  readonly format: ArticleFormat;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** ISO date (2017-09-18) where the text states one. */
  readonly published: string | null;
  /** The site or paper that carried it, and its address, where a saved page states them. */
  readonly container: string | null;
  readonly url: string | null;
  /** What a web archive says of it; `null` for what was taken from none. */
  readonly archived: Archived | null;
  /** In reading order; a paragraph's number is its index plus one, which is what `para.` counts. */
  readonly paragraphs: readonly Paragraph[];
  /** What can be cited by its name, as far as it was recognised: headline, standfirst, captions. */
  readonly parts: readonly ArticlePart[];
  /** What it sets in bold, italics or underlined, in order; `null` where that isn’t read, as in a PDF. */
  readonly emphasis: readonly EmphasisInArticle[] | null;
  /** When each paragraph begins, in seconds, in what was recorded; `null` for what is written. */
  readonly times: readonly number[] | null;
  /** Where in the file its text is; `null` where that is the same, or the file can’t be opened at a line. */
  readonly origin: TextOrigin | null;
}

/** What a web archive says of a page, and what is known of that. */
interface Archived {
  /** ISO date (2026-11-01) on which the page was archived, in UTC. */
  readonly date: string;
  /** Whether its digests of the page were compared; some are of a kind that isn’t known. */
  readonly digest: 'compared' | 'none' | 'not checked';
  /** Whether it is signed; that isn’t checked. */
  readonly isSigned: boolean;
}

/** A file that a text was taken out of, and the offset in it of each unit of the text. */
export interface TextOrigin {
  readonly file: SourceFile;
  readonly offsets: readonly number[];
}

/** Words of a paragraph that are set off from the others. */
interface EmphasisInArticle {
  readonly paragraph: number;
  readonly words: string;
}

/** Where words of the text are in the file, for one that is opened at a line; `null` for others. */
export function positionInFile({ format, file, origin }: Article, { start, end }: Range): Position | null {
  if (origin === null) return format === 'text' ? positionBetween(file, start, end) : null;
  const from = origin.offsets[start] ?? 0;
  return positionBetween(origin.file, from, (origin.offsets[end - 1] ?? from) + 1);
}

/** What an article is saved as; `subtitles` are WebVTT and SubRip. */
export const ARTICLE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'epub',
  'subtitles',
  'warc',
  'wacz',
] as const;

export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** One paragraph of the saved text, without the white space around it. */
export interface Paragraph extends Range {
  readonly number: number;
  /** A note, a caption or the row of a table: words of the article that are beside its story. */
  readonly isAside: boolean;
  /** A block quotation of the page, or of the Markdown. */
  readonly isSetOff: boolean;
}

/**
 * An article with the fingerprints of what was saved. For plain text, `file.text` is the decoded file; for
 * all others it is the text that was taken out of the file, and all offsets count in that text.
 */
export interface SavedArticle extends Article {
  /** SHA-256 of the bytes of the saved file, in hexadecimal. */
  readonly fileHash: string;
  /** SHA-256 of `file.text` in UTF-8, in hexadecimal; what locks and receipts compare. */
  readonly textHash: string;
}

/** What a part of an article is that is cited by its name: `[@id, headline]`. */
export const PART_NAMES = ['headline', 'standfirst', 'caption'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A part that can be cited by name: a paragraph of the text, or words that are beside it. */
export type ArticlePart =
  | { readonly name: PartName; readonly paragraph: number }
  | { readonly name: PartName; readonly text: string };

/** More captions than this are those of a gallery; each quotation is looked for in all of them. */
export const MOST_PARTS = 100;

/** The time at which a paragraph begins, as players and citations have it: `00:03:12`; `null` for what is written. */
export function timeOf({ times }: Pick<Article, 'times'>, paragraph: number): string | null {
  const seconds = times?.[paragraph - 1];
  if (seconds === undefined) return null;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
