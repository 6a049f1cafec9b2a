import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { packageOf, readBundled } from '../../tools/bundled.ts';
import { lecternAlone, OUTLINE, workFolder, type LecternRun } from '../support/run-lectern.ts';

const Packed = z.object({
  filename: z.string(),
  size: z.number(),
  files: z.array(z.object({ path: z.string(), size: z.number() })),
});

/** Whatever the machine is like, npm neither asks the network nor writes to a home folder. */
const apart = (folder: string): readonly string[] =>
  `--offline --no-update-notifier --no-audit --no-fund --logs-max=0 --cache ${join(folder, 'npm-cache')}`.split(
    ' ',
  );

function pack(source: string, folder: string): z.infer<typeof Packed> {
  const words = [
    'pack',
    source,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
    ...apart(folder),
  ];
  return z.tuple([Packed]).parse(JSON.parse(execFileSync('npm', words, { encoding: 'utf8' })))[0];
}

let folder: string;
let own: z.infer<typeof Packed>;
let letters: z.infer<typeof Packed>;
beforeAll(() => {
  folder = workFolder();
  own = pack('.', folder);
  letters = pack('./packages/lectern-fonts-cjk', folder);
  const install = (into: string, files: readonly string[]): void => {
    mkdirSync(join(folder, into));
    writeFileSync(join(folder, into, 'package.json'), '{ "private": true }');
    const paths = files.map((name) => join(folder, name));
    const words = ['install', '--omit=optional', '--ignore-scripts', ...apart(folder), ...paths];
    execFileSync('npm', words, { cwd: join(folder, into), stdio: 'pipe' });
  };
  install('with', [own.filename, letters.filename]);
  install('without', [own.filename]);
});

/** Runs the command that was installed in a folder. */
const run = (into: string, ...words: readonly string[]): Promise<LecternRun> =>
  lecternAlone(join(folder, into), words, {}, join(folder, into, 'node_modules/lectern/dist/cli.js'));

test('the package has at most 14 MB, the desk with 4.9 of them, and nothing in it twice', () => {
  expect(own.size).toBeLessThan(14e6);
  const byContent = new Map<string, string>();
  for (const { path, size } of own.files.filter((file) => 4000 < file.size && existsSync(file.path))) {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(byContent.get(hash), `${path}, ${size} bytes`).toBeUndefined();
    byContent.set(hash, path);
  }
});

test('no package wants another version of one than the lock has, which older npm refuses to install', () => {
  const words = ['ls', '--all', '--package-lock-only', '--json', ...apart(folder)];
  const { problems } = JSON.parse(spawnSync('npm', words, { encoding: 'utf8', maxBuffer: 2 ** 27 }).stdout);
  expect(problems ?? []).toEqual([]);
});

test('what is large is bundled once, besides the pages for those without Node', async () => {
  const files = Object.entries(await readBundled()).filter(([file]) => !file.endsWith('.html'));
  for (const name of ONCE) {
    const holders = files.filter(([, sources]) =>
      sources.some((file) => packageOf(file) === `node_modules/${name}`),
    );
    expect(
      holders.map(([file]) => file),
      name,
    ).toHaveLength(1);
  }
});

const ONCE: readonly string[] =
  '@mathjax/src @mathjax/mathjax-tex-font speech-rule-engine hyphen puppeteer-core linkedom pinyin-pro highlight.js handlebars'.split(
    ' ',
  );

test('it needs no package that isn’t optional', () => {
  expect(readdirSync(join(folder, 'without/node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'lectern',
  ]);
});

test('installed with its fonts it makes a deck in Chinese; without them it names the command that installs them', async () => {
  for (const into of ['with', 'without'])
    writeFileSync(join(folder, into, 'outline.md'), OUTLINE.replace('Words.', '水庫 → ①'));
  const made = await run('with', 'build', 'outline.md', '--no-pdf');
  expect(made.code, made.stderr).toBe(0);
  const refused = await run('without', 'build', 'outline.md', '--no-pdf');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('npm install lectern-fonts-cjk@');
});

test('it starts a briefing and builds it without anything else', async () => {
  expect((await run('without', 'init', 'seminar')).code).toBe(0);
  const { code, stderr } = await run('without', 'build', 'seminar/briefings/first-briefing', '--no-pdf');
  expect(code, stderr).toBe(0);
});

test('it reads HTML and PDF, looks up readings and formats sources without anything else', async () => {
  const words = 'The minister said that the dam would hold, whatever the river brings in spring.';
  const page = await PDFDocument.create();
  page.addPage().drawText(words, { x: 50, y: 700, size: 12 });
  const article = join(folder, 'without/article');
  writeFileSync(`${article}.pdf`, await page.save());
  writeFileSync(`${article}.html`, `<article><h1>Dam</h1>${`<p>${words}</p>`.repeat(6)}</article>`);
  for (const kind of ['pdf', 'html']) {
    const { stdout, stderr } = await run('without', 'read', `${article}.${kind}`);
    expect(stderr).toBe('');
    expect(stdout).toContain(words);
  }
  const source = 'sources:\n  dam:\n    title: Dam\n    publisher: Press\n    issued: 2025-01-02\n';
  writeFileSync(`${article}.md`, `---\ntitle: Dam\n${source}---\n\n## Dam\n\nIt holds [@dam].\n`);
  const built = await run('without', 'build', `${article}.md`, '--no-pdf', '--out', 'made');
  expect(built.code, built.stderr).toBe(0);
  expect(readFileSync(join(folder, 'without/made', basename(article), 'index.html'), 'utf8')).toMatch(
    /Press[^]{0,80}2025/u,
  );
});
