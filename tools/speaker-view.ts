import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

import { transform } from 'esbuild';
import type { Plugin } from 'esbuild';

/**
 * Bundles reveal.js’s plugin of the speaker view without its copy of marked, three fifths of it: that would read notes as Markdown,
 * which Lectern has read by then. The document that the plugin writes is minified like all else.
 */
export const withSlimNotes: Plugin = {
  name: 'with-slim-notes',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]plugin[\\/]notes\.mjs$/ }, async () => ({ contents: await slimNotes() }));
  },
};

/**
 * The script in the document of the speaker view. A content security policy has to name it by its hash, so it must be this text to
 * the letter.
 */
export async function speakerScript(): Promise<string> {
  return partOf(documentOf(literalIn(await slimNotes())), SCRIPT);
}

/** The plugin as it was published. */
export const NOTES_PLUGIN = fileURLToPath(import.meta.resolve('reveal.js/plugin/notes'));

const PLUGIN = /\/\/#region plugin\/notes\/[^]*$/u;
const MARKED = /\w+\.marked = \$, /u;
const WRITTEN = /(?<=\.document\.write\()"(?:[^"\\]|\\.)*"/u;
const SCRIPT = /(?<=<script>)[^]*(?=<\/script>)/u;
const STYLE = /(?<=<style>)[^]*(?=<\/style>)/u;

async function slimNotes(): Promise<string> {
  const source = partOf(await readFile(NOTES_PLUGIN, 'utf8'), PLUGIN);
  const plugin = source.replace(partOf(source, MARKED), '');
  const literal = literalIn(plugin);
  const written = JSON.stringify(await minified(documentOf(literal)));
  return plugin.replace(literal, () => written);
}

function literalIn(plugin: string): string {
  return partOf(plugin, WRITTEN);
}

/** What a literal stands for; those of scripts know escapes that JSON doesn’t. */
function documentOf(literal: string): string {
  return String(runInNewContext(literal));
}

async function minified(html: string): Promise<string> {
  const [script, style] = [partOf(html, SCRIPT), partOf(html, STYLE)];
  const [js, css] = await Promise.all([
    transform(script, { minify: true, target: 'es2022', charset: 'utf8' }),
    transform(style, { loader: 'css', minify: true, target: 'chrome110' }),
  ]);
  const [head = '', body = '', foot = ''] = html
    .split(new RegExp(`${STYLE.source}|${SCRIPT.source}`, 'u'))
    .map((part) => part.replaceAll(/<!--[^]*?-->/gu, '').replaceAll(/\s*\n\s*/gu, ''));
  return [head, css.code.trim(), body, js.code.trim(), foot].join('');
}

/** Stops where the plugin has come out otherwise, so that somebody looks at it. */
function partOf(text: string, pattern: RegExp): string {
  const part = pattern.exec(text)?.[0];
  if (part === undefined)
    throw new Error(`The speaker view of reveal.js is no longer what was changed: ${pattern.source}`);
  return part;
}
