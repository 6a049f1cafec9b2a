import type { Command } from 'commander';
import { Option } from 'commander';

import { BRIEFING_HELP } from './shared-flags.ts';
import type { Perform } from './command-run.ts';

/** `sources` and `doctor`: what serves other programs, and the machine. */
export function defineOtherCommands(program: Command, perform: Perform): void {
  program
    .command('sources')
    .description('print the sources of a briefing, for a reference manager')
    .argument('[briefing]', BRIEFING_HELP)
    .addOption(
      new Option('--format <format>', 'what to print').choices(['bibtex', 'csl-json']).default('bibtex'),
    )
    .action(async (name: string | undefined, flags: { readonly format: 'bibtex' | 'csl-json' }) => {
      await perform(async (host, terminal) => {
        const { sources } = await import('./commands/sources.ts');
        return sources(name ?? null, flags.format, host, terminal);
      });
    });
  program
    .command('doctor')
    .description('show which browser prints, and print a test page')
    .option('-b, --browser <path>', 'the browser to examine')
    .action(async (flags: { readonly browser?: string }) => {
      await perform(async (host, terminal) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(flags.browser ?? null, host, terminal);
      });
    });
}
