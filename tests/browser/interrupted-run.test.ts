import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { descendantsOf, isAlive } from '../support/descendants.ts';
import { ended, saying } from '../support/ended.ts';
import { workFolder } from '../support/run-lectern.ts';

const COUNT = 12;

const outlineOf = (at: number): string => {
  const slides = Array.from({ length: 30 }, (_, slide) => `## Slide ${slide}\n\n- One\n- Two\n`);
  return `---\ntitle: Briefing ${at}\n---\n\n${slides.join('\n')}`;
};

const seminar = (): string =>
  workFolder(
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, at) => [`briefings/b${at}/outline.md`, outlineOf(at)] as const),
    ),
  );

/** Builds all briefings side by side, and interrupts that when the first is done. */
async function interrupt(folder: string, sendTo: (pid: number) => number) {
  const words = [resolve('dist/cli.js'), 'build', '--all', '--index', '--jobs', '2'];
  // A group of its own, as at a terminal.
  const child = spawn(process.execPath, words, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid = 0 } = child;
  const outcome = ended(child);
  await saying(child, 'stderr', /✓/u);
  const started = descendantsOf(pid);
  process.kill(sendTo(pid), 'SIGINT');
  return { ...(await outcome), started };
}

describe.runIf(process.platform === 'linux')('a run over many briefings that is interrupted', () => {
  test.each([
    ['as at a terminal', (pid: number) => -pid],
    ['by a signal to the command alone', (pid: number) => pid],
  ])('%s leaves whole folders and no process, and says how many were built', async (_, sendTo) => {
    const folder = seminar();
    const { code, stderr, started } = await interrupt(folder, sendTo);
    expect(code).toBe(130);
    expect(started.length).toBeGreaterThan(3);
    await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), 30_000);
    const built = readdirSync(join(folder, 'output'));
    for (const slug of built)
      expect(readdirSync(join(folder, 'output', slug))).toEqual(['index.html', 'report.json', 'slides.pdf']);
    const [, said = '', total = ''] =
      /^Interrupted: (\d+) of (\d+) briefings are built; the others are as they were\.$/mu.exec(stderr) ?? [];
    // One may have been written, and not yet told of.
    expect([built.length, built.length - 1, built.length - 2]).toContain(Number(said));
    expect([Number(total), Number(said) < COUNT]).toEqual([COUNT, true]);
    expect(stderr).not.toContain('error[');
  });
});
