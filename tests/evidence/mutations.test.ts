import { describe, expect, test } from 'vitest';

import { passes, type Finding } from '../../src/evidence/model/verdict.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { indexOf } from './support/check.ts';
import { QUOTATIONS, SAMPLE } from './support/sample.ts';

const index = indexOf(SAMPLE);

function look(content: string, speaker: string | null = null): Finding {
  return verifyQuotation(
    {
      content,
      speaker: speaker === null ? null : { name: speaker, language: 'en', writers: [] },
      paragraphs: [],
    },
    index,
  );
}

function expectCaught(original: string, mutant: string): void {
  if (mutant !== original)
    expect([original, mutant, passes(look(mutant).verdict)]).toEqual([original, mutant, false]);
}

/** Slices of the sample between white space, of 8 to 20 words, each from the beginning of the next on: first and last word of each. */
const WORDS = [...SAMPLE.matchAll(/\S+/gu)].filter((match) => /[\p{L}\p{N}]/u.test(match[0]));
const COUNT = 40;
const BOUNDS = Array.from({ length: COUNT }, (_, at) => {
  const first = Math.floor((at * (WORDS.length - 3)) / COUNT);
  return [first, Math.min(WORDS.length - 1, first + 7 + ((at * 7) % 13))] as const;
});
const SLICES = BOUNDS.map(([first, last]) => {
  const [start, end] = [WORDS[first], WORDS[last]];
  return SAMPLE.slice(start?.index, (end?.index ?? 0) + (end?.[0].length ?? 0)).replace(/[.,;:!?”“"]+$/u, '');
}).filter((slice) => !/^million|\$2\.5$/u.test(slice)); // which would cut a figure
const PASSAGES = [...QUOTATIONS.map((quotation) => quotation.content), ...SLICES];

test('each word of the sample stands in one of the slices at least', () => {
  const counts = WORDS.map((_, at) => BOUNDS.filter(([first, last]) => first <= at && at <= last).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
});

describe('every single change to a quotation is caught', () => {
  test('a letter inside the quotation', () => {
    for (const passage of PASSAGES) {
      for (const match of passage.matchAll(/\p{Ll}/gu)) {
        if (match.index === 0) continue;
        const letter = match[0] === 'x' ? 'y' : 'x';
        expectCaught(passage, `${passage.slice(0, match.index)}${letter}${passage.slice(match.index + 1)}`);
      }
    }
  });

  test('a letter left out', () => {
    for (const passage of PASSAGES) {
      for (const match of passage.matchAll(/\p{L}/gu)) {
        if (match.index === 0 || match.index === passage.length - 1) continue;
        expectCaught(
          passage,
          `${passage.slice(0, match.index)}${passage.slice(match.index + match[0].length)}`.trim(),
        );
      }
    }
  });

  test('the case of a letter that isn’t the first', () => {
    for (const passage of PASSAGES) {
      const first = passage.search(/\p{L}/u);
      for (const match of passage.matchAll(/\p{Ll}/gu)) {
        if (match.index === first) continue;
        expectCaught(
          passage,
          `${passage.slice(0, match.index)}${match[0].toUpperCase()}${passage.slice(match.index + 1)}`,
        );
      }
    }
  });

  test('a word left out, said twice, or added', () => {
    for (const passage of PASSAGES) {
      const words = passage.split(' ');
      for (const at of words.keys()) {
        const isOwnBracket = /[[\]]/u.test(words[at] ?? ''); // which may go, with a warning
        if (at > 0 && at < words.length - 1 && !isOwnBracket)
          expectCaught(passage, words.toSpliced(at, 1).join(' '));
        if (/^[^[]*\p{L}/u.test(words[at] ?? ''))
          expectCaught(passage, words.toSpliced(at, 0, words[at] ?? '').join(' '));
        if (at > 0) expectCaught(passage, words.toSpliced(at, 0, 'indeed').join(' '));
      }
    }
  });

  test('two words exchanged', () => {
    for (const passage of PASSAGES) {
      const words = passage.split(' ');
      for (const at of words.keys()) {
        const [one, other] = [words[at], words[at + 1]];
        if (one === undefined || other === undefined || one === other || /[[\]]/u.test(one + other)) continue;
        expectCaught(passage, words.toSpliced(at, 2, other, one).join(' '));
      }
    }
  });

  test('a digit', () => {
    for (const passage of PASSAGES) {
      for (const match of passage.matchAll(/\d/gu)) {
        const digit = String((Number(match[0]) + 1) % 10);
        expectCaught(passage, `${passage.slice(0, match.index)}${digit}${passage.slice(match.index + 1)}`);
      }
    }
  });

  test('a denial brought in or taken away', () => {
    for (const passage of PASSAGES) {
      expectCaught(passage, passage.replace(/ (is|was|will|would|has|must) /u, ' $1 not '));
      expectCaught(passage, passage.replace(/ (is|was|will|would|has|must) /u, ' $1 [not] '));
      expectCaught(passage, passage.replace(/ not | no /u, ' '));
      expectCaught(passage, passage.replace(/ not | no /u, ' … '));
      expectCaught(passage, passage.replace(/(ca|does)n’t/u, '$1n'));
      expectCaught(passage, passage.replace(/n’t/u, ''));
    }
  });

  test('the order of two fragments', () => {
    for (const passage of PASSAGES) {
      const words = passage.split(' ');
      if (words.length < 8) continue;
      const half = Math.floor(words.length / 2);
      expectCaught(passage, `${words.slice(half + 1).join(' ')} … ${words.slice(0, half).join(' ')}`);
    }
  });

  test('the speaker', () => {
    for (const { content, speaker } of QUOTATIONS) {
      expect([content, look(content, speaker).speaker.verdict]).not.toEqual([content, DOUBTED]);
      expect([content, look(content, 'Carol Nash').speaker.verdict]).toEqual([content, DOUBTED]);
    }
  });
});

const DOUBTED = expect.stringMatching(/^(?:other|unstated)$/u);

describe('every variant that typography allows passes', () => {
  const variants: readonly (readonly [string, (passage: string) => string])[] = [
    ['as it stands', (passage) => passage],
    ['straight marks', (passage) => passage.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"')],
    ['guillemets', (passage) => passage.replace(/“/gu, '«\u00a0').replace(/”/gu, '\u00a0»')],
    ['other dashes', (passage) => passage.replace(/—/gu, '--').replace(/–/gu, '-').replace(/-/gu, '\u2010')],
    ['three dots', (passage) => passage.replace(/\. \. \./gu, '...')],
    ['one ellipsis', (passage) => passage.replace(/\. \. \./gu, '…')],
    ['white space', (passage) => ` ${passage.replace(/ /gu, ' \u00a0\n')} `],
    ['zero-width characters', (passage) => passage.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2')],
    ['soft hyphens', (passage) => passage.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2')],
    ['decomposed letters', (passage) => passage.normalize('NFD')],
    ['a full stop', (passage) => `${passage.replace(/[.,;:!?]+$/u, '')}.`],
    ['outer marks', (passage) => (/["“”]/u.test(passage) ? passage : `“${passage}”`)],
  ];
  test.each(variants)('%s', (_name, vary) => {
    for (const passage of PASSAGES) {
      expect([passage, passes(look(vary(passage)).verdict)]).toEqual([passage, true]);
    }
  });
});
