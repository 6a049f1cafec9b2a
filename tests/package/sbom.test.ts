import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { packageOf, readBundled } from '../../tools/bundled.ts';
import { VERSION } from '../../src/version.ts';

const Component = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  cpe: z.string().optional(),
  hashes: z.array(z.looseObject({ alg: z.string(), content: z.string() })).default([]),
});
const Bom = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), version: z.string() }) }),
  components: z.array(Component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

let bom = Bom.parse({ metadata: { component: { name: '', version: '' } }, components: [], dependencies: [] });
beforeAll(() => {
  const text = execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/sbom.ts'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  bom = Bom.parse(JSON.parse(text));
}, 240_000);

test('the bill of materials is of Lectern, whatever the folder is called, and names all that is bundled', async () => {
  expect(bom.metadata.component).toMatchObject({ name: 'lectern', version: VERSION });
  const named = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  const packages = new Set(Object.values(await readBundled()).flatMap((files) => files.map(packageOf)));
  const bundled = [...packages].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return `${name}@${version}`;
  });
  expect(bundled.length).toBeGreaterThan(50);
  expect(bundled.filter((one) => !named.has(one))).toEqual([]);
  const marked = bom.components.filter((one) =>
    /"lectern:bundled".*"licenses":\[\{/u.test(JSON.stringify(one)),
  );
  expect(marked.map((one) => one['bom-ref'])).toEqual(expect.arrayContaining(bundled));
});

test('it names what npm installs with Lectern, what that needs, and nothing that its makers alone need', () => {
  const names = bom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['zod', '@sparticuz/chromium']));
  for (const name of ['vitest', 'puppeteer']) expect(names).not.toContain(name);
  const needs = (name: string): number =>
    bom.dependencies.find(({ ref }) => ref.replace(/@[^@]*$/u, '') === name)?.dependsOn.length ?? 0;
  expect(needs('lectern')).toBeGreaterThan(10);
  expect(needs('@sparticuz/chromium')).toBeGreaterThan(1);
});

test('each component has a hash, that of the package beside included', () => {
  const without = bom.components.filter(
    ({ hashes }) => !hashes.some(({ alg, content }) => alg === 'SHA-512' && /^[\da-f]{128}$/u.test(content)),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
  expect(bom.components.map(({ name }) => name)).toContain('lectern-fonts-cjk');
});

test('what is installed with lectern-farm alone is no part of Lectern', () => {
  const names = bom.components.map(({ name }) => name);
  expect(names.filter((name) => /^(?:lectern-farm|bullmq|ioredis|prom-client)$/u.test(name))).toEqual([]);
  expect(bom.dependencies.filter(({ ref }) => /^(?:lectern-farm|bullmq)@/u.test(ref))).toEqual([]);
});

test('the browser inside of a package is a component of its own, by which advisories are found', () => {
  const browser = bom.components.find(({ name }) => name === 'chromium');
  expect(browser?.version).toMatch(/^\d{3}\.\d+\.\d{4}\.\d+$/u);
  expect(browser?.cpe).toBe(`cpe:2.3:a:google:chrome:${browser?.version ?? ''}:*:*:*:*:*:*:*`);
  expect(browser?.purl).toBe(`pkg:generic/chromium@${browser?.version ?? ''}`);
  const around = bom.components.find(({ name }) => name === '@sparticuz/chromium');
  expect(browser?.version.split('.')[0]).toBe(around?.version.split('.')[0]);
  const above = bom.dependencies.filter(({ dependsOn }) => dependsOn.includes(browser?.['bom-ref'] ?? ''));
  expect(above.map(({ ref }) => ref)).toEqual([around?.['bom-ref']]);
});
