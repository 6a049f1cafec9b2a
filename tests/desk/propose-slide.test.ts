import { expect, test } from 'vitest';

import { openEngine } from '../../src/desk/engine/engine.ts';
import { memoryHost } from '../../src/host/memory-host.ts';

const ARTICLE = `The last bus leaves later

“We are paying for empty seats,” said Oskar Lindqvist, the leader of the opposition. He left.

“It is a start,” said Ilse Brandt. “It is no more,” said Amina Yusuf.

The trial costs 1.4 million crowns a year.
`;

/** The block quote that is proposed for words of the article. */
async function proposed(words: string): Promise<string> {
  const engine = openEngine(memoryHost());
  await engine.read(new TextEncoder().encode(ARTICLE), 'article.txt');
  const start = ARTICLE.indexOf(words);
  const slide = await engine.propose({
    kind: 'quotation',
    start,
    end: start + words.length,
    sourceId: 'holt',
  });
  return slide?.split('\n').slice(2).join('\n').trim() ?? '';
}

test('words of a quotation get the speaker whom the article names', async () => {
  expect(await proposed('paying for empty seats')).toBe(
    '> paying for empty seats\n>\n> — Oskar Lindqvist, the leader of the opposition [@holt, para. 2]',
  );
});

test('of a quotation that was selected with the writer’s words around it, what was said is taken', async () => {
  expect(
    await proposed(
      '“We are paying for empty seats,” said Oskar Lindqvist, the leader of the opposition. He left.',
    ),
  ).toBe(
    '> We are paying for empty seats\n>\n> — Oskar Lindqvist, the leader of the opposition [@holt, para. 2]',
  );
});

test('words of two people, and the writer’s own, are given to nobody', async () => {
  expect(await proposed('It is a start,” said Ilse Brandt. “It is no more')).toMatch(
    /> — \[@holt, para\. 3\]$/u,
  );
  expect(await proposed('The trial costs 1.4 million crowns')).toBe(
    '> The trial costs 1.4 million crowns\n>\n> — [@holt, para. 4]',
  );
});

test('a fix of a refused quotation takes the article’s words', async () => {
  const engine = openEngine(memoryHost());
  const range = { start: { line: 1, column: 3, offset: 2 }, end: { line: 1, column: 7, offset: 6 } };
  const fix = { title: '', range, text: 'empty', changesClaim: false };
  expect(await engine.fix('> full seats\n', fix)).toBe('> empty seats\n');
});
