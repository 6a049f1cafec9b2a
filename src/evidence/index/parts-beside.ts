import { sourceFile } from '../../text/source-file.ts';
import type { ArticlePart, PartName, SavedArticle } from '../../article/article.ts';
import { lazily, oncePer } from '../../text/once-per.ts';
import { sha256 } from '../../text/bytes.ts';
import { BESIDE, type Passage } from '../model/verdict.ts';
import { indexArticle, type ArticleIndex } from './index-article.ts';

/**
 * In the article that is made of the parts each is a paragraph. The numbers of the text’s paragraphs stay what they are, and so does its fingerprint.
 */
const besideOf = oncePer((article: SavedArticle): { readonly article: SavedArticle | null } => {
  const beside = article.parts.filter(isBeside);
  if (beside.length === 0) return { article: null };
  const text = beside.map((part) => part.text).join('\n\n');
  let start = 0;
  const paragraphs = beside.map((part, at) => {
    const paragraph = {
      number: at + 1,
      start,
      end: start + part.text.length,
      isAside: false,
      isSetOff: false,
    };
    start = paragraph.end + 2;
    return paragraph;
  });
  const parts = beside.map(({ name }, at) => ({ name, paragraph: at + 1 }));
  const file = sourceFile(article.file.path, text);
  return { article: { ...article, file, paragraphs, parts, textHash: sha256(text) } };
});

type PartBeside = Extract<ArticlePart, { readonly text: string }>;

function isBeside(part: ArticlePart): part is PartBeside {
  return 'text' in part && /[\p{L}\p{N}]/u.test(part.text);
}

/** The parts that are beside the paragraphs, as an article of their own; `null` where there are none. */
export function partsBeside(article: SavedArticle): SavedArticle | null {
  return besideOf(article).article;
}

const besideIndexOf = oncePer((index: ArticleIndex) =>
  lazily((): ArticleIndex | null => {
    const { article } = besideOf(index.article);
    // Who speaks in a headline isn’t read.
    return article === null
      ? null
      : indexArticle(article, { ...index.speakers, attributions: [], marked: [], blocks: [], newcomers: [] });
  }),
);

/** The index of what is beside the paragraphs; `null` where nothing is. */
export function indexBeside(index: ArticleIndex): ArticleIndex | null {
  return besideIndexOf(index)();
}

/** The text that the offsets of a passage count in. */
export function articleHolding(article: SavedArticle, passage: Pick<Passage, 'paragraph'>): SavedArticle {
  return passage.paragraph === BESIDE ? (besideOf(article).article ?? article) : article;
}

/** The words of a passage as they were saved. */
export function textOfPassage(article: SavedArticle, passage: Passage): string {
  return articleHolding(article, passage).file.text.slice(passage.start, passage.end);
}

/** The index of that text. */
export function indexHolding(index: ArticleIndex, passage: Pick<Passage, 'paragraph'>): ArticleIndex {
  return passage.paragraph === BESIDE ? (indexBeside(index) ?? index) : index;
}

/** Whether an article has a part of this name. */
export function hasPart({ parts }: SavedArticle, name: PartName): boolean {
  return parts.some((part) => part.name === name);
}

/** The numbers of the paragraphs that have this name. */
export function paragraphsNamed({ parts }: SavedArticle, names: readonly PartName[]): readonly number[] {
  return parts.flatMap((part) => ('paragraph' in part && names.includes(part.name) ? [part.paragraph] : []));
}
