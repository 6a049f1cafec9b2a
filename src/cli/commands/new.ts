import { join, relative } from 'node:path';

import type { Host } from '../../host/host.ts';
import { packageFolder, readPackageText } from '../../host/package-files.ts';
import { FAILED, FINE } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern new <slug>`: begins a briefing with an outline that shows what an outline can hold. Overwrites nothing. */
export async function newBriefing(slug: string, host: Host, terminal: Terminal): Promise<number> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(slug)) {
    terminal.say(
      `${terminal.paint.error('error')}: “${slug}” can’t name a folder; use letters, digits and hyphens.`,
    );
    return FAILED;
  }
  const folder = join(host.workingFolder, 'briefings', slug);
  if ((await host.statPath(folder)) !== null) {
    terminal.say(
      `${terminal.paint.error('error')}: ${relative(host.workingFolder, folder)} is there already; nothing was changed.`,
    );
    return FAILED;
  }
  const path = await writeFirstOutline(folder, slug, host);
  terminal.say(`✓ ${relative(host.workingFolder, path)}`);
  terminal.say(`Put the article beside it as article.txt, write, then: lectern build ${slug}`);
  return FINE;
}

/** Writes the first outline of a briefing; gives its path. */
export async function writeFirstOutline(folder: string, slug: string, host: Host): Promise<string> {
  const starter = await readPackageText(
    join(await packageFolder(host), 'templates', 'starter', 'outline.md'),
    host,
  );
  const title = slug.replace(/[._-]+/gu, ' ').replace(/^./u, (letter) => letter.toUpperCase());
  const path = join(folder, 'outline.md');
  await host.writeFile(path, starter.replaceAll('TITLE', title));
  return path;
}
