import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';

import {
  BRIEFING_HELP,
  CHECK_FORMATS,
  collectNamedSource,
  SOURCE_FLAG,
  SOURCE_HELP,
} from './shared-flags.ts';
import type { Perform } from './command-run.ts';
import type { CheckFormat } from './shared-flags.ts';
import { defineBuild } from './define-build-command.ts';

interface CheckFlags {
  readonly source?: ReadonlyMap<string, string>;
  readonly all?: true;
  readonly strict?: true;
  readonly layout?: true;
  readonly fix?: true;
  readonly browser?: string;
  readonly format: CheckFormat;
}

interface PresentFlags {
  readonly theme?: string;
  readonly open?: true;
  readonly port: number;
  readonly source?: ReadonlyMap<string, string>;
}

/** `check`, `build`, `present`: what is done with a briefing while it is written, and when it stands. */
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
    .action(async (names: string[], flags: CheckFlags) => {
      await perform(async (host, terminal) => {
        const { check } = await import('./commands/check.ts');
        const { all = false, strict = false, layout = false, fix = false, browser = null } = flags;
        const { source: sources = new Map(), format } = flags;
        const options = { all, strict, layout, fix, browser, format, sources };
        return check(names, options, host, terminal);
      });
    });
}

function definePresent(program: Command, perform: Perform): void {
  program
    .command('present')
    .description('serve a briefing on this machine; open decks update as you write')
    .argument('[briefing]', BRIEFING_HELP)
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('--open', 'open the deck in the default browser')
    .option('--port <number>', 'port on this machine; 0 for any free one', portNumber, DEFAULT_PORT)
    .option(SOURCE_FLAG, SOURCE_HELP, collectNamedSource)
    .action(async (name: string | undefined, flags: PresentFlags) => {
      await perform(async (host, terminal) => {
        const { present } = await import('./commands/present.ts');
        const { theme = null, open = false, port, source: sources = new Map() } = flags;
        return present(name ?? null, { theme, open, port, sources }, host, terminal);
      });
    });
}

/** Fixed, so that the address can be kept as a bookmark; unassigned by IANA. */
const DEFAULT_PORT = 4748;

function portNumber(text: string): number {
  const port = Number(text);
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  if (!isPort) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
