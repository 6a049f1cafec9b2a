import { join, relative } from 'node:path';

import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../host/load/package-files.ts';
import { FAILED, FINE } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern new <slug>`: begins a briefing with a short article and an outline of it, to be overwritten. Overwrites nothing itself. */
export async function newBriefing(slug: string, host: Host, terminal: Terminal): Promise<number> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(slug)) {
    const better = slug
      .replace(/^.*[/\\](?=.)/u, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replaceAll(' ', '-');
    const such = better === '' ? '' : `, such as ${better}`;
    terminal.refuse(`“${slug}” can’t name a folder; use letters, digits and hyphens${such}.`);
    return FAILED;
  }
  const folder = join(host.workingFolder, 'briefings', slug);
  if ((await host.statPath(folder)) !== null) {
    terminal.refuse(`${relative(host.workingFolder, folder)} is there already; nothing was changed.`);
    return FAILED;
  }
  const path = await writeFirstOutline(folder, slug, host);
  terminal.say(`✓ ${relative(host.workingFolder, path)}`);
  terminal.say(
    `Put your article in place of article.txt, or name it under text:, write the outline, then: lectern build ${slug}`,
  );
  return FINE;
}

/** Writes the first outline of a briefing and a short article for it, so that it builds as it stands; gives its path. */
export async function writeFirstOutline(folder: string, slug: string, host: Host): Promise<string> {
  const starter = join(await packageFolder(host), 'templates', 'starter');
  const title = slug.replace(/[._-]+/gu, ' ').replace(/^./u, (letter) => letter.toUpperCase());
  const path = join(folder, 'outline.md');
  const outline = await readPackageText(join(starter, 'outline.md'), host);
  await host.writeFile(path, outline.replaceAll('TITLE', title));
  await host.writeFile(
    join(folder, 'article.txt'),
    await readPackageText(join(starter, 'article.txt'), host),
  );
  return path;
}
