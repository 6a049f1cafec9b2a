import { expect, test } from 'vitest';

import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { Quotation } from '../../src/outline/outline.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

test('a block quote that is cut from the word that denies it is warned of, a passage in a sentence is not', async () => {
  const text =
    'We did not agree to the plan. It is not a bad one, they think not. She is “not” happy with it. Come if the wall holds. 我们没有答应过关闭大桥';
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  const warned = (content: string, kind: Quotation['kind'] = 'block') =>
    gatherEvidence(outline(quotation(content, { kind, citation: citation('src', '1') })), {
      articles,
      lock: null,
    }).diagnostics.map(({ code, message }) => `${code}: ${/cut off from “(.*?)”/u.exec(message)?.[1]}`);
  const cut = ['evidence/cut-from-denial: not'];
  expect(warned('agree to the plan')).toEqual(cut);
  expect(warned('bad one')).toEqual(cut);
  expect(warned('they think')).toEqual(cut);
  expect(warned('the wall holds')).toEqual(['evidence/cut-from-denial: if']);
  expect(warned('答应过关闭大桥')).toEqual(['evidence/cut-from-denial: 没有']);
  expect(warned('agree to the plan', 'inline')).toEqual([]);
  for (const whole of ['did not agree to the plan', 'It is not a bad one', 'to the plan', 'happy with it'])
    expect(warned(whole)).toEqual([]);
});

test('a block quote that is cut from what limits it is warned of', async () => {
  const text =
    'Nobody spoke apart from Lee, the pier opens subject to repairs. He never said that cars are banned, and there is no doubt that buses run. Sie hat nie gesagt, dass alles gut wird. Ray left. Apart from that, all stayed. He never came; we hear that trains run late. Schools go in until noon. The town paid at least 300 men for it. I would resign if that were shown. It may rise, except in winter, and people spoke about the wall. Most of them left.';
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  const cutOff = (content: string) =>
    gatherEvidence(outline(quotation(content, { kind: 'block', citation: citation('src', '1') })), {
      articles,
      lock: null,
    }).diagnostics.map(({ message }) => /cut off from “(.*?)”/u.exec(message)?.[1]);
  expect(cutOff('300 men for it')).toEqual(['at least']);
  expect(cutOff('I would resign')).toEqual(['if']);
  expect(cutOff('It may rise')).toEqual(['except']);
  expect(cutOff('of them left')).toEqual(['Most']);
  expect(cutOff('Nobody spoke')).toEqual(['apart from']);
  expect(cutOff('the pier opens')).toEqual(['subject to']);
  expect(cutOff('cars are banned')).toEqual(['never']);
  expect(cutOff('alles gut wird')).toEqual(['nie']);
  expect(cutOff('Schools go in')).toEqual(['until']);
  for (const whole of ['buses run', 'Ray left', 'trains run late']) expect(cutOff(whole)).toEqual([]);
  for (const whole of ['at least 300 men', 'It may rise, except in winter', 'the wall'])
    expect(cutOff(whole)).toEqual([]);
});

test('what the notes cite is looked up, and only warned of', async () => {
  const articles = await articlesAtHand(new Map([['src', article('“We love the wall,” said Ann Lee.')]]));
  const words = ['We love the wall', 'We hate the wall'];
  const noted = words.map((content) => quotation(content, { citation: citation('src', null) }));
  const { value, diagnostics } = gatherEvidence({ ...outline(), noted }, { articles, lock: null });
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['evidence/note-differs', 'warning'],
  ]);
  const nothing = { articles: new Map<string, never>(), lock: null };
  expect(gatherEvidence({ ...outline(), noted }, nothing).diagnostics).toEqual([]);
});
