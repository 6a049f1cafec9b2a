import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, workFolder, outputIn } from '../support/run-lectern.ts';

const OUTLINE = `---
title: Code
---

## In \`several\` scripts and $x = \\text{人均}$

\`\`\`python {2}
# Комментарий, ελληνικά, 中文注释，完。
def größe(x: int):  # a comment
    return "строка 中文 “quoted” ┌─┐ ≤ λ"
\`\`\`

<kbd>Enter</kbd>, *\`italic\`* and **\`bold\`**.
`;

test.runIf(hasProgram('pdffonts'))(
  'code in any script, keys and words in formulas are set in fonts of the deck alone, and formulas are tagged as such',
  async () => {
    const folder = workFolder({ 'outline.md': OUTLINE });
    const run = await lectern(folder, ['build', 'outline.md', '--out', 'out', '--edition', 'all']);
    expect(run.stderr).not.toContain('font/missing-glyph');
    for (const edition of ['slides', 'notes', 'handout', 'reader']) {
      const path = join(outputIn(folder), `${edition}.pdf`);
      expect(outputOf('pdfinfo', '-struct', path).toString()).toMatch(/^\s*Formula\b/mu);
      const fonts = fontsOf(path);
      expect(fonts).toContain('LecternCode');
      for (const font of fonts) expect(font).toMatch(/^Lectern/u);
    }
    const html = readFileSync(join(outputIn(folder), 'index.html'), 'utf8');
    expect(html.match(/font-family:'Lectern Code';font-weight:\d+;font-style:\w+/gu)?.length).toBeGreaterThan(
      3,
    );
  },
);

function fontsOf(path: string): readonly string[] {
  const lines = outputOf('pdffonts', path).toString().trim().split('\n').slice(2);
  return lines.map((line) => line.replace(/^[A-Z]{6}\+/u, '').replace(/\s.*$/u, ''));
}
