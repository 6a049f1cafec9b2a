import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import type { SavedArticle } from '../../src/article/article.ts';
import { checkClaims } from '../../src/evidence/claims/check-claims.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articleFromLock } from '../../src/evidence/lock/article-from-lock.ts';
import { checkAgainstLock, makeLock } from '../../src/evidence/lock/make-lock.ts';
import { formatLock, readLock, type EvidenceLock } from '../../src/evidence/lock/lock.ts';
import { makeReceipt } from '../../src/evidence/receipt/receipt.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const STORY = 'The dockers of the harbour have voted, and the port is quiet tonight, they say there. '.repeat(
  4,
);
const PAGE = `<html><head><title>Dockers vote to strike over 36 cranes | The Courier</title></head><body><main><article>
<header><h1>Dockers vote to strike over 36 cranes</h1><p class="standfirst">Union says talks have failed</p>
<figure><figcaption>The quay at dawn, before the vote</figcaption></figure></header>
<div class="story"><p>${STORY}</p><p>Nobody can say how long it lasts. ${STORY}</p></div></article></main></body></html>`;
const TEXT = `Dockers vote to strike over 36 cranes\n\nUnion says talks have failed\n\nBy Nora Lind\n\n${STORY}`;

async function saved(text: string, name: string): Promise<SavedArticle> {
  const { value } = await readArticle(new TextEncoder().encode(text), name);
  if (value === null) throw new Error('nothing was read');
  return value;
}

const HTML = await saved(PAGE, 'a.html');
const PLAIN = await saved(TEXT, 'a.txt');

const outlineOf = (body: string) =>
  parseOutline('outline.md', `---\ntitle: T\nsources: { c: { title: C } }\n---\n\n## A\n\n${body}`).value;

async function gather(body: string, article: SavedArticle | null = HTML, lock: EvidenceLock | null = null) {
  const articles = await articlesAtHand(article === null ? new Map() : new Map([['c', article]]));
  return gatherEvidence(outlineOf(body), { articles, lock });
}

/** Verdict, place, and the codes of what is said. */
async function told(body: string, article: SavedArticle | null = HTML, lock: EvidenceLock | null = null) {
  const { value, diagnostics } = await gather(body, article, lock);
  const [first] = value;
  return {
    verdict: first?.verdict,
    part: first?.passage?.part ?? null,
    codes: diagnostics.filter(({ severity }) => severity !== 'warning').map(({ code }) => code),
  };
}

test.each([
  ['headline', 'Dockers vote to strike'],
  ['standfirst', 'Union says talks have failed'],
  ['deck', 'talks have failed'],
  ['caption', 'The quay at dawn'],
])('the %s of a page can be quoted', async (locator, words) => {
  const part = locator === 'deck' ? 'standfirst' : locator;
  expect(await told(`> ${words}\n>\n> — headline [@c, ${locator}]`)).toEqual({
    verdict: 'verbatim',
    part,
    codes: [],
  });
});

test.each([
  ['headline', 'Dockers vote to strike'],
  ['standfirst', 'talks have failed'],
])('the %s of a plain text is its paragraph, cited by name or number', async (locator, words) => {
  for (const place of [locator, locator === 'headline' ? 'para. 1' : 'para. 2'])
    expect(await told(`> ${words}\n>\n> — headline [@c, ${place}]`, PLAIN)).toEqual({
      verdict: 'verbatim',
      part: locator,
      codes: [],
    });
});

test('words of a headline without its name are found, and the name is offered', async () => {
  const { diagnostics, value } = await gather('> Dockers vote to strike\n>\n> — headline [@c]');
  expect(value[0]?.verdict).toBe('verbatim');
  expect(diagnostics.map(({ code, severity, hint, fix }) => [code, severity, hint, fix?.text])).toEqual([
    ['evidence/part-not-cited', 'info', 'Say so: [@c, headline].', '@c, headline'],
  ]);
});

test('the place of a fix is that of the reference', async () => {
  const body = '> Dockers vote to strike\n>\n> — headline [@c, para. 2]';
  const { diagnostics } = await gather(body);
  const { file } = outlineOf(body);
  const { range } = diagnostics[0]?.fix ?? {};
  expect(file.text.slice(range?.start.offset, range?.end.offset)).toBe('@c, para. 2');
});

test.each([
  ['Dockers vote to strike', 'para. 2', '“Dockers vote to strike” is in the headline, not in paragraph 2.'],
  ['how long it lasts', 'headline', '“how long it lasts” is in paragraph 2, not in the headline.'],
  ['talks have failed', 'headline', '“talks have failed” is in the standfirst, not in the headline.'],
])('another place than the cited one is told: %s, %s', async (words, locator, message) => {
  const { diagnostics } = await gather(`> ${words}\n>\n> — headline [@c, ${locator}]`);
  expect(diagnostics.map(({ message: said }) => said)).toEqual([message]);
});

test('a part that wasn’t recognised is told', async () => {
  expect((await told('> Never said\n>\n> — headline [@c, caption]', PLAIN)).codes).toContain(
    'evidence/no-such-part',
  );
});

