import { withIsoDate } from '../article/find-dates.ts';
import type { SourceItem } from '../outline/front-matter.ts';

/** A date as CSL-JSON has it. */
export interface CslDateParts {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** A source as strict CSL-JSON: with its id and its dates in parts. Lectern's own `text` is left out. */
export function cslItem(
  id: string,
  source: SourceItem,
): Readonly<Record<string, unknown>> & { readonly id: string } {
  const { text: _text, ...variables } = source;
  const item: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined || value === null) continue;
    if (DATES.has(name))
      item[name] = dateParts(value) ?? (typeof value === 'string' ? { literal: value } : value);
    else item[name] = value;
  }
  // CSL 1.0.1, which the processor knows, has no type for “some document”.
  if (item['type'] === 'document') item['type'] = 'article';
  return { ...item, id };
}

const DATES: ReadonlySet<string> = new Set([
  'issued',
  'accessed',
  'original-date',
  'event-date',
  'submitted',
  'available-date',
]);

/** A date in parts: of `2017-09-18`, `2017-09`, `2017`, “18 September 2017”, or of CSL's own form; `null` for anything else. */
export function dateParts(date: unknown): CslDateParts | null {
  if (typeof date === 'string' || typeof date === 'number') return partsOfText(String(date));
  if (typeof date !== 'object' || date === null) return null;
  if ('date-parts' in date && Array.isArray(date['date-parts'])) {
    const parts = date['date-parts'].map((part: unknown) => (Array.isArray(part) ? part.map(Number) : []));
    return {
      'date-parts': parts.filter(
        (part) => part.length > 0 && part.every((number) => Number.isInteger(number)),
      ),
    };
  }
  return 'raw' in date && typeof date.raw === 'string' ? partsOfText(date.raw) : null;
}

function partsOfText(text: string): CslDateParts | null {
  const match = /^(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T.*)?$/u.exec(withIsoDate(text).trim());
  if (match === null) return null;
  return { 'date-parts': [match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]))] };
}

/** The name of those whom a list of authors doesn’t name. */
export const ET_AL = 'et al.';

/** An entry of a bibliography before it is checked. */
export interface BibliographyItem {
  readonly id: string;
  readonly item: Readonly<Record<string, unknown>>;
}
