import { basename, join, relative, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { FINE, FAILED } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { isFree, starterFiles } from './new.ts';

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
    terminal.refuse(`${join(name, 'briefings')} is there already; nothing was changed.`);
    return FAILED;
  }
  const ignore = join(folder, '.gitignore');
  if ((await host.statPath(ignore)) === null) await host.writeFile(ignore, 'output/\nnode_modules/\n');
  const first = join(briefings, 'first-briefing');
  await host.replaceFolder(first, await starterFiles(basename(first), host));
  terminal.say(`✓ ${relative(host.workingFolder, join(first, 'outline.md'))}`);
  const step =
    folder === host.workingFolder ? '' : `cd ${relative(host.workingFolder, folder) || basename(folder)} && `;
  terminal.say(`Next: ${step}lectern build`);
  return FINE;
}
