import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { openEngine } from '../../src/desk/engine/engine.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { buildBriefing } from '../../src/pipeline.ts';
import { placeOf } from '../../src/prepare/locate-briefings.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';

const SLUGS = [...briefingsIn('briefings'), ...briefingsIn('examples')];

function briefingsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? `${folder}/${entry.name}` : [],
  );
}

/** The files of a folder, by their paths from it. */
function filesIn(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

/** The deck that the command makes of a folder, without a browser. */
async function deckOfCommand(folder: string): Promise<string> {
  const host = memoryHost({ beneath: nodeHost() });
  const run = {
    options: { ...DEFAULT_OPTIONS, makesPdf: false },
    outputFolder: '/output',
    isStrict: false,
    browser: async () => null,
    onPrinted: () => undefined,
    onProgress: () => undefined,
  };
  const place = placeOf(resolve(folder, 'outline.md'), host);
  await buildBriefing(place, run, host);
  return host.textOf(`/output/${place.slug}/index.html`);
}

test.each(SLUGS)('the desk makes of %s the deck that the command makes', async (folder) => {
  const engine = openEngine(nodeHost());
  const { deck } = await engine.build(filesIn(folder), folder.split('/').at(-1) ?? '');
  expect(deck === (await deckOfCommand(folder))).toBe(true);
});
