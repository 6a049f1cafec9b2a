import { Command } from 'commander';
import { expect, test } from 'vitest';

import { addPrintFlags, conflictOf } from '../../src/cli/print-flags.ts';
import type { PrintFlags } from '../../src/cli/print-flags.ts';
import { parsePageRanges } from '../../src/editions/page-ranges.ts';
import { lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const folder = workFolder({ 'outline.md': OUTLINE });

test.each([
  ['--edition handuot', 'There is no edition “handuot”. Did you mean “handout”?'],
  ['--edition slides,', 'There is no edition “”.'],
  ['--no-pdf --edition notes', '--no-pdf prints nothing, so --edition has no effect'],
  ['--no-pdf --mono', '--no-pdf prints nothing, so --mono has no effect'],
  ['--no-pdf --pages 3', 'add --png or leave one of them out'],
  ['--steps --edition notes', '--steps is for the slides'],
  ['--handout 4 --edition notes', '--handout is for the handout'],
  ['--with-notes --edition slides', '--with-notes is for the handout'],
  ['--edition handout --with-notes --handout quotes', '--handout quotes has no slides'],
  ['--large --edition slides', '--large is for notes, handout and reader'],
  ['--handout 5', 'Write one of 2, 3, 4, 6, quotes'],
  ['--handout 9', 'More than six slides leave a sheet no space for their words'],
  ['--paper a6', 'Allowed choices are a4, letter, a5, half-letter'],
  ['--pages 7-3', 'Write numbers and ranges from 1 up'],
  ['--emit html --png', '--emit prints one stage and writes no files, so --png has no effect'],
  ['--emit deck --out deck', 'so --out has no effect'],
  ['--emit html --pages 3', 'so --pages has no effect'],
  ['--emit html --mono', 'so --mono has no effect'],
])('%s is wrong use, and says why', async (words, said) => {
  const { code, stdout, stderr } = await lectern(folder, ['build', '.', ...words.split(' ')]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

test('a flag for an edition that the outline doesn’t ask for is reported', async () => {
  const { code, stderr } = await lectern(folder, ['build', '.', '--handout', '4']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('this briefing isn’t printed as handout')]);
});

test('pictures alone may be in greys, and of a choice of slides', () => {
  const words = '--no-pdf --png --pages 3'.split(' ');
  const flags = addPrintFlags(new Command()).parse(words, { from: 'user' }).opts<PrintFlags>();
  expect(conflictOf({ ...flags, mono: true })).toBeNull();
});

test('--edition and --pages given again add to what was asked for before', () => {
  const words = '--edition handout --edition slides,notes --pages 3 --pages 5-'.split(' ');
  const { edition, pages } = addPrintFlags(new Command()).parse(words, { from: 'user' }).opts<PrintFlags>();
  expect(edition).toEqual(['slides', 'notes', 'handout']);
  expect(pages).toEqual(parsePageRanges('3,5-'));
});
