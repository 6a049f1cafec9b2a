import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { nodeHost } from '../host/node-host.ts';
import { HostError } from '../host/host-error.ts';
import { BrowserError } from '../browser/browser-error.ts';
import { VERSION } from '../version.ts';
import { EMITTED_STAGES } from './emit-stage.ts';
import type { EmittedStage } from './emit-stage.ts';
import { FAILED } from './exit-codes.ts';
import { processTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command line; gives the exit code. Each command's code is loaded when it is used. */
export async function main(words: readonly string[]): Promise<number> {
  let code = 0;
  const program = commandLine((run) => async () => {
    code = await guarded(run);
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED;
    throw error;
  }
}

type Run = (terminal: Terminal) => Promise<number>;
type Later = (run: Run) => () => Promise<void>;

/** What the machine refuses is said in one sentence; only a fault of the tool's own shows where it came from. */
async function guarded(run: Run): Promise<number> {
  const terminal = processTerminal();
  try {
    return await run(terminal);
  } catch (error) {
    if (error instanceof BrowserError) terminal.report([error.diagnostic], new Map());
    else if (error instanceof HostError) terminal.say(`${terminal.paint.error('error')}: ${error.message}`);
    else throw error;
    return FAILED;
  }
}

function commandLine(later: Later): Command {
  const program = new Command('lectern')
    .description(
      'Turns an outline of an article’s quotations and claims into a seminar briefing: one offline deck and its PDF.',
    )
    .version(VERSION, '-V, --version')
    .helpCommand('help [command]')
    .showSuggestionAfterError()
    .showHelpAfterError('(lectern --help lists the commands)')
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  addBuild(program, later);
  addPresent(program, later);
  addStarts(program, later);
  return program;
}

const EXAMPLES = `
Examples:
  $ lectern init seminar && cd seminar       a folder to start in
  $ lectern build                            the briefing that is here
  $ lectern build china-cybersecurity-week   briefings/china-cybersecurity-week/outline.md
  $ lectern build --all --theme ink          every briefing, on dark ground
  $ lectern present --open                   show it; it follows while you write
  $ lectern doctor                           which browser prints, and does it

Exit codes: 0 fine, 1 something is wrong with a briefing, 2 wrong use or a failing machine.`;

interface BuildFlags {
  readonly all?: true;
  readonly theme?: string;
  readonly presenter?: true;
  readonly pdf: boolean;
  readonly browser?: string;
  readonly emit?: EmittedStage;
  readonly out: string;
  readonly strict?: true;
  readonly format: 'pretty' | 'json';
}

function addBuild(program: Command, later: Later): void {
  program
    .command('build')
    .description('make the deck (index.html) and the slide PDF of one or more briefings')
    .argument('[briefing...]', 'name of a folder in briefings/, or path of an outline or its folder')
    .option('-a, --all', 'build every briefing in briefings/')
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('-p, --presenter', 'put speaker notes and the speaker view into the deck')
    .option('--no-pdf', 'make no PDF; needs no browser')
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge to print with')
    .addOption(
      new Option('--emit <stage>', 'print one stage instead of writing files').choices(EMITTED_STAGES),
    )
    .option('-o, --out <folder>', 'folder for the output; each briefing gets a folder in it', 'output')
    .option('-s, --strict', 'treat warnings as errors')
    .addOption(new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .action(async (names: string[], flags: BuildFlags) => {
      await later(async (terminal) => {
        const { build } = await import('./commands/build.ts');
        const {
          all = false,
          presenter = false,
          strict = false,
          theme = null,
          browser = null,
          emit = null,
        } = flags;
        const options = { ...flags, all, presenter, strict, theme, browser, emit };
        return build(names, options, nodeHost(), terminal);
      })();
    });
}

interface PresentFlags {
  readonly theme?: string;
  readonly open?: true;
  readonly port?: number;
}

function addPresent(program: Command, later: Later): void {
  program
    .command('present')
    .description('show a briefing from this machine; open decks follow as you write')
    .argument('[briefing]', 'name of a folder in briefings/, or path of an outline or its folder')
    .option('-t, --theme <name>', 'theme, instead of the outline’s own')
    .option('--open', 'open the deck in the default browser')
    .option('--port <number>', 'port on this machine (default: 4748)', portNumber)
    .action(async (name: string | undefined, flags: PresentFlags) => {
      await later(async (terminal) => {
        const { present } = await import('./commands/present.ts');
        const { theme = null, open = false, port = null } = flags;
        return present(name ?? null, { theme, open, port }, nodeHost(), terminal);
      })();
    });
}

function addStarts(program: Command, later: Later): void {
  program
    .command('init')
    .description('make a folder to start in, with a small briefing')
    .argument('[folder]', 'folder to make', '.')
    .action(async (folder: string) => {
      await later(async (terminal) =>
        (await import('./commands/init.ts')).init(folder, nodeHost(), terminal),
      )();
    });
  program
    .command('new')
    .description('begin a briefing: briefings/<slug>/outline.md')
    .argument('<slug>', 'name of its folder, such as water-prices')
    .action(async (slug: string) => {
      await later(async (terminal) =>
        (await import('./commands/new.ts')).newBriefing(slug, nodeHost(), terminal),
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

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
