import { expect, test } from 'vitest';

import { find } from './support/check.ts';

const TEXT =
  '“灯不能关，关了就没人来，”港口管理处处长林秋月说。船员邓一鸣并不同意。“这话我们听了十年，”他说。一位路过的老师停下脚步。“我教过的学生都认得它，”她说。“市里会管到底，”消防部门表示。';

const verdict = (words: string, speaker: string): unknown => {
  const { verdict: said, isBeside } = find(TEXT, words, speaker).speaker;
  return isBeside ? `${said} beside` : said;
};

test.each([
  '林秋月',
  '林处长',
  '处长林秋月',
  '林秋月（港口管理处）',
  '林秋月，港口管理处处长',
  '港口管理處處長林秋月',
])('in a Chinese article the speaker may be called %s', (speaker) => {
  expect(verdict('灯不能关，关了就没人来', speaker)).toBe('stated beside');
});

test('an office alone is the speaker’s whom the article calls so', () => {
  expect(verdict('灯不能关，关了就没人来', '港口管理处处长')).toBe('stated beside');
});

test('whom a Chinese article names in the clause is another than somebody else', () => {
  expect(verdict('灯不能关，关了就没人来', '邓一鸣')).toBe('other beside');
  expect(verdict('灯不能关，关了就没人来', '贺明远')).toBe('other');
});

test('whom a Chinese pronoun stands for is inferred, and another doubted', () => {
  expect(verdict('这话我们听了十年', '邓一鸣')).toBe('inferred');
  expect(verdict('这话我们听了十年', '林秋月')).toBe('other');
  expect(verdict('我教过的学生都认得它', '一位老师')).toBe('unread');
  expect(verdict('我教过的学生都认得它', '邓一鸣')).toBe('other');
});

test('names in other letters, and what bodies may be called, are not compared', () => {
  expect(verdict('灯不能关，关了就没人来', 'Lin Qiuyue')).toBe('unread');
  expect(verdict('市里会管到底', '市消防支队')).toBe('unread');
});

const COURT =
  '船工刘福生和堂弟刘福全争一座码头。刘福全当庭摇头：“人工是我爹出的，没拿过工钱。”刘福生说：“船是我父亲造的。”刘福全后来没有说话。据法新社报道，律师高洁对媒体说，庭审“坦率得让人出汗”。农业部部长林国梁说：“鱼没有国籍，规矩要有。”研究院院长林晓东说：“我们还不知道有多少鱼。”“法庭不是戏台。”这位法官说。';

test.each([
  // Cousins whose names begin alike.
  ['人工是我爹出的', '刘福全', 'stated'],
  ['人工是我爹出的', '刘福生', 'other'],
  ['船是我父亲造的', '刘福全', 'other'],
  // An agency reports what somebody said.
  ['坦率得让人出汗', '高洁', 'stated'],
  ['坦率得让人出汗', '法新社', 'other'],
  ['鱼没有国籍', '林部长', 'inferred'],
  ['鱼没有国籍', '林院长', 'other'],
  // “This judge” may be somebody whom the article names.
  ['法庭不是戏台', '高洁', 'unread'],
])('“%s” of a Chinese article, given to %s: %s', (words, speaker, expected) => {
  expect(find(COURT, words, speaker, 'zh').speaker.verdict).toBe(expected);
});
