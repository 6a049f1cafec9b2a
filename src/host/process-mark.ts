import { basename, dirname, join } from 'node:path';

import { errorCode } from './host-error.ts';

/** The running process's mark in the names of its temporary files, so that a later run knows whose they are. */
export function nextMark(): string {
  count += 1;
  return `${process.pid}.${count}`;
}

let count = 0;

/** Whether the process that put its mark on a name is gone; a mark of another make is left alone. */
export function isOrphaned(mark: string): boolean {
  const pid = Number(/^(\d{1,10})\.\d+$/u.exec(mark)?.[1] ?? Number.NaN);
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** What takes the place of a path, or has given way to it: `.<name>.<mark>-tmp` beside it, so that renaming it stays on one disk. */
export function siblingOf(path: string, suffix: 'tmp' | 'old'): string {
  return join(dirname(path), `.${basename(path)}.${nextMark()}-${suffix}`);
}

/** Which sibling of a path a name beside it is of, left over by a process that is gone; `null` for any other name. */
export function leftoverOf(path: string, name: string): 'tmp' | 'old' | null {
  const prefix = `.${basename(path)}.`;
  const [, mark = '', suffix] = name.startsWith(prefix)
    ? (/^(.*)-(tmp|old)$/u.exec(name.slice(prefix.length)) ?? [])
    : [];
  if (!isOrphaned(mark)) return null;
  return suffix === 'old' ? 'old' : 'tmp';
}
