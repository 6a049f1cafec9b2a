import { join } from 'node:path';

import type { Command } from 'commander';

import type { Host } from '../../host/host.ts';
import { packageFolder } from '../../prepare/read-files.ts';
import { bashCompletion } from '../completion/bash.ts';
import { describeCommand } from '../completion/described-command.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Shell } from '../terminal/shared-flags.ts';
import { FINE } from '../terminal/exit-codes.ts';
import type { Terminal } from '../terminal/terminal.ts';

const MAKERS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `lectern completion`: what a shell is to read to complete commands, options, their values and names of briefings. */
export async function completion(
  shell: Shell,
  program: Command,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const themes = join(await packageFolder(host), 'templates', 'themes');
  const names = ((await host.listFolder(themes)) ?? []).filter((name) => !name.includes('.'));
  terminal.print(MAKERS[shell](describeCommand(program), names).trimEnd());
  return FINE;
}
