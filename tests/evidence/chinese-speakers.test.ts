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
