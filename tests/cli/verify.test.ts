import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { SOURCE_FILE } from '../../src/evidence/receipt/read-receipt.ts';
import { printPdf } from '../../src/browser/print-pdf.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { finishPdf } from '../../src/pdf/finish-pdf.ts';
import { readEnclosed } from '../../src/pdf/enclosure.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { drawBriefing, printDocument } from '../../src/products/draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { testBrowser } from '../support/test-browser.ts';
import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';

const ARTICLE = `The council of Havneby met on Monday.
“We love the wall, and we will never leave the old town to the water,” said Ann Lee. “It is a promise.”
Nobody asked what it costs, and the plan was “a trial with a date on it”.
`;
const OUTLINE = `---
title: The “wall” of Havneby
sources: { src: { title: The wall, text: article.txt } }
---

## A promise

> We love the wall, and we will\\
> never leave the old town to the water
> = Nous aimons le mur
>
> — Ann Lee [@src, para. 2]

## What it is

- It is “a trial with a date on it” [@src, para. 3]
- A list may hold one too

  > It is a promise.
  >
  > — Ann Lee [@src, para. 2]

## With marks inside

> We love the wall [@src, para. 2], and we will never[^1] leave the old town
>
> — Ann Lee [@src, para. 2]

- “We love[^1] the wall [@src, para. 2; @src], and we will never” [@src, para. 2]

[^1]: On Monday.

<blockquote>Nobody asked what it costs</blockquote>

![A poster that reads “the old town”, [“Stay”]{.own}](assets/wall.svg)

## What isn’t from [“him”]{.scare}

> Who pays for it, the [‘men’]{.scare} or we? {.own}

- [“So long”]{.scare}, [“all is solid” [@src, p. 3]]{.elsewhere}

  > Gone is gone
  >
  > — Bo [@src, p. 4] {.elsewhere}

::: {lang=fr}
> Il est parti {.own}
> = Gone
:::
`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const NEVER = /\bnever\b/gu;

const folder = workFolder({
  'true/outline.md': OUTLINE,
  'true/article.txt': ARTICLE,
  'true/assets/wall.svg': SVG,
  'false/outline.md': OUTLINE.replaceAll(NEVER, 'gladly'),
  'false/article.txt': ARTICLE.replaceAll(NEVER, 'gladly'),
  'false/assets/wall.svg': SVG,
});
const made = (...names: readonly string[]): string => join(folder, 'out', ...names);
const SOURCE = ['--source', 'src=true/article.txt'];

async function verify(path: string) {
  const run = await lectern(folder, ['verify', path, ...SOURCE]);
  return { code: run.code, errors: errorsIn(run), said: run.stderr };
}

beforeAll(async () => {
  for (const name of ['true', 'false']) {
    const words = ['build', name, '--edition', 'all', '--out', 'out'];
    const run = await lectern(folder, words);
    expect([name, run.code, errorsIn(run)]).toEqual([name, 0, []]);
  }
});

describe('a deck as it was built', () => {
  test.each(['index.html', 'slides.pdf', 'notes.pdf', 'handout.pdf', 'reader.pdf'])(
    '%s is proven',
    async (name) => {
      const said = expect.not.stringContaining('evidence/');
      expect(await verify(made('true', name))).toMatchObject({ code: 0, errors: [], said });
    },
  );

  test.each([
    [['--edition', 'handout', '--handout', 'quotes', '--paper', 'letter'], 'handout.pdf', []],
    [['--edition', 'handout', '--with-notes', '--mono'], 'handout.pdf', []],
    [['--steps'], 'slides.pdf', []],
    [['--pages', '2-3,6'], 'slides.pdf', []],
  ])('so is a print that was asked for otherwise: %j', async (flags, name, errors) => {
    const run = await lectern(folder, ['build', 'true', ...flags, '--out', 'some']);
    expect([run.code, await verify(join(folder, 'some', 'true', name))]).toMatchObject([0, { errors }]);
  });
});

test('nothing that was built or locked is taken for the article, by no command', async () => {
  for (const name of ['index.html', 'slides.pdf']) {
    const built = made('true', name);
    for (const words of [
      ['verify', built, '--source', built],
      ['verify', built, '--source', `src=${made('true', 'index.html')}`, '--format', 'json'],
      ['quote', built, 'We love the wall'],
      ['draft', built],
    ]) {
      const run = await lectern(folder, words);
      expect([run.code, run.stdout + run.stderr]).toEqual([
        1,
        expect.stringContaining('source/proves-itself'),
      ]);
    }
  }
});

