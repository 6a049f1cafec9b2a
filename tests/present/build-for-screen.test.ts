import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { buildingForScreen } from '../../src/products/build-for-screen.ts';
import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import type { PresentBuild } from '../../src/present/live-deck.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { stripedPng } from '../support/striped-png.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds an outline whose list of sources can’t be drawn, for its style is none. */
async function built(body: string): Promise<PresentBuild> {
  const path = join(folder, 'outline.md');
  writeFileSync(
    path,
    `---\ntitle: T\ncsl: none.csl\nsources: { a: { title: S } }\n---\n\n## A\n\nWords [@a]\n\n${body}\n`,
  );
  writeFileSync(join(folder, 'none.csl'), 'no style');
  const host = nodeHost();
  const [place] = (await locateBriefings([path], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  return buildingForScreen(place, { theme: null, sources: new Map() }, host)();
}

test('what is wrong with the drawing of slides is shown', async () => {
  const build = await built('- Words');
  expect(build.kind === 'problem' && build.report).toContain('none.csl');
});

test('a deck knows how many warnings a check would show', async () => {
  const path = join(folder, 'outline.md');
  writeFileSync(path, '---\nlang: en\n---\n\n## A\n\nWords.\n');
  const host = nodeHost();
  const [place] = (await locateBriefings([path], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const { diagnostics } = await prepareBriefing(place, DEFAULT_OPTIONS, host);
  const build = await buildingForScreen(place, { theme: null, sources: new Map() }, host)();
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(build).toMatchObject({ kind: 'deck', warnings: diagnostics.length });
});

test('a large picture on more slides than an open deck holds is told, and is no fault', async () => {
  const path = join(folder, 'outline.md');
  const slides = Array.from({ length: 50 }, (_, at) => `## A ${at}\n\n![b](b.png)\n`);
  writeFileSync(path, `---\ntitle: T\nlang: en\n---\n\n${slides.join('\n')}`);
  writeFileSync(join(folder, 'b.png'), stripedPng(2200, 1500, 0));
  const host = nodeHost();
  const [place] = (await locateBriefings([path], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const build = await buildingForScreen(place, { theme: null, sources: new Map() }, host)();
  expect(build.kind === 'problem' && build.report).toContain('Make them smaller');
});

test('a bibliography and a style are among the files that are watched, there or not, and the mark of an edition is of them too', async () => {
  const path = join(folder, 'outline.md');
  writeFileSync(
    path,
    '---\ntitle: T\nlang: en\nedition: "2"\nbibliography: own.bib\ncsl: own.csl\n---\n\n## A\n\nWords [@a]\n',
  );
  const host = nodeHost();
  const [place] = (await locateBriefings([path], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const prepared = async () => (await prepareBriefing(place, DEFAULT_OPTIONS, host)).value;
  const without = await prepared();
  expect(without.files).toEqual(expect.arrayContaining([join(folder, 'own.bib'), join(folder, 'own.csl')]));
  writeFileSync(join(folder, 'own.bib'), '@book{a, title={One}}');
  const first = await prepared();
  writeFileSync(join(folder, 'own.bib'), '@book{a, title={Other}}');
  const other = await prepared();
  writeFileSync(join(folder, 'own.csl'), '<style/>');
  const styled = await prepared();
  expect(new Set([without, first, other, styled].map(({ deck }) => deck.build))).toHaveProperty('size', 4);
});

test('slides with an error of the outline are not drawn', async () => {
  const build = await built(`\`\`\`mermaid\nflowchart TD\n${'  a --> b\n'.repeat(41)}\`\`\``);
  expect(build.kind === 'problem' && build.report).toContain('41 arrows');
  expect(build.kind === 'problem' && build.report).not.toContain('none.csl');
});
