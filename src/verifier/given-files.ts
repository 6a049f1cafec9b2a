import type { SavedArticle } from '../article/article.ts';
import { readArticle } from '../article/readers/read-article.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { whatReferencesItself } from '../evidence/receipt/references-itself.ts';
import { type GivenDeck, readGiven, receiptIn } from '../verify/read-source.ts';
import { type ReadOutline, readCarriedOutline } from '../verify/carried-outline.ts';
import { filesOfSource } from '../verify/unpacked.ts';

/** A deck or PDF with the outline that it carries. */
export interface ReadDeck {
  readonly given: GivenDeck;
  readonly carried: ReadOutline;
  /** Ids of the sources that it quotes or cites, with the fingerprints that it says their texts have. */
  readonly sources: ReadonlyMap<string, { readonly title: string; readonly textHash: string | null }>;
}

/** Why a file is of no use here, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** Larger files aren’t read: a deck full of pictures has a tenth of it. */
const LARGEST = 200_000_000;

/** The bytes of a file that was chosen or dropped. */
export async function bytesOf(file: File): Promise<Uint8Array | Refusal> {
  if (file.size > LARGEST) return { refused: `It is larger than ${LARGEST / 1e6} MB.` };
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refused: 'It can’t be read. Was it moved, or is it a folder?' };
  }
}

/** Whether a file is a deck or PDF of Lectern’s rather than an article. */
export function looksLikeDeck(bytes: Uint8Array, name: string): boolean {
  return /^a (?:deck|PDF)/u.test(whatReferencesItself(bytes, name, null) ?? '');
}

/** Reads the outline that a deck or PDF carries. */
export async function readDeck(bytes: Uint8Array, name: string): Promise<ReadDeck | Refusal> {
  const { value: given, diagnostics } = await readGiven(bytes, name);
  if (given === null) return { refused: sentenceOf(diagnostics) };
  const files = filesOfSource(given.source, given.html);
  const carried = files === null ? null : await readCarriedOutline(files, given);
  if (carried === null)
    return {
      refused: 'The source that it carries isn’t one that Lectern writes: it was changed. Ask for it again.',
    };
  const { quotations } = carried.record.receipt;
  const quoted = [...new Set(quotations.flatMap(({ source }) => source ?? []))].toSorted();
  const known = receiptIn(given.source).sources;
  const listed = Object.entries(carried.outline.frontMatter.sources);
  const cited = listed.flatMap(([id, { text }]) => (text === undefined || quoted.includes(id) ? [] : [id]));
  const ids = quoted.length + cited.length > 0 ? [...quoted, ...cited] : listed.map(([id]) => id);
  const sources = ids.map((id) => {
    const title = carried.outline.frontMatter.sources[id]?.title ?? id;
    return [id, { title, textHash: known[id]?.textHash ?? null }] as const;
  });
  return { given, carried, sources: new Map(sources) };
}

/** Reads an article; what Lectern made of one proves nothing. */
export async function readGivenArticle(bytes: Uint8Array, name: string): Promise<SavedArticle | Refusal> {
  const what = whatReferencesItself(bytes, name, null);
  if (what !== null) return { refused: `It is ${what}, which can’t prove what it says itself.` };
  const { value, diagnostics }: Checked<SavedArticle | null> = await readArticle(bytes, name);
  return value ?? { refused: sentenceOf(diagnostics) };
}

const sentenceOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ message, hint }) => (hint === null ? message : `${message} ${hint}`)).join(' ');
