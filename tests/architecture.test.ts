import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

import { expect, test } from 'vitest';

import { LAYOUTS } from '../src/deck/layouts/layouts.ts';

const ARCHITECTURE = readFileSync('ARCHITECTURE.md', 'utf8');

/** Files of `src` that are no stage, with the stage that they rest beside. */
const BESIDE: Readonly<Record<string, string>> = { version: 'settings', 'diagnostic-catalogue': 'index' };

/** The stages as ARCHITECTURE.md lists them, from what nothing rests on to what everything rests on. */
const LAYERS: readonly (readonly string[])[] = (
  /Imports run down this list: ([^.]+)\./u.exec(ARCHITECTURE)?.[1] ?? ''
)
  .split('→')
  .map((layer) => layer.split(',').map((stage) => stage.trim()));

/** Neighbours that may know each other all the same, with the reason. */
const NEIGHBOURS: ReadonlySet<string> = new Set([
  // Whoever starts a browser, serves a deck or writes a PDF does it through the host.
  'browser → host',
  'present → host',
  'pdf → host',
  'pdf → browser',
]);

/** The one owner of each outside library, and of the disk, as ARCHITECTURE.md lists them. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  [
    ...(/^5\. [^:]+:([^]*?)^6\. /mu.exec(ARCHITECTURE)?.[1] ?? '').matchAll(/([^;]+?) in `([a-z]+)\/`/gu),
  ].flatMap(([, names = '', owner = '']) =>
    names.split(',').map((name): [string, string] => [name.trim(), owner]),
  ),
);

/** Who else may use one, with the reason. */
const ALSO: ReadonlySet<string> = new Set([
  // It watches the disk, which is no reading of files.
  'present: node:fs',
  // It runs before the host is loaded.
  'start: node:fs',
  'host: node:fs/promises',
  // It reads languages/ where code runs from its source; dist has what it read.
  'language: node:fs',
  'language: yaml',
  // They run in pages, and unpack and pack what Node has zlib for.
  'verifier: fflate',
  'desk: fflate',
]);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(`src/${file}`, 'utf8').matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gmu)].map(
    (match) => ({
      file,
      from: stageOf(file),
      target: match[1] ?? '',
    }),
  ),
);

test('every folder of src has its layer', () => {
  const stages = new Set(files.map(stageOf).filter((stage) => stage !== 'page' && !(stage in BESIDE)));
  expect(LAYERS.flat().toSorted()).toEqual([...stages].toSorted());
});

test('every folder and file of src has its line in ARCHITECTURE.md', () => {
  const house = /^src\/\n([\s\S]*?)^\S/mu.exec(ARCHITECTURE)?.[1] ?? '';
  const described = [...house.matchAll(/^ {2}([a-z-]+)(?:\/|\.ts) {2,}\S/gmu)].map((match) => match[1] ?? '');
  const stages = new Set(files.map(stageOf));
  expect(described.toSorted()).toEqual([...stages].toSorted());
});

test('every folder inside a stage is described', () => {
  const house = /^src\/\n([\s\S]*?)^\S/mu.exec(ARCHITECTURE)?.[1] ?? '';
  const described: string[] = [];
  let stage = '';
  for (const line of house.split('\n')) {
    stage = /^ {2}([a-z]+)\//u.exec(line)?.[1] ?? stage;
    const inside = /^ {4}((?:[a-z-]+\/ *)+)/u.exec(line)?.[1] ?? '';
    for (const [name] of inside.matchAll(/[a-z-]+/gu)) described.push(`${stage}/${name}`);
  }
  const there = foldersIn('src').flatMap((name) =>
    foldersIn(`src/${name}`).map((folder) => `${name}/${folder}`),
  );
  expect(described.toSorted()).toEqual(there.toSorted());
});

test('imports run down the layers, never up or round', () => {
  const wrong = insideImports().filter(({ from, to }) => {
    if (from === to || from === 'page' || to === 'page') return false;
    const [high, low] = [layerOf(from), layerOf(to)];
    return low < high || (low === high && !NEIGHBOURS.has(`${from} → ${to}`));
  });
  expect(wrong.map(({ file, from, to }) => `${file}: ${from} → ${to}`)).toEqual([]);
});

