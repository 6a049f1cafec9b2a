import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import type { Quotation } from '../../src/outline/outline.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

const TEXT =
  '“These images are old,” said Ann Lee. “They were kept in a cellar. Will you keep them? 12 came this year and 40 since 2019.”\n\nRain fell.\n\n“We moved them,” said Ann Lee. “It is cold. If it stays dry, it will hold.”';

/** What is reported about a quotation of the text: severity, code and message. */
async function saidOf(content: string, kind: Quotation['kind'] = 'block'): Promise<readonly string[]> {
  const articles = await articlesAtHand(new Map([['src', article(TEXT)]]));
  const quoted = outline(quotation(content, { kind, citation: citation('src', null) }));
  const { diagnostics } = gatherEvidence(quoted, { articles, lock: null });
  return diagnostics.map(({ severity, code, message, hint }) => [severity, code, message, hint].join(' · '));
}

test('a join is a remark that names what stands between, and its remedy', async () => {
  expect(await saidOf('These images are old. They were kept in a cellar')).toEqual([
    'info · evidence/joined · “These images are old. They were kept in a cellar” joins two passages: the article has “said Ann Lee” between them. · Put … between them, or quote the two.',
  ]);
});

test('what is left out or exchanged is shown, with its sentence', async () => {
  expect(await saidOf('These [photographs] are old')).toEqual([
    'info · evidence/left-out · “These [photographs] are old” leaves out “images”. · Does it still say what was meant? The sentence: ““These images are old,” said Ann Lee.”',
  ]);
  expect(await saidOf('They … in a cellar')).toEqual([
    'info · evidence/left-out · “They … in a cellar” leaves out “were kept”. · Does it still say what was meant? The sentence: “They were kept in a cellar.”',
  ]);
});

test('what is cut off is warned of, with its sentence', async () => {
  expect(await saidOf('it will hold')).toEqual([
    'warning · evidence/cut-off · “it will hold” is cut off from “If”, which the article has in the same sentence. · Quote “If” as well, or say in the heading how it was meant. The sentence: “If it stays dry, it will hold.”',
  ]);
});

test('a question without its mark is warned of where it stands alone', async () => {
  const stated = [
    'warning · evidence/question · The article asks “Will you keep them.”; without the question mark it is a statement. · Put the question mark back.',
  ];
  expect(await saidOf('Will you keep them.')).toEqual(stated);
  expect(await saidOf('Will you keep them.', 'inline')).toEqual([]);
  expect(await saidOf('you keep them')).toHaveLength(1);
  expect(await saidOf('Will you keep them?')).toEqual([]);
});

test('figures that come together by an omission are warned of', async () => {
  expect((await saidOf('12 came … since 2019'))[0]).toMatch(
    /^warning · evidence\/joined-figures · .* “this year and 40”, so that figures/u,
  );
  expect((await saidOf('… 40 since 2019')).join('')).toBe('');
});

test('words from distant paragraphs are refused, one speaker’s as well', async () => {
  expect((await saidOf('They were kept in a cellar. … We moved them'))[0]).toMatch(
    /^error · evidence\/spliced/u,
  );
  expect((await saidOf('They were kept in a cellar. … Rain fell'))[0]).toMatch(/^error · evidence\/spliced/u);
});

test('a message names the words that were left out or changed', async () => {
  const messages = await Promise.all(
    [
      'They kept in a cellar',
      'They were hidden in a cellar',
      'They were well kept in a cellar',
      'They … in a cellar',
    ].map(async (content) =>
      (await saidOf(content)).map((said) => said.split(' · ')[2]?.replace(/“.*?”/u, '…')),
    ),
  );
  expect(messages).toEqual([
    ['The article never says …: it has “were” there as well.'],
    ['The article never says …: it has “kept” in place of “hidden”.'],
    ['The article never says …: it has no “well” there.'],
    ['… leaves out “were kept”.'],
  ]);
});
