import { type Command, InvalidArgumentError, Option } from 'commander';

import type { DoctorFlags } from './commands/doctor.ts';
import { portNumber } from './print-flags.ts';
import type { Perform } from './terminal/terminal.ts';
import { BRIEFING_HELP } from './terminal/shared-flags.ts';

/** `sources`, `desk`, `mcp` and `doctor`: what serves other programs, and the machine. */
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
  defineDesk(program, perform);
  program
    .command('mcp')
    .description('serve an agent in one folder, by the Model Context Protocol over stdin and stdout')
    .argument('[folder]', 'the only folder that it reads and writes', '.')
    .action(async (folder: string) => {
      await perform(async (host, terminal) => {
        const { mcp } = await import('./mcp/serve.ts');
        return mcp(folder, host, terminal);
      });
    });
  defineJob(program, perform);
  program
    .command('doctor')
    .description('show which browser prints, and print a test page')
    .option('-b, --browser <path>', 'the browser to examine')
    .option('--install [version]', 'first fetch a headless shell, by itself the newest', versionNumber)
    .action(async (flags: DoctorFlags) => {
      await perform(async (host, terminal) => {
        const { doctor } = await import('./commands/doctor.ts');
        return doctor(flags, host, terminal);
      });
    });
}

function defineJob(program: Command, perform: Perform): void {
  program.command('job', { hidden: true }).action(async () => {
    await perform(async (host, terminal) => {
      const { answerCall } = await import('./mcp/answer-call.ts');
      return (await import('./jobs/job.ts')).job(host, async (wanted) => answerCall(wanted, host, terminal));
    });
  });
}

/** A version of Chromium, or the start of one. */
function versionNumber(value: string): string {
  if (/^\d{1,5}(?:\.\d{1,5}){0,3}$/u.test(value)) return value;
  throw new InvalidArgumentError('Write a version of Chromium, such as 147.0.7727.0 or 147.');
}

function defineDesk(program: Command, perform: Perform): void {
  program
    .command('desk')
    .description('make slides in your browser: articles, outline and deck side by side')
    .argument('[folder]', 'the folder of the briefing, which is read and written', '.')
    .option('-p, --port <number>', 'port; 0 takes any that is free', portNumber, 0)
    .option('--no-open', 'only say the address')
    .action(async (folder: string, flags: { readonly port: number; readonly open: boolean }) => {
      await perform(async (host, terminal) => {
        const { desk } = await import('./commands/desk.ts');
        return desk(folder, flags, host, terminal);
      });
    });
}

/** `init` and `new`: how a briefing begins. */
export function defineStartCommands(program: Command, perform: Perform): void {
  program
    .command('init')
    .description('make a folder to start in, with a small briefing')
    .argument('[folder]', 'folder to make', '.')
    .action(async (folder: string) => {
      await perform(async (host, terminal) =>
        (await import('./commands/new.ts')).init(folder, host, terminal),
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