test('an article under an id that is no source of the deck is told, with the ids that it has', async () => {
  for (const name of ['index.html', 'slides.pdf']) {
    const given = ['--source', 'scr=true/article.txt'];
    const run = await lectern(folder, ['verify', made('true', name), ...given]);
    expect([run.code, errorsIn(run)]).toEqual([2, ['source/unknown-flag']]);
    expect(run.stderr).toContain('“scr”, which is no source of this deck.');
    expect(run.stderr).toContain('The ids of its sources are src.');
  }
});

test('how many passages were not compared is said, and of which kind', async () => {
  const said = await verify(made('true', 'index.html'));
  expect(said.said).toContain(
    'Not compared: 2 translated, 2 said elsewhere, 3 the briefing’s own, 2 in scare quotes.',
  );
  const run = await lectern(folder, ['verify', made('true', 'index.html'), ...SOURCE, '--format', 'json']);
  expect(JSON.parse(run.stdout)).toMatchObject({
    uncompared: expect.arrayContaining([{ kind: 'translation', content: 'Nous aimons le mur' }]),
  });
});

describe('a path without an id', () => {
  const built = async (sources: string, cited: string): Promise<string> => {
    const outline = `---\ntitle: T\nsources:\n${sources}---\n\n## A\n\n> It is a promise\n>\n> — Ann Lee [@src]\n\n${cited}`;
    const own = workFolder({
      'deck/outline.md': outline,
      'deck/a.txt': ARTICLE,
      'deck/b.txt': 'It rained all day.\n',
    });
    expect((await lectern(own, ['build', 'deck', '--no-pdf'])).stderr).not.toContain('error');
    return own;
  };
  const TWO = '  src: { title: The wall, text: a.txt }\n  rain: { title: Rain, text: b.txt }\n';
  const RAIN = '## B\n\n> It rained all day\n>\n> — [@rain]\n';

  test('is asked for one where the quotations come from several sources', async () => {
    const own = await built(TWO, RAIN);
    for (const format of ['pretty', 'json']) {
      const words = ['verify', 'output/deck/index.html', '--source', 'deck/a.txt', '--format', format];
      const run = await lectern(own, words);
      expect([run.code, run.stdout + run.stderr]).toEqual([2, expect.stringContaining('source/which')]);
      expect(run.stdout + run.stderr).toContain('rain, src');
      expect(run.stdout + run.stderr).toContain('--source id=deck/a.txt');
    }
  });

  test('is the article of the only source that is quoted; what is cited of another isn’t compared with it', async () => {
    const own = await built(TWO, '## B\n\nIt rained [@rain].\n');
    const run = await lectern(own, ['verify', 'output/deck/index.html', '--source', 'deck/a.txt']);
    expect(run.stderr).toContain('1 of 1 quotations match');
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('What is cited can’t be checked')]);
    expect(run.stderr).toContain('--source rain=path');
  });
});

describe('an HTML file that was edited after the build', () => {
  /** Verifies the deck with a change to its slides; the receipt stays as it is. */
  async function afterEdit(from: string | RegExp, to: string) {
    const [head = '', slides = ''] = readFileSync(made('true', 'index.html'), 'utf8').split(/(?=<main)/u);
    const edited = slides.replaceAll(from, to);
    expect(edited).not.toBe(slides);
    writeFileSync(join(folder, 'edited.html'), head + edited);
    return verify('edited.html');
  }

  test('is none that was built: the slide is named, with the words that differ', async () => {
    const { code, errors, said } = await afterEdit(NEVER, 'gladly');
    expect([code, errors.includes('verify/changed')]).toEqual([1, true]);
    expect(said).toContain('Slide 2 was changed since the file was built: it shows “');
    expect(said).toContain('its source says “');
  });

  test('in nothing but its looks isn’t either', async () => {
    const covered = await afterEdit('</body>', '<style>blockquote { font-size: 0 }</style></body>');
    expect([covered.code, covered.errors]).toEqual([1, ['verify/changed']]);
  });
});

