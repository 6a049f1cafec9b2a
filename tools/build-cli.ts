import { createHash } from 'node:crypto';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

import { type Bundled, bundledIn, keepBundled } from './bundled.ts';
import { withChanges } from './changed-packages.ts';
import { languageFilesModule } from './compile-languages.ts';
import { compiledTemplatesModule } from './precompile-templates.ts';

/**
 * Leaves out what no run uses, since V8 reads through all that is in the bundle: zod’s messages in forty languages (ours
 * are English), the source maps that Handlebars would make of templates if it were asked to, what Puppeteer downloads browsers
 * and speaks WebDriver BiDi with, what checks answers that `lectern mcp` never asks for, and commander’s way to commands that are programs of their own, for which it loads Node’s child processes at each start.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    const unused =
      /^(?:source-map|proxy-agent|progress|yargs|yargs\/helpers|extract-zip|tar-fs|chromium-bidi\/.*|ajv|ajv-formats)$/;
    bundler.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/u.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const withLanguages: Plugin = {
  name: 'with-languages',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]language[\\/]language-files\.ts$/ }, () => ({
      contents: languageFilesModule(),
    }));
  },
};

const withTemplates: Plugin = {
  name: 'with-templates',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]render[\\/]templates[\\/]compiled-templates\.ts$/ }, () => ({
      contents: compiledTemplatesModule(),
    }));
  },
};

/** Large parts that many runs do without: each a script of its own, which src/start/start.ts runs when it is asked for. */
const APART = [
  { script: 'puppeteer', entry: './src/browser/puppeteer.ts' },
  { script: 'typeset', entry: './src/figures/math/typeset.ts' },
  { script: 'speech', entry: './src/figures/math/speech.ts' },
  { script: 'highlight', entry: './src/figures/highlight.ts' },
  { script: 'draw-diagram', entry: './src/figures/diagram/draw-diagram.ts' },
  { script: 'sanitize-html', entry: 'sanitize-html' },
  { script: 'protocol', entry: './src/cli/mcp/protocol.ts' },
  { script: 'load-syllables', entry: './src/render/nodes/load-syllables.ts' },
];

const withPartsApart: Plugin = {
  name: 'with-parts-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /./ }, ({ path, kind }) => {
      const part = APART.find(({ entry }) => basename(entry) === basename(path));
      return part === undefined || kind !== 'dynamic-import'
        ? undefined
        : { path: part.script, namespace: 'apart' };
    });
    bundler.onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: `module.exports = require('./${path}.js');`,
      resolveDir: '.',
    }));
  },
};

const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // esbuild takes `\p{…}` for younger than Node 20. What it writes as `new RegExp` instead is looked up anew at each call of a function.
  supported: { 'regexp-unicode-property-escapes': true },
  // All notices are in dist/THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  // These find files of their own beside their code (WebAssembly, a worker), or are needed too rarely to be worth bundling.
  external: [
    '@citeproc-rs/wasm',
    'pdfjs-dist',
    'linkedom',
    '@mozilla/readability',
    'pinyin-pro',
    'typescript',
    // Those who have a queue on a server install them beside Lectern.
    'bullmq',
    'ioredis',
  ],
  logLevel: 'warning',
};

/** A CommonJS script, in which `import.meta.url` is put together from its path. */
const SCRIPT: BuildOptions = {
  ...SHARED,
  format: 'cjs',
  // V8 looks each name up when it reads what it had made of a script; short ones are shared by thousands of places.
  minifyIdentifiers: true,
  // Texts of `String.raw` become strings, which esbuild writes in ASCII.
  supported: { ...SHARED.supported, 'template-literal': false },
  define: { 'import.meta.url': 'lecternUrl' },
  banner: { js: "const lecternUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The library, whose chunks of code are loaded when they are needed. */
async function buildLibrary(): Promise<Bundled> {
  // Chunks are named by their content; those of earlier builds would stay for ever.
  await rm('dist/chunks', { recursive: true, force: true });
  const result = await build({
    ...SHARED,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [withoutUnused, withChanges, withTemplates, withLanguages],
    banner: {
      // Bundled CommonJS packages ask for node:fs and the like through `require`.
      js: "import { createRequire as lecternRequire } from 'node:module'; const require = lecternRequire(import.meta.url);",
    },
  });
  return bundledIn(result);
}

/**
 * The command: dist/cli.js starts dist/main.js, which holds all but the parts that stand apart, each module run when it is first
 * imported. One file each, so that what V8 makes of them can be kept between runs.
 */
async function buildCommand(): Promise<Bundled> {
  const main = await build({
    ...SCRIPT,
    entryPoints: { main: 'src/cli/cli.ts' },
    outdir: 'dist',
    plugins: [withoutUnused, withChanges, withTemplates, withLanguages, withPartsApart],
    external: [...(SHARED.external ?? []), ...APART.map(({ script }) => `./${script}.js`)],
  });
  const entries = APART.map(({ script, entry }) => [script, entry]);
  const parts = await build({
    ...SCRIPT,
    entryPoints: Object.fromEntries(entries),
    outdir: 'dist',
    plugins: [withoutUnused, withChanges, withLanguages],
  });
  const content = createHash('sha256');
  for (const script of ['main', ...APART.map(({ script }) => script)]) {
    const path = `dist/${script}.js`;
    const text = withImportHandedIn(inAscii(await readFile(path, 'utf8')));
    await writeFile(path, text);
    content.update(text);
  }
  const start = await build({
    ...SCRIPT,
    entryPoints: { cli: 'src/start/start.ts' },
    outdir: 'dist',
    define: {
      ...SCRIPT.define,
      LECTERN_BUILD: JSON.stringify(content.digest('hex').slice(0, 16)),
      LECTERN_PARTS: JSON.stringify(APART.map(({ script }) => `./${script}.js`)),
    },
  });
  const watch = await build({
    ...SCRIPT,
    entryPoints: { 'watch-parent': 'src/cli/jobs/watch-parent.ts' },
    outdir: 'dist',
  });
  // The scripts are CommonJS in a package of modules.
  await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
  await chmod('dist/cli.js', 0o755);
  return Object.assign({}, ...[main, parts, start, watch].map((result) => bundledIn(result)));
}

/** Writes what esbuild leaves of other characters, which is inside regular expressions, as escapes: a byte a character. */
function inAscii(script: string): string {
  if (/\bString\.raw`[\0-_a-\x7f]*[^\0-\x7f]/u.test(script))
    throw new Error('A text of String.raw is not in ASCII.');
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** See OwnScript in src/start/run-script.ts. */
function withImportHandedIn(script: string): string {
  return script.replaceAll(/\bimport\((?="[\w@./:-]+"\))/gu, 'importModule(');
}

await keepBundled('cli', { ...(await buildLibrary()), ...(await buildCommand()) });
