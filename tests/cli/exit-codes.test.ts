import { expect, test } from 'vitest';

import { exitCodeFor } from '../../src/cli/terminal/terminal.ts';
import { DIAGNOSTIC_CATALOGUE } from '../../src/diagnostic-catalogue.ts';
import { stopsBuild } from '../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const diagnostic = (
  code: string,
  severity: Diagnostic['severity'],
  file: string | null = 'outline.md',
): Diagnostic => {
  return { code, severity, message: '', hint: null, file, position: null, related: [], fix: null };
};

test('nothing said is fine', () => {
  expect([exitCodeFor([], false), exitCodeFor([], true)]).toEqual([0, 0]);
});

test.each([
  ['evidence/altered', 1],
  ['theme/unknown', 1],
  ['briefing/not-found', 2],
  ['output/not-ours', 2],
  ['edition/not-printed', 2],
  ['browser/failed', 2],
])('an error %s ends with %i, strict or not, whatever else is said', (code, exitCode) => {
  const said = [diagnostic('deck/warned', 'warning'), diagnostic(code, 'error')];
  expect([exitCodeFor(said, false), exitCodeFor(said, true)]).toEqual([exitCode, exitCode]);
});

test('what no file is at fault for is wrong use of the command', () => {
  for (const code of ['theme/unknown', 'source/text-missing', 'source/unknown-flag'])
    expect(exitCodeFor([diagnostic(code, 'error', null)], false)).toBe(2);
});

test('a warning, whatever it speaks of, is fine, and with --strict only what the browser says of the machine', () => {
  const warnings = DIAGNOSTIC_CATALOGUE.filter(({ severity }) => severity === 'warning');
  const codes = warnings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['edition/quotes-alone', 'output/claims-nothing']));
  for (const code of codes) {
    const said = [diagnostic(code, 'warning')];
    expect([code, exitCodeFor(said, false)]).toEqual([code, 0]);
    expect([code, exitCodeFor(said, true)]).toEqual([code, code.startsWith('browser/') ? 0 : 1]);
  }
});

test('a build that writes nothing is never fine', () => {
  for (const { code, severity } of DIAGNOSTIC_CATALOGUE) {
    if (code.startsWith('browser/')) continue;
    const said = [diagnostic(code, severity)];
    for (const isStrict of [false, true])
      expect([code, exitCodeFor(said, isStrict) === 0]).toEqual([code, !stopsBuild(said, isStrict)]);
  }
});

test('a remark stops nothing, however strict', () => {
  expect(exitCodeFor([diagnostic('evidence/joined', 'info')], true)).toBe(0);
});
