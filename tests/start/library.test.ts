import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { transformSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

import * as library from '../../src/index.ts';
import { installedPackage } from '../support/installed-package.ts';

const OUTLINE = [
  '---',
  'title: The harbour',
  'sources:',
  '  holt: { type: article-newspaper, title: The harbour is still, text: article.txt }',
  '---',
  '',
  '## The cranes',
  '',
  '> The cranes stand still.',
  '>',
  '> — Ilse Brandt [@holt, para. 1]',
].join('\n');

/** The examples in docs/library.md, by the headings above them. */
const EXAMPLES: ReadonlyMap<string, string> = new Map(examplesIn('docs/library.md'));

function examplesIn(path: string): readonly (readonly [string, string])[] {
  return readFileSync(path, 'utf8')
    .split(/^## /mu)
    .flatMap((chapter) => {
      const [heading = ''] = chapter.split('\n');
      const code = [...chapter.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, block = '']) => block);
      return code.map((block, index) => [index === 0 ? heading : `${heading} ${index + 1}`, block] as const);
    });
}

let folder: string;
beforeAll(() => {
  folder = installedPackage({
    'package.json': '{ "type": "module" }',
    'briefings/harbour/outline.md': OUTLINE,
    'briefings/harbour/article.txt': '“The cranes stand still,” Ilse Brandt said.\n',
    ...Object.fromEntries([...EXAMPLES.values()].map((code, index) => [`example-${index}.ts`, code])),
  });
  const types = join(folder, 'node_modules/@types');
  mkdirSync(types, { recursive: true });
  if (!existsSync(join(types, 'node'))) symlinkSync(resolve('node_modules/@types/node'), join(types, 'node'));
});

/** What the strictest settings ask for, without the DOM. */
const STRICT = {
  target: 'es2022',
  lib: ['es2022'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])('the types of the examples are right when modules are resolved as by %s', (moduleResolution, module) => {
  const compilerOptions = { ...STRICT, module, moduleResolution };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['example-*.ts'] }),
  );
  const run = () =>
    execFileSync(resolve('node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  expect(run()).toBe('');
});

test('no declaration asks for a package that isn’t there', () => {
  const compilerOptions = { ...STRICT, lib: ['es2022', 'dom', 'dom.iterable'], skipLibCheck: false };
  const settings = { ...compilerOptions, module: 'nodenext', moduleResolution: 'nodenext' };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: settings, include: ['example-*.ts'] }),
  );
  const said = execFileSync(resolve('node_modules/.bin/tsc'), ['-p', folder], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(said).toBe('');
});

test('each example runs and prints what the words around it promise', () => {
  const said = [...EXAMPLES].map(([heading, code]) => {
    writeFileSync(join(folder, 'run.mjs'), transformSync(code, { loader: 'ts', format: 'esm' }).code);
    const output = execFileSync(process.execPath, ['run.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return [heading, output] as const;
  });
  const byHeading = new Map(said);
  expect(byHeading.get('Build a briefing')).toContain('index.html, slides.pdf, report.json\n');
  expect(byHeading.get('Options')).toContain('{ first: 8, last: Infinity }');
  expect(byHeading.get('Check without building')).toContain('edited (article): The cranes stand still.');
  expect(byHeading.get('Fixes')).toContain('## Three gates {.points}\n');
  expect(byHeading.get('Fixes 2')).toBe(
    'outline/unknown-layout: Write “.points” 0\n## Three gates {.points}\n',
  );
  expect(byHeading.get('Without a disk')).toMatch(/^\d{5,}\n$/u);
  expect(byHeading.get('Outlines and decks as data')).toContain('1 One 1\n');
  expect(byHeading.get('Outlines and decks as data')).toContain('Did you mean “statement”?');
  expect(byHeading.get('A store, and what a build depends on')).toBe('64 ../secret\n64\ntrue\n');
  const answer = /^ *\/\/ (.*\n)/mu.exec(EXAMPLES.get('How a slide comes out') ?? '')?.[1];
  expect(byHeading.get('How a slide comes out')).toBe(answer);
});

test('each thing that is exported stands in an example', () => {
  const code = [...EXAMPLES.values()].join('\n');
  expect(Object.keys(library).filter((name) => !code.includes(name))).toEqual([]);
});
