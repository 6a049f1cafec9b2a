import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { lecternAlone, workFolder } from '../support/run-lectern.ts';
import { stripedPng } from '../support/striped-png.ts';

const OUTLINE = `---
title: Pictures
sources:
  lind:
    type: article
    title: The quay
    text: article.txt
---

## The quay

![The quay](quay.png "Own picture")

## The quay again

![The quay](quay.png "Own picture")

> The quay is closed.
>
> — The article [@lind, para. 1]
`;

test('pictures as large as they may be are printed, and what quotes beside them is checked', async () => {
  const folder = workFolder({
    'outline.md': OUTLINE,
    'article.txt': 'The quay is closed.',
    'quay.png': stripedPng(2200, 1500, 0),
  });
  const built = await lecternAlone(folder, [
    'build',
    'outline.md',
    '--out',
    'out',
    '--presenter',
    '--edition',
    'slides,reader',
  ]);
  expect(built.code, built.stderr).toBe(0);
  const [slug = ''] = readdirSync(join(folder, 'out'));
  for (const file of ['index.html', 'slides.pdf', 'reader.pdf']) {
    const checked = await lecternAlone(folder, [
      'verify',
      join('out', slug, file),
      '--source',
      'lind=article.txt',
    ]);
    expect(checked.code, checked.stderr).toBe(0);
  }
});

test('a large picture on very many slides is in the deck and in the PDF once', async () => {
  const slides = Array.from({ length: 60 }, (_, at) => `## Quay ${at}\n\n![The quay](quay.png)\n`);
  const folder = workFolder({
    'outline.md': `---\ntitle: Pictures\n---\n\n${slides.join('\n')}`,
    'quay.png': stripedPng(2200, 1500, 0),
  });
  expect(await lecternAlone(folder, ['build', 'outline.md', '--out', 'out'])).toMatchObject({ code: 0 });
  const [slug = ''] = readdirSync(join(folder, 'out'));
  const [html, pdf] = ['index.html', 'slides.pdf'].map((file) =>
    readFileSync(join(folder, 'out', slug, file)),
  );
  expect(html?.toString('latin1').match(/data:image\/png/gu)).toHaveLength(1);
  expect(html?.includes('/pictures/')).toBe(false);
  expect(pdf?.toString('latin1').match(/\/Subtype\s*\/Image/gu)).toHaveLength(1);
});
