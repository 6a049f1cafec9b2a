import { type Command, Option } from 'commander';

import type { Perform } from './terminal/terminal.ts';
import type { BuildCommand } from './commands/build.ts';
import type { CheckCommand } from './commands/check.ts';
import type { PresentFlags } from './commands/present.ts';
import type { RehearseFlags } from './commands/rehearse.ts';
import {
  EMITTED_STAGES,
  ANSWER_FORMATS,
  BRIEFING_HELP,
  CHECK_FORMATS,
  SOURCE_FLAG,
  SOURCE_HELP,
  collectNamedSource,
} from './terminal/shared-flags.ts';
import {
  addIndexFlag,
  addOptionFlags,
  defaultOutput,
  outputFolder,
  portNumber,
  wholeNumber,
  type PrintFlags,
  conflictOf,
  namesOfPrintFlags,
  printOptions,
} from './print-flags.ts';

/** `check`, `build`, `present`, `rehearse`: what is done with a briefing while it is written, and when it is. */
export function defineBriefingCommands(program: Command, perform: Perform): void {
  defineCheck(program, perform);
  defineBuild(program, perform);
  definePresent(program, perform);
}

function defineCheck(program: Command, perform: Perform): void {
  program
    .command('check')
    .description('look up every quotation and apply all other rules; writes nothing without --fix')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'check every briefing in briefings/')
    .option('-s, --strict', 'treat warnings as errors')
    .option('--fix', 'correct what has one remedy and changes no claim')
    .option('--layout', 'also see whether every slide fits; needs a browser')
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge for --layout')
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .addOption(new Option('--format <format>', 'how to report').choices(CHECK_FORMATS).default('pretty'))
    .action(async (names: string[], flags: CheckCommand) => {
      await perform(async (host, terminal) => {
        const { check } = await import('./commands/check.ts');
        return check(names, flags, host, terminal);
      });
    });
}

function definePresent(program: Command, perform: Perform): void {
  addPresentFlags(program.command('present'))
    .description('serve a briefing on this machine; open decks update as you write')
    .action(async (name: string | undefined, flags: PresentFlags) => {
      await perform(async (host, terminal) => {
        const { present } = await import('./commands/present.ts');
        return present(name ?? null, flags, host, terminal);
      });
    });
  addPresentFlags(program.command('rehearse'))
    .description('present, measure how long each slide is shown, and suggest the times to write')
    .option('--write', 'write the times into the outline without asking')
    .action(async (name: string | undefined, flags: RehearseFlags) => {
      await perform(async (host, terminal) => {
        const { rehearse } = await import('./commands/rehearse.ts');
        return rehearse(name ?? null, flags, host, terminal);
      });
    });
}

function addPresentFlags(command: Command): Command {
  return command
    .argument('[briefing]', BRIEFING_HELP)
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('--open', 'open the deck in the default browser')
    .option('--port <number>', 'port on this machine; 0 for any free one', portNumber, DEFAULT_PORT)
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource);
}

/** Fixed, so that the address can be kept as a bookmark; unassigned by IANA. */
const DEFAULT_PORT = 4748;

type BuildFlags = PrintFlags & Omit<BuildCommand, 'print' | 'out'> & Partial<Pick<BuildCommand, 'out'>>;

/** `build`: the deck and its editions. */
function defineBuild(program: Command, perform: Perform): void {
  const command = program
    .command('build')
    .description('check, then make the deck (index.html) and the PDFs of one or more briefings')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'build every briefing in briefings/');
  addIndexFlag(addOptionFlags(command))
    .addOption(
      new Option('--emit <stage>', 'print one stage instead of writing files').choices(EMITTED_STAGES),
    )
    .option(
      '-o, --out <folder>',
      'folder for the output, with a folder for each briefing (default: output/ beside briefings/, else here)',
      outputFolder,
    )
    .option(
      '-j, --jobs <number>',
      'processes that build side by side (default: one for each core)',
      wholeNumber,
    )
    .option('--no-cache', 'build everything, also what was built of the same before')
    .addOption(new Option('--format <format>', 'how to report').choices(ANSWER_FORMATS).default('pretty'))
    .action(async (names: string[], flags: BuildFlags) => {
      const conflict = conflictOf(flags) ?? conflictWithEmit(flags);
      if (conflict !== null) command.error(`error: ${conflict}`);
      await perform(async (host, terminal) => {
        const { build } = await import('./commands/build.ts');
        const out = flags.out ?? defaultOutput(host.workingFolder);
        return build(names, { ...flags, out, print: printOptions(flags) }, host, terminal);
      });
    });
}

function conflictWithEmit(flags: BuildFlags): string | null {
  if (flags.emit === undefined) return null;
  const [idle] = [
    ...namesOfPrintFlags(flags),
    ...(flags.png === true ? ['--png'] : []),
    ...(flags.pages === undefined ? [] : ['--pages']),
    ...(flags.mono === true ? ['--mono'] : []),
    ...(flags.index === true ? ['--index'] : []),
    ...(flags.out === undefined ? [] : ['--out']),
  ];
  return idle === undefined
    ? null
    : `--emit prints one stage and writes no files, so ${idle} has no effect; leave one of them out.`;
}
