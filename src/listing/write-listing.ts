import { join } from 'node:path';

import { diagnosticKind, NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { packageFolder, readPackageText } from '../prepare/read-files.ts';
import { epochOf } from '../products/epoch-of.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { drawFeed } from './draw-feed.ts';
import { drawPage, PAGE_GENERATOR } from './draw-page.ts';
import type { Entry } from './entry.ts';

/** A file that a page of briefings or its feed would replace. */
export const foreignFile = diagnosticKind({
  code: 'output/file-not-ours',
  severity: 'error',
  message: ({ path }: { readonly path: string }) =>
    `${path} wasn’t written by \`lectern build --index\`; it is left alone.`,
  hint: () => 'Choose another folder with --out, or move that file away.',
  docs: '`build --index` writes `index.html`, and with `--site-url` `feed.xml`, into the output folder. So that no page of yours, and no deck, is lost, only files that it wrote itself are replaced. Nothing is built then.',
});

/** A briefing without a date, of which a feed can’t say how new it is. */
export const notInFeed = diagnosticKind({
  code: 'output/not-in-feed',
  severity: 'info',
  message: ({ slug }: { readonly slug: string }) =>
    `${slug} isn’t in feed.xml: neither the briefing nor its article has a date.`,
  hint: () => 'Write `date: 2026-01-31` into its front matter.',
  docs: 'Each entry of an Atom feed says when it was last changed. Lectern takes the date of the briefing, or of its article, and never that of the build: a feed that calls everything new each day is of no use.',
});

/** Where a page of briefings is written. */
export interface ListingPlace {
  /** Absolute path of the folder that holds those of the briefings. */
  readonly folder: string;
  /** The address at which that folder will be, with a slash at its end; `null` for no feed. */
  readonly siteUrl: string | null;
}

/** Says which files are in the way, before anything is built. Throws `HostError` where they can’t be written. */
export async function checkListing(
  { folder, siteUrl }: ListingPlace,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const files = [[PAGE, OWN_PAGE], ...(siteUrl === null ? [] : [[FEED, OWN_FEED] as const])] as const;
  const found: Diagnostic[] = [];
  for (const [name, isOwn] of files) {
    const path = join(folder, name);
    await host.checkWritable(path, 'file');
    const bytes = await host.readFile(path);
    if (bytes !== null && !isOwn.test(new TextDecoder().decode(bytes.subarray(0, HEAD))))
      found.push(foreignFile({ path }, NOWHERE));
  }
  return found;
}

const PAGE = 'index.html';
const FEED = 'feed.xml';
const OWN_PAGE = new RegExp(`<meta name="generator" content="${PAGE_GENERATOR}">`, 'u');
const OWN_FEED = /<generator version="[^"]*">Lectern<\/generator>/u;

/** Bytes in which the mark is. */
const HEAD = 4000;

/** Writes the page of all briefings and, where their address is known, the feed: each whole or not at all. */
export async function writeListing(
  entries: readonly Entry[],
  { folder, siteUrl }: ListingPlace,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const own = await packageFolder(host);
  const read = (...path: readonly string[]): Promise<string> => readPackageText(join(own, ...path), host);
  const page = drawPage(entries, {
    drawShell: await compileShell(await read('templates', 'listing.hbs')),
    script: await read('dist', 'page', 'listing.js'),
    css: await read('dist', 'page', 'listing.css'),
    feed: siteUrl === null ? null : FEED,
  });
  await host.writeFile(join(folder, PAGE), page);
  if (siteUrl === null) return [];
  const { value: epoch, diagnostics } = epochOf(host);
  const { xml, undated } = drawFeed(entries, { siteUrl, epoch });
  await host.writeFile(join(folder, FEED), xml);
  return [...diagnostics, ...undated.map(({ slug }) => notInFeed({ slug }, NOWHERE))];
}
