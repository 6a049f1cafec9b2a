import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { build, transform } from 'esbuild';
import type { BuildOptions, Plugin } from 'esbuild';

import { VERSION } from '../src/version.ts';
import { withChanges } from './changed-packages.ts';
import { languageFilesModule } from './compile-languages.ts';
import { textOfPdf } from './text-of-pdf.ts';

const ROOT = new URL('../src/verifier/', import.meta.url);
const inPlace = (name: string): string => fileURLToPath(new URL(`in-place-of-node/${name}.ts`, ROOT));

/** Parts of Node, and what they are replaced by in a browser. */
const REPLACED: readonly (readonly [filter: RegExp, by: string])[] = [
  [/^node:zlib$/, 'zlib'],
  [/^node:crypto$/, 'crypto'],
  [/^node:path(?:\/posix)?$/, 'path'],
  [/^node:(?:fs|module|url)$/, 'nothing'],
  [/\/watched-worker\.ts$/, 'watched-worker'],
];

const withoutNode: Plugin = {
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

/** The page that `lectern verifier` writes: one file, which names its script and its style sheet by their hashes. */
export async function verifierPage(): Promise<string> {
  const read = (name: string): Promise<string> => readFile(new URL(name, ROOT), 'utf8');
  const [shell, script, worker, sheet] = await Promise.all([
    read('page.html'),
    bundledScript(),
    pdfWorker(),
    read('page.css'),
  ]);
  const { code } = await transform(sheet, { loader: 'css', minify: true, target: 'chrome110' });
  const style = code.trimEnd();
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
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
    ['id="pdf-worker"></script>', `id="pdf-worker">${worker}</script>`],
    ['<script></script>', `<script>${script}</script>`],
  ] as const;
  return parts.reduce((page, [place, part]) => page.replace(place, () => part), shell);
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const BUNDLED: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'eof',
};

async function bundledScript(): Promise<string> {
  const { outputFiles } = await build({
    ...BUNDLED,
    entryPoints: [fileURLToPath(new URL('verifier.ts', ROOT))],
    inject: [inPlace('buffer'), inPlace('no-eval')],
    define: { 'import.meta.url': '""' },
    plugins: [withChanges, textOfPdf, withoutNode],
  });
  return insideHtml(outputFiles?.[0]?.text.trimEnd() ?? '');
}

/** The part of PDF.js that runs in a worker. */
async function pdfWorker(): Promise<string> {
  const { outputFiles } = await build({
    ...BUNDLED,
    entryPoints: ['pdfjs-dist/legacy/build/pdf.worker.mjs'],
    plugins: [textOfPdf],
  });
  return insideHtml(outputFiles?.[0]?.text.trimEnd() ?? '');
}

/** Writes what would end the script, or change how HTML reads it, as an escape that strings and regular expressions have. */
function insideHtml(script: string): string {
  const safe = script.replaceAll(/(?<!\\)<(?=!--|\/?script)/giu, String.raw`\x3C`);
  if (/<(?:!--|\/?script)/iu.test(safe)) throw new Error('The script has a tag that can’t be escaped.');
  return safe;
}

async function main(): Promise<void> {
  const page = await verifierPage();
  await mkdir(new URL('../../dist/', ROOT), { recursive: true });
  await writeFile(new URL('../../dist/verifier.html', ROOT), page);
  const [size, packed] = [Buffer.byteLength(page), gzipSync(page, { level: 9 }).length].map(
    (bytes) => `${(bytes / 1000).toFixed(0)} kB`,
  );
  console.log(`dist/verifier.html  ${size}, ${packed} packed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
