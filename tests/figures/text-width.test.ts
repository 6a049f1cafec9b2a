import { expect, test } from 'vitest';

import { textWidth, wrapText } from '../../src/figures/wrap-text.ts';

test('a word that is wider than its line is split at soft hyphens, with a hyphen where a line ends', () => {
  const word = 'Ground\u00ADwater\u00ADlicence';
  const width = textWidth('Groundwater-');
  expect(wrapText(`The ${word} ends`, width)).toEqual(['The', 'Groundwater-', 'licence ends']);
  expect(wrapText(word, textWidth('Groundwaterlicence'))).toEqual(['Groundwaterlicence']);
  expect(wrapText('Groundwaterlicence', width).join('')).toBe('Groundwaterlicence');
});