test('words of a headline that differ are told with the headline', async () => {
  const { diagnostics } = await gather(
    '> Dockers refuse to strike over 36 cranes\n>\n> — headline [@c, headline]',
  );
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ['evidence/altered', 'The headline reads “Dockers vote to strike over 36 cranes”.'],
  ]);
});

test('words that go on from one part into another stand in neither', async () => {
  expect((await told('> over 36 cranes Union says\n>\n> — headline [@c, headline]')).verdict).toBe('spliced');
  expect((await told('> over 36 cranes … Union says\n>\n> — headline [@c, headline]')).verdict).toBe(
    'spliced',
  );
});

test('words that a paragraph has as well are that paragraph’s, unless the part is cited', async () => {
  const twice = await saved(
    PAGE.replace('Nobody can say', 'Dockers vote to strike. Nobody can say'),
    'a.html',
  );
  expect((await told('> Dockers vote to strike\n>\n> — headline [@c]', twice)).part).toBeNull();
  expect((await told('> Dockers vote to strike\n>\n> — headline [@c, headline]', twice)).part).toBe(
    'headline',
  );
});

test('an uncited passage is offered the headline as its place', async () => {
  const { diagnostics } = await gather('It reads “Dockers vote to strike”.');
  expect(diagnostics.map(({ hint }) => hint)).toEqual(['Add [@c, headline].']);
});

test('a figure that the headline alone has is stated by it, and by the article as a whole', () => {
  const codes = (place: string) =>
    checkClaims(outlineOf(`- The vote was over 36 cranes [@c${place}]`), new Map([['c', HTML]])).map(
      ({ code }) => code,
    );
  expect([codes(', headline'), codes('')]).toEqual([[], []]);
  expect(codes(', para. 2')).toEqual(['claim/figure-not-in-source']);
  expect(codes(', caption')).toEqual(['claim/figure-not-in-source']);
});

const QUOTED = '> Dockers vote to strike\n>\n> — headline [@c, headline]';

async function lockOf(share: EvidenceLock['share'], article = HTML): Promise<EvidenceLock> {
  const { value } = await gather(QUOTED, article);
  const lock = makeLock(value, new Map([['c', article]]), share);
  const { value: read, diagnostics } = readLock(formatLock(lock), 'evidence.lock.json');
  expect(diagnostics).toEqual([]);
  if (read === null) throw new Error('the lock can’t be read');
  return read;
}

test.each(['locator', 'excerpt'] as const)(
  'a lock at %s stands for the headline, and for no other place',
  async (share) => {
    for (const article of [HTML, PLAIN]) {
      const lock = await lockOf(share, article);
      expect(await told(QUOTED, null, lock)).toEqual({ verdict: 'locked', part: 'headline', codes: [] });
      expect((await told(QUOTED.replace('headline]', 'caption]'), null, lock)).verdict).toBe('unverifiable');
      expect((await told(QUOTED.replace('headline]', 'para. 2]'), null, lock)).verdict).toBe('unverifiable');
    }
  },
);

test('a lock at full brings the headline back with the text', async () => {
  const lock = await lockOf('full');
  const article = articleFromLock(lock, 'c', 'article');
  expect(await told(QUOTED, article, lock)).toEqual({ verdict: 'verbatim', part: 'headline', codes: [] });
  expect(article?.textHash).toBe(HTML.textHash);
});

test('a lock whose headline was edited is refused', async () => {
  const lock = await lockOf('full');
  const edited = formatLock(lock).replace('"text": "Dockers vote', '"text": "Dockers refuse');
  expect(readLock(edited, 'l').diagnostics.map(({ code }) => code)).toEqual(['lock/unreadable']);
});

test('a lock of plain text has nothing but the text, as before', async () => {
  const lock = await lockOf('full', PLAIN);
  expect(Object.keys(lock.sources['c'] ?? {}).toSorted()).toEqual([
    'characters',
    'fileHash',
    'format',
    'paragraphs',
    'text',
    'textHash',
  ]);
});

test('of a text that changed, a headline that is the same isn’t named as changed', async () => {
  const lock = await lockOf('locator');
  const { value } = await gather(QUOTED);
  const other = await saved(PAGE.replace('Nobody can say', 'Nobody knows'), 'a.html');
  const [said] = checkAgainstLock(value, new Map([['c', other]]), lock, 'l');
  expect(said?.message).toBe('The text of @c has changed since the evidence lock was made.');
});

test('a receipt says which part it is', async () => {
  const { value } = await gather(QUOTED);
  const articles = new Map([['c', HTML]]);
  const parts = { articles, lock: null, marks: new Map(), tool: 'lectern 0' } as const;
  const receipt = makeReceipt({ outline: outlineOf(QUOTED), evidence: value, share: 'excerpt', ...parts });
  expect(receipt.quotations[0]).toMatchObject({ paragraph: null, part: 'headline' });
  expect(receipt.quotations[0]?.excerpt).toEqual({
    before: '',
    passage: 'Dockers vote to strike',
    after: ' over 36 cranes',
  });
});
