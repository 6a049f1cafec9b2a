import { expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articleFromLock } from '../../src/evidence/lock/article-from-lock.ts';
import { makeLock } from '../../src/evidence/lock/make-lock.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

const SUBTITLES = `WEBVTT

00:01.000 --> 00:04.000
<v Ann Lee>We will pay twice for a wall that nobody asked for.

03:12.500 --> 03:16.000
<v Bo Ray>The sea will test it in autumn.

04:12.000 --> 04:16.000
<v Ann Lee>Nobody knows what will come of it.
`;
const { value: article } = await readArticle(new TextEncoder().encode(SUBTITLES), 'talk.vtt');
if (article === null) throw new Error('the subtitles must be read');
const articles = new Map([['talk', article]]);

function outlineWith(locator: string, speaker = 'Bo Ray') {
  const text = `---\ntitle: T\nsources:\n  talk: { title: Talk, type: speech, text: talk.vtt }\n---\n\n# T\n\n## S\n\n> The sea will test it in autumn.\n>\n> — ${speaker} [@talk, ${locator}]\n`;
  return parseOutline('outline.md', text).value;
}

async function codes(locator: string, speaker?: string): Promise<readonly string[]> {
  const given = outlineWith(locator, speaker);
  const { diagnostics } = gatherEvidence(given, { articles: await articlesAtHand(articles), lock: null });
  return diagnostics.map(({ code }) => code);
}

test.each(['00:03:12', '3:12', '03:14', '00:03:12-00:03:16', '0:00-4:00', 'para. 2'])(
  'what is said at %s is cited by its time',
  async (locator) => {
    expect(await codes(locator)).toEqual([]);
  },
);

test.each([
  ['00:04:12', 'evidence/wrong-paragraph'],
  ['00:01', 'evidence/wrong-paragraph'],
  ['9:00:00', 'evidence/bad-locator'],
  ['00:03:12-00:01:00', 'evidence/bad-locator'],
])('a wrong time is an error: %s', async (locator, code) => {
  expect(await codes(locator)).toEqual([code]);
});

test('the label of a paragraph says who speaks', async () => {
  expect(await codes('00:03:12', 'Ann Lee')).toEqual(['evidence/misattributed']);
});

test('a lock has the times, and nothing of the words', async () => {
  const given = outlineWith('00:03:12');
  const { value } = gatherEvidence(given, { articles: await articlesAtHand(articles), lock: null });
  const lock = makeLock(value, articles, 'locator');
  expect(lock.sources['talk']).toMatchObject({ format: 'subtitles', times: [1, 192, 252] });
  expect(JSON.stringify(lock)).not.toContain('autumn');
  const without = (locator: string): readonly string[] =>
    gatherEvidence(outlineWith(locator), { articles: new Map(), lock }).value.map(({ verdict }) => verdict);
  expect([without('00:03:12'), without('00:04:12')]).toEqual([['locked'], ['unverifiable']]);
  expect(articleFromLock(makeLock(value, articles, 'full'), 'talk', 'talk.vtt')).toMatchObject({
    times: article.times,
    paragraphs: article.paragraphs,
    headline: null,
  });
});
