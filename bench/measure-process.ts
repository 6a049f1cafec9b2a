import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One run of a command, or the medians of several. */
export interface ProcessFigures {
  readonly wallSeconds: number;
  /** Highest sum of the proportional set sizes (PSS) of the command and all its descendants; 0 where /proc has none. */
  readonly peakMegabytes: number;
}

/** Runs a command some times, one after the other, and gives the medians. Throws when it ends with an error. */
export async function measureProcess(command: readonly string[], runs: number): Promise<ProcessFigures> {
  const figures: ProcessFigures[] = [];
  for (let run = 0; run < runs; run += 1) {
    // Sampling costs time, so time and memory are taken in different runs.
    const { wallSeconds } = await runOnce(command, null);
    const { peakMegabytes } = await runOnce(command, SAMPLE_EVERY);
    figures.push({ wallSeconds, peakMegabytes });
  }
  return {
    wallSeconds: median(figures.map((figure) => figure.wallSeconds)),
    peakMegabytes: median(figures.map((figure) => figure.peakMegabytes)),
  };
}

/** Milliseconds. */
const SAMPLE_EVERY = 25;
const REST = 400;

/** An organisation’s certificates, which each Node would read when it starts, are no part of what is measured. */
const { NODE_EXTRA_CA_CERTS: _, ...ENVIRONMENT } = process.env;

async function runOnce(command: readonly string[], sampleEvery: number | null): Promise<ProcessFigures> {
  const [program = '', ...args] = command;
  // A browser takes a while to be gone; the next command would share the processor with it.
  await pause(REST);
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: ENVIRONMENT });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  let peakMegabytes = 0;
  const sample = (): void => {
    if (child.pid !== undefined) peakMegabytes = Math.max(peakMegabytes, megabytesOfTree(child.pid));
  };
  const timer = sampleEvery === null ? null : setInterval(sample, sampleEvery);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (timer !== null) clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}\n${errors}`);
  return { wallSeconds: (performance.now() - start) / 1000, peakMegabytes };
}

/** What a command and its descendants took. */
export interface BusyFigures {
  readonly wallSeconds: number;
  readonly processorSeconds: number;
  /** How much of two cores would have been used, had they been free: 1 where two threads or more always ran or waited for a core. */
  readonly wantedShare: number;
}

/** Runs a command once, and watches what it takes from the machine; on one that does nothing else, `wantedShare` is how busy two cores are. */
export async function watchProcess(
  command: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<BusyFigures> {
  const [program = '', ...args] = command;
  await pause(REST);
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore'],
    env: environment,
  });
  const wanted: number[] = [];
  let [seen, lost] = [0, 0];
  const timer = setInterval(() => {
    const now = processorSeconds(child.pid ?? 0);
    // Those that were killed with their parent have nobody who counts them.
    lost += Math.max(0, seen - now);
    seen = now;
    wanted.push(Math.min(2, runnableThreads(child.pid ?? 0)) / 2);
  }, WATCH_EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}`);
  const wallSeconds = (performance.now() - start) / 1000;
  const sum = wanted.reduce((all, share) => all + share, 0);
  return { wallSeconds, processorSeconds: lost + seen, wantedShare: sum / Math.max(1, wanted.length) };
}

/** Milliseconds. */
const WATCH_EVERY = 100;

/** Threads of a process and its descendants that run, or wait for a core. */
function runnableThreads(root: number): number {
  const threads = treeOf(root).flatMap((pid) =>
    namesIn(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/stat`),
  );
  return threads.filter((path) => stateIn(read(path)) === 'R').length;
}

function stateIn(stat: string): string {
  return stat.replace(/^.*\) /su, '').slice(0, 1);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Sum of the proportional set sizes (PSS) of a process and its descendants; 0 where /proc has none. */
export function megabytesOfTree(root: number, isOwn = false): number {
  return treeOf(root).reduce((sum, pid) => sum + megabytesOf(pid, isOwn), 0);
}

/**
 * Seconds of processor time that a process and its descendants have taken so far, those that have ended with them; 0 where
 * /proc has none. Differences tell on a busy machine, too.
 */
export function processorSeconds(root: number): number {
  const ticks = treeOf(root).flatMap((pid) => fieldsOf(pid).slice(11, 15).map(Number));
  return ticks.reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND;
}

/** What Linux counts in. */
const TICKS_PER_SECOND = 100;

function treeOf(root: number): readonly number[] {
  const parents = parentsByPid();
  return [...parents.keys()].filter((pid) => descendsFrom(pid, root, parents));
}

function descendsFrom(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  let current: number | undefined = pid;
  while (current !== undefined && current > 1) {
    if (current === root) return true;
    current = parents.get(current);
  }
  return false;
}

function parentsByPid(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    parents.set(Number(name), Number(fieldsOf(Number(name))[1]));
  }
  return parents;
}

/** From the state on: the name before it may hold anything. */
function fieldsOf(pid: number): readonly string[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, '')
    .split(' ');
}

/** Likewise of one process; or only what no file holds (`Pss_Anon`, `Pss_Shmem`), which others that run the same programs don’t change. */
export function megabytesOf(pid: number, isOwn = false): number {
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  const shares = rollup.matchAll(isOwn ? /^Pss_(?:Anon|Shmem):\s+(\d+)/gmu : /^Pss:\s+(\d+)/gmu);
  return [...shares].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024;
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The middle value; the mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
