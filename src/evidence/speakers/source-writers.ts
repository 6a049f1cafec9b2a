import type { SourceItem } from '../../outline/front-matter/front-matter.ts';

/** Who wrote a source and where it appeared, by the outline’s account: authors, paper, publisher. */
export function sourceWriters(source: SourceItem | null | undefined): readonly string[] {
  if (source === null || source === undefined) return [];
  const authors = source.author.map(
    ({ literal, given, family }) => literal ?? `${given ?? ''} ${family ?? ''}`,
  );
  return [source['container-title'] ?? '', source.publisher ?? '', ...authors].filter(
    (name) => name.trim() !== '',
  );
}

/** Whether a sentence names an author of a source, by the last name. */
export function namesAuthor(source: SourceItem | undefined, sentence: string): boolean {
  const words = new Set(sentence.split(/[^\p{L}\p{M}'’-]+/u).map((word) => word.replace(/['’]s?$/u, '')));
  return (source?.author ?? []).some(({ literal, family }) => {
    const name = family ?? literal?.split(' ').at(-1);
    return name !== undefined && words.has(name);
  });
}
