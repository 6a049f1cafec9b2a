import { expect, test } from 'vitest';

import { articleFromLock } from '../../src/evidence/lock/article-from-lock.ts';
import { checkAgainstLock, makeLock } from '../../src/evidence/lock/make-lock.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { formatLock, readLock } from '../../src/evidence/lock/lock.ts';
import { makeReceipt, textFragmentUrl } from '../../src/evidence/receipt/receipt.ts';
import { receiptJson } from '../../src/evidence/receipt/read-receipt.ts';
import type { Quotation } from '../../src/outline/outline.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

const TEXT = 'The town is small.\n“We love the wall,” said Ann Lee. It cost a lot. Nobody knows why.';
const SAVED = article(TEXT);
const ARTICLES = new Map([['src', SAVED]]);
const AT_HAND = await articlesAtHand(ARTICLES);
const OTHERS = await articlesAtHand(new Map([['other', article('Something else entirely.')]]));

function gather(lock: Parameters<typeof makeLock>[2] | null, ...quotations: readonly Quotation[]) {
  const locked = lock === null ? null : lockOf(lock);
  const articles = lock === null ? AT_HAND : new Map<string, never>();
  const { value, diagnostics } = gatherEvidence(outline(...quotations), { articles, lock: locked });
  return {
    verdicts: value.map((evidence) => evidence.verdict),
    reports: diagnostics.map(({ code, hint }) => [code, hint]),
  };
}

const WALL = quotation('We love the wall', { speaker: 'Ann Lee', citation: citation('src', '2') });

const RECEIPT_PARTS = {
  articles: ARTICLES,
  lock: null,
  share: 'locator',
  tool: 'lectern 0',
  marks: new Map(),
} as const;

function lockOf(share: Parameters<typeof makeLock>[2]) {
  const { value } = gatherEvidence(outline(WALL), { articles: AT_HAND, lock: null });
  return makeLock(value, ARTICLES, share);
}

test('a quotation that stands where it is cited is reported by nothing', () => {
  expect(gather(null, WALL)).toEqual({ verdicts: ['verbatim'], reports: [] });
});

test('a changed word is reported with the passage to type instead', () => {
  expect(gather(null, { ...WALL, content: 'We like the wall' })).toEqual({
    verdicts: ['altered'],
    reports: [['evidence/altered', 'Paragraph 2 reads “We love the wall”.']],
  });
});

test('a changed word without a citation is reported with the source that has the passage, where there are several', async () => {
  const articles = await articlesAtHand(
    new Map([...ARTICLES, ['other', article('Something else entirely.')]]),
  );
  const changed = { ...WALL, content: 'We like the wall', citation: null };
  const { diagnostics } = gatherEvidence(outline(changed), { articles, lock: null });
  expect(diagnostics[0]?.hint).toBe('Paragraph 2 of @src reads “We love the wall”.');
});

test('another paragraph than the cited one is reported, and one that isn’t there', () => {
  expect(gather(null, { ...WALL, citation: citation('src', '1') }).reports).toEqual([
    ['evidence/wrong-paragraph', 'Write para. 2.'],
  ]);
  expect(gather(null, { ...WALL, citation: citation('src', '7') }).reports[0]?.[0]).toBe(
    'evidence/no-such-paragraph',
  );
  expect(gather(null, { ...WALL, citation: citation('src', 'two') }).reports[0]?.[0]).toBe(
    'evidence/bad-locator',
  );
});

test('an uncited quotation is looked up in all sources, and the citation to add is told', () => {
  expect(gather(null, { ...WALL, citation: null })).toEqual({
    verdicts: ['verbatim'],
    reports: [['evidence/uncited', 'Add [@src, para. 2].']],
  });
});

test('a quotation without words is reported once, and not as one that lacks a source or a citation', () => {
  const { reports } = gather(null, { ...WALL, content: '', citation: null });
  expect(reports).toEqual([
    ['evidence/empty', 'Write them after the >. If the line above has them, it wants a > too.'],
  ]);
});

test('what the front matter quotes can’t be cited there, so no citation is asked for', () => {
  expect(gather(null, { ...WALL, kind: 'front-matter', citation: null })).toEqual({
    verdicts: ['verbatim'],
    reports: [],
  });
});

test('an uncited quotation may stand in a source of which only the lock is there', () => {
  const { value } = gatherEvidence(outline({ ...WALL, citation: null }), {
    articles: OTHERS,
    lock: lockOf('locator'),
  });
  expect(value[0]).toMatchObject({ verdict: 'locked', sourceId: 'src' });
});

test('the place where the article names another speaker is shown', () => {
  const { diagnostics } = gatherEvidence(outline({ ...WALL, speaker: 'Bob Ray' }), {
    articles: AT_HAND,
    lock: null,
  });
  expect(diagnostics[0]?.related).toMatchObject([
    { file: 'article.txt', position: { start: { line: 2, column: 26 }, end: { column: 33 } } },
  ]);
});

