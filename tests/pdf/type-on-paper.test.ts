import { join } from 'node:path';

import { expect, test } from 'vitest';

import { EVERY_LAYOUT } from './every-layout.ts';
import { builtPdf, lectern, outputIn, workFolder } from '../support/run-lectern.ts';
import { typeIn } from '../support/type-in-pdf.ts';

const OUTLINE = `---
title: Lamps
event: Seminar on light
date: 24 November 2026
circulation: Draft, not for quotation
edition: 2
sources: { vote: { title: The vote, author: [{ family: Holt }], URL: "https://example.org/vote" } }
---

# The vote

Who was *asked*.

## Three reasons

Words in \`code\` and *elsewhere* [@vote, para. 1].[^1]

- Light
- Safety

| A | B |
| --- | --- |
| 1 | 2 |

[^1]: A note.

## When {.timeline}

- **May 2026** — The vote [@vote, para. 2]
- **June 2026** — The lamps
`;

/** A raised number: of a note, or of one behind another. */
const isRaised = ({ text, size }: { readonly text: string; readonly size: number }): boolean =>
  /^\d+$/u.test(text) && size < 13;

test('in large print nothing but raised numbers is under 18 pt, heads and feet included', async () => {
  for (const paper of ['a4', 'a5']) {
    const type = await typeIn(
      await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--large', '--paper', paper),
    );
    expect(type.filter((one) => one.size < 17.99 && !isRaised(one))).toEqual([]);
    const words = new Set(type.map(({ text }) => text));
    for (const text of ['Lamps', 'Seminar on light', 'Edition 2 · 24 November 2026'])
      expect([...words].join(' ')).toContain(text);
  }
});

test('on half a sheet words are in 9 pt at least, and sources in 8', async () => {
  const type = await typeIn(await builtPdf({ 'outline.md': OUTLINE }, 'reader', '--paper', 'half-letter'));
  expect(type.filter((one) => one.size < 7.99 && !isRaised(one))).toEqual([]);
  const words = type.filter(({ text }) => /^(?:Words in|Light|Safety|The lamps|1|2)$/u.test(text));
  expect(words.filter((one) => one.size < 8.75 && !isRaised(one))).toEqual([]);
});

test.each(['paper', 'ink', 'press'])(
  'in the theme %s nothing on reader and notes is under 8 pt but raised numbers, and the feet of slides',
  async (theme) => {
    const folder = workFolder(EVERY_LAYOUT);
    const words = ['build', '.', '--out', 'out', '--edition', 'reader,notes', '--theme', theme];
    expect((await lectern(folder, words)).code).toBe(0);
    for (const edition of ['reader', 'notes']) {
      const type = await typeIn(join(outputIn(folder), `${edition}.pdf`));
      expect(type.length).toBeGreaterThan(100);
      // On notes pages a slide is the upper half of a sheet: its foot, which is decoration there, is smaller.
      const small = type.filter(
        ({ size, baseline, isArtifact }) =>
          size < 7.95 && (edition === 'reader' || baseline > 345 || !isArtifact),
      );
      expect(small.filter((one) => !isRaised(one))).toEqual([]);
    }
  },
);
