import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { parsePageRanges } from '../../src/editions/page-ranges.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { EDITIONS } from '../../src/outline/front-matter.ts';
import { buildBriefing, type BuildRun } from '../../src/pipeline.ts';
import { madeFile, PLAIN, type Product } from '../../src/products/product.ts';
import { PRODUCTS } from '../../src/products/products.ts';
import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { type BuildOptions, DEFAULT_OPTIONS, DEFAULT_PRINT, type PrintOptions } from '../../src/settings.ts';
import { workFolder } from '../support/run-lectern.ts';
import { testBrowser } from '../support/test-browser.ts';
import { words } from './words-product.ts';

const printer = testBrowser();

const ARTICLE =
  'Rain fell for a week.\n\n“The dam holds,” said Ilse Brandt. “Nobody sleeps,” said Karl Voss.\n';
const OUTLINE = `---
title: Water
sources: { holt: { title: The dam, text: article.txt } }
---

## First

> The dam holds
>
> — Ilse Brandt [@holt, para. 2]

## Second

> Nobody sleeps
>
> — Karl Voss [@holt, para. 2]
`;

/** Builds without a browser; `more` are products besides Lectern’s own, which are asked for by name. */
async function build(
  more: readonly Product[],
  print: Partial<PrintOptions> = {},
  others: Partial<BuildOptions> = {},
  front = '',
  ofRun: Partial<BuildRun> = {},
) {
  const folder = workFolder({
    'outline.md': OUTLINE.replace('title', `${front}title`),
    'article.txt': ARTICLE,
  });
  const host = nodeHost();
  const [place] = (await locateBriefings([folder], false, host)).value;
  if (place === undefined) throw new Error('It isn’t there.');
  const named = more.length === 0 ? null : more.map(({ name }) => name);
  const said: string[] = [];
  const run = {
    options: { ...DEFAULT_OPTIONS, ...others, print: { ...DEFAULT_PRINT, editions: named, ...print } },
    outputFolder: join(folder, 'out'),
    isStrict: false,
    browser: async () => null,
    onPrinted: () => undefined,
    onProgress: (step: string) => said.push(step),
    ...ofRun,
  };
  const { value, diagnostics } = await buildBriefing(place, run, host, [...PRODUCTS, ...more]);
  const read = (name: string): string => readFileSync(join(value.folder ?? '', name), 'utf8');
  return {
    ...value,
    codes: diagnostics.map(({ code }) => code),
    read,
    said,
  };
}

test('every name that an outline may ask for is a product', () => {
  expect(PRODUCTS.map(({ name }) => name)).toEqual(EDITIONS);
});

test('a product of one file is written, reported and told of while it is made', async () => {
  const { files, read, said } = await build([words]);
  expect(files.map(({ name }) => name)).toEqual(['index.html', 'words.txt', 'report.json']);
  expect(JSON.parse(read('report.json')).files[1]).toMatchObject({ name: 'words.txt', pages: null });
  expect(said).toContain('making words');
  expect(read('words.txt')).toMatch(/First\n(?:.*\n)*The dam holds/u);
});

test('of some slides it has these', async () => {
  const { read } = await build([words], { pages: parsePageRanges('2') });
  expect(read('words.txt')).toContain('The dam holds');
  expect(read('words.txt')).not.toContain('Nobody sleeps');
});

test('what its bytes depend on is known: its own settings, the version, and nothing of a browser', async () => {
  const { products } = await build([words], { pages: parsePageRanges('2') });
  expect(products.find(({ name }) => name === 'words')?.inputs).toEqual({
    version: expect.any(String),
    theme: 'paper',
    browser: null,
    epoch: null,
    pages: '[{"first":2,"last":2}]',
  });
});

test('a product that makes no file and says nothing of it is a mistake that doesn’t go unnoticed', async () => {
  const stub: Product = { ...words, name: 'outline', files: ['outline.docx'] };
  await expect(build([stub])).rejects.toThrow('The product “outline” didn’t make outline.docx.');
});

test('a name that no product has isn’t passed over', async () => {
  await expect(build([], { editions: ['docx'] })).rejects.toThrow('There is no product “docx”.');
});

test('one is finished while others are still being printed, the browser let go before the last is finished', async () => {
  const order: string[] = [];
  let finishedOne = (): void => undefined;
  const oneIsFinished = new Promise<void>((resolve) => {
    finishedOne = resolve;
  });
  const product = (name: string, until: Promise<unknown>): Product => ({
    ...PLAIN,
    name,
    files: [name],
    fitting: 'must have',
    prints: true,
    inputs: () => ({}),
    make: async () => {
      order.push(`${name} begun`);
      await until;
      order.push(`${name} made`);
      return { value: [madeFile(name, name)], diagnostics: [] };
    },
    finish: async (file) => {
      order.push(`${name} finished`);
      finishedOne();
      return { value: file, diagnostics: [] };
    },
  });
  const onPrinted = (): void => void order.push('browser let go');
  await build([product('quick', Promise.resolve()), product('slow', oneIsFinished)], {}, {}, '', {
    browser: async () => printer(),
    onPrinted,
  });
  expect(order).toEqual([
    'quick begun',
    'slow begun',
    'quick made',
    'quick finished',
    'slow made',
    'browser let go',
    'slow finished',
  ]);
});

test.each([
  ['no browser, nothing named', {}, {}, '', []],
  ['no browser, named by the user', { editions: ['handout'] }, {}, '', ['edition/not-made']],
  ['no browser, named by the outline', {}, {}, 'editions: notes\n', ['edition/not-made']],
  ['no browser, pictures', { makesPictures: true }, {}, '', ['edition/not-made']],
  ['--no-pdf, nothing named', {}, { makesPdf: false }, '', []],
  ['--no-pdf, named by the outline', {}, { makesPdf: false }, 'editions: notes\n', ['edition/not-made']],
  ['the deck alone, whatever the outline names', { editions: ['html'] }, {}, 'editions: notes\n', []],
])('with %s, what is missing is an error if it was named', async (_, print, options, front, expected) => {
  const { codes, files } = await build([], print, options, front);
  expect(codes).toEqual(expected);
  expect(files.map(({ name }) => name)).toEqual(expected.length > 0 ? [] : ['index.html', 'report.json']);
});

test('--no-pdf leaves nothing out that isn’t printed', async () => {
  const { files } = await build([words], {}, { makesPdf: false });
  expect(files.map(({ name }) => name)).toContain('words.txt');
});
