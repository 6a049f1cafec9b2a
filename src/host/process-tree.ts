import { readdirSync, readFileSync } from 'node:fs';

/** A process, as the system knows it. */
interface ProcessFacts {
  readonly id: number;
  readonly parent: number;
  /** The process that leads its session; a browser leads one of its own. */
  readonly session: number;
}

/**
 * A process and everything that it started, also what was left behind by one in between: whoever belongs to the session of one of them. Empty
 * where the system doesn’t tell, which only Linux does. `left` are the sessions of processes that may be gone.
 */
export function processTree(root: number, left: ReadonlySet<number> = new Set()): readonly number[] {
  const all = allProcesses();
  const members = new Set<number>(left);
  if (all.some(({ id }) => id === root)) members.add(root);
  for (let size = -1; size < members.size;) {
    size = members.size;
    for (const { id, parent, session } of all)
      if (members.has(parent) || members.has(session)) members.add(id);
  }
  return all.flatMap(({ id }) => (members.has(id) && (id !== process.pid || id === root) ? [id] : []));
}

/** What processes hold in memory, in bytes: what each has for itself, and the most that one of them shares. */
export function memoryOf(processes: readonly number[]): number {
  const held = processes.map((id) => textOf(`/proc/${id}/status`));
  const own = held.map((status) => kilobytesOf(status, 'RssAnon'));
  const shared = held.map((status) => kilobytesOf(status, 'RssFile') + kilobytesOf(status, 'RssShmem'));
  return 1024 * (own.reduce((sum, size) => sum + size, 0) + Math.max(0, ...shared));
}

/** Ends a process and everything that it started at once, whatever state they are in. */
export function killTree(root: number, left?: ReadonlySet<number>): void {
  // Some may be starting others meanwhile.
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const tree = processTree(root, left);
    // Its own process last: nothing continues after that.
    for (const id of tree.filter((one) => one !== root)) kill(id);
    if (tree.length < 2) break;
  }
  kill(root);
}

const MOST_ROUNDS = 5;

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

function allProcesses(): readonly ProcessFacts[] {
  const ids = namesIn('/proc').filter((name) => /^\d+$/u.test(name));
  return ids.flatMap((id) => {
    const text = textOf(`/proc/${id}/stat`);
    // The name of the program is in brackets, and may hold anything.
    const [state = '', parent, , session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return state === '' || state === 'Z'
      ? []
      : [{ id: Number(id), parent: Number(parent), session: Number(session) }];
  });
}

function kilobytesOf(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
