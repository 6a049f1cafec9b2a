import { cpSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, errorsIn, lectern, lecternAlone, OUTLINE, workFolder } from '../support/run-lectern.ts';
import type { LecternRun } from '../support/run-lectern.ts';

const build = (
  files: Readonly<Record<string, string | Uint8Array>>,
  ...words: string[]
): Promise<LecternRun> => lectern(workFolder(files), ['build', '--no-pdf', ...words]);

/** No stack, no word of the machine's, nothing on stdout. */
function expectPlainWords({ stdout, stderr }: LecternRun): void {
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/^\s+at .*:\d+|node:internal|Error:|undefined/mu);
}

test.each<readonly [string, string | Uint8Array, readonly string[]]>([
  ['an empty outline', '', ['outline/empty']],
  ['front matter that is not YAML', '---\ntitle: a: b\n---\n## A\n\nb\n', ['front-matter/yaml']],
  ['an unknown layout', '---\ntitle: T\n---\n## A {.clam}\n\nb\n', ['outline/unknown-layout']],
  ['a missing picture', '---\ntitle: T\n---\n## A\n\n![a](b.png)\n', ['picture/missing']],
  [
    'a picture with a NUL in its name',
    '---\ntitle: T\n---\n## A\n\n![a](b.png%00.svg)\n',
    ['picture/missing'],
  ],
  [
    'a bibliography with one',
    '---\ntitle: T\nbibliography: "b\\0.bib"\n---\n## A\n\nb\n',
    ['outline/control-character', 'source/file-missing'],
  ],
  ['a picture outside', '---\ntitle: T\n---\n## A\n\n![a](../../etc/hostname)\n', ['picture/outside']],
  ['an absolute picture', '---\ntitle: T\n---\n## A\n\n![a](/etc/hostname)\n', ['picture/outside']],
  ['a remote picture', '---\ntitle: T\n---\n## A\n\n![a](https://b.org/c.png)\n', ['picture/remote']],
  ['a picture that is a text', '---\ntitle: T\n---\n## A\n\n![a](outline.md)\n', ['picture/kind']],
  ['a megabyte in a line', `---\ntitle: T\n---\n## A\n\n${'word '.repeat(200_000)}\n`, ['outline/long-line']],
  [
    'a megabyte in a paragraph',
    `---\ntitle: T\n---\n## A\n\n${'word word word word word word\n'.repeat(9000)}`,
    ['markdown/too-dense'],
  ],
  [
    'a slide of a hundred thousand lines',
    `---\ntitle: T\n---\n## A\n\n${'word word\n'.repeat(100_000)}`,
    ['outline/long-slide'],
  ],
  [
    '5,000 quotations in each other',
    `---\ntitle: T\n---\n## A\n\n${'>'.repeat(5000)} a\n`,
    ['outline/too-deep'],
  ],
  ['a NUL byte', '---\ntitle: T\n---\n## A\n\nb\0c\n', ['outline/control-character']],
  ['a binary file', new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28]), ['outline/encoding']],
  ['a file of three megabytes', 'words\n'.repeat(520_000), ['outline/too-large']],
])('%s is one clear message and no output', async (_, outline, codes) => {
  const folder = workFolder({ 'outline.md': outline });
  const run = await lectern(folder, ['build', '--no-pdf']);
  expectPlainWords(run);
  expect([run.code, ...errorsIn(run)]).toEqual([1, ...codes]);
  expect(readdirSync(folder)).toEqual(['outline.md']);
});

test('front matter that can’t be read is reported once, and not again at each quotation and citation', async () => {
  const quoted = '> The dam holds\n>\n> — Ilse Brandt [@holt, para. 3]\n';
  const outline = `---\ntitle: T\nsources:\n\tholt: { title: T }\n---\n## A\n\n${quoted}\n## B\n\n- It holds [@holt]\n`;
  const run = await lectern(workFolder({ 'outline.md': outline }), ['check']);
  expect(codesIn(run)).toEqual(['front-matter/yaml']);
  expect(run.stderr).toContain('0 of 1 quotations match anything: no source is known to look them up in');
});

