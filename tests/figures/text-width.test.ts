import { expect, test } from 'vitest';

import { textWidth } from '../../src/figures/text-width.ts';
import { wrapText } from '../../src/figures/wrap-text.ts';

test('a word that is wider than its line is parted at soft hyphens, with a hyphen where a line ends', () => {
  const word = 'Ground\u00ADwater\u00ADlicence';
  const width = textWidth('Groundwater-', 24);
  expect(wrapText(`The ${word} ends`, 24, width)).toEqual(['The', 'Groundwater-', 'licence ends']);
  expect(wrapText(word, 24, textWidth('Groundwaterlicence', 24))).toEqual(['Groundwaterlicence']);
  expect(wrapText('Groundwaterlicence', 24, width).join('')).toBe('Groundwaterlicence');
});
