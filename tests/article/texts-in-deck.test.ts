import { expect, test } from 'vitest';

import { textsInDeck } from '../../src/article/html/texts-in-deck.ts';

const deck = (slides: string): string => `<html><body><section>${slides}</section></body></html>`;

test('lines, paragraphs and marks above the line keep words apart', async () => {
  const words =
    '<blockquote data-quotation="q1"><p>One,<br>two<sup>1</sup></p><p>th<em>ree</em></p></blockquote>';
  expect((await textsInDeck(deck(words))).quotations).toMatchObject([
    { id: 'q1', words: 'One, two 1 three' },
  ]);
});

test('a block quote that names no quotation is there all the same', async () => {
  const { quotations } = await textsInDeck(deck('<ul><li><blockquote><p>a b</p></blockquote></li></ul>'));
  expect(quotations).toMatchObject([{ id: null, words: 'a b' }]);
});

test('descriptions of pictures are read, notes and scripts are not', async () => {
  const slides = '<p>a</p><img alt="b"><aside class="notes">c</aside><script>d</script><style>e</style>';
  expect((await textsInDeck(deck(slides))).rows).toEqual(['a', 'b']);
});

test('the number of a note is no word, and no words hide in its place', async () => {
  const mark = (words: string) => `<sup class="footnote-mark"><a href="#n1">${words}</a></sup>`;
  const { quotations, rows } = await textsInDeck(
    deck(`<blockquote>a${mark('1')} b</blockquote><p>“a${mark('2')} b”</p><p>a${mark('not')} b</p>`),
  );
  expect(quotations.map(({ words }) => words)).toEqual(['a b']);
  expect(rows.join(' ')).toBe('a b “a b” a not b');
});

test.each([
  '<span hidden>not</span>',
  '<span style="display: none">not</span>',
  '<span style="color: transparent">not</span>',
  '<span class="visually-hidden">not</span>',
  '<details>not</details>',
  '<del>not</del>',
  '<bdo dir="rtl">not</bdo>',
])('words of a block quote that nobody sees are not read: %s', async (hidden) => {
  const { quotations } = await textsInDeck(deck(`<blockquote><p>I was ${hidden} asked</p></blockquote>`));
  expect(quotations.map(({ words }) => words)).toEqual(['I was asked']);
});

test.each([
  '<noscript>not</noscript>',
  '<font color="white">not</font>',
  '<span><template shadowrootmode="open">now</template>not</span>',
  'not <input value="ever">',
  'not <iframe srcdoc="ever"></iframe>',
  'not <!--x--!>ever<!--x-->',
  'not <![CDATA[ >ever]]>',
  'not <svg><style></svg>ever</style>',
])('what no block quote of ours holds is no part of its words: %s', async (foreign) => {
  const { quotations } = await textsInDeck(deck(`<blockquote><p>I was ${foreign} asked</p></blockquote>`));
  expect(quotations[0]?.words).not.toBe('I was not asked');
  expect(quotations[0]?.words).toContain('<');
});

test('tags, pictures and comments within a block quote change none of its words', async () => {
  const inside =
    '<b>I</b> <em lang="de">was</em><!-- so --> <svg><path d="M0 0"/></svg><img alt=""><a href="#n">not</a> asked';
  const { quotations } = await textsInDeck(deck(`<blockquote><p>${inside}</p></blockquote>`));
  expect(quotations.map(({ words }) => words)).toEqual(['I was not asked']);
});

test('words that are hidden on a slide are not read, those of a hidden slide are', async () => {
  const hidden = deck('<p>a</p><p hidden>b</p><p style="visibility:hidden">c</p>');
  expect((await textsInDeck(hidden)).rows).toEqual(['a']);
  const saved = deck('<p>a</p>').replace('<section', '<section hidden style="display: none"');
  expect((await textsInDeck(saved)).rows).toEqual(['a']);
});

test('q tags are quotation marks', async () => {
  expect((await textsInDeck(deck('<p>She said <q>a b</q>.</p>'))).lines).toEqual(['She said “a b”.']);
});

test('block quotes beside the slides are read, too', async () => {
  const html = deck('').replace('</body>', '<blockquote>a b</blockquote></body>');
  expect((await textsInDeck(html)).quotations).toMatchObject([{ id: null, words: 'a b' }]);
});

test('whose words they are is read from the line under a block quote', async () => {
  const quoted = (name: string) =>
    deck(
      `<div class="quotation"><blockquote data-quotation="q1"><p>a b</p></blockquote><div class="attribution"><p class="speaker"><strong>${name}</strong>, mayor</p></div></div>`,
    );
  expect((await textsInDeck(quoted('Ann Lee'))).quotations).toMatchObject([{ speaker: 'Ann Lee' }]);
  const two = quoted('Ann Lee') + quoted('Bo Hu');
  expect((await textsInDeck(two)).quotations).toMatchObject([{ speaker: 'Ann Lee / Bo Hu' }]);
});

test.each([
  ['in the foot', '<section><div class="footer" aria-hidden="true">“we hate it”</div></section>'],
  ['in a citation', '<section><p><span class="cite">“we hate it”</span></p></section>'],
  ['beside the slides', '<section><p>a</p></section><div>“we hate it”</div>'],
  [
    'in notes with a style',
    '<section><aside class="notes" style="display: block">“we hate it”</aside></section>',
  ],
  ['in a field', '<section><input value="“we hate it”"></section>'],
])('marks that quote somebody are read wherever they are shown: %s', async (_, body) => {
  const { lines } = await textsInDeck(`<html><head><title>“t”</title></head><body>${body}</body></html>`);
  expect(lines.filter((line) => line.includes('“'))).toEqual(['“we hate it”']);
});

test.each(['<p aria-label="now">', '<p title="now">', '<p aria-describedby="now">'])(
  'words of a block quote that are read aloud or shown otherwise aren’t its own: %s',
  async (opening) => {
    const { quotations } = await textsInDeck(deck(`<blockquote>${opening}I was asked</p></blockquote>`));
    expect(quotations[0]?.words).toContain('<');
  },
);

test('what drawings are described with is read for marks, and is none of the rows', async () => {
  const { rows, lines } = await textsInDeck(
    deck('<svg role="img" aria-label="A “b” to c"><text>A “b”</text></svg><p title="“d”">e</p>'),
  );
  expect(rows).toEqual(['A “b”', 'e']);
  expect(lines).toEqual(['A “b”', 'e', 'A “b” to c', '“d”']);
});

test('a slide that the overview of a saved copy shows again is read once, with other words twice', async () => {
  const shown = (words: string): string =>
    `<section><blockquote data-quotation="q1"><p>${words}</p></blockquote></section>`;
  const saved = async (again: string): Promise<string | undefined> => {
    const html = `<body>${shown('It will stand')}<dialog class="overview">${shown(again)}</dialog></body>`;
    return (await textsInDeck(html)).quotations[0]?.words;
  };
  expect(await saved('It will stand')).toBe('It will stand');
  expect(await saved('It will fall')).toBe('It will stand It will fall');
});
