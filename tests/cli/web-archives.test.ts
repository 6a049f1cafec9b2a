import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { lectern, outputIn, removeWorkFolders, workFolder } from '../support/run-lectern.ts';
import { ADDRESS, waczOf, warcGzOf, warcOf } from '../support/web-archives.ts';

afterAll(removeWorkFolders);

const STORY = [
  'The dockers of the harbour town voted on Monday to strike for as long as the council spends 4.2 million crowns on a wall.',
  '“We will pay twice, once for the wall and once for what it doesn’t hold,” said Ann Lee, who speaks for the union.',
  'Nobody knows what will come of the strike, but work on the wall is to begin in May, the council says.',
];
const html = `<!DOCTYPE html><title>Dockers vote to strike</title><article><h1>Dockers vote to strike</h1>${STORY.map((words) => `<p>${words}</p>`).join('')}</article>`;
const other = { body: html.replace('twice', 'thrice'), address: 'https://courier.example/other' };

const outlineOf = (text: string): string =>
  `---\ntitle: Dockers\ndate: 2026-11-10\nsources:\n  courier: { type: article-newspaper, title: Dockers vote to strike, container-title: Courier, issued: 2026-05-01, URL: "${ADDRESS}", text: ${text} }\n---\n\n## Words\n\n> We will pay twice, once for the wall and once for what it doesn’t hold\n>\n> — Ann Lee [@courier]\n`;

/** Which of these words a deck shows, and what its receipt says of the archive. */
function shownOf(deck: string, words: readonly string[]): readonly string[] {
  const html = readFileSync(deck, 'utf8')
    .replaceAll('</a><span', '</a> <span')
    .replaceAll(/<\/?(?:span|a)\b[^<>]*>/gu, '');
  return [...words, '"archived":"2026-11-01"'].filter((one) => html.includes(one));
}

test.each<readonly [string, Uint8Array, string]>([
  ['page.warc', warcOf(other, { body: html }), 'digest compared, not signed'],
  ['page.warc.gz', warcGzOf(other, { body: html }), 'digest compared, not signed'],
  [
    'page.wacz',
    waczOf(warcGzOf(other, { body: html }), { isSigned: true }),
    'digest compared, signature not checked',
  ],
])('a deck is proven by a page of a web archive: %s', async (name, bytes, known) => {
  const folder = workFolder({ 'talk/outline.md': outlineOf(name), [`talk/${name}`]: bytes });
  const archive = join(folder, 'talk', name);
  const run = (...words: readonly string[]) => lectern(folder, words);

  expect((await run('quote', archive, 'We will pay twice', '--url', ADDRESS)).code).toBe(0);
  expect((await run('quote', archive, 'We will pay twice')).stderr).toContain('article/which-page');
  expect((await run('draft', archive, '--url', ADDRESS, '-o', 'draft/outline.md')).code).toBe(0);
  expect((await run('check', 'draft/outline.md', '--strict')).code).toBe(0);
  const checked = await run('check', 'talk/outline.md');
  expect(checked.stderr).toContain(`@courier: as archived on 1 November 2026; ${known}.`);
  expect((await run('lock', 'talk/outline.md')).code).toBe(0);
  expect((await run('build', 'talk/outline.md', '--no-pdf', '--out', 'out')).code).toBe(0);
  const deck = join(outputIn(folder), 'index.html');
  const places = ['Courier, 1 May 2026, ', 'courier.example/harbour '].map(
    (before) => `${before}as archived on 1 November 2026`,
  );
  expect(shownOf(deck, places)).toEqual([...places, '"archived":"2026-11-01"']);

  // Without the archive, from its lock, the same deck.
  renameSync(archive, join(folder, name));
  expect((await run('build', 'talk/outline.md', '--no-pdf', '--out', 'again')).code).toBe(0);
  expect(shownOf(join(outputIn(folder, 'again'), 'index.html'), places)).toHaveLength(3);

  const verified = await run('verify', deck, '--source', name);
  expect(verified.stderr).toContain(`@courier: as archived on 1 November 2026; ${known}.`);
  expect(verified.code).toBe(0);

  const altered = Buffer.from(bytes);
  const at = name === 'page.warc' ? altered.lastIndexOf('twice') : altered.length >> 1;
  altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
  writeFileSync(join(folder, `altered-${name}`), altered);
  const refused = await run('verify', deck, '--source', `altered-${name}`);
  expect(refused.stderr).toContain('article/unreadable-package');
  expect(refused.code).toBe(1);
});

test('a deck can’t say that its page was archived on another day, or at all', async () => {
  const folder = workFolder({
    'talk/outline.md': outlineOf('page.warc'),
    'talk/page.warc': warcOf({ body: html }),
    'later.warc': warcOf({ body: html, date: '2026-11-02T00:00:00Z' }),
    'saved.html': html,
  });
  await lectern(folder, ['build', 'talk/outline.md', '--no-pdf', '--out', 'out']);
  const deck = join(outputIn(folder), 'index.html');
  for (const [source, day] of [
    ['later.warc', '2026-11-02'],
    ['saved.html', 'not archived'],
  ] as const) {
    const { code, stderr } = await lectern(folder, ['verify', deck, '--source', source]);
    expect(code).toBe(1);
    expect(stderr).toContain(`the file says “2026-11-01”; with this article it is “${day}”`);
  }
});
