import { expect, test } from 'vitest';

import { formatSource, isoDateOf } from '../../src/deck/format-source.ts';
import { isRelativeDate } from '../../src/deck/layouts/timeline.ts';
import { SourceItem } from '../../src/outline/front-matter.ts';

test.each([
  ['2017-9-5', '2017-09-05'],
  ['2017-09', '2017-09'],
  ['2017', '2017'],
  [{ 'date-parts': [[2017, 9, 5]] }, '2017-09-05'],
  [{ 'date-parts': [['2017', '9']] }, '2017-09'],
  ['2017-02-31', null],
  ['2017-13', null],
  ['May 2017', '2017-05'],
  ['spring 2017', null],
  [{ literal: 'spring 2017' }, null],
  [undefined, null],
])('the date of a source, %j, is %s', (issued, iso) => {
  expect(isoDateOf(issued)).toBe(iso);
});

test.each([
  [{ author: [{ family: 'Lee' }], title: 'A' }, 'Lee'],
  [{ title: 'Dams (Inspection, Drawdown) Act', issued: '1975' }, 'Dams (Inspection, Drawdown) Act'],
  [{ title: 'A', 'container-title': 'Water, War and Peace' }, 'Water, War and Peace'],
])('a mark calls the source %j “%s”, whole', (item, mark) => {
  expect(formatSource('one', SourceItem.parse(item), 'en').mark).toBe(mark);
});

test.each([
  [1, 'Lee, Post, 5 September 2017'],
  [2, 'Lee and Ray, Post, 5 September 2017'],
  [3, 'Lee et al., Post, 5 September 2017'],
])('a source of %i authors is called “%s”', (count, expected) => {
  const author = ['Lee', 'Ray', 'Fox'].slice(0, count).map((family) => ({ family, given: 'A.' }));
  const item = SourceItem.parse({ title: 'T', author, 'container-title': 'Post', issued: '2017-09-05' });
  expect(formatSource('post', item, 'en').shortTitle).toBe(expected);
});

test('a source without an outlet is called by its title, but not beside it', () => {
  const item = SourceItem.parse({ title: 'T', author: [{ family: 'Lee' }], issued: '2017-09' });
  expect(formatSource('post', item, 'en')).toMatchObject({
    shortTitle: 'Lee, T, September 2017',
    origin: 'Lee, September 2017',
  });
  expect(formatSource('post', SourceItem.parse({ title: 'T' }), 'en')).toMatchObject({
    shortTitle: 'T',
    origin: '',
  });
});

test.each([
  ['zh', { family: '王', given: '小明' }, '王小明，Post，2026年4月1日'],
  ['ja', { family: '佐藤', given: '花子' }, '佐藤花子、Post、2026年4月1日'],
  ['fa', { family: 'احمدی' }, 'احمدی، Post، ۱ آوریل ۲۰۲۶'],
  ['en', { family: '王', given: '小明' }, '王, Post, 1 April 2026'],
  ['fr', { family: 'Lee', given: 'A.' }, 'Lee, Post, 1er avril 2026'],
])('in %s a source is called as one writes there', (language, name, expected) => {
  const item = SourceItem.parse({
    title: 'T',
    author: [name],
    'container-title': 'Post',
    issued: '2026-04-01',
  });
  expect(formatSource('post', item, language).shortTitle).toBe(expected);
});

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
