import { type Command, InvalidArgumentError, Option } from 'commander';

import { PRIORITIES } from '../farm/queues/job-queue.ts';
import { DEFAULT_LIMITS } from '../farm/worker/limited-builder.ts';
import type { AddCommand } from './farm/add.ts';
import type { RetryCommand } from './farm/change-jobs.ts';
import type { FarmFlags } from './farm/open-farm.ts';
import type { WatchCommand } from './farm/watch.ts';
import type { WorkerCommand } from './farm/worker.ts';
import {
  addIndexFlag,
  addOptionFlags,
  DEFAULT_OUT,
  outputFolder,
  portNumber,
  wholeNumber,
} from './option-flags.ts';
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
  defineWatch(queue, perform);
  defineChanges(queue, perform);
  defineWorker(program, perform);
}

function defineAdd(queue: Command, perform: Perform): void {
  const command = queue
    .command('add')
    .description('check briefings, and have those built that weren’t before')
    .argument('[briefing...]', BRIEFING_HELP)
    .option('-a, --all', 'add every briefing in briefings/');
  addFarmFlags(addIndexFlag(addOptionFlags(command)), {
    queue: 'LECTERN_QUEUE, else this process',
    store: 'LECTERN_STORE, without a queue else a folder of the cache',
  })
    .addOption(
      new Option('--priority <for>', 'whom it is for: a person comes before an archive')
        .choices(PRIORITIES)
        .default('person'),
    )
    .option('-w, --wait', 'wait until all are built, and write them to --out; --index waits, too')
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

function defineWatch(queue: Command, perform: Perform): void {
  const command = queue
    .command('watch')
    .description('show what waits, is being built, was built and failed, and which workers run')
    .argument('[job...]', JOB_HELP);
  addFarmFlags(command, { queue: QUEUE, store: 'LECTERN_STORE; --out needs one' })
    .option('-w, --wait', 'go on until nothing waits and nothing is being built')
    .option(
      '-o, --out <folder>',
      'write those that were built; each briefing gets a folder in it',
      outputFolder,
    )
    .addOption(formatOption())
    .action(async (words: string[], flags: WatchCommand) => {
      await perform(async (host, terminal) => {
        const { watch } = await import('./farm/watch.ts');
        return watch(words, flags, host, terminal);
      });
    });
}

function defineChanges(queue: Command, perform: Perform): void {
  const cancelling = queue
    .command('cancel')
    .description('take briefings out that wait, and stop those that are being built')
    .argument('<job...>', JOB_HELP);
  addFarmFlags(cancelling, { queue: QUEUE }).action(async (words: string[], flags: FarmFlags) => {
    await perform(async (host, terminal) => {
      const { cancel } = await import('./farm/change-jobs.ts');
      return cancel(words, flags, host, terminal);
    });
  });
  const retrying = queue
    .command('retry')
    .description('put those back that failed or were cancelled')
    .argument('[job...]', JOB_HELP)
    .option('--failed', 'all that failed');
  addFarmFlags(retrying, { queue: QUEUE }).action(async (words: string[], flags: RetryCommand) => {
    await perform(async (host, terminal) => {
      const { retry } = await import('./farm/change-jobs.ts');
      return retry(words, flags, host, terminal);
    });
  });
}

const JOB_HELP = 'a briefing’s name, or the first eight digits of a key, or more';

function defineWorker(program: Command, perform: Perform): void {
  const { seconds, megabytes, slides } = DEFAULT_LIMITS;
  const command = program
    .command('worker')
    .description('build what others add to a queue, until it is stopped');
  addFarmFlags(command, { queue: QUEUE, store: 'LECTERN_STORE; one is needed' })
    .option('-j, --jobs <number>', 'briefings at a time (default: one for each core)', positiveNumber)
    .option('-b, --browser <path>', 'the Chrome, Chromium or Edge to print with')
    .option('--seconds <number>', 'time that a briefing may take', positiveNumber, seconds)
    .option(
      '--megabytes <number>',
      'memory that a briefing may take, with its browser',
      positiveNumber,
      megabytes,
    )
    .option('--slides <number>', 'slides that a briefing may have', positiveNumber, slides)
    .option(
      '--grace <number>',
      'seconds for what is being built when it is stopped',
      wholeNumber,
      DEFAULT_GRACE,
    )
    .option('--health <port>', 'serve /healthz and /metrics on this port', portNumber)
    .option('--health-host <address>', 'where they are served, such as 0.0.0.0 in a container', '127.0.0.1')
    .option('--allow-root', 'run as root too, without the sandbox of the browser')
    .action(async (flags: WorkerCommand) => {
      await perform(async (host, terminal) => {
        const { work } = await import('./farm/worker.ts');
        return work(flags, host, terminal);
      });
    });
}

/** Kubernetes and Docker kill what hasn’t ended after thirty and ten seconds; the first is told more easily. */
const DEFAULT_GRACE = 25;

function positiveNumber(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('It is at least 1.');
  return number;
}

const DEFAULT_MOST_WAITING = 10_000;

/** Where queue, store and tenant are. Addresses with secrets are taken from the environment alone. Without `store` it isn’t needed. */
function addFarmFlags(
  command: Command,
  { queue, store }: { readonly queue: string; readonly store?: string },
): Command {
  command.option('--queue <address>', `redis://, rediss:// or postgres:// (default: ${queue})`);
  if (store !== undefined)
    command.option('--store <address>', `folder, or s3://bucket/prefix (default: ${store})`);
  return command.option('--tenant <name>', 'keeps briefings apart on one server (default: LECTERN_TENANT)');
}

const QUEUE = 'LECTERN_QUEUE; one is needed';

function fingerprintDigits(text: string): string {
  if (!/^[\da-f]{4,64}$/iu.test(text))
    throw new InvalidArgumentError('Write four hexadecimal digits or more.');
  return text;
}
