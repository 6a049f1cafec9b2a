import type { InspectedPdf } from './inspected-pdf.ts';

/** The pages, by the numbers of their objects, with a font in which characters of a kind are shown; few need to be read. */
export function pagesWithCharacters(
  { fonts, pages, file }: InspectedPdf,
  isOfKind: (text: string) => boolean,
): ReadonlySet<number> {
  const having = new Set(
    fonts
      .filter(({ unicode, used }) => [...used].some((code) => isOfKind(unicode?.get(code) ?? '')))
      .map(({ dictionary }) => dictionary),
  );
  const found = new Set<number>();
  if (having.size === 0) return found;
  for (const { number, contents } of pages)
    for (const { resources } of contents) {
      const named = file.dictionary(resources, 'Font');
      const isAmong = named?.entries.some(({ value }) => {
        const font = file.resolve(value);
        return font?.kind === 'dictionary' && having.has(font);
      });
      if (isAmong === true) found.add(number);
    }
  return found;
}
