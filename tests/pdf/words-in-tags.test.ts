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
`;

describe.runIf(hasProgram('pdfinfo'))('programs that read the tags', () => {
  test.each(['slides', 'reader'] as const)('hear the number behind “para.” in %s', async (edition) => {
    const pdf = await builtPdf({ 'outline.md': OUTLINE }, edition);
    expect(outputOf('pdfinfo', '-struct-text', pdf).toString()).toMatch(/para\.\s3/u);
  });
});
