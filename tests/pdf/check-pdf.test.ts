import { describe, expect, test } from 'vitest';

import { checkPdf, PDF_RULES } from '../../src/pdf/check-pdf.ts';
import { readInspectedPdf } from '../../src/pdf/inspect/read-inspected-pdf.ts';
import { namePlaces } from '../../src/pdf/rules/name-places.ts';
import { FIRING_INSIDE } from './broken-contents.ts';
import { FIRING_GRAPHICS } from './broken-graphics.ts';
import { FIRING as FIRING_OUTSIDE, type Alteration, type Ends } from './broken-pdfs.ts';
import { goodPdf } from './good-pdf.ts';
import { SILENT } from './unbroken-pdfs.ts';

const FIRING = [...FIRING_OUTSIDE, ...FIRING_INSIDE, ...FIRING_GRAPHICS];

function found(alter?: Alteration, ends?: Ends): readonly string[] {
  return checkPdf(readInspectedPdf(goodPdf(alter, ends)), 'a.pdf').map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

function codes(alter?: Alteration, ends?: Ends): readonly string[] {
  return found(alter, ends).map((line) => line.split(':')[0] ?? '');
}

test('a PDF that keeps all rules breaks none', () => {
  expect(found()).toEqual([]);
});

test.each(FIRING.map(([code, what, alter, ends]) => ({ code, what, alter, ends })))(
  'pdf/$code is reported of a PDF $what',
  ({ code, alter, ends }) => {
    expect([...new Set(codes(alter, ends))]).toContain(`pdf/${code}`);
  },
);

test('each rule is shown to fire', () => {
  const shown = new Set(FIRING.map(([code]) => `pdf/${code}`));
  expect(PDF_RULES.map(({ kind }) => kind.code).filter((code) => !shown.has(code))).toEqual([]);
});

test.each(SILENT.map(([what, alter, ends]) => ({ what, alter, ends })))(
  'nothing is said of $what',
  ({ alter, ends }) => {
    expect(found(alter, ends)).toEqual([]);
  },
);

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