test.each([
  ['b/themes/own/tokens.css', '---\ntitle: T\ntheme: own\n---\n## A\n\nb\n'],
  ['b/templates/layouts/points.hbs', OUTLINE],
  ['b/evidence.lock.json', OUTLINE],
  ['b/b.bib', '---\ntitle: T\nbibliography: b.bib\n---\n## A\n\nb\n'],
])('a text of a hundred megabytes is refused by name: %s', async (path, outline) => {
  const folder = workFolder({ 'b/outline.md': outline, [path]: '' });
  truncateSync(join(folder, path), 100_000_000);
  const run = await lectern(folder, ['check', 'b']);
  expectPlainWords(run);
  expect(run.stderr).toContain(`${path} has 100 MB; a file of its kind may have 32 MB.`);
  expect(run.code).toBe(2);
});

test('an outline without a title is built, with a warning, and refused with --strict', async () => {
  const files = { 'outline.md': '## A\n\nb\n' };
  const [lax, strict] = await Promise.all([build(files), build(files, '--strict')]);
  expect([lax.code, ...codesIn(lax)]).toEqual([0, 'outline/no-title']);
  expect([strict.code, ...codesIn(strict)]).toEqual([1, 'outline/no-title']);
});

test.each([
  ['article.txt', 'The bridge opened on Friday.\n'],
  ['article.pdf', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0xff, 0xfe])],
])('who gives the article in place of an outline is shown the way: %s', async (name, content) => {
  const run = await lectern(workFolder({ [name]: content }), ['check', name]);
  expect(run.stderr).toContain(
    `If ${name.endsWith('.pdf') ? 'it' : 'this'} is the article, \`lectern draft ${name}\``,
  );
});

test('an outline without a title is not taken for an article', async () => {
  const run = await build({ 'outline.md': '## A\n\nb\n' });
  expect(run.stderr).not.toContain('lectern draft');
});

test('a name that can’t be a folder’s comes with one that can', async () => {
  const run = await lectern(workFolder(), ['new', 'Water Prices?']);
  expect(run.stderr).toContain('such as water-prices.');
  expect(run.code).toBe(2);
});

test('200 slides are built', async () => {
  const slides = Array.from({ length: 200 }, (_, index) => `## Slide ${index}\n\n- a\n- b\n`).join('\n');
  const run = await build({ 'outline.md': `---\ntitle: T\n---\n${slides}` });
  expect([run.code, run.stderr.includes('201 slides')]).toEqual([0, true]);
});

test('an unknown theme is reported with those there are', async () => {
  const run = await build({ 'outline.md': OUTLINE }, '--theme', 'nope');
  expect([run.code, ...codesIn(run)]).toEqual([2, 'theme/unknown']);
  expect(run.stderr).toContain('“paper”');
});

test('a template with an unknown field is reported at its place, in a build and in what --emit prints', async () => {
  const files = {
    'outline.md': OUTLINE,
    'templates/layouts/statement.hbs': '<section>\n{{nope}}</section>\n',
  };
  for (const run of await Promise.all([build(files), build(files, '--emit', 'html')])) {
    expectPlainWords(run);
    expect([run.code, ...codesIn(run)]).toEqual([1, 'template/unknown-field']);
    expect(run.stderr).toContain('templates/layouts/statement.hbs:2:3');
    expect(run.stderr).toContain('2 | {{nope}}');
  }
});

test('a briefing that isn’t there is reported with the nearest name', async () => {
  const files = { 'briefings/water/outline.md': OUTLINE, 'briefings/wine/outline.md': OUTLINE };
  const run = await build(files, 'watr');
  expectPlainWords(run);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'briefing/not-found']);
  expect(run.stderr).toContain('Did you mean “water”?');
});

test('two briefings of one name are refused before either is written', async () => {
  const folder = workFolder({ 'a/x/outline.md': OUTLINE, 'b/x/outline.md': OUTLINE });
  const run = await lectern(folder, ['build', 'a/x', 'b/x', '--no-pdf']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'briefing/same-name']);
  expect(readdirSync(folder)).toEqual(['a', 'b']);
  // Nothing would be written over by looking at them.
  const { code, stderr } = await lectern(folder, ['check', 'a/x', 'b/x']);
  expect([code, stderr.match(/✓ x: /gu)?.length]).toEqual([0, 2]);
});

