#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { nodeHost } from 'lectern';

import { BUILD_FLAGS } from './bundle/bundle-form.ts';
import { add } from './commands/add.ts';
import { cancel, retry } from './commands/change-jobs.ts';
import { processTerminal, refusalIn, type Run } from './commands/terminal.ts';
import { watch } from './commands/watch.ts';
import { work } from './commands/worker.ts';
import PACKAGE from '../package.json' with { type: 'json' };
import COMMANDS from './commands.json' with { type: 'json' };

/** Runs the command line; gives the exit code. What is refused is said in one sentence; only a fault of the tool’s own shows where it came from. */
async function main(words: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  let code = 0;
  const program = new Command('lectern-farm')
    .description(
      'Builds briefings over several machines. The queue is named in LECTERN_QUEUE (redis:// or rediss://), the store in LECTERN_STORE (a folder, or s3://bucket/prefix), a newsroom on a shared server in LECTERN_TENANT.',
    )
    .version(PACKAGE.version, '-V, --version')
    .exitOverride();
  const perform: Perform = async (run) => {
    code = await run(nodeHost(), terminal);
  };
  defineAdd(program, perform);
  define(program, 'watch').action(async (jobs: string[], flags) => perform(watch(jobs, flags)));
  define(program, 'cancel').action(async (jobs: string[]) => perform(cancel(jobs)));
  define(program, 'retry').action(async (jobs: string[], flags) => perform(retry(jobs, flags)));
  define(program, 'worker').action(async (flags) => perform(work(flags)));
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const refusal = refusalIn(error);
    if (words.includes('--json')) terminal.print(JSON.stringify({ diagnostics: [refusal] }));
    else terminal.report([refusal]);
    return 2;
  }
}

type Perform = (run: Run) => Promise<void>;

function defineAdd(program: Command, perform: Perform): void {
  const command = define(program, 'add');
  const given: string[] = [];
  for (const [name, form] of Object.entries(BUILD_FLAGS)) {
    command.option(
      form === null ? `--${name}` : `--${name} <value>`,
      'as lectern build has it',
      valueFor(form),
    );
    command.on(`option:${name}`, (value: string | null) =>
      given.push(form === null ? name : `${name}=${value}`),
    );
  }
  command.action(async (names: string[], flags) => perform(add(names, [...new Set(given)], flags)));
}

/** Adds a command with what COMMANDS has of it. */
function define(program: Command, name: keyof typeof COMMANDS): Command {
  const { description, words, about, options } = COMMANDS[name];
  const command = program.command(name).description(description);
  if (words !== '') command.argument(words, about);
  for (const [flags = '', help = ''] of options) {
    if (/<number>|<port>/u.test(flags)) command.option(flags, help, wholeNumber);
    else if (flags.includes('<id=path>')) command.option(flags, help, readSource);
    else command.option(flags, help);
  }
  return command;
}

function valueFor(form: RegExp | null): (text: string) => string {
  return (text) => {
    if (form?.test(text) === false) throw new InvalidArgumentError('See lectern build --help.');
    return text;
  };
}

function readSource(
  text: string,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const [, id, path] = /^([^=]+)=(.+)$/su.exec(text) ?? [];
  if (id === undefined || path === undefined) throw new InvalidArgumentError('Write id=path.');
  return new Map([...earlier, [id, path]]);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

// What is left open, such as a server that hangs, keeps nobody waiting.
process.exit(await main(process.argv.slice(2)));
