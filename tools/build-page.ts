import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build, transform } from 'esbuild';
import type { BuildOptions } from 'esbuild';

const ROOT = new URL('..', import.meta.url);

/** The scripts of the three builds and their sheets, by the names that they have in dist/page. */
export async function bundlePage(): Promise<ReadonlyMap<string, string>> {
  const scripts = await Promise.all(['deck', 'presenter', 'live', 'self-fit'].map(bundleScript));
  const sheets = await Promise.all(['slides', 'reading', 'evidence-panel'].map(minifySheet));
  const others = [
    await pageFunction('fit', 'layOut(argument ?? lectern.ALL)'),
    await pageFunction('hyphens', 'hyphenate(argument)'),
    await pageFunction('footnotes', 'moveNotes(argument)'),
    await pageFunction('rows', 'layOutRows(argument)'),
    await pageFunction('notes', 'layOutNotes(argument)'),
    ['speaker-view.js', await speakerScript()] as const,
  ];
  return new Map([...scripts, ...sheets, ...others]);
}

/** A module as the text of one function, for the build to call in a document that it prints. */
async function pageFunction(name: string, call: string): Promise<readonly [string, string]> {
  return bundled(name, {
    globalName: 'lectern',
    banner: { js: 'async (argument) => {' },
    footer: { js: `return lectern.${call}; }` },
  });
}

async function bundleScript(name: string): Promise<readonly [string, string]> {
  const notice =
    name === 'self-fit' ? '' : '/* reveal.js 6, MIT, (c) Hakim El Hattab, https://revealjs.com */';
  return bundled(name, { charset: 'utf8', banner: { js: notice } });
}

async function bundled(name: string, options: BuildOptions): Promise<readonly [string, string]> {
  const result = await build({
    ...options,
    entryPoints: [fileURLToPath(new URL(`src/page/${name}.ts`, ROOT))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return [`${name}.js`, result.outputFiles?.[0]?.text.trimEnd() ?? ''];
}

async function minifySheet(name: string): Promise<[string, string]> {
  const text = await readFile(new URL(`src/page/styles/${name}.css`, ROOT), 'utf8');
  const { code } = await transform(text, { loader: 'css', minify: true, target: 'chrome110' });
  return [`${name}.css`, code.trimEnd()];
}

/**
 * The script in the document that reveal.js writes into the speaker view, caught from a window that isn't one. A
 * content security policy has to name it by its hash, so it must be this text to the letter.
 */
async function speakerScript(): Promise<string> {
  let html = '';
  const view = { document: { write: (text: string) => (html += text) }, postMessage: () => {} };
  const location = { search: '', protocol: 'file:', host: '', pathname: '/' };
  const stub = { open: () => view, addEventListener: () => {}, location };
  const globals = { window: stub, setInterval: () => 0 };
  const before = Object.keys(globals).map((name) => [name, Reflect.get(globalThis, name)] as const);
  for (const [name, value] of Object.entries(globals)) Reflect.set(globalThis, name, value);
  try {
    const { default: notes } = await import('reveal.js/plugin/notes');
    const plugin = notes();
    await plugin.init?.({ getConfig: () => ({}), getState: () => ({}), addKeyBinding: () => {} } as never);
    plugin.open();
  } finally {
    for (const [name, value] of before) Reflect.set(globalThis, name, value);
  }
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1];
  if (script === undefined) throw new Error('The speaker view of reveal.js has no script any more.');
  return script;
}

async function main(): Promise<void> {
  const folder = new URL('dist/page/', ROOT);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of await bundlePage()) {
    await writeFile(new URL(name, folder), text);
    console.log(`dist/page/${name}  ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
