import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, workFolder } from '../support/run-lectern.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>';

/** A deck of each kind without a quotation, with a picture that is at hand. */
const DECKS = {
  'marp.md':
    '---\nmarp: true\ntheme: gaia\n---\n\n# Rivers\n\nA reading\n\n---\n\n<!-- _class: lead -->\n\n# Counts\n\n---\n\n![bg left](dam.svg)\n\n## The dam\n\n- Built in a year\n\n<!-- Ask who counted. -->\n\n---\n\n## Sums\n\n| Town | Boats |\n| --- | ---: |\n| Holm | 12 |\n',
  'slidev.md':
    '---\ntheme: seriph\ntitle: Rivers\nmdc: true\n---\n\n# Rivers\n\n---\nlayout: image-right\nimage: /dam.svg\n---\n\n# The dam\n\n<v-clicks>\n\n- Built in a year\n\n</v-clicks>\n\n<!-- Ask who counted. -->\n\n---\n\n# Code\n\n```ts {1|2}\nconst a = 1;\n```\n',
  'quarto.qmd':
    '---\ntitle: Rivers\nformat: revealjs\n---\n\n# Counts\n\n## The dam {.smaller}\n\n![A dam](dam.svg){width=50%}\n\n::: {.notes}\nAsk who counted.\n:::\n\n## Sums\n\n::: {.columns}\n- one\n- two\n:::\n',
};

test.each(Object.keys(DECKS))('the outline of %s passes, and shows its picture', async (name) => {
  const folder = workFolder({ ...DECKS, 'dam.svg': SVG, 'public/dam.svg': SVG });
  const run = await lectern(folder, ['import', name, '-o', 'briefings/rivers']);
  expect([run.code, run.stdout]).toEqual([0, '']);
  expect(new Set(codesIn(run))).toEqual(
    new Set(['import/left-out', ...(name === 'quarto.qmd' ? [] : ['import/not-described'])]),
  );
  expect(run.stderr).toMatch(
    /^✓ briefings\/rivers\/outline\.md\n[^]*Next: lectern check briefings\/rivers\/outline\.md\n$/u,
  );
  expect(readFileSync(join(folder, 'briefings/rivers/assets/dam.svg'), 'utf8')).toBe(SVG);
  const check = await lectern(folder, ['check', 'rivers']);
  expect([check.code, codesIn(check)]).toEqual([0, ['picture/no-credit']]);
  expect(readFileSync(join(folder, 'briefings/rivers/outline.md'), 'utf8')).toContain(
    'Note:\nAsk who counted.',
  );
});

test('without -o the outline is printed, and nothing is written', async () => {
  const folder = workFolder({ 'deck.md': '# A\n\n---\n\n## B\n\nb\n' });
  const { code, stdout } = await lectern(folder, ['import', 'deck.md']);
  expect([code, stdout]).toEqual([0, '---\ntitle: A\n---\n\n## B\n\nb\n']);
});

test('nothing is overwritten', async () => {
  const folder = workFolder({ 'deck.md': '# A\n', 'a/outline.md': 'mine' });
  const { code, stderr } = await lectern(folder, ['import', 'deck.md', '-o', 'a']);
  expect([code, readFileSync(join(folder, 'a/outline.md'), 'utf8')]).toEqual([2, 'mine']);
  expect(stderr).toContain('a/outline.md is there already; nothing was changed.');
});

test('a picture that is there already is kept, and the deck’s gets another name', async () => {
  const folder = workFolder({
    'deck.md': '## A\n\n![A dam](dam.svg)\n',
    'dam.svg': SVG,
    'a/assets/dam.svg': 'mine',
  });
  expect((await lectern(folder, ['import', 'deck.md', '-o', 'a'])).code).toBe(0);
  expect(readFileSync(join(folder, 'a/assets/dam.svg'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'a/outline.md'), 'utf8')).toContain('![A dam](assets/dam-2.svg)');
  expect(readFileSync(join(folder, 'a/assets/dam-2.svg'), 'utf8')).toBe(SVG);
});

test('sources come along, and of the pictures those that are shown', async () => {
  const folder = workFolder({
    'deck.qmd':
      '---\ntitle: T\nbibliography: [refs.bib]\n---\n\n## A\n\n![A dam](dam.svg) [@lee, p. 3]\n\n## B {visibility="hidden"}\n\n![B](b.svg)\n\n## C\n\nc\n',
    'refs.bib': '@book{lee, title={Dams}, author={Ann Lee}, year={2001}}',
    'dam.svg': SVG,
    'b.svg': SVG,
  });
  expect((await lectern(folder, ['import', 'deck.qmd', '-o', 'a'])).code).toBe(0);
  expect(readFileSync(join(folder, 'a/outline.md'), 'utf8')).toContain('title: T\nbibliography: refs.bib\n');
  expect(existsSync(join(folder, 'a/assets/b.svg'))).toBe(false);
  const check = await lectern(folder, ['check', 'a/outline.md']);
  expect([check.code, codesIn(check)]).toEqual([0, []]);
});

test('the options of reveal-md say what parts slides', async () => {
  const folder = workFolder({ 'deck.md': '# A\n\n<!--s-->\n\n## B\n\nb\n\n<!--v-->\n\n## C\n' });
  const options = ['--separator', '^<!--s-->$', '--vertical-separator', '<!--v-->'];
  const { code, stdout } = await lectern(folder, ['import', 'deck.md', ...options]);
  expect([code, stdout]).toEqual([0, '---\ntitle: A\n---\n\n## B\n\nb\n\n---\n\nC\n']);
});

test('no file outside of the folder of a deck is taken along', async () => {
  const folder = workFolder({
    'private/key.svg': SVG,
    'decks/deck.md': '## A\n\n![x](../private/key.svg)\n\na\n',
  });
  const run = await lectern(folder, ['import', 'decks/deck.md', '-o', 'out']);
  expect([run.code, codesIn(run)]).toEqual([0, ['import/picture-not-at-hand']]);
  expect(existsSync(join(folder, 'out/assets'))).toBe(false);
});

test.each([
  ['gone.md', 2, 'source/text-missing'],
  ['deck.bin', 1, 'import/not-a-deck'],
  ['empty.md', 1, 'import/empty'],
  ['yaml.md', 1, 'front-matter/yaml'],
])('what can’t be read is said: %s', async (name, code, reported) => {
  const folder = workFolder({
    'deck.bin': new Uint8Array([0, 1, 2, 0]),
    'empty.md': '\n',
    'yaml.md': '---\ntitle: [x\n---\n\n# A\n\n![x](dam.svg)\n',
    'dam.svg': SVG,
  });
  const run = await lectern(folder, ['import', name, '-o', 'out']);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect([run.code, run.stdout, run.stderr]).toEqual([
    code,
    '',
    expect.stringContaining(`error[${reported}]`),
  ]);
});
