import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Eleventy } from '@11ty/eleventy';
import { build } from 'esbuild';

import { minifiedSheet } from '../build-page.ts';
import { buildDecks, drawSlides, type Drawn, type ExampleDeck } from './decks.ts';
import { highlightCode, REPOSITORY, setMarkdown } from './markdown.ts';
import { contents, sitePages } from './pages.ts';
import { searchIndex } from './search-index.ts';

/** What is made: where, the gallery in which themes, the examples in which editions besides the deck. */
export interface SiteOptions {
  readonly out: string;
  readonly themes: readonly string[];
  /** As for `--edition`; `html` makes the decks alone, without a browser. */
  readonly editions: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Makes the site: pages of the docs, the gallery, the examples as decks, the search. */
export async function buildSite({ out, themes, editions }: SiteOptions): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'assets'), { recursive: true });
  const decks = buildDecks(out, editions);
  await writePages(out, decks, drawSlides(out, themes, decks));
  cpSync('docs/pictures', join(out, 'pictures'), { recursive: true });
  await writeAssets(out);
  writeFileSync(join(out, 'assets/search-index.js'), searchIndex(out));
}

async function writePages(out: string, decks: readonly ExampleDeck[], drawn: Drawn): Promise<void> {
  const pages = sitePages();
  const input = relative(process.cwd(), join(HERE, 'pages'));
  const eleventy = new Eleventy(input, relative(process.cwd(), out), {
    configPath: null,
    quietMode: true,
    config: (settings) => {
      settings.amendLibrary('md', setMarkdown);
      settings.addGlobalData('layout', 'page.njk');
      settings.addGlobalData('contents', contents(pages));
      settings.addGlobalData('repository', REPOSITORY);
      settings.addGlobalData('sentence', firstParagraph('README.md'));
      settings.addGlobalData('decks', decks);
      settings.addGlobalData('drawn', drawn);
      settings.addGlobalData(
        'decisions',
        pages.filter(({ source }) => source.startsWith('docs/decisions/')),
      );
      settings.addFilter('code', (code) => highlightCode(code, 'markdown'));
      settings.addFilter('headings', headingsIn);
      settings.addFilter('scrollable', scrollable);
      settings.addFilter('root', (address) => '../'.repeat(address.split('/').length - 1));
      for (const { source, address, title } of pages) {
        // A document may hold braces that a template would act on: only Markdown is read in it.
        const data = { source, title, permalink: address, templateEngineOverride: 'md' };
        settings.addTemplate(`${address.replaceAll('/', '-')}.md`, readFileSync(source, 'utf8'), data);
      }
      settings.setTemplateFormats(['njk', 'md']);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** What a document begins with, under its title. */
function firstParagraph(path: string): string {
  return (readFileSync(path, 'utf8').split('\n\n')[1] ?? '').replaceAll('\n', ' ');
}

/** Code and tables that may be wider than the page, reached by keyboard. */
function scrollable(html: string): string {
  return html
    .replaceAll(/<pre(?! tabindex)/gu, '<pre tabindex="0"')
    .replaceAll(/<table>.*?<\/table>/gsu, '<div class="scroll" tabindex="0">$&</div>');
}

/** The headings of the second level in a page, for its list of contents. */
function headingsIn(html: string): readonly { readonly id: string; readonly text: string }[] {
  return [...html.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gsu)].map(([, id = '', text = '']) => ({
    id,
    text: text.replaceAll(/<[^>]+>/gu, ''),
  }));
}

/** Sheet, faces and scripts; MiniSearch is bundled with the script that asks it. */
async function writeAssets(out: string): Promise<void> {
  const assets = join(out, 'assets');
  cpSync(join(HERE, 'assets/icon.svg'), join(assets, 'icon.svg'));
  writeFileSync(join(assets, 'site.css'), await minifiedSheet('tools/site/assets/site.css'));
  for (const [face, file] of FACES)
    cpSync(`node_modules/@fontsource-variable/${face}/files/${file}`, join(assets, file));
  await build({
    entryPoints: [join(HERE, 'assets/search.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    outfile: join(assets, 'search.js'),
    logLevel: 'error',
  });
}

const FACES = [
  ['source-serif-4', 'source-serif-4-latin-wght-normal.woff2'],
  ['source-sans-3', 'source-sans-3-latin-wght-normal.woff2'],
  ['source-sans-3', 'source-sans-3-latin-wght-italic.woff2'],
] as const;
