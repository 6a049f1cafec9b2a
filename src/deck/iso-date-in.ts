import { MONTH_STARTS } from '../sources/month-names.ts';

/** ISO date of “18 September 2017”, “September 18, 2017”, “18 Sept. 2017” or “2017-09-18”; `null` for anything else. */
export function isoDateIn(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(text);
  if (iso !== null) return iso[0];
  const words = /(?:(\d{1,2})\s+)?([A-Z][a-z]{2,8})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})/u.exec(text);
  const month = MONTH_STARTS.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = words?.[1] ?? words?.[3];
  if (words === null || month === 0 || day === undefined) return null;
  return `${words[4] ?? ''}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
