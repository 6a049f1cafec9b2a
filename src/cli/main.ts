import { Command, CommanderError } from 'commander';

import { HostError } from '../host/host-error.ts';
import { nodeHost } from '../host/node-host.ts';
import { VERSION } from '../version.ts';
import { commandOfOtherTools } from './commands-of-other-tools.ts';
import { defineArticleCommands } from './define-article-commands.ts';
import { defineBriefingCommands } from './define-briefing-commands.ts';
import { defineDraftCommand } from './define-draft-command.ts';
import { defineOtherCommands } from './define-other-commands.ts';
import { defineStartCommands } from './define-start-commands.ts';
import { diagnosticsAs } from './diagnostics-as.ts';
import { emptyWord } from './empty-word.ts';
import { FAILED } from './exit-codes.ts';
import { refusalIn } from './refusal-in.ts';
import { processTerminal } from './terminal.ts';
import type { Perform, Run } from './command-run.ts';

/** Runs the command line; gives the exit code. Each command's code is loaded when it is used. */
export async function main(words: readonly string[]): Promise<number> {
  let code = 0;
  let format: unknown;
  const program = commandLine(async (run) => {
    code = await guarded(run, format);
  });
  program.hook('preAction', (_, command) => {
    format = command.getOptionValue('format');
  });
  try {
    const empty = emptyWord(words);
    if (empty !== null) program.error(empty);
    const parsed = wordsToParse(words, program);
    const ours = commandOfOtherTools(parsed[0] ?? '');
    if (ours !== null)
      program.error(`error: unknown command '${parsed[0]}'\n(With lectern it is: lectern ${ours})`);
    await program.parseAsync(parsed, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : FAILED;
    throw error;
  }
}

/** Help on a command that isn’t there would be the help on all of them, and not say so. */
function wordsToParse(words: readonly string[], program: Command): readonly string[] {
  const asked = words[0] === 'help' ? words[1] : words[0];
  const names = ['help', ...program.commands.map((command) => command.name())];
  return asked === undefined || asked.startsWith('-') || names.includes(asked) ? words : [asked];
}

/** What the machine refuses is said in one sentence, in the form that was asked for; only a fault of the tool's own shows where it came from. */
async function guarded(run: Run, format: unknown): Promise<number> {
  const terminal = processTerminal();
  try {
    return await run(nodeHost(), terminal);
  } catch (error) {
    const refusal = refusalIn(error);
    if (format === 'json' || format === 'sarif' || format === 'github')
      terminal.print(await diagnosticsAs(format, [refusal]));
    else if (error instanceof HostError) terminal.refuse(error.message);
    else terminal.report([refusal]);
    return FAILED;
  }
}

function commandLine(perform: Perform): Command {
  const program = new Command('lectern')
    .description(
      'Turns an outline of an article’s quotations and claims into a seminar briefing: one offline deck and its PDF.',
    )
    .version(VERSION, '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(lectern --help lists the commands)')
    .exitOverride()
    .addHelpText('after', EXAMPLES);
  program.commandsGroup('Start:');
  defineStartCommands(program, perform);
  defineDraftCommand(program, perform);
  program.commandsGroup('Write and present:');
  defineBriefingCommands(program, perform);
  program.commandsGroup('Quotations and the article:');
  defineArticleCommands(program, perform);
  program.commandsGroup('Other:');
  defineOtherCommands(program, perform);
  program.addHelpCommand(
    new Command('help').argument('[command]').helpOption(false).description('show the help of a command'),
  );
  for (const command of program.commands)
    command.showHelpAfterError(`(lectern ${command.name()} --help lists its options)`);
  return program;
}

const EXAMPLES = `
Examples:
  $ lectern init seminar && cd seminar     a folder to start in
  $ lectern draft article.pdf -o talk.md   an outline to start from
  $ lectern check talk.md                  look up every quotation; no browser
  $ lectern present --open                 show it, and update as you write
  $ lectern build                          the briefing that is here
  $ lectern build water-prices             briefings/water-prices/outline.md
  $ lectern build --all --theme ink        every briefing, on dark ground
  $ lectern build --edition all --png      notes, handout, reader; pictures, too

Exit codes: 0 all is well, 1 a briefing has an error,
2 called wrongly, or the machine failed.`;
