import { expect, test } from 'vitest';

import { epochOf } from '../../src/products/finish-print.ts';
import { lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

const read = (text: string) => epochOf({ environment: { SOURCE_DATE_EPOCH: text } });

test('the date of PDFs is what SOURCE_DATE_EPOCH says in seconds, and none where it is empty or isn’t set', () => {
  expect([read('1767225600').value, read('0').value, read('').value]).toEqual([1_767_225_600, 0, null]);
  expect(epochOf({ environment: {} })).toEqual({ value: null, diagnostics: [] });
});

test.each(['yesterday', '-5', '1.5', '1e9', '0x10', ' 12', '99999999999999'])(
  'what is no time is told, and not passed over: %s',
  (text) => {
    const { value, diagnostics } = read(text);
    expect([value, diagnostics.length, diagnostics[0]?.code]).toEqual([null, 1, 'output/epoch-unread']);
    expect(diagnostics[0]?.message).toContain(`“${text}”`);
  },
);

test('it stops a build before anything is printed, and none that prints nothing', async () => {
  const folder = workFolder({ 'outline.md': OUTLINE });
  const environment = { SOURCE_DATE_EPOCH: 'now', LECTERN_BROWSER: '/none' };
  const printing = await lectern(folder, ['build'], environment);
  expect([printing.code, printing.stderr]).toEqual([2, expect.stringContaining('output/epoch-unread')]);
  expect(printing.stderr).not.toContain('browser/');
  expect((await lectern(folder, ['build', '--no-pdf'], environment)).code).toBe(0);
});
