import type { SavedArticle } from '../article/article.ts';
import { readFrontMatter, splitFrontMatter } from '../outline/locate-front-matter.ts';
import { isRecord } from '../text/parse-json.ts';
import type { SourceFile } from '../text/source-file.ts';
import { DEFAULT_DRAFT_OPTIONS } from './draft-options.ts';
import { describedSources, frontMatterOf, knownSource } from './known-source.ts';

/** Where an outline takes a source: in its front matter, or at 0; `null` where it names sources, or its front matter can’t be read. */
export function placeForSource(file: SourceFile): number | null {
  const { frontMatter, bodyStart } = splitFrontMatter(file);
  if (frontMatter === null) return bodyStart === 0 ? 0 : null;
  const { value = null } = readFrontMatter(file).yaml?.value ?? {};
  const isEmpty = file.text.slice(frontMatter.start, frontMatter.end).trim() === '';
  const takesOne = isEmpty || (isRecord(value) && !('sources' in value) && !('bibliography' in value));
  return takesOne ? frontMatter.end : null;
}

/** An outline, and the lines in it that were added behind the first ones. */
export interface OutlineWithSource {
  readonly text: string;
  readonly kept: number;
  readonly added: number;
}

/** Writes the source that a draft of an article would have into an outline, in front matter of its own where it has none. */
export function withSource(
  outline: string,
  offset: number,
  article: SavedArticle,
  id: string,
  textPath: string,
): OutlineWithSource {
  const known = knownSource(article, { ...DEFAULT_DRAFT_OPTIONS, textPath });
  const cited = /\[@([\p{L}\p{N}][\p{L}\p{N}_:.-]*)/u.exec(outline)?.[1];
  const described = [{ source: { ...known, id: id || (cited ?? known.id) }, textPath }];
  const written = offset === 0 ? frontMatterOf(known.title, 'en', described) : describedSources(described);
  const [before, after] = [outline.slice(0, offset), outline.slice(offset)];
  const first = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  return { text: first + written + after, kept: linesIn(first), added: linesIn(written) };
}

const linesIn = (text: string): number => text.split('\n').length - 1;
