import { expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

test.runIf(hasProgram('pdftotext'))(
  'notes pages say how long each slide is to take, if anything is planned',
  async () => {
    const slides = '# A {time=10}\n\n## One {time=2.5}\n\nWords.\n\n# Bridges\n\n## Two\n\nWords.\n';
    const outline = `---\ntitle: T\nlang: de\n---\n\n${slides}`;
    const path = await builtPdf({ 'outline.md': outline }, 'notes');
    const heads = outputOf('pdftotext', '-layout', path, '-')
      .toString()
      .split('\f')
      .map((page) => page.trim().split('\n')[0] ?? '');
    expect(heads.slice(1, 5).map((head) => head.replace(/^\S+\s+/u, ''))).toEqual([
      '1 A · 7,5 Min.',
      '1 A · 2,5 Min.',
      '2 Bridges',
      '2 Bridges',
    ]);
  },
);
