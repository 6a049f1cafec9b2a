import { expect, test } from 'vitest';

import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import type { Quotation } from '../../src/outline/outline.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

test('a block quote that is cut from the word that denies it is warned of, a passage in a sentence is not', async () => {
  const text =
    'We did not agree to the plan. It is not a bad one, they think not. She is “not” happy with it. 我们没有答应过关闭大桥';
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  const warned = (content: string, kind: Quotation['kind'] = 'block') =>
    gatherEvidence(outline(quotation(content, { kind, citation: citation('src', '1') })), {
      articles,
      lock: null,
    }).diagnostics.map(({ code, message }) => `${code}: ${/cut off from “(.*?)”/u.exec(message)?.[1]}`);
  const cut = ['evidence/cut-off: not'];
  expect(warned('agree to the plan')).toEqual(cut);
  expect(warned('bad one')).toEqual(cut);
  expect(warned('they think')).toEqual(cut);
  expect(warned('答应过关闭大桥')).toEqual(['evidence/cut-off: 没有']);
  expect(warned('agree to the plan', 'inline')).toEqual([]);
  for (const whole of ['did not agree to the plan', 'It is not a bad one', 'to the plan', 'happy with it'])
    expect(warned(whole)).toEqual([]);
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
