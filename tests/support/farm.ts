import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { JobQueue } from '../../packages/lectern-farm/src/queue/job-queue.ts';
import type { ListedJob } from '../../packages/lectern-farm/src/queue/jobs.ts';
import { openQueues, type Queues } from '../../packages/lectern-farm/src/queue/open-queues.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { ended, saying } from './ended.ts';
import { workFolder, type LecternRun } from './run-lectern.ts';

/** Jobs of workers that were killed are taken from them within seconds. */
const IMPATIENT = { LECTERN_FARM_LOCK: '2000' };

/** In milliseconds; a busy machine takes its time to build twenty briefings with workers that are killed. */
const LONGEST_WAIT = 200_000;

/** The command as it is built. */
export const FARM_CLI = resolve('packages/lectern-farm/dist/cli.js');

/** Tests may run as root. */
const AS_ANYBODY = ['--allow-root'];

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** Whether tests may start a Redis server here; says so where not. */
export const hasRedis = isThere('redis-server');
if (!hasRedis) process.stderr.write('redis-server isn’t installed: tests of queues on Redis are skipped.\n');

/** A server of queues that a test started. */
export interface TestServer {
  readonly address: string;
  /** Kills it as a machine that loses its power would. */
  kill(): Promise<void>;
  /** Starts it again where it was, with what it had written. */
  start(): Promise<void>;
  /** Lets it hang: it takes connections, and answers nothing. */
  hang(): void;
  goOn(): void;
}

/** A Redis server with an append-only file. */
export async function redisServer(password: string | null = null): Promise<TestServer> {
  const folder = workFolder();
  const port = await freePort();
  const words = [
    '--port',
    `${port}`,
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--bind',
    '127.0.0.1',
  ];
  const secret = password === null ? [] : ['--requirepass', password];
  const login = password === null ? '' : `:${password}@`;
  return startable(`redis://${login}127.0.0.1:${port}`, port, () =>
    spawn('redis-server', [...words, ...secret], { stdio: 'ignore' }),
  );
}

/** What a server answers to a command of an administrator. */
export function redis(address: string, ...words: readonly string[]): string {
  return spawnSync('redis-cli', ['-u', address, ...words], { encoding: 'utf8' }).stdout.trim();
}

async function startable(address: string, port: number, run: () => ChildProcess): Promise<TestServer> {
  let child = run();
  begun.push(() => child.kill('SIGKILL'));
  await until(() => answers(port), 'the server answers');
  return {
    address,
    hang: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    kill: async () => {
      child.kill('SIGKILL');
      await until(async () => !(await answers(port)), 'the server is gone');
    },
    start: async () => {
      child = run();
      await until(() => answers(port), 'the server answers again');
    },
  };
}

const begun: (() => void)[] = [];

/** Ends all servers and workers that were started. */
export function endFarm(): void {
  for (const end of begun.splice(0)) end();
}

/** Waits for something to become true; says what, where it doesn’t. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  seconds = 120,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It took longer than ${seconds} s until ${what}.`);
    await pause(50);
  }
}

/** Where a farm of a test is: a folder with briefings, a store and the address of a queue. */
export class TestFarm {
  readonly folder: string;
  private readonly environment: Readonly<Record<string, string>>;
  private readonly address: string;
  private server: Queues | null = null;

  constructor(
    files: Readonly<Record<string, string>>,
    server: TestServer,
    environment: Readonly<Record<string, string>> = {},
  ) {
    this.folder = workFolder(files);
    this.address = server.address;
    begun.push(() => this.server?.close());
    this.environment = {
      ...IMPATIENT,
      ...environment,
      LECTERN_QUEUE: server.address,
      LECTERN_STORE: join(this.folder, 'store'),
    };
  }

  /** The same, with another store. */
  at(store: string): TestFarm {
    const other = Object.create(this) as TestFarm;
    return Object.assign(other, { environment: { ...this.environment, LECTERN_STORE: store } });
  }

  /** Runs a command of the farm, which waits for workers where it is told to: as long as the test may take. */
  async run(...words: readonly string[]): Promise<LecternRun> {
    return ended(this.start(words), LONGEST_WAIT);
  }

  /** The queues themselves, of the kind of machines that the first job is for. */
  async open(): Promise<{ readonly server: Queues; readonly queue: JobQueue }> {
    const server = (this.server ??= await openQueues(
      { address: this.address, tenant: 'default', tell: () => undefined },
      nodeHost(),
    ));
    const [fingerprint] = await server.fingerprints();
    if (fingerprint === undefined) throw new Error('Nothing was added.');
    return { server, queue: await server.queueFor(fingerprint) };
  }

  /** The jobs in the queue. */
  async jobs(): Promise<readonly ListedJob[]> {
    return await (await this.open()).queue.list();
  }

  /** The one of a briefing. */
  async job(slug: string): Promise<ListedJob | null> {
    return (await this.jobs()).find(({ job }) => job.slug === slug) ?? null;
  }

  /** A worker that has begun to take jobs. */
  async worker(...words: readonly string[]): Promise<TestWorker> {
    const worker = this.startWorker(...words);
    await saying(worker.child, 'stderr', /^Working for /mu);
    return worker;
  }

  /** A worker that may still be starting. */
  startWorker(...words: readonly string[]): TestWorker {
    return new TestWorker(this.start(['worker', ...AS_ANYBODY, ...words]));
  }

  private start(words: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [FARM_CLI, ...words], {
      cwd: this.folder,
      env: { ...process.env, ...this.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    begun.push(() => child.kill('SIGKILL'));
    return child;
  }

  /** The names of the builds in the store. */
  builds(): readonly string[] {
    return readdirSync(join(this.folder, 'store/default/builds'));
  }
}

/** A worker as a process of its own. */
export class TestWorker {
  readonly child: ChildProcess;
  /** What it has said. */
  said = '';

  constructor(child: ChildProcess) {
    this.child = child;
    child.stdout?.resume();
    child.stderr?.on('data', (piece: Buffer) => (this.said += piece.toString()));
  }

  get isWorking(): boolean {
    return (
      this.said.includes('Working for ') && this.child.exitCode === null && this.child.signalCode === null
    );
  }

  /** The processes that it started, and those that they started. */
  family(): readonly number[] {
    return descendants(this.child.pid ?? 0);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit code, when it is over. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null)
      await new Promise((resolve) => this.child.once('exit', resolve));
    return this.child.exitCode;
  }
}

/** By what Linux knows of processes. */
function descendants(parent: number): readonly number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((id) => parentOf(id) === parent);
  return children.flatMap((id) => [id, ...descendants(id)]);
}

function parentOf(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Whether a process runs; one that only waits to be buried doesn’t. */
export const isRunning = (id: number): boolean => !['', 'X', 'Z'].includes(stateOfProcess(id));

/** The letter that Linux has for what a process does, `T` for one that was stopped; none for one that is gone. */
export function stateOfProcess(id: number): string {
  try {
    return /^State:\s+(\w)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Below those that the system gives whoever connects: one who looks for a server that is away would get its very port, and speak to itself. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000);
    const server = createServer();
    const isFree = await new Promise((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    );
    server.close();
    if (isFree === true) return port;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
