import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';

const SENTENCES = [
  'We love the wall — and we will never leave the old town to the water',
  'Nobody has asked the fishermen what they think of it',
  'The gates will be closed on forty nights a year at most',
] as const;
const HEADLINE = 'The wall of Havneby';
const ARTICLE = `${SENTENCES.map((words) => `“${words},” said Ann Lee.`).join('\n\n')}\n`;
const OUTLINE = `---
title: A wall
sources: { src: { title: The wall of Havneby, text: article.txt } }
---

## Costs

The plan costs 400 million [@src, para. 2].

${SENTENCES.map((words, at) => `## Part ${at}\n\n> ${words}\n>\n> — Ann Lee [@src]\n`).join('\n')}`;

const OTHER = `Rain over Vestby

It rained all day in Vestby, and the market was closed.

“I have never seen such a summer,” said Bo Holm, who sells fish.
`;
/** What each text says of the article, and what is reported of it. */
const GIVEN: Readonly<Record<string, readonly [text: string, errors: readonly string[]]>> = {
  'other.txt': [OTHER, ['evidence/wrong-article']],
  'other-with-one.txt': [`${OTHER}\n“${SENTENCES[1]},” said Ann Lee.\n`, ['evidence/wrong-article']],
  'crlf.txt': [ARTICLE.replaceAll('\n', '\r\n'), []],
  'dashes.txt': [ARTICLE.replaceAll('—', '--'), []],
  'straight.txt': [ARTICLE.replaceAll(/[“”]/gu, '"'), []],
  'page.html': [
    `<!doctype html><title>${HEADLINE}</title><article><h1>${HEADLINE}</h1>${SENTENCES.map((words) => `<p>“${words},” said Ann Lee.</p>`).join('')}</article>`,
    [],
  ],
  'one-word.txt': [ARTICLE.replace('never', 'gladly'), ['evidence/altered']],
  'every-word.txt': [
    ARTICLE.replace('never', 'gladly').replace('asked', 'told').replace('forty', 'fifty'),
    ['evidence/altered', 'evidence/altered', 'evidence/altered'],
  ],
};

const folder = workFolder({
  'deck/outline.md': OUTLINE.replace('\n## Costs\n\nThe plan costs 400 million [@src, para. 2].\n', ''),
  'deck/article.txt': ARTICLE,
  ...Object.fromEntries(Object.entries(GIVEN).map(([name, [text]]) => [name, text])),
});

beforeAll(async () => {
  const run = await lectern(folder, ['build', 'deck', '--no-pdf']);
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
});

const verify = (source: string, ...words: readonly string[]) =>
  lectern(folder, ['verify', 'output/deck/index.html', '--source', source, ...words]);

test.each(Object.entries(GIVEN))('given %s', async (name, [, errors]) => {
  const run = await verify(name);
  const own = errorsIn(run).filter((code) => code !== 'verify/record-differs');
  expect([run.code, own]).toEqual([errors.length === 0 ? 0 : 1, errors]);
});

test('another article is told first and alone, with what it is and what was wanted', async () => {
  const run = await verify('other.txt');
  expect(run.stderr).toMatch(
    /^error\[evidence\/wrong-article\]: other\.txt isn’t the article that the file names, “The wall of Havneby”: of 3 quotations from it, 3 can’t/u,
  );
  expect(run.stderr.match(/^(?:error|warning)\[/gmu)).toHaveLength(1);
  expect(run.stderr).toContain('Give that one: --source src=path.');
  const { diagnostics } = JSON.parse((await verify('other.txt', '--format', 'json')).stdout);
  expect(diagnostics).toMatchObject([{ code: 'evidence/wrong-article' }]);
});

test('the article that the file was built with is never called another, whatever of it fails', async () => {
  const run = await verify(join('deck', 'article.txt'));
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
});