test('a speaker marked as inferred is not compared, and the receipt keeps that', () => {
  const inferred = { ...WALL, speaker: 'Bob Ray', isSpeakerInferred: true };
  expect(gather(null, inferred)).toEqual({ verdicts: ['verbatim'], reports: [] });
  const { value: evidence } = gatherEvidence(outline(inferred), { articles: AT_HAND, lock: null });
  const made = makeReceipt({ ...RECEIPT_PARTS, outline: outline(inferred), evidence });
  expect(made.quotations[0]?.inferred).toBe(true);
});

test('another speaker is reported', () => {
  expect(gather(null, { ...WALL, speaker: 'Bob Ray' })).toEqual({
    verdicts: ['verbatim'],
    reports: [
      [
        'evidence/misattributed',
        'See paragraph 2. Write — Ann Lee, or — [Bob Ray]{.inferred} if that is your own reading.',
      ],
    ],
  });
});

test('words that stand nowhere are not met with a passage as if it were theirs', () => {
  const { reports } = gather(null, { ...WALL, content: 'Nobody there ever loved bricks' });
  expect(reports.map(([code]) => code)).toContain('evidence/absent');
  expect(reports[0]?.[1]).toMatch(
    /^Check the citation\. If these are your own words, write \[“…”\]\{\.own\}/u,
  );
});

test('without article and lock nothing can be said', () => {
  const { value, diagnostics } = gatherEvidence(outline(WALL), { articles: new Map(), lock: null });
  expect(value[0]?.verdict).toBe('unverifiable');
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['evidence/unverifiable']);
});

test('without the article the lock vouches for the same words, in any typography', () => {
  expect(gather('locator', WALL)).toEqual({ verdicts: ['locked'], reports: [] });
  expect(gather('locator', { ...WALL, id: 'q7', content: '"We\nlove the wall"' }).verdicts).toEqual([
    'locked',
  ]);
});

test('a lock vouches for no source that the outline doesn’t have', () => {
  const gone = outline({ ...WALL, citation: null });
  const frontMatter = { ...gone.frontMatter, sources: {} };
  const { value } = gatherEvidence(
    { ...gone, frontMatter },
    { articles: new Map(), lock: lockOf('locator') },
  );
  expect(value[0]?.verdict).toBe('unverifiable');
});

test('without the article a changed word, paragraph or speaker fails', () => {
  expect(gather('locator', { ...WALL, content: 'We love this wall' }).reports[0]?.[0]).toBe(
    'lock/not-in-lock',
  );
  expect(gather('locator', { ...WALL, citation: citation('src', '1') }).reports[0]?.[0]).toBe(
    'lock/not-in-lock',
  );
  expect(gather('locator', { ...WALL, speaker: 'Bob Ray' }).reports[0]?.[0]).toBe('lock/speaker-differs');
});

test('a lock of locators gives no word of the source away, one of excerpts only the sentences around', () => {
  expect(formatLock(lockOf('locator'))).not.toMatch(/wall|town/u);
  expect(formatLock(lockOf('excerpt'))).toContain('It cost a lot.');
  expect(formatLock(lockOf('excerpt'))).not.toContain('The town is small');
  expect(lockOf('full').sources['src']?.text).toBe(TEXT);
});

test('a full lock gives its article back, unless somebody changed it', () => {
  const lock = lockOf('full');
  expect(articleFromLock(lock, 'src', 'article.txt')).toEqual(SAVED);
  expect(articleFromLock(lockOf('excerpt'), 'src', 'article.txt')).toBeNull();
  const source = lock.sources['src'];
  if (source === undefined) throw new Error('the lock has the source');
  const forged = { ...lock, sources: { src: { ...source, text: TEXT.replace('love', 'hate') } } };
  expect(articleFromLock(forged, 'src', 'article.txt')).toBeNull();
});

test('a lock is read as it was written, and the same lock has the same bytes', () => {
  const json = formatLock(lockOf('excerpt'));
  const { value } = readLock(json, 'evidence.lock.json');
  expect(value === null ? null : formatLock(value)).toBe(json);
});

test('a lock that was edited or made by other rules is refused', () => {
  expect(readLock('{"version": 1', 'l').diagnostics[0]?.code).toBe('lock/unreadable');
  expect(readLock('{"version": 2}', 'l').diagnostics[0]?.code).toBe('lock/unreadable');
  expect(readLock('{\n<<<<<<< HEAD\n', 'l').diagnostics[0]).toMatchObject({
    message: 'l is not an evidence lock: it contains a merge conflict.',
    position: { start: { line: 2, column: 1 } },
  });
  const lock = lockOf('locator');
  for (const change of [{ source: 'gone' }, { end: 999 }, { lastParagraph: 9 }, { start: 40, end: 30 }]) {
    const quotations = lock.quotations.map((entry) => ({ ...entry, ...change }));
    expect(readLock(formatLock({ ...lock, quotations }), 'l').diagnostics[0]?.code).toBe('lock/unreadable');
  }
  const other = formatLock({ ...lockOf('locator'), normalisation: 'lectern-0' });
  expect(readLock(other, 'l').diagnostics[0]?.code).toBe('lock/other-normalisation');
});

