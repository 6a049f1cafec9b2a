import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readArticle } from '../../src/article/readers/read-article.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import type { ArticleAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { readLock } from '../../src/evidence/lock/lock.ts';
import type { EvidenceLock } from '../../src/evidence/lock/lock.ts';
import { passes } from '../../src/evidence/model/verdict.ts';
import type { Outline, Quotation } from '../../src/outline/outline.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

interface Case {
  readonly name: string;
  readonly outline: Outline;
  readonly articles: ReadonlyMap<string, ArticleAtHand>;
  readonly lock: EvidenceLock | null;
}

function outlineOf(slug: string): Outline {
  return parseOutline('outline.md', readFileSync(`briefings/${slug}/outline.md`, 'utf8')).value;
}

const bus = await readArticle(new Uint8Array(readFileSync('briefings/night-buses/article.md')), 'article.md');
if (bus.value === null) throw new Error('The sample article can’t be read.');
const lockText = readFileSync('briefings/china-cybersecurity-week/evidence.lock.json', 'utf8');

const CASES: readonly Case[] = [
  {
    name: 'china-cybersecurity-week, against its lock',
    outline: outlineOf('china-cybersecurity-week'),
    articles: new Map(),
    lock: readLock(lockText, 'evidence.lock.json').value,
  },
  {
    name: 'night-buses, against its article',
    outline: outlineOf('night-buses'),
    articles: await articlesAtHand(new Map([['holt', bus.value]])),
    lock: null,
  },
];

/** Whether a quotation passes when its words, or its speaker, are these instead. */
function isLetThrough({ outline, articles, lock }: Case, quotation: Quotation): boolean {
  const { value } = gatherEvidence({ ...outline, quotations: [quotation] }, { articles, lock });
  return value.every((evidence) => passes(evidence.verdict));
}

/** Every text that differs by one letter, one word left out or put in, two words exchanged, or a denial. */
function* mutantsOf(content: string): Iterable<string> {
  for (const { index } of content.slice(1).matchAll(/\p{L}/gu)) {
    yield `${content.slice(0, index + 1)}${content[index + 1] === 'x' ? 'y' : 'x'}${content.slice(index + 2)}`;
  }
  const words = content.split(' ');
  for (const [at, word] of words.entries()) {
    // The first and the last word may be left off: what remains is a shorter quotation.
    if (at > 0 && at < words.length - 1) yield words.toSpliced(at, 1).join(' ');
    yield words.toSpliced(at, 0, 'not').join(' ');
    yield words.toSpliced(at, 0, '7').join(' ');
    const next = words[at + 1];
    if (next !== undefined && next !== word) yield words.toSpliced(at, 2, next, word).join(' ');
  }
}

describe.each(CASES)('$name', (briefing) => {
  test('every quotation passes as it stands', () => {
    const failing = briefing.outline.quotations.filter((quotation) => !isLetThrough(briefing, quotation));
    expect(failing.map(({ content }) => content)).toEqual([]);
  });

  test('no quotation passes with a letter, a word, a number, a denial or the order changed', () => {
    const passing = briefing.outline.quotations.flatMap((quotation) =>
      [...mutantsOf(quotation.content)].filter((content) =>
        isLetThrough(briefing, { ...quotation, content }),
      ),
    );
    expect(passing).toEqual([]);
  });

  test.runIf(briefing.lock === null)('typographic variants of every quotation pass', () => {
    for (const quotation of briefing.outline.quotations) {
      const content = quotation.content.replaceAll('’', "'").replace(' ', '\u00a0 ').replaceAll('—', '--');
      expect([content, isLetThrough(briefing, { ...quotation, content })]).toEqual([content, true]);
    }
  });
});

test('a quotation given to somebody else fails against the lock and against the article', () => {
  for (const briefing of CASES) {
    const quotation = briefing.outline.quotations.find(
      ({ speaker }) => speaker !== null && /^[A-Z]/u.test(speaker),
    );
    if (quotation === undefined) throw new Error('No quotation names its speaker.');
    const { value, diagnostics } = gatherEvidence(
      { ...briefing.outline, quotations: [{ ...quotation, speaker: 'Hanne Quist' }] },
      briefing,
    );
    const isQuestioned = value.some(({ verdict }) => !passes(verdict)) || diagnostics.length > 0;
    expect([briefing.name, isQuestioned]).toEqual([briefing.name, true]);
  }
});
