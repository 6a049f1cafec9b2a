import { describe, expect, test } from 'vitest';

import { textChange } from '../../src/layout/slides-update.ts';

const slide = (number: string, words = 'Water'): string =>
  `<section id="a"><p>${words}</p><div class="footer"><span class="footer-number">${number}</span></div></section>`;

describe('what a slide changes in', () => {
  test.each([
    ['12', '13'],
    ['9', '10'],
    ['10', '9'],
    ['10', '101'],
    ['101', '10'],
  ])('is one text, where only its number is another: %s, then %s', (before, after) => {
    expect(textChange(slide(before), slide(after))).toEqual({
      before: `<span class="footer-number">${before}</span>`,
      text: after,
    });
  });

  test.each([
    ['several texts differ', slide('1', 'Water'), slide('2', 'Wine')],
    ['an attribute differs', '<p class="a">1</p>', '<p class="b">1</p>'],
    ['an element comes', '<p>1</p>', '<p>1<b>2</b></p>'],
    ['the element is there twice', '<p>1</p><p>1</p>', '<p>1</p><p>2</p>'],
    ['HTML writes the text in another way', '<p>1</p>', '<p>&amp;</p>'],
    ['the text is among others', '<p>1 <b>2</b></p>', '<p>3 <b>2</b></p>'],
    ['nothing differs', slide('1'), slide('1')],
  ])('is more than a text, where %s', (_, before, after) => {
    expect(textChange(before, after)).toBeNull();
  });
});
