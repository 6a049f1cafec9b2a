import { join } from 'node:path';

import type { Host } from '../host/host.ts';
import { packageFolder, readPackageText } from '../prepare/read-files.ts';
import { capitalised } from '../source/capitalised.ts';

/** Whether nothing stands at a path, or a folder with nothing in it. */
export async function isFree(path: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(path);
  return names === null ? (await host.statPath(path)) === null : names.length === 0;
}

/** The first outline of a briefing and a short article for it, which builds as it stands, by their names. */
export async function starterFiles(slug: string, host: Host): Promise<ReadonlyMap<string, string>> {
  const starter = join(await packageFolder(host), 'templates', 'starter');
  const title = capitalised(slug.replace(/[._-]+/gu, ' '));
  const outline = await readPackageText(join(starter, 'outline.md'), host);
  return new Map([
    ['outline.md', outline.replaceAll('TITLE', title)],
    ['article.txt', await readPackageText(join(starter, 'article.txt'), host)],
  ]);
}
