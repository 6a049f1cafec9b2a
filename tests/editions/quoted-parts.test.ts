import { expect, test } from 'vitest';

import { quotedParts } from '../../src/editions/draw-quotes.ts';

const PASSAGE = 'Once there were forty stars. Nobody counted them. Then three thousand.';
const marked = (quotation: string): string =>
  quotedParts(PASSAGE, quotation)
    .map(({ text, isQuoted }) => (isQuoted ? `[${text}]` : text))
    .join('');

test('words that a quotation leaves out aren’t among its own', () => {
  expect(marked('Once there were forty stars. […] three thousand.')).toBe(
    '[Once there were forty stars.] Nobody counted them. Then [three thousand.]',
  );
  expect(marked('once there were forty … Then three thousand')).toBe(
    '[Once there were forty] stars. Nobody counted them. [Then three thousand.]',
  );
});

test('a passage stays in one piece where nothing is left out, and where words are replaced', () => {
  expect(marked(PASSAGE)).toBe(`[${PASSAGE}]`);
  expect(marked('[In Oster] there were […] three thousand.')).toBe(`[${PASSAGE}]`);
});
