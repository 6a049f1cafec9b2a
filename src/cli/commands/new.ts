import { basename, join, relative } from 'node:path';

import type { Host } from '../../host/host.ts';
import { slugsIn } from '../../prepare/locate-briefings.ts';
import { FAILED, FINE } from '../exit-codes.ts';
import { isFree, starterFiles } from '../starter-files.ts';
import type { Terminal } from '../terminal.ts';

/** `lectern new <slug>`: begins a briefing with a short article and an outline of it, to be overwritten. Overwrites nothing itself. */
export async function newBriefing(slug: string, host: Host, terminal: Terminal): Promise<number> {
  const isFile = /\.(?:md|markdown|txt|html?|pdf)$/iu.test(slug);
  if (isFile || !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(slug)) {
    const better = (isFile ? slug.slice(0, slug.lastIndexOf('.')) : slug)
      .replace(/^.*[/\\](?=.)/u, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      .replaceAll(' ', '-');
    const such = better === '' ? '' : `, such as ${better}`;
    terminal.refuse(
      isFile
        ? `“${slug}” names a file, and a briefing is a folder; name that${such}. \`lectern draft <article>\` makes an outline of an article.`
        : `“${slug}” can’t name a folder; use letters, digits and hyphens${such}.`,
    );
    return FAILED;
  }
  if (basename(host.workingFolder) === 'briefings' && (await slugsIn(host.workingFolder, host)).length > 0) {
    terminal.refuse(`You are already inside briefings/; start it from above: cd .. && lectern new ${slug}`);
    return FAILED;
  }
  const folder = join(host.workingFolder, 'briefings', slug);
  if (!(await isFree(folder, host))) {
    terminal.refuse(`${relative(host.workingFolder, folder)} is there already; nothing was changed.`);
    return FAILED;
  }
  await host.replaceFolder(folder, await starterFiles(slug, host));
  terminal.say(`✓ ${relative(host.workingFolder, join(folder, 'outline.md'))}`);
  terminal.say(
    `Put your article in place of article.txt, or name it under text:, write the outline, then: lectern build ${slug}`,
  );
  return FINE;
}
