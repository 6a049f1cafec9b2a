import { basename, join, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { shownPath } from '../../prepare/paths.ts';
import { asTyped } from '../as-typed.ts';
import { FINE, FAILED } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { isFree, starterFiles } from '../starter-files.ts';

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
      `${join(name, 'briefings')} is there already; nothing was changed. \`lectern new <name>\` begins a briefing in it.`,
    );
    return FAILED;
  }
  const ignore = join(folder, '.gitignore');
  if ((await host.statPath(ignore)) === null) await host.writeFile(ignore, 'output/\nnode_modules/\n');
  const first = join(briefings, 'first-briefing');
  await host.replaceFolder(first, await starterFiles(basename(first), host));
  terminal.say(`✓ ${shownPath(join(first, 'outline.md'), host)}`);
  const step = folder === host.workingFolder ? '' : `cd ${asTyped(shownPath(folder, host))} && `;
  terminal.say(`Next: ${step}lectern build`);
  return FINE;
}
