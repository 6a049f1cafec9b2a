import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { PAGES, smallPdf, streamOf } from '../pdf/small-pdf.ts';
import { lectern, outputIn, workFolder } from '../support/run-lectern.ts';

const folder = workFolder();

/** A PDF with something that travels in it. */
const pdf = (name: string, content: string): string =>
  smallPdf([
    '<</Type /Catalog /Pages 2 0 R /PieceInfo <</Lectern <</LastModified (D:1970) /Private 3 0 R>>>>>>',
    PAGES,
    streamOf(Buffer.from(content), `/Name (${name})`),
  ]).toString('latin1');

test.each([
  ['of no Lectern', '<p>x</p>', 'doesn’t carry', 'as it is built today'],
  [
    'of an earlier version',
    '<script type="application/json" id="lectern-receipt">{"kind":"lectern-receipt"}</script>',
    'doesn’t carry',
    'Files of earlier versions carry none',
  ],
  [
    'printed by an earlier version',
    pdf('lectern-receipt.json', '{"kind":"lectern-receipt"}'),
    'doesn’t carry',
    'Files of earlier versions carry none',
  ],
  ['that was changed', pdf('lectern-source.json', '{}'), 'that can’t be read', 'ask for it again'],
  [
    'that was cut short',
    pdf('lectern-source.json', '{}').slice(0, -40),
    'that can’t be read',
    'ask for it again',
  ],
  [
    'that is encrypted',
    pdf('x', '').replace('/Root', '/Encrypt 3 0 R /Root'),
    'is encrypted',
    'qpdf --decrypt',
  ],
])('a file %s is said to be without a source that can be read, and why', async (_what, text, what, then) => {
  writeFileSync(join(folder, 'deck'), Buffer.from(text, 'latin1'));
  for (const words of [
    ['verify', 'deck', '--format', 'json'],
    ['unpack', 'deck', '-o', 'new'],
  ]) {
    const { code, stdout, stderr } = await lectern(folder, words);
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('verify/no-source')]);
    expect(stdout + stderr).toContain(what);
    expect(stdout + stderr).toContain(then);
  }
});

test('a deck without quotations is said to have had none looked up', async () => {
  const outline = workFolder({ 'outline.md': '---\ntitle: The wall\n---\n\n## It stands\n\n- For now\n' });
  await lectern(outline, ['build', 'outline.md', '--no-pdf', '--out', 'out']);
  const { code, stderr } = await lectern(outline, ['verify', join(outputIn(outline), 'index.html')]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('so nothing was looked up')]);
});

test('the article of the only source is taken without its id, where a deck cites it and quotes nothing', async () => {
  const made = workFolder({
    'article.txt': 'The wall\n\nThe town counted 640 stones on Monday.\n\nNobody said why.\n',
    'outline.md':
      '---\ntitle: The wall\nsources:\n  holt:\n    title: The wall\n    text: article.txt\n---\n\n## It stands\n\n- The town counted 640 stones [@holt, para. 2]\n',
  });
  await lectern(made, ['build', 'outline.md', '--no-pdf', '--out', 'out']);
  const words = ['verify', join(outputIn(made), 'index.html'), '--source', 'article.txt'];
  const { code, stderr } = await lectern(made, words);
  expect(stderr).toContain('what its claims cite was looked up');
  expect(code).toBe(0);
});
