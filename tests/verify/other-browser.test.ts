import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { chromiumVersion } from '../../src/browser/found-browser.ts';
import { errorsIn, lectern, outputIn, workFolder } from '../support/run-lectern.ts';
import { rewrittenPdf } from '../support/rewritten-pdf.ts';
import { layShell, placeInCache } from '../support/shell-of-version.ts';
import { testBrowser } from '../support/test-browser.ts';

const ARTICLE = 'The wall\n\n“It was built in one night,” said Ann Lee.\n';
const OUTLINE = `---
title: The wall of Havneby
sources: { src: { title: The wall, URL: 'https://example.org/wall', text: article.txt } }
---

## It stands

> It was built in one night
>
> — Ann Lee [@src, para. 2]
`;
const [OLD, OTHER] = ['99.0.1.2', '998.0.3.4'] as const;
const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE });
const [none, both] = [workFolder(), workFolder()];
const browser = testBrowser();

/** What a browser of a version prints. */
async function print(version: string): Promise<Uint8Array> {
  const words = ['build', '.', '--edition', 'slides', '--out', `out-${version}`, '--no-cache'];
  const named = join(both, placeInCache(version));
  const run = await lectern(folder, version === '' ? words : [...words, '--browser', named]);
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
  return new Uint8Array(readFileSync(join(outputIn(folder, `out-${version}`), 'slides.pdf')));
}

async function verify(pdf: Uint8Array, cache: string, ...words: readonly string[]) {
  writeFileSync(join(folder, 'given.pdf'), pdf);
  const all = ['verify', 'given.pdf', '--source', 'article.txt', ...words];
  const run = await lectern(folder, all, { PUPPETEER_CACHE_DIR: cache });
  return { code: run.code, errors: errorsIn(run), said: run.stderr };
}

const PROVEN = { code: 0, errors: [] };
const UNPROVEN = { code: 1, errors: ['verify/other-browser'] };

let own: Uint8Array;
let ofOld: Uint8Array;
let ofOther: Uint8Array;

beforeAll(async () => {
  await Promise.all([OLD, OTHER].map((version) => layShell(both, version)));
  own = await print('');
  ofOld = await print(OLD);
  ofOther = await print(OTHER);
});

test('a PDF is proven by the version that printed it, wherever that is found', async () => {
  expect(await verify(own, none)).toMatchObject(PROVEN);
  expect(await verify(own, both)).toMatchObject(PROVEN);
  expect(await verify(ofOld, both)).toMatchObject(PROVEN);
  expect(await verify(ofOther, both)).toMatchObject(PROVEN);
  expect(await verify(ofOther, none, '--browser', join(both, placeInCache(OTHER)))).toMatchObject(PROVEN);
  expect(await verify(own, none, '--browser', join(both, placeInCache(OTHER)))).toMatchObject(PROVEN);
});

test('without that version it isn’t, and how to fetch it is said', async () => {
  for (const words of [[], ['--browser', join(both, placeInCache(OLD))]]) {
    const { said, ...found } = await verify(ofOther, none, ...words);
    expect(found).toEqual(UNPROVEN);
    expect(said).toContain(
      `Not proven: printed by Chromium ${OTHER}; run \`lectern doctor --install ${OTHER}\`.`,
    );
  }
});

test('one that is there and doesn’t start is named', async () => {
  const broken = workFolder({ [placeInCache(OTHER)]: '#!/bin/sh\nexit 7\n' });
  chmodSync(join(broken, placeInCache(OTHER)), 0o755);
  expect(await verify(ofOther, broken)).toMatchObject({ code: 2, errors: ['browser/does-not-start'] });
});

const text = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1');
const NAMED = /(?<="browser":")[^"]*/u;

/** A PDF that names another version than the one that printed it. */
const naming = (pdf: Uint8Array, version: string): Uint8Array =>
  rewrittenPdf(pdf, ({ entries, content }) =>
    entries.includes('lectern-source.json')
      ? { content: Buffer.from(text(content).replace(NAMED, version), 'latin1') }
      : {},
  );

test('whichever version a changed file names, it isn’t proven', async () => {
  const forged = rewrittenPdf(own, ({ entries }) => ({
    entries: entries.replace('(It stands)', '(It fell)'),
  }));
  const version = chromiumVersion(browser().version);
  for (const named of [version, OLD, OTHER])
    expect(await verify(naming(forged, named), both)).toMatchObject({ code: 1, errors: ['verify/changed'] });
  expect(await verify(naming(forged, '1.2.3.4'), both)).toMatchObject(UNPROVEN);
});

test.each(['', '1; rm -rf .', '147 --browser x', 'Chrome/147.0.1.2', '1.2.3.4\\n'])(
  'a version that is none, such as “%s”, is never handed on to a shell',
  async (version) => {
    const { code, errors, said } = await verify(naming(own, version), both);
    expect([code, errors]).toEqual([1, ['verify/no-source']]);
    expect(said).not.toContain('--install');
  },
);
