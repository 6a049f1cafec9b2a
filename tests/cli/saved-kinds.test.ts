import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { lectern, removeWorkFolders, workFolder } from '../support/run-lectern.ts';
import { docxOf, epubOf, mhtmlOf, wordParagraph } from '../support/saved-files.ts';

afterAll(removeWorkFolders);

const HEADLINE = 'Dockers vote to strike over a wall';
const STORY = [
  'The dockers of the harbour town voted on Monday to strike for as long as the council spends 4.2 million crowns on a wall.',
  '“We will pay twice, once for the wall and once for what it doesn’t hold,” said Ann Lee, who speaks for the union.',
  'Nobody knows what will come of the strike, but work on the wall is to begin in May, the council says.',
];
const paragraphs = STORY.map((words) => `<p>${words}</p>`).join('');
const html = `<!DOCTYPE html><title>${HEADLINE}</title><article><h1>${HEADLINE}</h1>${paragraphs}</article>`;

test.each([
  ['mhtml', mhtmlOf(html), true],
  [
    'docx',
    docxOf([wordParagraph(HEADLINE, 'Titel'), ...STORY.map((one) => wordParagraph(one))].join('')),
    true,
  ],
  ['epub', epubOf([`<h1>${HEADLINE}</h1>${paragraphs}`], { title: HEADLINE }), true],
  [
    'srt',
    Buffer.from(
      STORY.map((one, at) => `${at + 1}\n00:0${at}:00,000 --> 00:0${at}:09,000\n${one}\n`).join('\n'),
    ),
    false,
  ],
])(
  'an article saved as .%s is drafted, checked, locked, carried and verified',
  async (ending, bytes, hasHeadline) => {
    const quoted = hasHeadline
      ? `\n## Headline\n\n> ${HEADLINE}\n>\n> — headline [@courier, headline]\n`
      : '';
    const outline = `---\ntitle: Dockers\nsources:\n  courier: { type: article-newspaper, title: Dockers, container-title: Courier, issued: 2026-05-01, text: article.${ending} }\n---\n\n# The vote\n\n## Words\n\n> We will pay twice, once for the wall\n>\n> — Ann Lee [@courier]\n${quoted}`;
    const folder = workFolder({ 'talk/outline.md': outline, [`talk/article.${ending}`]: bytes });
    const article = `talk/article.${ending}`;
    const run = async (...words: readonly string[]): Promise<number | null> =>
      (await lectern(folder, words)).code;

    expect(await run('draft', article, '-o', 'draft/outline.md')).toBe(0);
    expect(readFileSync(join(folder, 'draft', `article.${ending}`))).toEqual(Buffer.from(bytes));
    expect(await run('check', 'draft/outline.md', '--strict')).toBe(0);
    expect(await run('lock', 'talk/outline.md')).toBe(0);
    expect(await run('build', 'talk/outline.md', '--no-pdf', '-o', 'out')).toBe(0);
    expect(await run('quote', article, 'We will pay thrice')).toBe(1);

    renameSync(join(folder, article), join(folder, `away.${ending}`));
    expect(await run('check', 'talk/outline.md')).toBe(0);
    expect(await run('verify', 'out/talk/index.html', '--source', `away.${ending}`)).toBe(0);
  },
);

test('what is no article is refused by each command', async () => {
  const folder = workFolder({ 'a.txt': String.raw`{\rtf1\ansi The harbour \par}` });
  for (const words of [
    ['draft', 'a.txt'],
    ['read', 'a.txt'],
    ['quote', 'a.txt', 'The harbour'],
  ]) {
    const { code, stdout, stderr } = await lectern(folder, words);
    expect(code).toBe(1);
    expect(stdout).not.toContain('par');
    expect(stderr).toContain('save it as DOCX or plain text');
  }
});
