import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for something, at most so many milliseconds. */
export async function until(isSo: () => boolean, most = 30_000): Promise<void> {
  for (let waited = 0; waited < most; waited += 50) {
    if (isSo()) return;
    await pause(50);
  }
  throw new Error('It didn’t come to that.');
}

/** Processes that a process started, as Linux lists them. */
export function childrenOf(processId: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** How long a process has computed, in hundredths of a second. */
export function ticksOf(processId: number): number {
  const fields = readFileSync(`/proc/${processId}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ');
  return Number(fields[11]);
}

/** The memory that a process has. */
export function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+)/u.exec(status)?.[1]) / 1024;
}

/** Whether a process has not ended. */
export function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
