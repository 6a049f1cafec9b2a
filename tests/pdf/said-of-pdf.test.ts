import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

const OUTLINE = `---
title: The bridge
---

## What is left

- [x] the survey
- [ ] the toll
- The word is الجسر الطويل

::: {lang=ru}
Мост закрыт.
:::

<p>They call it <span lang="ja">橋</span>, <b lang="uk">міст</b>.</p>
<div lang="he">הגשר סגור</div>
`;

describe('what a screen reader finds in the PDF', () => {
  let pdf: PDFDocumentProxy | null = null;
  beforeAll(async () => {
    const folder = workFolder({ 'bridge/outline.md': OUTLINE });
    const run = await lectern(folder, ['build', 'bridge', '--out', 'out']);
    expect([run.code, run.stderr]).toEqual([0, expect.anything()]);
    const data = new Uint8Array(readFileSync(join(folder, 'out/bridge/slides.pdf')));
    pdf = await getDocument({ data, verbosity: 0 }).promise;
  });
  afterAll(() => pdf?.destroy());

  test('whether a task is done', async () => {
    const tree = JSON.stringify(await (await pdf?.getPage(2))?.getStructTree());
    expect([...tree.matchAll(/"alt":"([^"]*)"/gu)].map(([, alt]) => alt)).toEqual(['Done', 'To do']);
  });

  test('the languages of divisions and of raw HTML', async () => {
    const tree = JSON.stringify(await (await pdf?.getPage(2))?.getStructTree());
    expect([...tree.matchAll(/"lang":"([^"]*)"/gu)].map(([, language]) => language)).toEqual([
      'ar',
      'ru',
      'ja',
      'uk',
      'he',
      'en',
    ]);
  });

  test('Arabic letters, and not the forms that they have in words', async () => {
    const { items } = (await (await pdf?.getPage(2))?.getTextContent({ disableNormalization: true })) ?? {};
    const text = (items ?? []).map((item) => ('str' in item ? item.str : '')).join('');
    expect(text.match(/\p{Script=Arabic}/gu)).toHaveLength('الجسرالطويل'.length);
    expect(text).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFC]/u);
  });
});
