import { articleFromText } from './text/article-from-text.ts';
import type { Article, ArticleFormat, Paragraph } from './article.ts';
import { MOST_PARTS, type ArticlePart, type PartName } from './article-part.ts';
import { partsInText } from './text/parts-in-text.ts';
import { recogniseFront } from './text/recognise-front.ts';
import type { SavedArticle } from './saved-article.ts';

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
  /** What stands beside them; the headline needn’t. */
  readonly parts?: readonly ArticlePart[];
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly container?: string | null;
  readonly url?: string | null;
}

/** Makes an article whose text is the extracted paragraphs, parted by blank lines. */
export function articleFromParagraphs(extracted: ExtractedArticle): SavedArticle {
  const { path, format, fileHash, headline, byline, published, container = null, url = null } = extracted;
  const text = extracted.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { text: words, isAside, isSetOff = false } of extracted.paragraphs) {
    paragraphs.push({ number: paragraphs.length + 1, start, end: start + words.length, isAside, isSetOff });
    start += words.length + 2;
  }
  const found = recogniseFront(text, paragraphs);
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
    plainText: text,
    paragraphs,
    emphasis: emphasisOf(extracted.paragraphs),
    parts: withoutTwins([...inText, ...named, ...(extracted.parts ?? [])]).slice(0, MOST_PARTS),
    front,
    fileHash,
    place: { container, url },
  });
}

/** One part that was found in two ways. */
function withoutTwins(parts: readonly ArticlePart[]): readonly ArticlePart[] {
  const known = new Set<string>();
  return parts.filter((part) => {
    const key = JSON.stringify(part);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

function emphasisOf(paragraphs: readonly ExtractedParagraph[]): Article['emphasis'] {
  if (paragraphs.some(({ emphasised }) => emphasised === null)) return null;
  return paragraphs.flatMap(({ emphasised }, at) =>
    (emphasised ?? []).map((words) => ({ paragraph: at + 1, words })),
  );
}
