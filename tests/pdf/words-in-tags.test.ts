import { describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { builtPdf } from '../support/run-lectern.ts';

const OUTLINE = `---
title: The ferry
sources:
  holt: { title: The ferry, author: [{ given: Maren, family: Holt }] }
---

## Who pays

- The harbour pays for the pontoon [@holt, para. 3]

## What it costs

<details><summary>The sum</summary>Forty thousand crowns.</details>

<details>
<summary>The pontoon</summary>

Planks of *larch*.

</details>

The rest is paint.
`;

const QUOTED = `---
title: The ferry
sources:
  holt: { title: The ferry, text: holt.txt }
---

## Whose quay it is

> The quay is ours,\\
> the ferry is theirs,
>
> — Maren Holt, harbour master [@holt, para. 1]
`;

const ARTICLE = '“The quay is ours, the ferry is theirs,” said Maren Holt, harbour master.\n';

/** In one of the slides a line ends right before the last words of the point, which stay together. */
const POINTS = [2, 6, 10, 14, 18, 22, 26, 30, 34]
  .map(
    (length) =>
      `\n## Slide ${length}\n\n- Of ${'a '.repeat(length)}warned three times that the southern dyke would not hold [@holt, para. 1]\n`,
  )
  .join('');

const EDITIONS = ['slides', 'notes', 'handout', 'reader'] as const;

describe.runIf(hasProgram('pdfinfo'))('programs that read the tags', () => {
  test.each([
    ['slides', /Holt\s¶3/u],
    ['notes', /Holt\s¶3/u],
    ['handout', /Holt\s¶3/u],
    ['reader', /para\.\s3/u],
  ] as const)('hear the number of a paragraph in %s', async (edition, number) => {
    const pdf = await builtPdf({ 'outline.md': OUTLINE }, edition);
    expect(outputOf('pdfinfo', '-struct-text', pdf).toString()).toMatch(number);
  });

  test.each(EDITIONS)('read in %s what is folded on a screen', async (edition) => {
    const pdf = await builtPdf({ 'outline.md': OUTLINE }, edition);
    const words = outputOf('pdfinfo', '-struct-text', pdf).toString();
    for (const folded of ['The sum', 'Forty thousand crowns.', 'The pontoon', 'larch', 'The rest is paint.'])
      expect(words).toContain(folded);
  });

  test.each(EDITIONS)(
    'hear in %s a role under a name, and the next line, as words of their own',
    async (edition) => {
      const pdf = await builtPdf({ 'outline.md': QUOTED, 'holt.txt': ARTICLE }, edition);
      const words = tagged(pdf);
      expect(words).toMatch(/Maren Holt,? harbour master/u);
      expect(words).toMatch(/The quay is ours, the ferry is theirs,/u);
    },
  );

  test('hear a blank in slides where a line ends before words that stay together', async () => {
    const pdf = await builtPdf({ 'outline.md': QUOTED + POINTS, 'holt.txt': ARTICLE }, 'slides');
    expect(tagged(pdf).match(/dyke would not hold/gu)).toHaveLength(9);
  });
});

/** What the tags hold, as those read it who put no blank between its pieces. */
function tagged(pdf: string): string {
  const lines = outputOf('pdfinfo', '-struct-text', pdf)
    .toString()
    .matchAll(/^ *"(.*)"$/gmu);
  return Array.from(lines, ([, text]) => text).join('');
}
