/** Reads a date as milliseconds of UTC; `null` for what is none. */
export type DateReader = (text: string) => number | null;

const FIELDS: ReadonlyMap<string, string> = new Map([
  ['YYYY', '(?<year>\\d{4})'],
  ['MM', '(?<month>\\d{1,2})'],
  ['DD', '(?<day>\\d{1,2})'],
  ['HH', '(?<hour>\\d{1,2})'],
  ['mm', '(?<minute>\\d{1,2})'],
]);

/** What reads dates of a form such as `YYYY-MM-DD`; `null` for a form that has other parts or no year. */
export function dateReader(format: string): DateReader | null {
  const parts = format.trim().split(/(YYYY|MM|DD|HH|mm)/u);
  if (!parts.includes('YYYY') || parts.some((part, at) => at % 2 === 0 && /[A-Za-z\\]/u.test(part)))
    return null;
  const pattern = new RegExp(
    `^${parts.map((part) => FIELDS.get(part) ?? part.replace(/[.*+?^${}()|[\]/]/gu, '\\$&')).join('')}$`,
    'u',
  );
  return (text) => {
    const found = pattern.exec(text.trim())?.groups;
    if (found === undefined) return null;
    const [year, month, day] = [
      Number(found['year']),
      Number(found['month'] ?? 1),
      Number(found['day'] ?? 1),
    ];
    const value = Date.UTC(year, month - 1, day, Number(found['hour'] ?? 0), Number(found['minute'] ?? 0));
    const date = new Date(value);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? value : null;
  };
}

const MINUTE = 60_000;
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['m', MINUTE],
  ['h', 60 * MINUTE],
  ['d', 1440 * MINUTE],
  ['w', 10_080 * MINUTE],
]);

/** The moment so long after another: `30d`, `2w`, `6M`, `1y`; `null` for what is no length. */
export function endAfter(start: number, length: string): number | null {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([mhdwMy])$/u.exec(length) ?? [];
  const milliseconds = LENGTHS.get(unit);
  if (milliseconds !== undefined) return inCalendar(start + Number(count) * milliseconds);
  if (count === '') return null;
  const date = new Date(start);
  date.setUTCMonth(date.getUTCMonth() + Number(count) * (unit === 'y' ? 12 : 1));
  return inCalendar(date.getTime());
}

/** The moment, if its year has four digits, as those that are written have; nothing can say a later one. */
function inCalendar(moment: number): number | null {
  return moment <= LAST ? moment : null;
}

const LAST = Date.UTC(10_000, 0);
