import type { Command } from 'commander';
import { Option } from 'commander';

import { nodeHost } from '../host/node-host.ts';
import { BRIEFING_HELP, formatOption } from './command-run.ts';
import type { FormatFlags, Later } from './command-run.ts';

/** `sources`, `inspect`, `doctor`: what serves other programs, any PDF, and the machine. */
export function defineOtherCommands(program: Command, later: Later): void {
  program
    .command('sources')
    .description('print the sources of a briefing, for a reference manager')
    .argument('[briefing]', BRIEFING_HELP)
    .addOption(
      new Option('--format <format>', 'what to print').choices(['bibtex', 'csl-json']).default('bibtex'),
    )
    .action(async (name: string | undefined, flags: { readonly format: 'bibtex' | 'csl-json' }) => {
      await later(async (terminal) => {
        const { sources } = await import('./commands/sources.ts');
        return sources(name ?? null, flags.format, nodeHost(), terminal);
      })();
    });
  program
    .command('inspect')
    .description('look into a PDF, and hold it to PDF/UA-1 and PDF/A-2a')
    .argument('<pdf>', 'from Lectern or from any other program')
    .addOption(formatOption())
    .action(async (path: string, flags: FormatFlags) => {
      await later(async (terminal) =>
        (await import('./commands/inspect.ts')).inspect(path, flags.format, nodeHost(), terminal),
      )();
    });
  program
    .command('doctor')
    .description('say which browser prints, and print a test page')
    .option('-b, --browser <path>', 'the browser to examine')
    .action(async (flags: { readonly browser?: string }) => {
      await later(async (terminal) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(flags.browser ?? null, nodeHost(), terminal);
      })();
    });
}
