import { z } from 'zod';

import { PackageFault, openPackage } from '../packed/open-package.ts';
import { textOf } from '../packed/package-files.ts';
import { hasDigest } from './digests.ts';

/** What is read of a WACZ: its web archives, and what it says of them. */
export interface WaczFiles {
  readonly archives: readonly Uint8Array[];
  /** Addresses of the pages that somebody meant to keep, apart from what these loaded. */
  readonly pages: readonly string[];
  readonly isSigned: boolean;
}

const Listing = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string() })).max(5000),
});
const Digest = z.object({ hash: z.string(), signedData: z.unknown().optional() });
const Page = z.object({ url: z.string() });

/** Opens a WACZ (1.1.1), and compares each file that it lists with its digest. Throws `PackageFault`. */
export function waczFiles(bytes: Uint8Array): WaczFiles {
  const file = openPackage(bytes);
  const isSigned = digestOf('datapackage-digest.json', 'datapackage.json');
  const { data } = Listing.safeParse(json(textOf(file, 'datapackage.json')), { jitless: true });
  if (data === undefined) throw new PackageFault('it doesn’t say what is in it');
  const archives: Uint8Array[] = [];
  let pages: readonly string[] = [];
  for (const { path, hash } of data.resources) {
    const content = file.bytes(path);
    if (content === null || hasDigest(hash, [content]) !== true)
      throw new PackageFault(`“${path}” in it is missing, or other than its digest says`);
    if (/^archive\/[^/]+\.warc(?:\.gz)?$/u.test(path)) archives.push(content);
    if (path === 'pages/pages.jsonl') pages = pagesIn(new TextDecoder().decode(content));
  }
  return { archives, pages, isSigned };

  function digestOf(path: string, listing: string): boolean {
    const text = textOf(file, path);
    if (text === null) return false;
    const { data: digest } = Digest.safeParse(json(text), { jitless: true });
    const content = file.bytes(listing) ?? new Uint8Array();
    if (digest === undefined || hasDigest(digest.hash, [content]) !== true)
      throw new PackageFault(`“${listing}” in it is other than its digest says`);
    return digest.signedData !== undefined;
  }
}

/** One page a line, under a line about the list. */
function pagesIn(text: string): readonly string[] {
  const lines = text.split('\n', MOST_PAGES);
  return lines.flatMap((line) => Page.safeParse(json(line), { jitless: true }).data?.url ?? []);
}

/** Somebody’s own pages, each kept with all that it loads. */
const MOST_PAGES = 10_000;

/** `null` for what is no JSON. */
function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
