import { basename, join, relative, resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { FINE, FAILED } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { writeFirstOutline } from './new.ts';

/** `lectern init [folder]`: a folder with one small briefing and a .gitignore. Overwrites nothing. */
export async function init(name: string, host: Host, terminal: Terminal): Promise<number> {
  const folder = resolve(host.workingFolder, name);
  const facts = await host.statPath(folder);
  if (facts !== null && facts.kind !== 'folder') {
    terminal.refuse(`${name} is a file; name a folder.`);
    return FAILED;
  }
  if ((await host.statPath(join(folder, 'briefings'))) !== null) {
    terminal.refuse(`${join(name, 'briefings')} is there already; nothing was changed.`);
    return FAILED;
  }
  const outline = await writeFirstOutline(
    join(folder, 'briefings', 'first-briefing'),
    'first-briefing',
    host,
  );
  const ignore = join(folder, '.gitignore');
  if ((await host.statPath(ignore)) === null) await host.writeFile(ignore, 'output/\nnode_modules/\n');
  terminal.say(`✓ ${relative(host.workingFolder, outline)}`);
  const step =
    folder === host.workingFolder ? '' : `cd ${relative(host.workingFolder, folder) || basename(folder)} && `;
  terminal.say(`Next: ${step}lectern build`);
  return FINE;
}