test('a file in the way of the output folder is said in a sentence', async () => {
  const run = await build({ 'outline.md': OUTLINE, output: '' });
  expectPlainWords(run);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('A file is in the place where a folder is needed');
});

test('an output folder with foreign files is left alone', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE, 'output/talk/mine.txt': 'mine' });
  const run = await lectern(folder, ['build', 'talk.md', '--no-pdf']);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'output/not-ours']);
  expect(readdirSync(join(folder, 'output/talk'))).toEqual(['mine.txt']);
});

test('a build that fails leaves the old output as it was', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE });
  expect((await lectern(folder, ['build', 'talk.md', '--no-pdf'])).code).toBe(0);
  const before = readFileSync(join(folder, 'output/talk/index.html'), 'utf8');
  writeFileSync(join(folder, 'talk.md'), '---\ntitle: T\n---\n## A {.clam}\n\nb\n');
  const run = await lectern(folder, ['build', 'talk.md', '--no-pdf']);
  expect([run.code, run.stderr.includes('nothing written')]).toEqual([1, true]);
  expect(readFileSync(join(folder, 'output/talk/index.html'), 'utf8')).toBe(before);
  expect(readdirSync(join(folder, 'output'))).toEqual(['talk']);
});

test('a browser that is named and isn’t there is reported, and nothing is written', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE });
  const run = await lectern(folder, ['build', 'talk.md'], { LECTERN_BROWSER: '/nowhere/chrome' });
  expectPlainWords(run);
  expect([run.code, ...codesIn(run)]).toEqual([2, 'browser/unusable']);
  expect(readdirSync(folder)).toEqual(['talk.md']);
});

test('with --format json the missing browser is reported as JSON', async () => {
  const run = await lectern(workFolder({ 'talk.md': OUTLINE }), ['build', 'talk.md', '--format', 'json'], {
    LECTERN_BROWSER: '/nowhere/chrome',
  });
  const { diagnostics } = JSON.parse(run.stdout);
  expect([run.code, diagnostics.length, diagnostics[0].code]).toEqual([2, 1, 'browser/unusable']);
});

/** The command alone, without the packages beside it, knows no browser; a machine that has one installed can't show this. */
const hasInstalledBrowser = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'].some(
  existsSync,
);

test.skipIf(hasInstalledBrowser)(
  'without any browser the deck is made, and what to do about the PDF is said',
  async () => {
    const folder = workFolder({ 'talk.md': OUTLINE });
    for (const part of ['dist', 'templates', 'package.json'])
      cpSync(part, join(folder, 'lectern', part), { recursive: true });
    const nothing = {
      HOME: folder,
      PATH: '',
      LECTERN_BROWSER: '',
      PUPPETEER_EXECUTABLE_PATH: '',
      CHROME_PATH: '',
    };
    const cli = join(folder, 'lectern/dist/cli.js');
    const run = await lecternAlone(
      folder,
      ['build', 'talk.md'],
      { ...nothing, PUPPETEER_CACHE_DIR: folder },
      cli,
    );
    expectPlainWords(run);
    expect([run.code, ...codesIn(run)]).toEqual([0, 'browser/not-found']);
    expect(readdirSync(join(folder, 'output/talk'))).toEqual(['index.html', 'report.json']);
  },
);

test('of thousands of problems the first thousand are shown, errors before warnings, and all are counted', async () => {
  // What is said in the same words is said once, so that each of the warnings is of another pair of headings or another note.
  const slides = Array.from(
    { length: 990 },
    (_, at) => `${`## A${at}\n\nb\n\n`.repeat(2)}[^n${at}]: c\n\n`,
  ).join('');
  const run = await build({ 'outline.md': `---\ntitle: T\n---\n${slides}## B\n\n![a](b.png)\n` });
  expect([run.code, codesIn(run).length, codesIn(run)[0]]).toEqual([1, 1000, 'picture/missing']);
  expect(run.stderr).toMatch(/… and \d{3} more, which aren’t shown\.\n\n1 error, 1,?9\d\d warnings/u);
});
