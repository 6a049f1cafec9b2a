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
