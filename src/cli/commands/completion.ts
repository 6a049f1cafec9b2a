import { join } from 'node:path';

import type { Command } from 'commander';

import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { describeCommand } from '../completion/described-command.ts';
import { propose } from '../completion/propose.ts';
import { SHELL_SCRIPTS } from '../completion/shell-scripts.ts';
import { FINE } from '../terminal/exit-codes.ts';
import type { Shell } from '../terminal/shared-flags.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `lectern completion`: what a shell is to read to complete commands, options, their values and names of briefings. */
export function completion(shell: Shell, terminal: Terminal): number {
  terminal.print(SHELL_SCRIPTS[shell]);
  return FINE;
}

/** `lectern proposals`: what such a shell asks at the tabulator; each word so far is behind a full stop. */
export async function proposals(
  words: readonly string[],
  program: Command,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const folders = {
    briefings: join(host.workingFolder, 'briefings'),
    themes: join(await packageFolder(host), 'templates', 'themes'),
  };
  const typed = words.map((word) => word.slice(1));
  const lines = await propose(describeCommand(program), typed, folders, host);
  if (lines.length > 0) terminal.print(lines.join('\n'));
  return FINE;
}
