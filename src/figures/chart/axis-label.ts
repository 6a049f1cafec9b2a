import { readAxisValue } from '../../markdown/charts/read-axis-value.ts';
import { dateFormat } from '../date-format.ts';

/** A label of an axis as readers know it: an ISO date as “May 2024” or “17 May 2024”, in the language of the deck. */
export function axisLabel(label: string, language: string): string {
  const place = readAxisValue(label);
  if (place?.kind !== 'date') return label;
  const hasDay = label.trim().length > 7;
  const month: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
  return dateFormat(language, hasDay ? { ...month, day: 'numeric' } : month).format(place.value);
}
