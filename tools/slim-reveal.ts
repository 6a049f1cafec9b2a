import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'esbuild';

/**
 * Bundles reveal.js from its sources, and of the parts that decks have switched off (see SETTINGS in
 * src/page/controls/start-deck.ts), or whose work Lectern’s own code does, no more than names: its core asks each of them at every move.
 */
export const withSlimReveal: Plugin = {
  name: 'with-slim-reveal',
  setup(bundler) {
    bundler.onResolve({ filter: /^reveal\.js$/ }, () => ({ path: CORE }));
    // What sets headings as large as the slide is wide; no layout asks for it.
    bundler.onResolve({ filter: /^fitty$/ }, () => ({ path: 'fitty', namespace: 'idle' }));
    bundler.onLoad({ filter: /^/, namespace: 'idle' }, () => ({ contents: 'export default () => {};' }));
    bundler.onLoad(
      { filter: new RegExp(`[\\\\/]reveal\\.js[\\\\/]js[\\\\/].*[\\\\/](?:${IDLE})\\.js$`) },
      idlePart,
    );
  },
};

const CORE = fileURLToPath(new URL('../js/reveal.js', import.meta.resolve('reveal.js')));

const IDLE = [
  'autoanimate',
  'backgrounds',
  'controls',
  'jumptoslide',
  'notes',
  'overlay',
  'overview',
  'playback',
  'printview',
  'scrollview',
  'slidenumber',
].join('|');

/** A class with the methods that the core may call; none does anything, or says that anything is shown. */
async function idlePart({ path }: { readonly path: string }): Promise<{ readonly contents: string }> {
  const [part, core] = await Promise.all([path, CORE].map((file) => readFile(file, 'utf8')));
  const methods = [...(part ?? '').matchAll(METHOD)].flatMap(([, name = '']) =>
    new RegExp(String.raw`\.${name}\b`, 'u').test(core ?? '') ? `${name}() {}` : [],
  );
  if (methods.length === 0) throw new Error(`${path} is no longer a class that reveal.js asks.`);
  return { contents: `export default class { ${methods.join(' ')} }` };
}

const METHOD = /^\t(?:async )?(?!constructor\b)(\w+)\([^\n]*\) \{$/gmu;
