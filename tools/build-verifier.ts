import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

import { VERSION } from '../src/version.ts';
import { minifiedSheet } from './build-page.ts';
import { bundledIn, keepBundled } from './bundled.ts';
import { withChanges } from './changed-packages.ts';
import { languageFilesModule } from './compile-languages.ts';
import { noticesFor, noticesText } from './notices.ts';
import { textOfPdf } from './text-of-pdf.ts';

const ROOT = new URL('../src/verifier/', import.meta.url);
export const inPlace = (name: string): string => fileURLToPath(new URL(`in-place-of-node/${name}.ts`, ROOT));

/** Parts of Node, and what the page doesn’t need, and what they are replaced by in a browser. */
const REPLACED: readonly (readonly [filter: RegExp, by: string])[] = [
  [/^node:zlib$/, 'zlib'],
  [/^node:crypto$/, 'crypto'],
  [/^node:path(?:\/posix)?$/, 'path'],
  // The outline that a deck carries has the sources in it, not the file of sources.
  [/^node:(?:fs|module|url)$|^@retorquere\/bibtex-parser$/, 'nothing'],
  [/\/watched-worker\.ts$/, 'watched-worker'],
  [/\/read-archived-article\.ts$/, 'archived-article'],
];

export const withoutNode: Plugin = {
  name: 'without-node',
  setup(bundler) {
    for (const [filter, by] of REPLACED) bundler.onResolve({ filter }, () => ({ path: inPlace(by) }));
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    bundler.onLoad({ filter: /[\\/]language[\\/]language-files\.ts$/ }, () => ({
      contents: languageFilesModule(),
    }));
  },
};

/** The page, and the files of packages that are in it. */
async function bundlePage(): Promise<{ readonly page: string; readonly packageFiles: readonly string[] }> {
  const [shell, script, worker, style] = await Promise.all([
    readFile(new URL('page.html', ROOT), 'utf8'),
    bundledScript(),
    pdfWorker(),
    minifiedSheet('src/verifier/page.css'),
  ]);
  const packageFiles = [...script.packageFiles, ...worker.packageFiles];
  const notices = noticesText(await noticesFor(packageFiles));
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script.text)}'`,
    `style-src '${hashOf(style)}'`,
    // Of a text in the page itself.
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts = [
    ['{{policy}}', policy],
    ['{{version}}', VERSION],
    ['<style></style>', `<style>${style}</style>`],
    ['{{notices}}', asHtml(notices)],
    ['id="pdf-worker"></script>', `id="pdf-worker">${worker.text}</script>`],
    ['<script></script>', `<script>${script.text}</script>`],
  ] as const;
  return {
    page: parts.reduce((page, [place, part]) => page.replace(place, () => part), shell),
    packageFiles,
  };
}

export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

const BUNDLED: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
};

/** A bundled script, and the files of packages that are in it. */
interface Script {
  readonly text: string;
  readonly packageFiles: readonly string[];
}

export async function bundle(options: BuildOptions): Promise<Script> {
  const result = await build({ ...BUNDLED, ...options });
  const text = insideHtml(result.outputFiles?.[0]?.text.trimEnd() ?? '');
  return { text, packageFiles: Object.values(bundledIn(result)).flat() };
}

function bundledScript(): Promise<Script> {
  return bundle({
    entryPoints: [fileURLToPath(new URL('verifier.ts', ROOT))],
    inject: [inPlace('buffer'), inPlace('no-eval')],
    define: { 'import.meta.url': '""' },
    plugins: [withChanges, textOfPdf, withoutNode],
  });
}

/** The part of PDF.js that runs in a worker. */
export function pdfWorker(): Promise<Script> {
  return bundle({ entryPoints: ['pdfjs-dist/legacy/build/pdf.worker.mjs'], plugins: [textOfPdf] });
}

export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Writes what would end the script, or change how HTML reads it, as an escape that strings and regular expressions have. */
function insideHtml(script: string): string {
  const safe = script.replaceAll(/(?<!\\)<(?=!--|\/?script)/giu, String.raw`\x3C`);
  if (/<(?:!--|\/?script)/iu.test(safe)) throw new Error('The script has a tag that can’t be escaped.');
  return safe;
}

async function main(): Promise<void> {
  const { page, packageFiles } = await bundlePage();
  await mkdir(new URL('../../dist/', ROOT), { recursive: true });
  await writeFile(new URL('../../dist/verifier.html', ROOT), page);
  await keepBundled('verifier', { 'verifier.html': packageFiles });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
