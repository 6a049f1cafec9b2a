import { Command, CommanderError } from 'commander';

import { HostError } from '../host/host-error.ts';
import { nodeHost } from '../host/node-host.ts';
import { invertedAliases } from '../text/collections.ts';
import { VERSION } from '../version.ts';
import { type Perform, type Run, processTerminal, FAILED } from './terminal/terminal.ts';
import { defineArticleCommands } from './define-article-commands.ts';
import { defineBriefingCommands } from './define-briefing-commands.ts';
import { defineDraftCommand } from './define-draft-command.ts';
import { defineOtherCommands, defineStartCommands } from './define-other-commands.ts';
import { diagnosticsAs, refusalIn } from './terminal/refusals.ts';

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

/** All commands, of which `perform` runs the one that is called. */
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

/** What help says after the commands. */
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

/**
 * What is reported about a word of a call that is empty, as is an unset variable of the shell (`--out "$OUT"`): taken for a path it would
 * be the folder one is in. `null` where none is empty.
 */
function emptyWord(words: readonly string[]): string | null {
  const at = words.findIndex((word) => word === '' || /^--[a-z-]+=$/u.test(word));
  if (at === -1) return null;
  const before = words[at]?.slice(0, -1) || (words[at - 1] ?? 'lectern');
  return `error: an empty word follows “${before}”\n(If it was meant to be a shell variable, that variable is empty.)`;
}

/** What other makers of slides call what a command of ours does; `null` for a word that is none of theirs. */
function commandOfOtherTools(word: string): string | null {
  return OURS.get(word.toLowerCase()) ?? null;
}

const OURS = invertedAliases({
  build: 'export render convert compile make pdf print html publish',
  present: 'serve preview dev watch start open show view',
  rehearse: 'practice practise time times rehearsal',
  check: 'lint validate test',
  draft: 'generate outline summarize summarise',
  read: 'extract parse text',
  new: 'create add',
});

/**
 * What is reported about a fault of Lectern’s own. Node would print the line where it happened as well, which is the whole of the
 * bundled program.
 */
export function reportFault(fault: unknown): string {
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const where = `lectern ${VERSION}, Node ${process.version}, ${process.platform}`;
  return `error: This is a fault of Lectern, not of your briefing. Please report these lines:\n${where}\n${trace}\n`;
}
