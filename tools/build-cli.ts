import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

import { type Bundled, bundledIn, keepBundled, packageFiles } from './bundled.ts';
import { withChanges } from './changed-packages.ts';
import { compiledFacesModule } from './compile-faces.ts';
import { languageFilesModule } from './compile-languages.ts';
import { compiledTemplatesModule } from './precompile-templates.ts';

/**
 * Leaves out what no run uses, since V8 reads through all that is in the bundle: zod’s messages in forty languages (ours
 * are English), the source maps that Handlebars would make of templates if it were asked to, what Puppeteer speaks
 * WebDriver BiDi and unpacks Firefox with, proxies that are found by a script, what checks answers that `lectern mcp` never asks for, and commander’s way to commands that are programs of their own, for which it loads Node’s child processes at each start.
 */
const withoutUnused = (...others: readonly string[]): Plugin => ({
  name: 'without-unused',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    const unused =
      /^(?:source-map|source-map-js|progress|yargs|yargs\/helpers|modern-tar\/fs|pac-proxy-agent|socks-proxy-agent|chromium-bidi\/.*|ajv|ajv-formats)$/;
    bundler.onResolve({ filter: /./ }, ({ path }) =>
      others.includes(path) ? { path, namespace: 'unused' } : undefined,
    );
    bundler.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'unused' }));
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/u.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    // It reads styles in HTML, of which we let none through.
    bundler.onResolve({ filter: /^postcss$/ }, ({ path, importer }) =>
      /[\\/]sanitize-html[\\/]/u.test(importer) ? { path, namespace: 'unused' } : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
});

/** What Puppeteer downloads browsers with, which only one part does. */
const DOWNLOADS = ['proxy-agent', 'yauzl'];
const FETCHING = 'puppeteer-browsers';

const withLanguages: Plugin = {
  name: 'with-languages',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]language[\\/]language-files\.ts$/ }, () => ({
      contents: languageFilesModule(),
    }));
  },
};

const withFaces: Plugin = {
  name: 'with-faces',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]render[\\/]fonts[\\/]compiled-faces\.ts$/ }, async () => ({
      contents: await compiledFacesModule(),
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
  { script: FETCHING, entry: './src/browser/puppeteer-browsers.ts' },
  { script: 'typeset', entry: './src/figures/math/typeset.ts' },
  { script: 'speech', entry: './src/figures/math/speech.ts' },
  { script: 'highlight', entry: './src/figures/highlight.ts' },
  { script: 'draw-diagram', entry: './src/figures/diagram/draw-diagram.ts' },
  { script: 'sanitize-html', entry: 'sanitize-html' },
  { script: 'protocol', entry: './src/cli/mcp/protocol.ts' },
  { script: 'load-syllables', entry: './src/render/nodes/load-syllables.ts' },
  { script: 'linkedom', entry: 'linkedom' },
  { script: 'readability', entry: '@mozilla/readability' },
  { script: 'pinyin-pro', entry: 'pinyin-pro' },
  { script: 'bibtex-parser', entry: '@retorquere/bibtex-parser' },
];

/** What finds files of its own beside its code (WebAssembly, a worker): copied as it was published, and loaded from there. */
const COPIED = {
  citeproc: {
    module: '@citeproc-rs/wasm',
    main: 'citeproc_rs_wasm.js',
    others: ['citeproc_rs_wasm_bg.wasm', 'snippets/wasm-1883a0b9dcad429e/src/js/include.js'],
  },
  pdfjs: { module: 'pdfjs-dist/legacy/build/pdf.mjs', main: 'pdf.mjs', others: ['pdf.worker.min.mjs'] },
} as const;

const withCopies: Plugin = {
  name: 'with-copies',
  setup(bundler) {
    bundler.onResolve({ filter: /./ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const copied = Object.entries(COPIED).find(([, { module }]) => module === path);
      return copied === undefined ? undefined : { path: `./${copied[0]}/${copied[1].main}`, external: true };
    });
    bundler.onLoad({ filter: /[\\/]pdf[\\/]pdfjs-files\.ts$/ }, () => ({
      contents: `import { fileURLToPath } from 'node:url';
        const at = (name) => fileURLToPath(new URL('./pdfjs/' + name, import.meta.url));
        export const pdfjsFiles = () => ({ drawing: at('pdf.mjs'), reading: at('pdf.worker.min.mjs') });`,
    }));
  },
};

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
  // esbuild takes `\p{…}` for younger than Node 20. What it writes as `new RegExp` instead is looked up again at each call of a function.
  supported: { 'regexp-unicode-property-escapes': true },
  // All notices are in dist/THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * A CommonJS script, in which `import.meta.url` is put together from its path. `importModule` is handed to it where the command runs it, see
 * OwnScript in src/start/run-script.ts.
 */
const SCRIPT: BuildOptions = {
  ...SHARED,
  format: 'cjs',
  // V8 looks each name up when it reads what it had made of a script; short ones are shared by thousands of places.
  minifyIdentifiers: true,
  // Texts of `String.raw` become strings, which esbuild writes in ASCII.
  supported: { ...SHARED.supported, 'template-literal': false },
  define: { 'import.meta.url': 'lecternUrl' },
  banner: {
    js: `const lecternUrl = require('node:url').pathToFileURL(__filename).href;
      var importModule; importModule ??= (id) => import(id);`,
  },
};

/** The library is a part of dist/main.js, which runs of itself neither that nor the command. */
async function buildLibrary(): Promise<void> {
  const exports = (await readFile('src/index.ts', 'utf8')).matchAll(/^export \{ ([^}]+) \} from /gmu);
  const names = [...exports].map(([, list]) => list).join(', ');
  await writeFile(
    'dist/index.mjs',
    `import { createRequire } from 'node:module';
export const { ${names} } = createRequire(import.meta.url)('./main.js').library();
`,
  );
}

