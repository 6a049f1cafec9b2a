import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

import { bundledIn, keepBundled, packageFiles } from './bundled.ts';
import { withSlimReveal } from './slim-reveal.ts';
import { NOTES_PLUGIN, speakerScript, withSlimNotes } from './speaker-view.ts';

const ROOT = new URL('..', import.meta.url);

/** The scripts of the three builds and their sheets, by the names that they have in dist/page. */
export async function bundlePage(): Promise<ReadonlyMap<string, string>> {
  return new Map((await bundleAll()).map(({ name, text }) => [name, text]));
}

/** A script or a sheet, with what went into it of packages. */
interface PageFile {
  readonly name: string;
  readonly text: string;
  readonly packageFiles: readonly string[];
}

async function bundleAll(): Promise<readonly PageFile[]> {
  const scripts = await Promise.all(['deck', 'presenter', 'live', 'self-fit', 'listing'].map(bundleScript));
  const sheets = await Promise.all(['slides', 'reading', 'evidence-panel', 'listing'].map(pageSheet));
  const others = [
    await pageFunction('fit', 'layOut(argument ?? lectern.ALL)'),
    await pageFunction('hyphens', 'hyphenate(argument)'),
    await pageFunction('footnotes', 'moveNotes(argument)'),
    await pageFunction('rows', 'layOutRows(argument)'),
    await pageFunction('notes', 'layOutNotes(argument)'),
    await pageFunction('spaces', 'writeSpaces()'),
    { name: 'speaker-view.js', text: await speakerScript(), packageFiles: packageFiles(NOTES_PLUGIN) },
  ];
  return [...scripts, ...sheets, ...others];
}

/** A module as the text of one function, for the build to call in a document that it prints. */
async function pageFunction(name: string, call: string): Promise<PageFile> {
  return bundled(name, {
    globalName: 'lectern',
    banner: { js: 'async (argument) => {' },
    footer: { js: `return lectern.${call}; }` },
  });
}

async function bundleScript(name: string): Promise<PageFile> {
  const isOwn = name === 'self-fit' || name === 'listing';
  const notice = isOwn ? '' : '/* reveal.js 6, MIT, (c) Hakim El Hattab, https://revealjs.com */';
  return bundled(name, { charset: 'utf8', banner: { js: notice } });
}

async function bundled(name: string, options: BuildOptions): Promise<PageFile> {
  const result = await build({
    ...options,
    entryPoints: [fileURLToPath(new URL(`src/page/${name}.ts`, ROOT))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    plugins: [withSlimReveal, withSlimNotes],
  });
  const text = result.outputFiles?.[0]?.text.trimEnd() ?? '';
  return { name: `${name}.js`, text, packageFiles: Object.values(bundledIn(result)).flat() };
}

/** A sheet with those that it imports. */
export async function minifiedSheet(path: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(path, ROOT))],
    bundle: true,
    minify: true,
    write: false,
    target: 'chrome110',
    external: ['*.woff2'],
  });
  return result.outputFiles[0]?.text.trimEnd() ?? '';
}

async function pageSheet(name: string): Promise<PageFile> {
  return { name: `${name}.css`, text: await minifiedSheet(`src/page/styles/${name}.css`), packageFiles: [] };
}

async function main(): Promise<void> {
  const folder = new URL('dist/page/', ROOT);
  await mkdir(folder, { recursive: true });
  const files = await bundleAll();
  for (const { name, text } of files) await writeFile(new URL(name, folder), text);
  await keepBundled(
    'page',
    Object.fromEntries(files.map((file) => [`page/${file.name}`, file.packageFiles])),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
