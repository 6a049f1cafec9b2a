import { chmod, rm } from 'node:fs/promises';

import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

/**
 * Leaves out what no run uses, since V8 reads through all that is in the bundle: zod’s messages in forty languages (ours
 * are English), and the source maps that Handlebars would make of templates if it were asked to.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    bundler.onResolve({ filter: /^source-map$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    bundler.onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: 'throw new Error("There are no source maps of templates.");',
    }));
  },
};

/**
 * Bundles the command and the library, so that starting them reads a few files instead of hundreds. Code that a run may
 * not need (Puppeteer, the sanitiser, the watcher) stays in chunks of its own.
 */
// Chunks are named by their content; those of earlier builds would stay for ever.
await rm('dist/chunks', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/cli.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [withoutUnused],
  legalComments: 'linked',
  banner: {
    // Bundled CommonJS packages ask for node:fs and the like through `require`.
    js: "import { createRequire as lecternRequire } from 'node:module'; const require = lecternRequire(import.meta.url);",
  },
  // These find files of their own beside their code (WebAssembly, a worker), or are needed too rarely to be worth bundling.
  external: [
    '@citeproc-rs/wasm',
    'pdfjs-dist',
    'linkedom',
    '@mozilla/readability',
    'pinyin-pro',
    'chromium-bidi',
    'typescript',
  ],
  logLevel: 'warning',
});
await chmod('dist/cli.js', 0o755);
