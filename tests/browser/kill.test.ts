import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { makeScratchFolder } from '../../src/host/scratch-folder.ts';
import { ended, saying } from '../support/ended.ts';

const PROGRAM = fileURLToPath(new URL('../support/hold-browser.ts', import.meta.url));
let folder = '';
let program: ChildProcess;
let profiles = '';
let output = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-test-'));
  profiles = join(folder, 'profiles');
  output = join(folder, 'output');
  mkdirSync(profiles);
  mkdirSync(output);
  writeFileSync(join(output, 'kept.html'), 'old');
});

afterEach(() => {
  program.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the program, sends it a signal while it holds a browser and writes; gives its exit code and its browser’s group. */
async function interrupt(signal: NodeJS.Signals): Promise<{ code: number | null; group: number }> {
  program = spawn(process.execPath, ['--import', 'tsx', PROGRAM, profiles, output], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const outcome = ended(program);
  const [, group] = (await saying(program, 'stdout', /ready (\d+)/u)).map(Number);
  if (group === undefined) throw new Error('The browser has no number.');
  expect(processesOf(group).length).toBeGreaterThan(1);
  program.kill(signal);
  const { code } = await outcome;
  return { code, group };
}

/** Living processes of a process group, from /proc; zombies are dead. */
function processesOf(group: number): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /su, '')
          .split(' ');
        return Number(fields[2]) === group && fields[0] !== 'Z';
      } catch {
        return false;
      }
    });
}

/** What is left but a browser that was unpacked, as it is where the home can’t be written to. */
const profilesLeft = (): readonly string[] =>
  readdirSync(profiles).filter((name) => !name.startsWith('lectern-cache-'));

/** Either the old output, or all of the next one. */
function expectWhole(names: readonly string[]): void {
  if (names.includes('kept.html')) expect(names).toEqual(['kept.html']);
  else expect(names).toHaveLength(1500);
}

describe.runIf(process.platform === 'linux')('a program that is interrupted', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s ends with %i and leaves no browser, no profile, no half output',
    async (signal, expected) => {
      const { code, group } = await interrupt(signal);
      expect(code).toBe(expected);
      await vi.waitFor(() => expect(processesOf(group)).toEqual([]), 30_000);
      expect(profilesLeft()).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['output', 'profiles']);
      expectWhole(readdirSync(output));
    },
  );

  test('by SIGKILL leaves no browser and no half output, and the next run sweeps its profile', async () => {
    const { group } = await interrupt('SIGKILL');
    await vi.waitFor(() => expect(processesOf(group)).toEqual([]), 30_000);
    expectWhole(readdirSync(output));
    const scratch = makeScratchFolder(profiles, 'profile');
    await vi.waitFor(() => expect(profilesLeft()).toHaveLength(1), 30_000);
    await scratch.remove();
    expect(profilesLeft()).toEqual([]);
  });
});
