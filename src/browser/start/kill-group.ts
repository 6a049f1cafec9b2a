import type { ChildProcess } from 'node:child_process';

/** Ends a process that leads a group of its own, and its children with it, whatever state they are in. */
export function killGroup(leader: ChildProcess): void {
  // Group 0 is our own: a program that can’t be run has no number.
  if (leader.pid === undefined) return;
  try {
    if (process.platform === 'win32') leader.kill('SIGKILL');
    else process.kill(-leader.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
