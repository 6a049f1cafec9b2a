import type { PdfFault } from './pdf-rule.ts';

/** Says where faults are, briefly: the things at fault, and the pages that they are on. */
export function namePlaces(faults: readonly PdfFault[]): string {
  const things = unique(faults.flatMap(({ what }) => what ?? []));
  const pages = unique(faults.flatMap(({ page }) => page ?? []));
  const places =
    pages.length === 0 ? '' : `${pages.length === 1 ? 'page' : 'pages'} ${listed(pages.map(String))}`;
  if (things.length === 0) return places;
  return places === '' ? listed(things) : `${listed(things)} on ${places}`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** A handful says what to look for; the rest is counted. */
const SHOWN = 5;

function listed(values: readonly string[]): string {
  if (values.length <= SHOWN + 1) return values.join(', ');
  return `${values.slice(0, SHOWN).join(', ')} and ${values.length - SHOWN} more`;
}
