import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { article } from './support/check.ts';

/** To whom a passage in a sentence of the outline is given. */
async function speakerIn(sentence: string): Promise<string | undefined> {
  const source = 'sources:\n  src:\n    title: The wall\n    author: [{ given: Cay, family: Moss }]\n';
  const { value } = parseOutline('outline.md', `---\ntitle: T\n${source}---\n\n## A\n\n${sentence}\n`);
  const text = 'The wall\n\nThe wall is old. “We love it,” said Ann Lee.\n';
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  return gatherEvidence(value, { articles, lock: null }).value[0]?.speaker.verdict;
}

test('words of the article are its author’s where the sentence around them names the author', async () => {
  expect(await speakerIn('It rained. Moss’s word is “the wall is old” [@src]')).toBe('author');
  expect(await speakerIn('Moss was there. It is called “the wall is old” [@src]')).toBe('none');
});

test('words that the article quotes of somebody are not', async () => {
  expect(await speakerIn('Moss has “We love it” [@src]')).toBe('none');
});
