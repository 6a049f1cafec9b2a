import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { descendantsOf, isAlive } from '../support/descendants.ts';
import { ended, saying } from '../support/ended.ts';
import { runLectern, startLectern } from '../support/built-briefings.ts';

let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-test-'));
  mkdirSync(join(folder, 'deck'));
  writeFileSync(join(folder, 'deck', 'outline.md'), '---\ntitle: The old deck\n---\n\n## A thing is so\n');
  await runLectern('build', join(folder, 'deck'), '--out', join(folder, 'output'), '--no-pdf');
  const slides = Array.from({ length: 400 }, (_, at) => `## Slide ${at}\n\n- One\n- Two\n`).join('\n');
  writeFileSync(join(folder, 'deck', 'outline.md'), `---\ntitle: The next deck\n---\n\n${slides}`);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Interrupts a build while its browser prints; gives how it ended and the numbers of all that it had started. */
async function interruptPrinting(
  signal: NodeJS.Signals,
): Promise<{ code: number | null; started: readonly number[] }> {
  // Pictures of all slides keep it busy for long after the print.
  const words = ['build', join(folder, 'deck'), '--out', join(folder, 'output'), '--png'];
  const child = startLectern(words);
  const outcome = ended(child);
  await saying(child, 'stderr', /printing/u);
  const started = descendantsOf(child.pid ?? 0);
  child.kill(signal);
  const { code } = await outcome;
  return { code, started };
}

describe.runIf(process.platform === 'linux')('a build that is interrupted while it prints', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('by %s leaves no browser, no half output, and the old deck whole', async (signal, expected) => {
    const { code, started } = await interruptPrinting(signal);
    expect(code).toBe(expected);
    expect(started.length).toBeGreaterThan(0);
    await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]), 30_000);
    expect(readdirSync(join(folder, 'output', 'deck')).sort()).toEqual(['index.html', 'report.json']);
    expect(readFileSync(join(folder, 'output', 'deck', 'index.html'), 'utf8')).toContain('The old deck');
    const strangers = readdirSync(join(folder, 'output')).filter((name) => name !== 'deck');
    expect(strangers.filter((name) => !name.startsWith('.'))).toEqual([]);
  });
});
