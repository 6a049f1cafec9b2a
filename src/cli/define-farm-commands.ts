import { type Command, InvalidArgumentError, Option } from 'commander';

import { PRIORITIES } from '../farm/queues/job-queue.ts';
import type { AddCommand } from './farm/add.ts';
import { addOptionFlags, DEFAULT_OUT, outputFolder, wholeNumber } from './option-flags.ts';
import { conflictOf, type PrintFlags, printOptions } from './print-flags.ts';
import { BRIEFING_HELP, formatOption } from './terminal/shared-flags.ts';
import type { Perform } from './terminal/terminal.ts';

type AddFlags = PrintFlags & Omit<AddCommand, 'print'>;

/** `queue` and `worker`: briefings built over several machines. */
export function defineFarmCommands(program: Command, perform: Perform): void {
  const queue = program
    .command('queue')
    .description('have briefings built: by workers on a queue, or without one in this process');
  defineAdd(queue, perform);
}

function defineAdd(queue: Command, perform: Perform): void {
  const command = queue
    .command('add')
    .description('check briefings, and have those built that weren’t before')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'add every briefing in briefings/');
  addFarmFlags(addOptionFlags(command))
    .addOption(
      new Option('--priority <for>', 'whom it is for: a person comes before an archive')
        .choices(PRIORITIES)
        .default('person'),
    )
    .option('-w, --wait', 'wait until all are built, and write them to --out')
    .option(
      '-o, --out <folder>',
      'folder for the output; each briefing gets a folder in it',
      outputFolder,
      DEFAULT_OUT,
    )
    .option(
      '--for <fingerprint>',
      'the workers that are to build it, where several kinds run',
      fingerprintDigits,
    )
    .option('--most-waiting <number>', 'add nothing where so many wait', wholeNumber, DEFAULT_MOST_WAITING)
    .option('-j, --jobs <number>', 'without a queue: processes that build side by side', wholeNumber)
    .addOption(formatOption())
    .action(async (names: string[], flags: AddFlags) => {
      const conflict = conflictOf(flags);
      if (conflict !== null) command.error(`error: ${conflict}`);
      await perform(async (host, terminal) => {
        const { queueAdd } = await import('./farm/add.ts');
        return queueAdd(names, { ...flags, print: printOptions(flags) }, host, terminal);
      });
    });
}

const DEFAULT_MOST_WAITING = 10_000;

/** Where queue, store and tenant are. Addresses with secrets are taken from the environment alone. */
function addFarmFlags(command: Command): Command {
  return command
    .option(
      '--queue <address>',
      'redis://, rediss:// or postgres:// (default: LECTERN_QUEUE, else this process)',
    )
    .option(
      '--store <address>',
      'folder, or s3://bucket/prefix (default: LECTERN_STORE, else a folder of the cache)',
    )
    .option('--tenant <name>', 'keeps briefings apart on one server (default: LECTERN_TENANT)');
}

function fingerprintDigits(text: string): string {
  if (!/^[\da-f]{4,64}$/iu.test(text))
    throw new InvalidArgumentError('Write four hexadecimal digits or more.');
  return text;
}
