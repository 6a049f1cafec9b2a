import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { deflateSync, zipSync } from 'fflate';

import type { DeskWords } from '../src/language/desk-words.ts';
import { LANGUAGE_TAGS, readDeskWords } from '../src/language/language-files.ts';
import { HAND_OUT } from '../src/render/document/deck-document.ts';
import { inlineScript } from '../src/render/document/inline-asset.ts';
import { VERSION } from '../src/version.ts';
import { minifiedSheet } from './build-page.ts';
import { asHtml, bundle, hashOf, inPlace, pdfWorker, withoutNode } from './build-verifier.ts';
import { keepBundled, packageFiles } from './bundled.ts';
import { withChanges } from './changed-packages.ts';
import { compiledFacesModule } from './compile-faces.ts';
import { noticesFor, noticesText } from './notices.ts';
import { compiledTemplatesModule } from './precompile-templates.ts';
import { textOfPdf } from './text-of-pdf.ts';
import type { Plugin } from 'esbuild';

const ROOT = new URL('..', import.meta.url);
const PAGE = new URL('src/desk/page/', ROOT);
const CITEPROC = 'node_modules/@citeproc-rs/wasm/_cjs/';

/** What the worker has otherwise than the verifier page and the command: compiled templates and faces, the citation processor without Node, and no formulas. */
const forDesk: Plugin = {
  name: 'for-desk',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:url$/ }, () => ({ path: inPlace('url') }));
    bundler.onResolve({ filter: /^@citeproc-rs\/wasm$/ }, () => ({
      path: fileURLToPath(new URL(`${CITEPROC}citeproc_rs_wasm.js`, ROOT)),
    }));
    bundler.onResolve({ filter: /\/(?:typeset|speech)\.ts$/ }, ({ importer }) =>
      /[\\/]math[\\/]/u.test(importer) ? { path: inPlace('formulas') } : undefined,
    );
    bundler.onResolve({ filter: /^postcss$/ }, ({ importer }) =>
      /[\\/]sanitize-html[\\/]/u.test(importer) ? { path: inPlace('nothing') } : undefined,
    );
    bundler.onLoad({ filter: /[\\/]compiled-faces\.ts$/ }, async () => ({
      contents: await compiledFacesModule(),
    }));
    bundler.onLoad({ filter: /[\\/]compiled-templates\.ts$/ }, () => ({
      contents: compiledTemplatesModule(),
    }));
    bundler.onLoad({ filter: /[\\/]_cjs[\\/]citeproc_rs_wasm\.js$/ }, async ({ path }) => ({
      contents: withoutNodeIn(await readFile(path, 'utf8')),
    }));
  },
};

/** The citation processor with its WebAssembly from the files of the page. */
function withoutNodeIn(source: string): string {
  const changed = source
    .replace(/const path = require\('path'\)[^\n]*\n/u, '')
    .replace(
      "require('fs').readFileSync(path)",
      `require(${JSON.stringify(inPlace('package-files'))}).packageFile('citeproc.wasm')`,
    )
    .replace('require(`util`)', 'globalThis')
    .replaceAll('String.raw`', '`');
  if (/require\('(?:fs|path)'\)/u.test(changed))
    throw new Error('The processor is no longer what was changed.');
  return changed;
}

/** What the engine reads of the package, and two files that Node loads beside its code. */
async function filesOfPackage(pdf: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {
    'pdf-worker.js': Buffer.from(pdf),
    'citeproc.wasm': await readFile(new URL(`${CITEPROC}citeproc_rs_wasm_bg.wasm`, ROOT)),
  };
  for (const folder of ['templates', 'dist/page', 'dist/fonts']) {
    for (const name of await readdir(new URL(folder, ROOT), { recursive: true })) {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      if (!/\.(?:hbs|css|js|json|ttf|woff2)$/u.test(name)) continue;
      files[path] = await readFile(new URL(path, ROOT));
    }
  }
  return files;
}

/** The scripts that a deck for an audience has: its frame in the page inherits the page’s policy, which has to name them. */
async function scriptsOfDecks(): Promise<readonly string[]> {
  const read = (name: string): Promise<string> => readFile(new URL(`dist/page/${name}`, ROOT), 'utf8');
  return [inlineScript(await read('deck.js')), inlineScript(await read('self-fit.js')), HAND_OUT];
}

async function bundleDesk(): Promise<{ readonly page: string; readonly packageFiles: readonly string[] }> {
  const plugins = [withChanges, textOfPdf, forDesk, withoutNode];
  const shared = {
    inject: [inPlace('buffer'), inPlace('no-eval')],
    define: { 'import.meta.url': '"file:///lectern/engine.js"', 'process.env': '{}' },
    plugins,
  };
  const worker = await bundle({ ...shared, entryPoints: [fileURLToPath(new URL('worker.ts', PAGE))] });
  const script = await bundle({ entryPoints: [fileURLToPath(new URL('desk.ts', PAGE))] });
  const pdf = await pdfWorker();
  const bundled = [...worker.packageFiles, ...script.packageFiles, ...pdf.packageFiles];
  const files = zipSync(await filesOfPackage(pdf.text), { level: 9, mtime: new Date(1980, 0, 1) });
  const style = await minifiedSheet('src/desk/page/desk.css');
  const scripts = [script.text, ...(await scriptsOfDecks())];
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map((text) => `'${hashOf(text)}'`).join(' ')} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'media-src data:',
    'worker-src blob:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const all = [...bundled, ...packageFiles(`${CITEPROC}citeproc_rs_wasm_bg.wasm`)];
  const parts = [
    ['{{policy}}', policy],
    ['{{version}}', VERSION],
    ['{{notices}}', asHtml(noticesText(await noticesFor(all)))],
    ['<style></style>', `<style>${style}</style>`],
    ['{{words}}', JSON.stringify(deskWords()).replaceAll('<', String.raw`\u003C`)],
    [
      'id="engine"></script>',
      `id="engine">${base64(deflateSync(Buffer.from(worker.text), { level: 9 }))}</script>`,
    ],
    ['id="package"></script>', `id="package">${base64(files)}</script>`],
    ['<script></script>', `<script>${script.text}</script>`],
  ] as const;
  const shell = await readFile(new URL('desk.html', PAGE), 'utf8');
  return {
    page: parts.reduce((page, [place, part]) => page.replace(place, () => part), shell),
    packageFiles: all,
  };
}

/** What the page says, by language. */
function deskWords(): Record<string, DeskWords> {
  return Object.fromEntries(
    LANGUAGE_TAGS.flatMap((tag) => {
      const words = readDeskWords(tag);
      return words === null ? [] : [[tag, words]];
    }),
  );
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function main(): Promise<void> {
  const { page, packageFiles: bundled } = await bundleDesk();
  await writeFile(new URL('dist/lectern.html', ROOT), page);
  await keepBundled('desk', { 'lectern.html': bundled });
  console.log(`dist/lectern.html: ${(page.length / 1e6).toFixed(1)} MB`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
