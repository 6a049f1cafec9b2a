import { expect, test } from 'vitest';

import { lectern, workFolder } from '../support/run-lectern.ts';

/** Every letter of Greek that Unicode has with breathings and accents, and those without. */
const GREEK = Array.from({ length: 0x100 }, (_, at) => String.fromCodePoint(0x1f00 + at))
  .filter((character) => /\p{L}/u.test(character))
  .join('');

test.each(['paper', 'press'])('Greek with accents has a face in every cut of %s', async (theme) => {
  const outline = `---\ntitle: Ἀχιλλεύς\ntheme: ${theme}\n---\n
# Ὀδύσσεια

## Ἄνδρα μοι ἔννεπε

- ${GREEK}
- *${GREEK}*
- **${GREEK}**

## Μῆνιν ἄειδε

> μῆνιν *ἄειδε* **θεὰ** ${GREEK} {.own}
`;
  const folder = workFolder({ 'outline.md': outline });
  const { code, stderr } = await lectern(folder, ['build', '.', '--out', 'out', '--edition', 'slides']);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('font/missing-glyph')]);
});
