import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';

import { headingsIn } from '../../src/products/pdf-product.ts';
import { lectern, outputIn, workFolder } from '../support/run-lectern.ts';

const OUTLINE = `---
title: آب و شهر
lang: fa
editions: all
---

## Dupont دربارهٔ پول

- واژه‌ها

## English alone

- Words

## سال‌ها و (واژه‌ها)، ۱۴۰۴

- واژه‌ها
`;

test('bookmarks from right to left have their words in order, in every edition', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE });
  expect((await lectern(folder, ['build', 'outline.md', '--out', 'out'])).code).toBe(0);
  const titles = ['Dupont دربارهٔ پول', 'English alone', 'سال‌ها و (واژه‌ها)، ۱۴۰۴'];
  for (const edition of ['slides', 'notes', 'handout', 'reader']) {
    const path = join(outputIn(folder), `${edition}.pdf`);
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
    const outline = JSON.stringify(await pdf.getOutline());
    await pdf.destroy();
    for (const title of ['آب و شهر', ...titles])
      expect([edition, outline]).toEqual([edition, expect.stringContaining(title)]);
  }
});

test('only headings from right to left are kept for bookmarks, as they are read', () => {
  expect(headingsIn('<h1>Water</h1><h2 class="a">ماء &amp; <em lang="en">Dupont</em>\n(1/2)</h2>')).toEqual([
    'ماء & Dupont (1/2)',
  ]);
});
