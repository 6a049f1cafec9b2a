import { join } from 'node:path';

import { type Diagnostic, NOWHERE, diagnosticKind } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { interfaceWords, uiStrings } from '../language/interface-words.ts';
import { packageFolder, readPackageText } from '../prepare/read-files.ts';
import { contentSecurityPolicy, inlineScript, inlineStyle } from '../render/document/inline-asset.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { textDirection } from '../text/language-tag.ts';
import { type Entry, type PageFrame, isoDay, newestFirst, sharedLanguage, viewEntry } from './entry.ts';

/** A file that a page of briefings would replace. */
export const foreignFile = diagnosticKind({
  code: 'output/file-not-ours',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `${path} wasn’t written by \`lectern build --index\`; it is left alone.`,
  hint: () => 'Choose another folder with --out, or move that file away.',
  docs: '`build --index` writes `index.html` into the output folder. So that no page of yours, and no deck, is lost, only one that it wrote itself is replaced. Nothing is built then.',
});

/** Says that a file is in the way of the page of briefings, before anything is built. Throws `HostError` where it can’t be written. */
export async function checkListing(folder: string, host: Host): Promise<readonly Diagnostic[]> {
  const path = join(folder, PAGE);
  await host.checkWritable(path, 'file');
  const bytes = await host.readFile(path);
  const isOurs = bytes === null || OWN_PAGE.test(new TextDecoder().decode(bytes.subarray(0, HEAD)));
  return isOurs ? [] : [foreignFile({ path }, NOWHERE)];
}

const PAGE = 'index.html';
/** What is in the head of a page of ours, and of no deck. */
const PAGE_GENERATOR = 'Lectern page of briefings';
const OWN_PAGE = new RegExp(`<meta name="generator" content="${PAGE_GENERATOR}">`, 'u');

/** Bytes in which the mark is. */
const HEAD = 4000;

/** Writes the page of all briefings into the folder that holds theirs (an absolute path), whole or not at all. */
export async function writeListing(entries: readonly Entry[], folder: string, host: Host): Promise<void> {
  const own = await packageFolder(host);
  const read = (...path: readonly string[]): Promise<string> => readPackageText(join(own, ...path), host);
  const page = drawPage(entries, {
    drawShell: await compileShell(await read('templates', 'listing.hbs')),
    script: await read('dist', 'page', 'listing.js'),
    css: await read('dist', 'page', 'listing.css'),
  });
  await host.writeFile(join(folder, PAGE), page);
}

/** What the page is made with, all of it texts. */
export interface PageParts {
  /** Draws with templates/listing.hbs. */
  readonly drawShell: (shell: object) => string;
  readonly script: string;
  readonly css: string;
}

/** The page of all briefings: one offline file. The same entries give the same bytes, in whatever order they come. */
export function drawPage(entries: readonly Entry[], { drawShell, script, css }: PageParts): string {
  const listed = newestFirst(entries);
  const page = frameOf(listed);
  const { language, words } = page;
  const views = listed.map((entry) => viewEntry(entry, page));
  const failed = views.filter(({ kind }) => kind === 'errors').length;
  const warned = views.filter(({ kind }) => kind === 'warnings').length;
  const scriptJs = inlineScript(script);
  return drawShell({
    generator: PAGE_GENERATOR,
    language,
    direction: textDirection(language),
    policyHtml: contentSecurityPolicy('audience', [scriptJs]),
    words: words.listing,
    source: words.panel.source,
    event: page.event,
    total: views.length,
    failed: failed === 0 ? null : failed,
    warned: warned === 0 ? null : warned,
    isFilterable: failed + warned > 0,
    isSortable: new Set(listed.map((entry) => isoDay(entry))).size > 1,
    entries: views,
    css: inlineStyle(css),
    searchedJson: harmlessJson(listed.map(searchedOf)),
    scriptJs,
  });
}

/** In the language that all briefings share, where the page has words in it; else in English. */
function frameOf(entries: readonly Entry[]): PageFrame {
  const shared = sharedLanguage(entries);
  const { language, words } = interfaceWords(shared ?? 'en');
  const namesLanguages = shared !== language && entries.some(({ facts }) => facts !== null);
  return { language, words, strings: uiStrings(language), namesLanguages, event: sharedEvent(entries) };
}

function sharedEvent(entries: readonly Entry[]): string | null {
  const [event, ...others] = new Set(entries.map(({ facts }) => facts?.event ?? null));
  return others.length === 0 ? (event ?? null) : null;
}

/** What an entry is found by: its own words, and those of each quotation with their speaker. src/page/listing.ts reads it. */
function searchedOf({ facts, slug }: Entry) {
  if (facts === null) return { words: slug, quotations: [] };
  const { title, subtitle, event, presenters, sources, quotations } = facts;
  const ofSources = sources.flatMap(({ title: name, origin }) => [name, origin]);
  const words = [slug, title, subtitle, event, ...presenters, ...ofSources].filter(Boolean).join('\n');
  return { words, quotations: quotations.map(({ content, speaker }) => [content, speaker ?? '']) };
}

/** As a block of data that can’t end its element. */
function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