test.each([
  ['\n', '\r\n'],
  ['\r\n', '\n'],
])('a lock holds for a text in which Git or a mail made line ends of %j into %j', async (end, other) => {
  const saved = (lines: string): string => `${TEXT}\n\nThe end.\n`.replaceAll('\n', lines);
  const read = (text: string) => new Map([['src', article(text)]]);
  const gather = async (text: string) =>
    gatherEvidence(outline(WALL), { articles: await articlesAtHand(read(text)), lock: null }).value;
  const lock = makeLock(await gather(saved(end)), read(saved(end)), 'locator');
  const check = async (text: string) =>
    checkAgainstLock(await gather(text), read(text), lock, 'l').map(({ code }) => code);
  expect([await check(saved(other)), await check(`${saved(other)}More.`)]).toEqual([[], ['lock/stale']]);
});

test('a changed article makes the lock stale and names the quotations concerned', () => {
  const changed = new Map([['src', article(TEXT.replace('love', 'like'))]]);
  const { value } = gatherEvidence(outline(WALL), { articles: AT_HAND, lock: null });
  const [stale] = checkAgainstLock(value, changed, lockOf('locator'), 'evidence.lock.json');
  expect(stale?.code).toBe('lock/stale');
  expect(stale?.message).toContain('“We love the wall”');
  expect(checkAgainstLock(value, ARTICLES, lockOf('locator'), 'evidence.lock.json')).toEqual([]);
});

function receipt() {
  const { value } = gatherEvidence(outline(WALL), { articles: AT_HAND, lock: null });
  return makeReceipt({ ...RECEIPT_PARTS, outline: outline(WALL), evidence: value });
}

test('a receipt can’t close the script element that it stands in', () => {
  expect(receiptJson({ ...receipt(), tool: '</script><b>' })).not.toContain('<');
});

test('a text fragment names the ends of a long quotation and the whole of a short one', () => {
  expect(textFragmentUrl('https://example.org/a#b', 'We re-love, all')).toBe(
    'https://example.org/a#:~:text=We%20re%2Dlove%2C%20all',
  );
  expect(textFragmentUrl('https://example.org/', 'a b c d e f g h i j k l')).toBe(
    'https://example.org/#:~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l',
  );
  expect(textFragmentUrl('javascript:alert(1)', 'a')).toBeNull();
});

const ROADS = article(
  "We won't pay\n“The road is long,” said Jan Holt. “We won't pay,” said Anna Berg, a driver.\n“We won't pay, and we stay,” wrote Bo Lee.",
);
/** The link to words that Anna Berg says in paragraph 2. */
async function linkTo(words: string, roads: typeof ROADS): Promise<string | null | undefined> {
  const quoted = outline(quotation(words, { speaker: 'Anna Berg', citation: citation('src', '2') }));
  const sources = { src: { type: 'article', title: 'W', author: [], URL: 'https://example.org/' } };
  const cited = { ...quoted, frontMatter: { ...quoted.frontMatter, sources } };
  const articles = new Map([['src', roads]]);
  const { value } = gatherEvidence(cited, { articles: await articlesAtHand(articles), lock: null });
  const parts = { ...RECEIPT_PARTS, articles };
  return makeReceipt({ ...parts, outline: cited, evidence: value }).quotations[0]?.link;
}

test.each([
  ['We won’t pay', "Jan%20Holt.%20%E2%80%9C-,We%20won't%20pay,-%2C%E2%80%9D%20said%20Anna"],
  ['The road is long', 'The%20road%20is%20long'],
])('a link leads to the cited words, not to the same in a headline: %s', async (words, fragment) => {
  expect(await linkTo(words, ROADS)).toBe(`https://example.org/#:~:text=${fragment}`);
});

test.each(['We won’t pay', 'WE WON’T PAY', 'We won`t  pay', 'So “we won\u00adʼt pay”'])(
  'a headline that browsers take for the same words is passed over, too: %s',
  async (headline) => {
    const roads = article(`${headline}\nThe road is long. “We won't pay,” said Anna Berg, a driver.`);
    expect(await linkTo('We won’t pay', roads)).toContain('-,We');
  },
);

test('words that nothing resembles, and words that were changed, are told of in whole sentences', () => {
  const quotations = [quotation('Committees meet tomorrow'), quotation('We love the walls')];
  const { diagnostics } = gatherEvidence(outline(...quotations), { articles: AT_HAND, lock: null });
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    'Nothing in the article resembles “Committees meet tomorrow”.',
    'The article never says “We love the walls”: it has “wall” in place of “walls”.',
  ]);
});
