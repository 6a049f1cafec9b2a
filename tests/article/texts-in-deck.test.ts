import { expect, test } from 'vitest';

import { textsInDeck } from '../../src/article/html/texts-in-deck.ts';

const deck = (slides: string): string => `<html><body><section>${slides}</section></body></html>`;

test('lines, paragraphs and marks above the line keep words apart', async () => {
  const words =
    '<blockquote data-quotation="q1"><p>One,<br>two<sup>1</sup></p><p>th<em>ree</em></p></blockquote>';
  expect((await textsInDeck(deck(words))).quotations).toEqual([{ id: 'q1', words: 'One, two 1 three' }]);
});

test('a block quote that names no quotation is there all the same', async () => {
  const { quotations } = await textsInDeck(deck('<ul><li><blockquote><p>a b</p></blockquote></li></ul>'));
  expect(quotations).toEqual([{ id: null, words: 'a b' }]);
});

test('descriptions of pictures are read, notes and scripts are not', async () => {
  const slides = '<p>a</p><img alt="b"><aside class="notes">c</aside><script>d</script><style>e</style>';
  expect((await textsInDeck(deck(slides))).text).toBe('a b');
});

test('the number of a note is no word, and no words hide in its place', async () => {
  const mark = (words: string) => `<sup class="footnote-mark"><a href="#n1">${words}</a></sup>`;
  const { quotations, text } = await textsInDeck(
    deck(`<blockquote>a${mark('1')} b</blockquote><p>“a${mark('2')} b”</p><p>a${mark('not')} b</p>`),
  );
  expect(quotations.map(({ words }) => words)).toEqual(['a b']);
  expect(text).toBe('a b “a b” a not b');
});
