import { afterEach, expect, test, vi } from 'vitest';

import { diagnosticKind, NOWHERE } from '../../src/diagnostics/diagnostic.ts';
import { processTerminal } from '../../src/cli/terminal/terminal.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';

const { isTTY } = process.stderr;
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What is written while a step is shown and something happens after it: it is said that it is done. */
function writtenTo(
  terminal: { readonly isTTY: boolean; readonly TERM: string },
  after: (shown: Terminal) => void = (shown) => shown.say('Done.'),
): string {
  const written: string[] = [];
  Object.assign(process.stderr, { isTTY: terminal.isTTY, hasColors: () => false });
  vi.stubEnv('TERM', terminal.TERM);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const shown = processTerminal();
  shown.progress('water: reading');
  after(shown);
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

test('names of files neither steer the terminal nor turn what is said of them', () => {
  const name = 'a\u001b[2Jb\u202etxt.c\u2066d';
  const written = writtenTo({ isTTY: false, TERM: 'xterm' }, (shown) => shown.say(`✓ ${name}: fine`));
  expect(written).toBe('water: reading\n✓ a\uFFFD[2Jbtxt.cd: fine\n');
});

test('what is printed into a pipe has no colours, though messages have', () => {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const wasTty = process.stdout.isTTY;
  process.stdout.isTTY = false;
  const said = writtenTo({ isTTY: true, TERM: 'xterm' }, (shown) => {
    const painted = '\u001b[2m12\u001b[22m  Words.';
    shown.print(painted);
    shown.say(painted);
  });
  process.stdout.isTTY = wasTty;
  expect(out).toHaveBeenCalledWith('12  Words.\n');
  expect(said).toContain('\u001b[2m12');
});

test('a command that is interrupted leaves no step standing before the prompt, and none a second time', () => {
  const listeners = process.listenerCount('SIGINT');
  // Somebody else decides, so the process continues.
  const listener = (): void => undefined;
  process.on('SIGINT', listener);
  const written = writtenTo({ isTTY: true, TERM: 'xterm' }, (shown) => {
    process.emit('SIGINT', 'SIGINT');
    shown.endProgress();
  });
  process.off('SIGINT', listener);
  expect(written).toMatch(/reading\u001b\[\?7h\r\u001b\[K$/u);
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});

test('of more than a thousand findings the errors are shown, wherever they stand', () => {
  const finding = (severity: 'error' | 'warning', message: string) =>
    diagnosticKind({ code: 'a/b', severity, message: () => message, hint: () => null, docs: '' })(
      {},
      NOWHERE,
    );
  const warnings = Array.from({ length: 1000 }, () => finding('warning', 'Small.'));
  const written = writtenTo({ isTTY: false, TERM: 'dumb' }, (shown) =>
    shown.report([...warnings, finding('error', 'The one that counts.')], new Map()),
  );
  expect(written).toContain('The one that counts.');
  expect(written.match(/Small\./gu)).toHaveLength(999);
});
