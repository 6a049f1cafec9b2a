import { readdirSync, readFileSync } from 'node:fs';

/** Processes that another one has started, themselves or through others, by what Linux knows of them: Lectern’s own and browsers. */
export function descendantsOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean))
    parents.set(pid, Number(statOf(pid)[1]));
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && descends(parent));
  };
  return [...parents.keys()].filter((pid) => descends(pid) && OURS.test(commandOf(pid)));
}

/** Whether one of them still runs; its number may be another’s by now. */
export const isAlive = (pid: number): boolean =>
  /^[^ZX]$/u.test(statOf(pid)[0] ?? '') && OURS.test(commandOf(pid));

function statOf(pid: number): readonly string[] {
  return read(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, '')
    .split(' ');
}

const OURS = /chrom|\bcli\.js/iu;

const commandOf = (pid: number): string => read(`/proc/${pid}/cmdline`);

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
