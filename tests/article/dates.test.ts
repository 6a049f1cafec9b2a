import { expect, test } from 'vitest';

import { findDates } from '../../src/article/find-dates.ts';
import { hanNumber } from '../../src/article/han-numeral.ts';

/** The dates of a text as year, month and day, with 0 for what isn’t said. */
const datesIn = (text: string): readonly string[] =>
  findDates(text).map(({ year, month, day }) => [year ?? 0, month ?? 0, day ?? 0].join('-'));

test.each([
  ['Sie tagte am 14. Mai 2026 und am 3. März.', ['2026-5-14', '0-3-3']],
  ['Sie tagte am 14.05.2026.', ['2026-5-14']],
  ['Le 1er juin 2026, puis le 3 août, et en avril 2025.', ['2026-6-1', '0-8-3', '2025-4-0']],
  ['El 14 de mayo de 2026 y en octubre de 2025.', ['2026-5-14', '2025-10-0']],
  ['到2026年5月14日，自6月起，3月18日开幕', ['2026-5-14', '0-6-0', '0-3-18']],
  ['二〇二五年十月，十二月二十一日', ['2025-10-0', '0-12-21']],
  ['يوم 18 سبتمبر 2017، ثم 3 مايو', ['2017-9-18', '0-5-3']],
  ['九十年代、3个月、20世纪90年代', []],
  ['At 12.50 he had 3.5 in may.', []],
])('the dates of a text are found in its language: %s', (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

test.each([
  ['十五', 15],
  ['一百零五', 105],
  ['一百五', 150],
  ['三万五', 35_000],
  ['两千一百', 2100],
  ['五百万', 5_000_000],
  ['十万亿', 1e13],
  ['三点五亿', 350_000_000],
  ['1亿2000万', 120_000_000],
  ['36.5万', 365_000],
])('the Chinese numeral %s is read', (numeral, value) => {
  expect(hanNumber(numeral)).toBe(value);
});

test.each(['十四五', '五四', '二三十', '一百二百', '点五', ''])(
  '“%s” is no Chinese numeral',
  (characters) => {
    expect(hanNumber(characters)).toBeNull();
  },
);
