import { describe, expect, test } from 'vitest';

import { DIAGNOSTIC_CATALOGUE } from '../../src/diagnostic-catalogue.ts';
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { EVIDENCE_CASES } from '../support/fix-cases/evidence.ts';
import { FILE_CASES } from '../support/fix-cases/beside.ts';
import { FRONT_MATTER_CASES } from '../support/fix-cases/front-matter.ts';
import { lockCase } from '../support/fix-cases/lock.ts';
import { OUTLINE_CASES } from '../support/fix-cases/outline.ts';
import { checked } from '../support/fixed-briefing.ts';

const FIX_CASES = [
  ...FRONT_MATTER_CASES,
  ...OUTLINE_CASES,
  ...FILE_CASES,
  ...EVIDENCE_CASES,
  await lockCase(),
];

test('every kind that says that it has fixes has a case here, and no other', () => {
  const fixable = DIAGNOSTIC_CATALOGUE.filter(({ fix }) => fix !== null);
  const applied = new Set(FIX_CASES.filter(({ isOffered = false }) => !isOffered).map(({ code }) => code));
  expect(fixable.map(({ code }) => code)).toEqual([...new Set(FIX_CASES.map(({ code }) => code))].toSorted());
  expect(fixable.filter(({ fix }) => fix === 'applied').map(({ code }) => code)).toEqual(
    [...applied].toSorted(),
  );
});

describe.each(FIX_CASES)('$code, $slip', ({ code, outline, text, isOffered = false, beside }) => {
  const [before = '', written = '', after = ''] = outline.split(/[⟦⟧]/u);
  const saved = before + written + after;
  const has = (wanted: string) => (found: readonly Diagnostic[]) =>
    found.filter((one) => one.code === wanted);

  test('its fix replaces the words concerned, takes it away and brings no error', async () => {
    const found = await checked(saved, beside);
    const [diagnostic] = has(code)(found);
    expect(diagnostic?.fix).toMatchObject({
      text,
      changesClaim: isOffered,
      range: { start: { offset: before.length }, end: { offset: before.length + written.length } },
    });
    const fixes = diagnostic?.fix ? [diagnostic.fix] : [];
    const fixed = applyFixes(saved, fixes).text;
    expect(fixed).toBe(before + text + after);
    const left = await checked(fixed, beside);
    expect(has(code)(left)).toEqual([]);
    const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error');
    expect(errors(left)).toEqual([]);
  });
});
