import { expect, test } from 'vitest';

import { isRelativeDate } from '../../src/deck/layouts/timeline.ts';

test.each([
  ['en', 'last week', '18 May 2017'],
  ['sv', 'two years ago', '18 maj'],
  ['nl', 'vorige week', '14 april 2026'],
  ['de', 'letzte Woche', '14. Mai 2026'],
  ['de-CH', 'vor zwei Jahren', 'Vorarlberg, 1919'],
  ['fr', 'l’année dernière', '9 novembre 1989'],
  ['es', 'la semana pasada', '14 de abril de 2026'],
  ['pt', 'há três anos', '14 de abril'],
  ['it', 'due anni fa', '14 aprile'],
  ['ru', 'на прошлой неделе', '14 мая 2026'],
  ['ar', 'الأسبوع الماضي', '14 مايو'],
  ['fa', 'هفته‌ی گذشته', 'فروردین ۱۴۰۵'],
  ['he', 'בשנה שעברה', '4 ביוני'],
  ['ja', '先週', '2026年4月'],
  ['ko', '지난주', '3월 2일'],
  ['zh-Hans', '上周', '4月2日'],
  ['zh-Hant', '去年', '上海，4月2日'],
])('in %s “%s” stands for no day, and “%s” does', (language, relative, day) => {
  expect(isRelativeDate(relative, language)).toBe(true);
  expect(isRelativeDate(day, language)).toBe(false);
});
