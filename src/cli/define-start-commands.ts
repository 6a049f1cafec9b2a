import type { Command } from 'commander';

import type { Perform } from './command-run.ts';

/** `init` and `new`: how a briefing begins. */
export function defineStartCommands(program: Command, perform: Perform): void {
  program
    .command('init')
    .description('make a folder to start in, with a small briefing')
    .argument('[folder]', 'folder to make', '.')
    .action(async (folder: string) => {
      await perform(async (host, terminal) =>
        (await import('./commands/init.ts')).init(folder, host, terminal),
      );
    });
  program
    .command('new')
    .description('start a briefing: briefings/<slug>/outline.md')
    .argument('<slug>', 'name of its folder, such as water-prices')
    .action(async (slug: string) => {
      await perform(async (host, terminal) =>
        (await import('./commands/new.ts')).newBriefing(slug, host, terminal),
      );
    });
}
