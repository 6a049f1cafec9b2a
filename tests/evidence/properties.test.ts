import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { normaliseText } from '../../src/article/normalised-text.ts';
import { tokenise } from '../../src/evidence/text/tokenise.ts';
import { passes } from '../../src/evidence/model/verdict.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { isInsideWord } from '../../src/evidence/index/word-boundary.ts';
import { withoutOuterMarks } from '../../src/evidence/text/without-outer-marks.ts';
import { indexOf } from './support/check.ts';
import { runs } from '../support/long-run.ts';

const WORD = fc.constantFrom(
  'the',
  'The',
  'sea',
  'don’t',
  're-sign',
  '2.5',
  '-5',
  '%',
  '$',
  'U.S.',
  '[he]',
  '. . .',
  '…',
  '“so”',
  '网络',
  '安全',
  '—',
  '.',
  ',',
  'café',
  'cafe\u0301',
  'not',
  'co\u00adop',
);
const GAP = fc.constantFrom(' ', ' ', ' ', '\n', '', '\u00a0', '\u200b');
const TEXT = fc
  .array(fc.tuple(WORD, GAP), { minLength: 3, maxLength: 40 })
  .map((pairs) => `word ${pairs.flat().join('')} word`);

test('a slice of an article at word bounds verifies, and without hidden characters at its own offsets', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(), fc.nat(), (text, first, length) => {
      const index = indexOf(text);
      const { starts, ends, words } = index.tokens;
      const from = first % words.length;
      const to = Math.min(words.length, from + 1 + (length % 12));
      if (isInsideWord(index.tokens, from) || isInsideWord(index.tokens, to)) return;
      const content = text.slice(starts[from], ends[to - 1]);
      const finding = verifyQuotation({ content, speaker: null, paragraphs: [] }, index);
      if (finding.verdict === 'absent') expect(content).not.toMatch(/[\p{L}\p{N}]/u);
      else {
        expect([content, passes(finding.verdict)]).toEqual([content, true]);
        const { start, end } = finding.passage ?? { start: 0, end: 0 };
        expect(tokenise(text.slice(start, end)).words).toEqual(tokenise(withoutOuterMarks(content)).words);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('normalised units map to ascending ranges of the original', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const { text: folded, starts, ends } = normaliseText(text);
      expect(starts).toHaveLength(folded.length);
      for (let at = 0; at < folded.length; at += 1) {
        expect(starts[at]).toBeLessThan(ends[at] ?? 0);
        expect(starts[at] ?? 0).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
      }
    }),
  );
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const once = normaliseText(text).text;
      // Two single marks that meet would be taken for a double one the second time.
      if (!once.includes("''")) expect(tokenise(once).words).toEqual(tokenise(text).words);
    }),
  );
});

test('a mark in a form that NFC knows under another number is the same mark', () => {
  for (const [one, other] of [
    ['\u1fef', '`'],
    ['\u1ffd', '´'],
    ['\u1ffd\u1ffd', '´´'],
  ] as const)
    expect(tokenise(`${one}so${one}`).words).toEqual(tokenise(`${other}so${other}`).words);
});

test('characters that no folding lists are never equal', () => {
  const listed =
    /\u034f|[\s\u0085\u00ad\u180e\u200b-\u200f\u2010-\u2015\u2018-\u201f\u2026\u2060\u2212\u2e3a\u2e3b\ufeff"'`´.«»‹›ʼ「」『』〝〞〟-]/u;
  const character = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 1 })
    .filter((one) => !listed.test(one) && !/\p{M}|\p{Cs}/u.test(one));
  fc.assert(
    fc.property(character, character, (one, other) => {
      if (one.normalize('NFC') === other.normalize('NFC')) return;
      expect(tokenise(`a ${one}${one} b`).words).not.toEqual(tokenise(`a ${other}${other} b`).words);
    }),
    { numRuns: runs(2000) },
  );
});
