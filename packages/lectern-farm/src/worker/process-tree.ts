import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * A process and everything that it started, also what was left behind by one in between: whoever belongs to the session of one of them. A
 * browser leads a session of its own. Empty where the system doesn’t tell, which only Linux does. `left` are the sessions of processes that
 * may be gone.
 */
export function processTree(root: number, left: readonly number[] = []): readonly number[] {
  const all = (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(factsOf);
  const members = new Set(left);
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
  const sizes = (name: string): readonly number[] =>
    held.map((status) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0));
  const shared = Math.max(0, ...sizes('RssFile')) + Math.max(0, ...sizes('RssShmem'));
  return 1024 * (sizes('RssAnon').reduce((sum, size) => sum + size, 0) + shared);
}

/** Ends a process and everything that it started at once, whatever state they are in. */
export function killTree(root: number, left?: readonly number[]): void {
  // Some may be starting others meanwhile.
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const others = processTree(root, left).filter((id) => id !== root);
    for (const id of others) kill(id);
    if (others.length === 0) break;
  }
  // Its own process last: nothing continues after that.
  kill(root);
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

/** Its parent, and the process that leads its session; nothing for one that only waits to be buried. */
function factsOf(id: string): { readonly id: number; readonly parent: number; readonly session: number }[] {
  const text = textOf(`/proc/${id}/stat`);
  // The name of the program is in brackets, and may hold anything.
  const [state = '', parent, , session] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return state === '' || state === 'Z'
    ? []
    : [{ id: Number(id), parent: Number(parent), session: Number(session) }];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
