import { execFileSync } from 'node:child_process';

/** Whether a program (pdftotext, qpdf …) is on this machine; said once when it isn’t, for its tests are left out. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(
      `${name} is not installed: the tests that need it are left out (Debian: poppler-utils, qpdf).`,
    );
    return false;
  }
}

/** Runs a program; gives the bytes that it printed. */
export function outputOf(program: string, ...words: readonly string[]): Buffer {
  return execFileSync(program, words, { maxBuffer: 2 ** 28 });
}
