import { expect, test } from 'vitest';

import { patternOfPhrases } from '../../src/language/phrases.ts';

test.each([
  ['written by', ['written by', 'Written\u00a0by'], ['written', 'rewritten by', 'written bye']],
  ['share this (article/post)', ['share this', 'share this post'], ['share this article/post', 'share post']],
  ['(last) updated', ['updated', 'last updated'], ['last']],
  ['(本报/特约)记者', ['记者', '特约记者'], ['本报']],
  ['in/at (the)', ['in', 'at the'], ['the', 'in/at']],
  ['# min/mins ago', ['5 min ago', '12 mins ago'], ['min ago']],
  ['letter from …, by', ['letter from New York, by'], ['letter from “York”, by', 'letter from A. York, by']],
  ['more from …', ['more from York'], ['more from York. And', 'more fromage']],
  ['tags:', ['tags:', 'tags ：'], ['tags']],
  ['don’t miss', ["don't miss", 'don’t miss'], ['dont miss']],
  ['Fig.', ['Fig.'], ['Figs']],
])('“%s” is read as it is meant', (phrase, yes, no) => {
  const pattern = new RegExp(`^${patternOfPhrases([phrase])}$`, 'iu');
  expect(yes.filter((words) => !pattern.test(words))).toEqual([]);
  expect(no.filter((words) => pattern.test(words))).toEqual([]);
});