/** Copies what isn’t bundled; gives what was copied. */
async function copyOthers(): Promise<Bundled> {
  const copied: Record<string, readonly string[]> = {};
  for (const [folder, { module, main, others }] of Object.entries(COPIED)) {
    const source = dirname(fileURLToPath(import.meta.resolve(module)));
    for (const name of folder === 'pdfjs' ? others : [main, ...others]) {
      await mkdir(dirname(`dist/${folder}/${name}`), { recursive: true });
      await copyFile(`${source}/${name}`, `dist/${folder}/${name}`);
      copied[`${folder}/${name}`] = packageFiles(`${source}/${name}`);
    }
  }
  return copied;
}

/**
 * PDF.js draws nothing in Node. Without a canvas from another package it would say so each time that it is loaded, and then fail: it makes
 * a matrix for drawing at once.
 */
const withoutCanvas: Plugin = {
  name: 'without-canvas',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]legacy[\\/]build[\\/]pdf\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const drawing =
        /(?<=\nif \(isNodeJS\) \{\n) {2}let canvas;\n[^]*?(?= {2}if \(!globalThis\.navigator\?)/u;
      if (!drawing.test(source)) throw new Error(`${path} is no longer what was changed.`);
      const matrix = 'const DOMMatrix = globalThis.DOMMatrix ?? class {};';
      return { contents: `${matrix}\n${source.replace(drawing, '')}` };
    });
  },
};

async function buildPdfReader(): Promise<Bundled> {
  const result = await build({
    ...SHARED,
    entryPoints: { pdf: COPIED.pdfjs.module },
    outdir: 'dist/pdfjs',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    minifyIdentifiers: true,
    plugins: [withoutCanvas],
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
    stdin: {
      contents: `export const run = () => require('./src/cli/cli.ts');
        export const library = () => require('./src/index.ts');`,
      resolveDir: '.',
    },
    outfile: 'dist/main.js',
    plugins: [
      withoutUnused(),
      withChanges,
      withTemplates,
      withFaces,
      withLanguages,
      withPartsApart,
      withCopies,
    ],
    external: APART.map(({ script }) => `./${script}.js`),
  });
  const buildParts = async (isFetching: boolean) => {
    const parts = APART.filter(({ script }) => (script === FETCHING) === isFetching);
    return build({
      ...SCRIPT,
      entryPoints: Object.fromEntries(parts.map(({ script, entry }) => [script, entry])),
      outdir: 'dist',
      plugins: [withoutUnused(...(isFetching ? [] : DOWNLOADS)), withChanges, withLanguages, withCopies],
    });
  };
  const [parts, fetching] = [await buildParts(false), await buildParts(true)];
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
  // The scripts are CommonJS in a package of modules.
  await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
  await chmod('dist/cli.js', 0o755);
  return Object.assign({}, ...[main, parts, fetching, start].map((result) => bundledIn(result)));
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

await buildLibrary();
await keepBundled('cli', {
  ...(await buildCommand()),
  ...(await copyOthers()),
  ...(await buildPdfReader()),
});
