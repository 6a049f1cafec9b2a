import type { SavedArticle } from '../../article/article.ts';
import { readArticle } from '../../article/readers/read-article.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { plainLine } from '../../draft/context/markdown-text.ts';
import { DEFAULT_DRAFT_OPTIONS } from '../../draft/draft-options.ts';
import { draftOutline } from '../../draft/draft-outline.ts';
import { frontMatterOf, knownSource } from '../../draft/known-source.ts';
import { whatReferencesItself } from '../../evidence/receipt/references-itself.ts';
import { extractFindings } from '../../speech/extract-findings.ts';
import type { Findings } from '../../speech/text/findings.ts';

/** An article as the desk shows it; all of it is text, nothing is HTML. */
export interface DeskArticle {
  readonly paragraphs: readonly { readonly number: number; readonly start: number; readonly text: string }[];
  readonly language: string;
  readonly facts: SourceFacts;
}

/** What is asked of who drops an article; empty for what isn’t known. */
export interface SourceFacts {
  readonly title: string;
  readonly author: string;
  readonly container: string;
  readonly date: string;
  readonly url: string;
}

/** An article that was read, with what was found in it. */
export interface ReadForDesk {
  readonly article: SavedArticle;
  readonly findings: Findings;
}

/** Reads an article of any kind that Lectern reads; `null` with diagnostics for another. */
export async function readForDesk(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly read: ReadForDesk | null; readonly diagnostics: readonly Diagnostic[] }> {
  if (whatReferencesItself(bytes, name, null) !== null) return { read: null, diagnostics: [] };
  const { value: article, diagnostics } = await readArticle(bytes, name);
  const read = article === null ? null : { article, findings: extractFindings(article) };
  return { read, diagnostics };
}

/** What the page is told of it. */
export function describeArticle({ article, findings }: ReadForDesk): DeskArticle {
  const { text } = article.file;
  const known = knownSource(article, NOTHING_GIVEN);
  const { title, author, container, date, url } = known;
  return {
    language: findings.language,
    paragraphs: article.paragraphs.map(({ number, start, end }) => ({
      number,
      start,
      text: text.slice(start, end),
    })),
    facts: {
      title,
      author: author ?? '',
      container: container ?? '',
      date: date ?? '',
      url: url ?? '',
    },
  };
}

const NOTHING_GIVEN = { ...DEFAULT_DRAFT_OPTIONS, textPath: '' };

/** What an article becomes: front matter alone, or a draft whose every quotation was looked up. */
export function beginOutline(
  { article, findings }: ReadForDesk,
  facts: SourceFacts,
  { textPath, isDraft }: { readonly textPath: string; readonly isDraft: boolean },
): string {
  const orNull = (text: string): string | null => (text.trim() === '' ? null : plainLine(text));
  const given = {
    title: orNull(facts.title),
    author: orNull(facts.author),
    container: orNull(facts.container),
    date: orNull(facts.date),
    url: orNull(facts.url),
  };
  // What was emptied on the card isn’t taken from the article all the same.
  const bare = {
    ...article,
    byline: given.author,
    published: given.date,
    container: given.container,
    url: given.url,
  };
  const options = { ...DEFAULT_DRAFT_OPTIONS, ...given, textPath };
  if (isDraft) return draftOutline(bare, findings, options).value;
  const source = knownSource(bare, options);
  return frontMatterOf(source.title, findings.language, [
    { source: { ...source, author: given.author }, textPath },
  ]);
}
