import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { excessOfEdits } from '../../src/evidence/edits/excess-of-edits.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { quotedSpans } from '../../src/evidence/text/quoted-spans.ts';
import { quotationPattern, type QuotationPattern } from '../../src/evidence/edits/quotation-pattern.ts';
import { newSearchBudget } from '../../src/evidence/match/search-budget.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import type { ArticleIndex } from '../../src/evidence/index/index-article.ts';
import { article, find, indexOf } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

test('edits that could be read in millions of ways are not followed, and don’t pass', () => {
  const text = `The council voted. ${'the bus ran and '.repeat(10_000)}`;
  const dense = find(text, `${'the bus … '.repeat(80)}the bus`);
  expect([dense.verdict, dense.obstacle?.kind]).toEqual(['altered', 'ways']);
  const many = find(text, `${'the … '.repeat(1500)}bus`);
  expect([many.verdict, many.obstacle?.kind]).toEqual(['altered', 'ways']);
  const bracketed = find(text, 'the [x] [y] bus '.repeat(50));
  expect([bracketed.verdict, bracketed.obstacle?.kind]).toEqual(['altered', 'ways']);
});

test('quotations that can each be followed are not all followed where together they would take minutes', async () => {
  const text = `The council voted. ${'the bus ran and '.repeat(5000)}the minister left the town early.`;
  const articles = await articlesAtHand(new Map([['src', article(text)]]));
  const dense = Array.from({ length: 20 }, (_, at) =>
    quotation(`${'the bus … '.repeat(12)}ran and ${at}`, { citation: citation('src', '1') }),
  );
  const usual = quotation('The council … the minister left [our] town early', {
    citation: citation('src', '1'),
  });

  const { value } = gatherEvidence(outline(...dense, usual), { articles, lock: null });

  expect([value[0]?.verdict, value[0]?.obstacle?.kind]).toEqual(['altered', undefined]);
  expect([value[19]?.verdict, value[19]?.obstacle?.kind]).toEqual(['altered', 'ways']);
  expect(value[20]?.verdict).toBe('edited');
});

test('what an omission leaves out is counted as well, which takes the longest', () => {
  const index = indexOf(`The council voted. ${'the bus ran and '.repeat(1000)}stopped.`);
  const searchBudget = newSearchBudget();
  const content = 'the bus … ran and … the bus … ran and stopped';
  expect(verifyQuotation({ content, speaker: null, paragraphs: [] }, index, searchBudget).verdict).toBe(
    'edited',
  );
  expect(searchBudget.followed).toBeGreaterThan(10_000);
});

test('a bracket is compared with names only at places that the words before it reach', () => {
  const known = indexOf(`The council voted.\n\nShe left.\n\n${'The bus ran.\n\n'.repeat(1000)}`);
  let looks = 0;
  const index: ArticleIndex = {
    ...known,
    get speakers() {
      looks += 1;
      return known.speakers;
    },
  };
  const content = 'The council voted … [Today] The bus ran';
  verifyQuotation({ content, speaker: null, paragraphs: [] }, index);
  expect(looks).toBeLessThan(10);
});

test('an omission between common words of a long text is followed', () => {
  const text = `The council voted. ${'the bus ran and '.repeat(10_000)}stopped.`;
  expect(find(text, 'the bus … the bus ran and stopped').verdict).toBe('edited');
});

test('what goes by the quotation alone is counted once, however many places it could stand at', () => {
  const made = quotationPattern('the bus ran … and the bus stopped');
  let looks = 0;
  const pattern: QuotationPattern = {
    ...made,
    get parts() {
      looks += 1;
      return made.parts;
    },
  };
  const edit = { kind: 'ellipsis' as const, text: '…', start: 3, end: 9 };
  for (let place = 0; place < 1000; place += 1) expect(excessOfEdits(pattern, [edit])).toBeNull();
  expect(looks).toBeLessThan(10);
});

test('a text may have more marks and more of one word than a call takes arguments', () => {
  const marks = '"a" '.repeat(150_000);
  const paragraph = { number: 1, start: 0, end: marks.length, isAside: false, isSetOff: false };
  expect(quotedSpans(marks, [paragraph]).spans).toHaveLength(150_000);
  expect(find(`Of ${'an '.repeat(150_000)}and theft.`, 'a[nd] theft').verdict).toBe('edited');
});

test('a quotation of more than two hundred words and edits by turns proves nothing', () => {
  const letters = Array.from('bcdfghjklmnprstvwxz');
  const words = letters.flatMap((one) => letters.map((other) => `${one}a${other}o`));
  const ranges = Array.from({ length: 101 }, (_, at) => words.slice(3 * at, 3 * at + 2).join(' '));
  const text = `${words.join(' ')}.`;
  expect(find(text, ranges.slice(0, 100).join(' … ')).verdict).toBe('edited');
  const { verdict, obstacle } = find(text, ranges.join(' … '));
  expect([verdict, obstacle?.kind]).toEqual(['altered', 'ways']);
});
