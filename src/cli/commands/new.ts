import { basename, join, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { isWindowsName } from '../../host/make-folder.ts';
import { slugsIn } from '../../prepare/locate-briefings.ts';
import { packageFolder, readPackageText, shownPath } from '../../prepare/read-files.ts';
import { capitalised } from '../../text/words.ts';
import { FAILED, FINE, type Terminal, asTyped } from '../terminal/terminal.ts';

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
  if (!isWindowsName(slug)) {
    terminal.refuse(`Windows has no folder called “${slug}”; choose a name that every machine can have.`);
    return FAILED;
  }
  if (basename(host.workingFolder) === 'briefings' && (await slugsIn(host.workingFolder, host)).length > 0) {
    terminal.refuse(
      `You are already inside briefings/; start it from above: ${afterChangingTo('..', `lectern new ${slug}`, host)}`,
    );
    return FAILED;
  }
  const folder = join(host.workingFolder, 'briefings', slug);
  if (!(await isFree(folder, host))) {
    terminal.refuse(`${shownPath(folder, host)} is there already; nothing was changed.`);
    return FAILED;
  }
  await host.replaceFolder(folder, await starterFiles(slug, host));
  terminal.say(`✓ ${shownPath(join(folder, 'outline.md'), host)}`);
  terminal.say(
    `Put your article in place of article.txt, or name it under text:, write the outline, then: lectern build ${slug}`,
  );
  return FINE;
}

/** `lectern init [folder]`: a folder with one small briefing and a .gitignore. Overwrites nothing. */
export async function init(name: string, host: Host, terminal: Terminal): Promise<number> {
  const folder = resolve(host.workingFolder, name);
  const facts = await host.statPath(folder);
  if (facts !== null && facts.kind !== 'folder') {
    terminal.refuse(`${name} is a file; name a folder.`);
    return FAILED;
  }
  const briefings = join(folder, 'briefings');
  if (!(await isFree(briefings, host))) {
    terminal.refuse(
      `${shownPath(briefings, host)} is there already; nothing was changed. \`lectern new <name>\` begins a briefing in it.`,
    );
    return FAILED;
  }
  const ignore = join(folder, '.gitignore');
  if ((await host.statPath(ignore)) === null) await host.writeFile(ignore, 'output/\nnode_modules/\n');
  const first = join(briefings, 'first-briefing');
  await host.replaceFolder(first, await starterFiles(basename(first), host));
  terminal.say(`✓ ${shownPath(join(first, 'outline.md'), host)}`);
  // Where npx fetched Lectern, there is no other command.
  const lectern = host.environment['npm_command'] === 'exec' ? 'npx lectern' : 'lectern';
  const next = `${lectern} build ${basename(first)}`;
  const isHere = folder === host.workingFolder;
  terminal.say(`Next: ${isHere ? next : afterChangingTo(asTyped(shownPath(folder, host)), next, host)}`);
  return FINE;
}

/** What to type. No sign between two commands is known to both shells of Windows, PowerShell 5.1 and cmd. */
function afterChangingTo(folder: string, command: string, { platform }: Host): string {
  return `cd ${folder}${platform === 'win32' ? ', then: ' : ' && '}${command}`;
}

/** Whether nothing is at a path, or a folder with nothing in it. */
export async function isFree(path: string, host: Host): Promise<boolean> {
  const names = await host.listFolder(path);
  return names === null ? (await host.statPath(path)) === null : names.length === 0;
}

/** The first outline of a briefing and a short article for it, which builds as it is, by their names. */
async function starterFiles(slug: string, host: Host): Promise<ReadonlyMap<string, string>> {
  const starter = join(await packageFolder(host), 'templates', 'starter');
  const title = capitalised(slug.replace(/[._-]+/gu, ' '));
  const outline = await readPackageText(join(starter, 'outline.md'), host);
  return new Map([
    ['outline.md', outline.replaceAll('TITLE', title)],
    ['article.txt', await readPackageText(join(starter, 'article.txt'), host)],
  ]);
}