test('a deck is unpacked, edited, built and proven again', async () => {
  const deck = join(folder, 'out', 'false', 'index.html');
  const unpacked = await lectern(folder, ['unpack', deck, '-o', 'again']);
  expect([unpacked.code, unpacked.stderr + unpacked.stdout]).toEqual([
    0,
    expect.stringContaining('outline.md, evidence.lock.json, assets/wall.svg'),
  ]);
  expect((await lectern(folder, ['unpack', deck, '-o', 'again'])).code).toBe(2);
  const run = await lectern(folder, ['build', 'again', '--out', 'out-again']);
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
  const rebuilt = readFileSync(join(folder, 'out-again', 'again', 'index.html'), 'utf8');
  expect(rebuilt === readFileSync(deck, 'utf8')).toBe(true);
});

describe('a PDF that was changed', () => {
  const browser = testBrowser();
  const bytesOf = (...names: readonly string[]): Uint8Array => new Uint8Array(readFileSync(made(...names)));

  test('to carry the source of another is noticed', async () => {
    const place = { slug: 'false', folder: join(folder, 'false'), shownPath: 'outline.md' };
    const outlinePath = join(place.folder, 'outline.md');
    const prepared = await prepareBriefing({ ...place, outlinePath }, DEFAULT_OPTIONS, nodeHost());
    const { value: drawn } = await drawBriefing(prepared.value, false, nodeHost());
    const job = { ...printDocument(drawn), pageCount: drawn.slides.length };
    const { bytes } = await printPdf(browser(), job);
    const content = readEnclosed(bytesOf('true', 'slides.pdf'), SOURCE_FILE) ?? new Uint8Array();
    const properties = { title: 'T', authors: [], subject: null, creator: 'x', date: null };
    const enclosure = { name: SOURCE_FILE, mediaType: 'application/json', content };
    const rest = { language: 'en', pageLabels: null, headings: [], claimsStandards: false };
    writeFileSync(join(folder, 'forged.pdf'), finishPdf(bytes, { properties, enclosure, ...rest }));
    const { code, errors } = await verify('forged.pdf');
    expect([code, errors]).toEqual([1, ['verify/changed']]);
  });

  test('by a byte is noticed', async () => {
    const bytes = bytesOf('true', 'reader.pdf');
    writeFileSync(join(folder, 'longer.pdf'), new Uint8Array([...bytes, 10]));
    expect(await verify('longer.pdf')).toMatchObject({ code: 1, errors: ['verify/changed'] });
  });

  test('is unpacked all the same, with its pictures', async () => {
    const run = await lectern(folder, ['unpack', made('true', 'notes.pdf'), '-o', 'from-notes']);
    expect([run.code, run.stdout + run.stderr]).toEqual([0, expect.stringContaining('assets/wall.svg')]);
    expect(
      (await lectern(folder, ['build', 'from-notes', '--edition', 'notes', '--out', 'again-2'])).code,
    ).toBe(0);
    const again = readFileSync(join(folder, 'again-2', 'from-notes', 'notes.pdf'));
    expect(Buffer.compare(again, bytesOf('true', 'notes.pdf'))).toBe(0);
  });
});

describe('the fingerprint of a file', () => {
  const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  test('is the SHA-256 of its bytes, printed by a build and reported of each file', async () => {
    const run = await lectern(folder, ['build', 'true', '--edition', 'reader', '--out', 'marked']);
    const made = join(folder, 'marked', 'true');
    expect(run.stderr).toContain(`fingerprint of index.html: ${sha256(join(made, 'index.html'))}`);
    const report = JSON.parse(readFileSync(join(made, 'report.json'), 'utf8'));
    expect(report.files).toMatchObject([
      { name: 'index.html', fingerprint: sha256(join(made, 'index.html')) },
      { name: 'reader.pdf', fingerprint: sha256(join(made, 'reader.pdf')) },
    ]);
  });

  test.each(['index.html', 'reader.pdf'])(
    'proves nothing by itself, and any other disproves: %s',
    async (name) => {
      const path = made('true', name);
      const expecting = (fingerprint: string, ...words: readonly string[]) =>
        lectern(folder, ['verify', path, '--expect', fingerprint, ...words]);
      const known = sha256(path);
      expect((await expecting(`sha256:${known.toUpperCase()}`, ...SOURCE)).code).toBe(0);
      expect((await expecting(known)).code).toBe(1);
      const other = await expecting(
        known.replace(/^./u, (digit) => (digit === '0' ? '1' : '0')),
        ...SOURCE,
      );
      expect([other.code, errorsIn(other)]).toEqual([1, ['verify/other-fingerprint']]);
      expect((await expecting(known.slice(1), ...SOURCE)).code).toBe(2);
    },
  );
});