test('what runs inside the deck knows no stage, and no stage knows it', () => {
  // The fitting tells the build what it did in the words of layout/; what scripts say is handed to them, and what has changed: types alone.
  const handed = new Set(['page/dom/page-words.ts']);
  const crossing = insideImports().filter(
    ({ file, from, to }) => (from === 'page') !== (to === 'page') && to !== 'layout' && !handed.has(file),
  );
  expect(crossing.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
});

test('each outside library has one owner', () => {
  const outside = imports
    .map(({ file, from, target }) => ({ file, from, name: packageOf(target) }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'zod' && !/^node:(?!fs)/u.test(name));
  const wrong = outside.filter(
    ({ from, name }) => OWNERS.get(name) !== from && !ALSO.has(`${from}: ${name}`),
  );
  expect(wrong.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  const used = new Set(outside.map(({ name }) => name));
  expect([...OWNERS.keys()].filter((name) => !used.has(name))).toEqual([]);
});

/** Stages that give the same for the same, whenever and wherever they run. */
const PURE: ReadonlySet<string> = new Set([
  'text',
  'diagnostics',
  'markdown',
  'outline',
  'speech',
  'sources',
  'evidence',
  'deck',
  'layout',
  'checks',
  'draft',
  'figures',
  'render',
  'editions',
]);

test('stages that are pure import nothing that touches the machine', () => {
  const wrong = imports.filter(({ from, target }) => PURE.has(from) && /^node:(?!crypto$)/u.test(target));
  expect(wrong.map(({ file, target }) => `${file}: ${target}`)).toEqual([]);
});

test('stages that are pure know no clock, no chance and no environment', () => {
  const pure = files.filter((file) => PURE.has(stageOf(file)));
  const impure =
    /\bDate\.now\b|new Date\(\)|\bperformance\.|\bMath\.random\b|\bprocess\.|\bset(?:Timeout|Interval)\b/u;
  expect(pure.length).toBeGreaterThan(400);
  expect(pure.filter((file) => impure.test(withoutComments(file)))).toEqual([]);
});

test('only the command line touches the console and the process’s streams', () => {
  const wrong = files.filter(
    (file) =>
      !['cli', 'page', 'start'].includes(stageOf(file)) &&
      // Ends the process after a signal, when what was begun is cleared away.
      file !== 'host/on-shutdown.ts' &&
      /\bconsole\.|process\.(?:stdout|stderr|exit|argv)\b/u.test(withoutComments(file)),
  );
  expect(wrong).toEqual([]);
});

test('files import one another in one direction, types included', () => {
  const edges = new Map<string, readonly string[]>();
  for (const { file, target } of imports)
    if (target.startsWith('.'))
      edges.set(file, [...(edges.get(file) ?? []), normalize(join(dirname(file), target))]);
  expect(edges.size).toBeGreaterThan(500);
  const circling = [...edges.keys()].filter((file) => reachable(edges, file).has(file));
  expect(circling).toEqual([]);
});

test('folders inside a stage import one another in one direction', () => {
  const edges = new Map<string, readonly string[]>();
  for (const { file, target } of imports) {
    const [from, to] = [folderOf(file), folderOf(normalize(join(dirname(file), target)))];
    if (target.startsWith('.') && stageOf(from) === stageOf(to) && from !== to)
      edges.set(from, [...(edges.get(from) ?? []), to]);
  }
  const circling = [...edges.keys()].filter((folder) => reachable(edges, folder).has(folder));
  expect(circling).toEqual([]);
});

test('no folder has more than 25 files', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const crowded = [...counts].filter(([, count]) => 25 < count).map(([folder]) => folder);
  expect(crowded).toEqual([]);
});

interface Room {
  readonly name: string;
  readonly budget: number;
  readonly real: number;
}

/** The rooms that have a budget, as the table in ARCHITECTURE.md lists them, with what each has. */
const ROOMS: readonly Room[] = [...ARCHITECTURE.matchAll(/^\| `([^`]+)` +\|[^|\n]+\| +([\d,]+) +\|$/gmu)].map(
  ([, name = '', budget = '']) => ({
    name,
    budget: Number(budget.replaceAll(',', '')),
    real: sizeOf(name),
  }),
);

test('every room has a budget in ARCHITECTURE.md', () => {
  const wanted = [
    'src/*.ts',
    ...foldersIn('src').map((name) => `src/${name}`),
    ...foldersIn('packages').map((name) => `packages/${name}`),
    'languages',
    'templates',
    'tools',
    'bench',
    'tests',
    'docs',
  ];
  expect(ROOMS.map(({ name }) => name).toSorted()).toEqual(wanted.toSorted());
});

test('no room is larger than its budget', () => {
  const lines = ROOMS.map(({ name, budget, real }) => `${name.padEnd(26)} ${real} of ${budget}`);
  const source = ROOMS.filter(({ name }) => name.startsWith('src/'));
  process.stdout.write(`${lines.join('\n')}\nsrc ${sum(source.map(({ real }) => real))}\n`);
  expect(ROOMS.filter(({ budget, real }) => budget < real).map(({ name }) => name)).toEqual([]);
});

/** Lines of code or data of a room; of the docs words, decisions left out. */
function sizeOf(room: string): number {
  if (room === 'docs') return sum(filesIn('docs', /^(?!decisions\/).*\.md$/u).map(wordsIn));
  if (room === 'src/*.ts') return sum(filesIn('src', /^[^/]+\.ts$/u).map(linesIn));
  if (room.startsWith('src/')) return sum(filesIn(room, /\.ts$/u).map(linesIn));
  // Packages have what is made beside what is written; their tests are counted with the others.
  const left = room.startsWith('packages/') ? '(?!(?:node_modules|dist|fonts|tests)/)' : '';
  return sum(filesIn(room, new RegExp(`^${left}.*\\.(?:ts|mjs|cjs|yaml|hbs|css)$`, 'u')).map(linesIn));
}

function filesIn(folder: string, kind: RegExp): readonly string[] {
  return pathsIn(folder, '')
    .filter((path) => kind.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'));
}

/** Without what links lead to: lectern-farm has one to the folder that it is in. */
function pathsIn(folder: string, inside: string): readonly string[] {
  return readdirSync(`${folder}/${inside}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${inside}${entry.name}`;
    if (entry.isDirectory()) return pathsIn(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

const layouts = Object.keys(LAYOUTS).filter((name) => name !== 'custom');

test('each layout has a file of its own', () => {
  const wanted = Object.keys(LAYOUTS).map((name) => `src/deck/layouts/${name}.ts`);
  expect(wanted.filter((path) => !existsSync(path))).toEqual([]);
});

test('each layout has a template, and each template a layout', () => {
  expect(filesOfLayouts('hbs')).toEqual(layouts.toSorted());
});

test('each layout has a style sheet, but for plain text', () => {
  expect(filesOfLayouts('css')).toEqual(layouts.filter((name) => name !== 'points').toSorted());
});

/** The layouts that templates/layouts has a file of this kind for, but for those that authors make. */
function filesOfLayouts(extension: string): readonly string[] {
  const names = readdirSync('templates/layouts').filter((name) => name.endsWith(`.${extension}`));
  return names
    .map((name) => name.slice(0, -extension.length - 1))
    .filter((name) => name !== 'custom')
    .toSorted();
}

test('each layout is described in docs/outline-format.md', () => {
  expect(existsSync('docs/outline-format.md')).toBe(true);
  const described = new Set(
    [...readFileSync('docs/outline-format.md', 'utf8').matchAll(/^\| `([a-z]+)`/gmu)].map(
      (match) => match[1],
    ),
  );
  expect(layouts.filter((name) => !described.has(name))).toEqual([]);
});

function reachable(edges: ReadonlyMap<string, readonly string[]>, file: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(edges.get(file) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
}

function insideImports(): readonly { readonly file: string; readonly from: string; readonly to: string }[] {
  return imports
    .filter(({ target }) => target.startsWith('.') && target.endsWith('.ts'))
    .map(({ file, from, target }) => ({ file, from, to: stageOf(normalize(join(dirname(file), target))) }));
}

function stageOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/u, '') ?? '';
}

/** The folder inside a stage that a file stands in, as `stage/folder`; the stage itself for files right in it. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, Math.min(2, parts.length - 1)).join('/');
}

function layerOf(stage: string): number {
  return LAYERS.findIndex((layer) => layer.includes(BESIDE[stage] ?? stage));
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function withoutComments(file: string): string {
  return readFileSync(`src/${file}`, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
}

function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

test('lectern-farm imports the library and its own packages alone, and every one of its messages is in its README', () => {
  const folder = 'packages/lectern-farm';
  const sources = readdirSync(`${folder}/src`, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const known = new Set(['lectern', ...Object.keys(dependencies)]);
  const used = sources.flatMap((path) => {
    const text = readFileSync(`${folder}/src/${path}`, 'utf8');
    return [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gmu)].map(([, name = '']) => name);
  });
  const outside = (name: string): boolean => name.startsWith('..') && name.split('../').length > 2;
  expect(used.filter((name) => (/^[.]|^node:/u.test(name) ? outside(name) : !known.has(name)))).toEqual([]);
  expect([...known].filter((name) => !used.includes(name))).toEqual([]);
  const readme = readFileSync(`${folder}/README.md`, 'utf8');
  const codes = Object.keys(JSON.parse(readFileSync(`${folder}/src/messages.json`, 'utf8')) as object);
  const shared = /^(?:disk|output)\//u;
  expect(codes.filter((code) => !shared.test(code) && !readme.includes(`\`${code}\``))).toEqual([]);
});
