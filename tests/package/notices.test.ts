import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { packageOf, readBundled, type Bundled } from '../../tools/bundled.ts';

const NOTICES = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
const LETTERS = 'packages/lectern-fonts-cjk';

/** What of all that was bundled has no notice, or one under another licence than those that Lectern takes. */
function lacking(bundled: Bundled, notices: string): readonly string[] {
  const packages = new Set(Object.values(bundled).flatMap((files) => files.map(packageOf)));
  return [...packages].flatMap((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const licence = licenceIn(notices, `${name} ${version}`);
    if (licence === null) return [`${name} ${version} has no notice`];
    return isTaken(licence) ? [] : [`${name} ${version} is under ${licence}`];
  });
}

function licenceIn(notices: string, head: string): string | null {
  const at = notices.indexOf(`\n${head}\n  Licence: `);
  return at === -1 ? null : (/Licence: (.*)/u.exec(notices.slice(at))?.[1] ?? null);
}

/** An expression of SPDX, of which one alternative is enough. */
function isTaken(licence: string): boolean {
  return licence
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((name) => TAKEN.has(name)));
}

const TAKEN: ReadonlySet<string> = new Set(
  'MIT BSD-2-Clause BSD-3-Clause ISC Apache-2.0 MPL-2.0 OFL-1.1 0BSD CC0-1.0 Unlicense BlueOak-1.0.0'.split(
    ' ',
  ),
);

test('everything that is bundled has its notice, under a licence that Lectern takes', async () => {
  const bundled = await readBundled();
  expect(Object.values(bundled).flat().length).toBeGreaterThan(1000);
  expect(lacking(bundled, NOTICES), 'left by an older build? (npm run build:notices)').toEqual([]);
});

test('a package without a notice is found out, and one under another licence', () => {
  const bundled = { 'main.js': ['node_modules/typescript/lib/typescript.js', 'node_modules/marked/x.js'] };
  const [, marked = ''] = /\n(marked [\d.]+)\n/u.exec(NOTICES) ?? [];
  const said = lacking(
    bundled,
    NOTICES.replace(`${marked}\n  Licence: MIT`, `${marked}\n  Licence: MIT AND GPL-3.0`),
  );
  expect(said).toEqual([
    expect.stringMatching(/^typescript \S+ has no notice$/u),
    `${marked} is under MIT AND GPL-3.0`,
  ]);
});

test('of every file of dist/ it is known what went into it', async () => {
  const bundled = await readBundled();
  const unknown = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/').slice('dist/'.length))
    .filter((file) => !/^(?:bundled|types)\//u.test(file) && !OWN.has(file) && !(file in bundled));
  expect(unknown, 'left by an older build? (npm run build)').toEqual([]);
});

/** Files that nothing of others goes into. */
const OWN: ReadonlySet<string> = new Set([
  'THIRD-PARTY-NOTICES.txt',
  'index.mjs',
  'package.json',
  'fonts/coverage.json',
]);

test('each font says what it was cut from, and each family by whom it is', async () => {
  const fonts = Object.entries(await readBundled()).filter(([file]) => /\.(?:ttf|woff2)$/u.test(file));
  expect(fonts.length).toBeGreaterThan(100);
  expect(fonts.filter(([, sources]) => sources.length === 0)).toEqual([]);
  for (const family of new Set(fonts.flatMap(([, sources]) => sources.map(packageOf)))) {
    const head = NOTICES.slice(NOTICES.indexOf(`\n${family.slice('node_modules/'.length)} `));
    expect(head.split('\n\n')[0]).toMatch(/^ {2}(?:Copyright |©|\(c\)).*(?:Adobe|Authors|SIL)/mu);
  }
});

test('whoever holds the rights is named, and every text is whole', () => {
  const parts = NOTICES.split(`${'='.repeat(80)}\n`).slice(1);
  const heads = (part: string): string => part.split('\n\n')[0] ?? '';
  const nobodys = parts.filter((part) => !/copyright|©|\(c\)/iu.test(part)).map(heads);
  expect(nobodys).toEqual([]);
  const cut = parts.filter((part) => !/AS[- ]IS|without royalty|permitted under|Apache License/iu.test(part));
  expect(cut.map(heads)).toEqual([]);
});

test('what has grown into other packages has notices of its own', async () => {
  const files = Object.values(await readBundled()).flat();
  const grownIn = files.flatMap((file) => /\/(?:third_party|vendor)\/([^/]+)/u.exec(file)?.[1] ?? []);
  expect(grownIn.length).toBeGreaterThan(0);
  for (const name of new Set(grownIn)) expect(NOTICES).toMatch(new RegExp(`^${name}, in `, 'mu'));
  for (const file of files.filter((one) => one.includes('hyphen/patterns/')))
    expect(NOTICES, file).toMatch(PATTERNS.get(/([\w-]+)\.js$/u.exec(file)?.[1] ?? '') ?? /never/u);
});

const PATTERNS: ReadonlyMap<string, RegExp> = new Map([
  ['en-us', /Gerard D\.C\. Kuiken/u],
  ['en-gb', /Dominik Wujastyk/u],
  ['de-1996', /Werner Lemberg/u],
  ['fr', /Arthur Reutenauer/u],
  ['es', /Javier Bezos/u],
]);

test('the package of fonts has its notices and its version', async () => {
  const own = Object.entries(await readBundled()).filter(([file]) => file.startsWith('lectern-fonts-cjk/'));
  expect(own.map(([file]) => file.slice('lectern-fonts-cjk/'.length)).toSorted()).toEqual(
    readdirSync(`${LETTERS}/fonts`).sort(),
  );
  expect(lacking(Object.fromEntries(own), readFileSync(`${LETTERS}/LICENSE.txt`, 'utf8'))).toEqual([]);
  const [{ version, optionalDependencies }, letters] = ['package.json', `${LETTERS}/package.json`].map(
    (path) => JSON.parse(readFileSync(path, 'utf8')),
  );
  expect(letters.version).toBe(version);
  expect(optionalDependencies['lectern-fonts-cjk']).toBe(version);
});

test('the page for those without Node has the notices of what is in it', async () => {
  const page = readFileSync('dist/verifier.html', 'utf8');
  const { 'verifier.html': files = [] } = await readBundled();
  for (const folder of new Set(files.map(packageOf))) {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    expect(page).toContain(`\n${name} ${version}\n  Licence: `);
  }
});
