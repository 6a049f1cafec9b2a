import { chmod } from 'node:fs/promises';

import { build } from 'esbuild';

/**
 * Bundles the command and the library, so that starting them reads a few files instead of hundreds. Code that a run may
 * not need (Puppeteer, the sanitiser, the watcher) stays in chunks of its own.
 */
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
