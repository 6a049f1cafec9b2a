import { sha256 } from '../../text/bytes.ts';
import { sourceFile } from '../../text/source-file.ts';
import {
  type ArticlePart,
  MOST_PARTS,
  type PartName,
  type Article,
  type ArticleFormat,
  type Paragraph,
  type SavedArticle,
} from '../article.ts';
import { partsInText, type ArticleFront, recogniseFront } from './recognise-front.ts';

/** A paragraph that was taken out of a page or a PDF. */
export type ExtractedParagraph = Pick<Paragraph, 'isAside'> & {
  readonly text: string;
  readonly isSetOff?: boolean;
  /** What it is, where that is known. */
  readonly part: PartName | null;
  /** What is set off in it; `null` where that isn’t read. */
  readonly emphasised: readonly string[] | null;
};

/** What was taken out of a page or a PDF. */
export interface ExtractedArticle {
  readonly path: string;
  readonly format: ArticleFormat;
  readonly fileHash: string;
  readonly paragraphs: readonly ExtractedParagraph[];
  /** What is beside them; the headline needn’t. */
  readonly parts?: readonly ArticlePart[];
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly container?: string | null;
  readonly url?: string | null;
  /** When each paragraph begins, in seconds. */
  readonly times?: readonly number[] | null;
}

/** Makes an article whose text is the extracted paragraphs, separated by blank lines. */
export function articleFromParagraphs(extracted: ExtractedArticle): SavedArticle {
  const {
    path,
    format,
    fileHash,
    headline,
    byline,
    published,
    container = null,
    url = null,
    times = null,
  } = extracted;
  const text = extracted.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const paragraphs = placed(extracted.paragraphs);
  // What is spoken has no head.
  const found = times === null ? recogniseFront(text, paragraphs) : NO_FRONT;
  const front = {
    ...found,
    headline: headline ?? found.headline,
    byline: byline ?? found.byline,
    published: published ?? found.published,
  };
  const named = extracted.paragraphs.flatMap(({ part }, at): readonly ArticlePart[] =>
    part === null ? [] : [{ name: part, paragraph: at + 1 }],
  );
  const inText = partsInText(text, paragraphs, front.headline);
  return articleFromText({
    path,
    format,
    text,
    paragraphs,
    emphasis: emphasisOf(extracted.paragraphs),
    parts: withoutTwins([...inText, ...named, ...(extracted.parts ?? [])]).slice(0, MOST_PARTS),
    front,
    fileHash,
    place: { container, url },
    times,
  });
}

/** Paragraphs of a text in which a blank line parts them. */
function placed(extracted: readonly ExtractedParagraph[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { text, isAside, isSetOff = false } of extracted) {
    paragraphs.push({ number: paragraphs.length + 1, start, end: start + text.length, isAside, isSetOff });
    start += text.length + 2;
  }
  return paragraphs;
}

const NO_FRONT: ArticleFront = { headline: null, byline: null, dateline: null, published: null };

/** One part that was found in two ways. */
function withoutTwins(parts: readonly ArticlePart[]): readonly ArticlePart[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

function emphasisOf(paragraphs: readonly ExtractedParagraph[]): Article['emphasis'] {
  if (paragraphs.some(({ emphasised }) => emphasised === null)) return null;
  return paragraphs.flatMap(({ emphasised }, at) =>
    (emphasised ?? []).map((words) => ({ paragraph: at + 1, words })),
  );
}

/** What a reader found in a saved file. */
interface ReadText {
  readonly path: string;
  readonly format: ArticleFormat;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly parts: readonly ArticlePart[];
  readonly emphasis: Article['emphasis'];
  readonly front: ArticleFront;
  readonly fileHash: string;
  /** Where a saved page says it was published. */
  readonly place?: Pick<SavedArticle, 'container' | 'url'>;
  readonly times?: Article['times'];
}

/** Puts together the model that every reader gives. */
export function articleFromText(read: ReadText): SavedArticle {
  return {
    file: sourceFile(read.path, read.text),
    format: read.format,
    ...read.front,
    container: read.place?.container ?? null,
    url: read.place?.url ?? null,
    archived: null,
    paragraphs: read.paragraphs,
    parts: read.parts,
    emphasis: read.emphasis,
    times: read.times ?? null,
    origin: null,
    fileHash: read.fileHash,
    textHash: sha256(read.text),
  };
}
