import { join } from 'node:path';

import { diagnosticKind, NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { packageFolder, readPackageText } from '../prepare/read-files.ts';
import { compileShell } from '../render/templates/template-engine.ts';
import { drawPage, PAGE_GENERATOR } from './draw-page.ts';
import type { Entry } from './entry.ts';

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
