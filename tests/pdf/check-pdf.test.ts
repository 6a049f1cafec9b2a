import { describe, expect, test } from 'vitest';

import { checkPdf, PDF_RULES } from '../../src/pdf/rules/check-pdf.ts';
import { readInspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { namePlaces } from '../../src/pdf/rules/pdf-rule.ts';
import { lackingIn } from './always-kept.ts';
import { FIRING, type Alteration } from './broken-pdfs.ts';
import { goodPdf } from './good-pdf.ts';
import { SILENT } from './unbroken-pdfs.ts';

function found(alter?: Alteration): readonly string[] {
  const pdf = readInspectedPdf(goodPdf(alter));
  return [...checkPdf(pdf, 'a.pdf').map(({ code }) => code), ...lackingIn(pdf).map((name) => `pdf/${name}`)];
}

test('a PDF that keeps all rules breaks none, and lacks nothing', () => {
  expect(found()).toEqual([]);
});

test.each(FIRING.map(([code, what, alter]) => ({ code, what, alter })))(
  '$code is found in a PDF $what',
  ({ code, alter }) => {
    expect(found(alter)).toContain(`pdf/${code}`);
  },
);

test('each rule is shown to fire', () => {
  const shown = new Set(FIRING.map(([code]) => `pdf/${code}`));
  expect(PDF_RULES.map(({ kind }) => kind.code).filter((code) => !shown.has(code))).toEqual([]);
});

test.each(SILENT.map(([what, alter]) => ({ what, alter })))('nothing is said of $what', ({ alter }) => {
  expect(found(alter)).toEqual([]);
});

describe('where something is wrong', () => {
  test('is said by pages, the first ones and how many more', () => {
    const pages = Array.from({ length: 9 }, (_, at) => ({ page: at + 1, what: null }));
    expect(namePlaces(pages)).toBe('pages 1, 2, 3, 4, 5 and 4 more');
    expect(namePlaces(pages.slice(0, 6))).toBe('pages 1, 2, 3, 4, 5, 6');
    expect(namePlaces([{ page: 3, what: null }])).toBe('page 3');
  });

  test('is said by name where that helps', () => {
    expect(
      namePlaces([
        { page: 2, what: 'P in L' },
        { page: 2, what: 'P in L' },
      ]),
    ).toBe('P in L on page 2');
    expect(namePlaces([{ page: null, what: 'Title' }])).toBe('Title');
    expect(namePlaces([{ page: null, what: null }])).toBe('');
  });
});
