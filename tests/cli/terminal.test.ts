import { afterEach, expect, test, vi } from 'vitest';

import { processTerminal } from '../../src/cli/terminal.ts';

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What is written while a step is shown and something is said after it. */
function writtenTo(terminal: { readonly isTTY: boolean; readonly TERM: string }): string {
  const written: string[] = [];
  Object.assign(process.stderr, { isTTY: terminal.isTTY, hasColors: () => false });
  vi.stubEnv('TERM', terminal.TERM);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const shown = processTerminal();
  shown.progress('water: reading');
  shown.say('Done.');
  return written.join('');
}

test('a step is a line that never breaks, however narrow the terminal, and is taken away whole', () => {
  const line = '\r\u001b[K\u001b[?7l… water: reading\u001b[?7h';
  expect(writtenTo({ isTTY: true, TERM: 'xterm' })).toBe(`${line}\r\u001b[KDone.\n`);
});

test('where nothing can be taken away, a step is a line of its own', () => {
  const lines = 'water: reading\nDone.\n';
  expect(writtenTo({ isTTY: false, TERM: 'xterm' })).toBe(lines);
  expect(writtenTo({ isTTY: true, TERM: 'dumb' })).toBe(lines);
});
