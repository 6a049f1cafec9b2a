import { expect, test } from 'vitest';

import type { Receipt } from '../../src/evidence/receipt/receipt.ts';
import type { ShownQuotation } from '../../src/evidence/receipt/shown.ts';
import { compareShown, missingEntries } from '../../src/evidence/receipt/shown-words.ts';
import { receiptWith } from '../support/receipt.ts';

function receipt(...contents: readonly string[]): Receipt {
  return receiptWith(contents.map((content, at) => ({ id: `q${at + 1}`, content })));
}

const quote = (id: string | null, ...paragraphs: readonly string[]): ShownQuotation => ({
  id,
  paragraphs,
  speaker: null,
  beside: paragraphs.join(' '),
});

function codes(entries: Receipt, quotations: readonly ShownQuotation[], text: string, lines: string[] = []) {
  return compareShown(entries, { quotations, rows: [text], lines, isAsSeen: false }, 'deck.html').map(
    ({ code }) => code,
  );
}

test('words that stand where the receipt says are not reported, in any typography', () => {
  const shown = [quote('q1', '“We  love the wall.”'), quote(null, 'All’s well')];
  expect(codes(receipt('We love\nthe wall.', "All's well", 'so far'), shown, 'a “so far” b')).toEqual([]);
});

test.each([
  ['a changed word', 'We hate the wall'],
  ['a word less', 'We love wall'],
  ['a lost ellipsis', 'We love wall'],
  ['a word more', 'We love the big wall'],
])('a block quote with %s is reported', (_what, words) => {
  expect(codes(receipt('We love the … wall'), [quote('q1', words)], words)).toEqual([
    'evidence/receipt-differs',
  ]);
});

test('a block quote that no entry has is reported', () => {
  const shown = [quote('q1', 'We love it'), quote(null, 'He lied'), quote('q9', 'She lied')];
  expect(codes(receipt('We love it'), shown, 'We love it')).toEqual([
    'evidence/no-entry',
    'evidence/no-entry',
  ]);
});

test('a block quote that is given to another speaker than its entry names is reported', () => {
  const said = receipt('We love it', 'It is ours');
  const entries = {
    ...said,
    quotations: said.quotations.map((entry, at) => (at === 0 ? { ...entry, speaker: 'Ann Lee' } : entry)),
  };
  const shown = (one: string | null, other: string | null) => [
    { ...quote('q1', 'We love it'), speaker: one, beside: 'We love it Ann Lee' },
    { ...quote('q2', 'It is ours'), speaker: other },
  ];
  const told = (one: string | null, other: string | null) =>
    codes(entries, shown(one, other), 'We love it It is ours');
  expect(told('Ann  Lee', null)).toEqual([]);
  expect(told('Bo Hu', null)).toEqual(['evidence/receipt-differs']);
  expect(told(null, 'Bo Hu')).toEqual(['evidence/receipt-differs']);
});

test('a speaker may be named anywhere beside the words, and is missed beside each block quote of them', () => {
  const entries = receipt('We love it');
  const lee = {
    ...entries,
    quotations: entries.quotations.map((entry) => ({ ...entry, speaker: 'Ann Lee' })),
  };
  const told = (...besides: string[]) =>
    codes(
      lee,
      besides.map((beside) => ({ ...quote(null, 'We love it'), beside })),
      'We love it',
    );
  expect(told('We love it ANN LEE, mayor')).toEqual([]);
  expect(told('Ann Lee: We love it')).toEqual([]);
  expect(told('We love it Bo Hu')).toEqual(['evidence/speaker-not-shown']);
  expect(told('We love it Ann Lee', 'We love it Bo Hu')).toEqual(['evidence/speaker-not-shown']);
});

test('words that two speakers said, or that stand without one as well, need one of them at each place', () => {
  const entries = receipt('We love it', 'We love it');
  const said = (...speakers: (string | null)[]) => ({
    ...entries,
    quotations: entries.quotations.map((entry, at) => ({ ...entry, speaker: speakers[at] ?? null })),
  });
  const places = (...besides: string[]) =>
    besides.map((beside) => ({ ...quote(null, 'We love it'), beside }));
  const both = places('We love it Ann Lee', 'We love it Bo Hu');
  expect(codes(said('Ann Lee', 'Bo Hu'), both, 'We love it')).toEqual([]);
  expect(codes(said('Ann Lee', null), places('We love it', 'We love it Ann Lee'), 'We love it')).toEqual([]);
  expect(codes(said('Ann Lee', null), places('We love it', 'We love it'), 'We love it')).toEqual([
    'evidence/speaker-not-shown',
  ]);
});

test('where no block quote shows the words, their speaker stands in the line with them or beside it', () => {
  const entries = receipt('We love it');
  const lee = {
    ...entries,
    quotations: entries.quotations.map((entry) => ({ ...entry, speaker: 'Ann Lee' })),
  };
  const told = (...rows: string[]) =>
    compareShown(lee, { quotations: [], rows, lines: [], isAsSeen: true }, 'slides.pdf').map(
      ({ code }) => code,
    );
  expect(told('Asked, she said: We love it.', 'Ann Lee · Gazette')).toEqual([]);
  expect(told('Asked, she said: We love it.', 'Bo Hu', 'x', 'y', 'Ann Lee')).toEqual([
    'evidence/speaker-not-shown',
  ]);
});

test('an entry whose words stand nowhere is reported', () => {
  expect(codes(receipt('We love it'), [], 'We “hate it”')).toEqual(['evidence/not-shown']);
});

test('a changed block quote on a page is reported from both ends', () => {
  expect(codes(receipt('We love it'), [quote(null, 'We hate it')], 'We hate it')).toEqual([
    'evidence/no-entry',
    'evidence/not-shown',
  ]);
});

test('under a quotation may stand whose words they are', () => {
  const entries = receipt('We love it');
  const lee = {
    ...entries,
    quotations: entries.quotations.map((entry) => ({ ...entry, speaker: 'Ann Lee' })),
  };
  const shown = [quote(null, 'We love it', '— Ann Lee, mayor. Gazette, para. 2')];
  expect(codes(lee, shown, 'We love it')).toEqual([]);
  expect(codes(lee, [quote(null, 'We love it', 'not — Ann Lee')], 'We love it')).toEqual([
    'evidence/no-entry',
  ]);
});

test('words in quotation marks that no entry has are told, once', () => {
  const lines = ['He said “so far” and “we lie”', '“we lie”', 'a 5" screen'];
  expect(codes(receipt('so far'), [], 'so far', lines)).toEqual(['evidence/unknown-passage']);
});

test('marks in the title of a source quote nobody there', () => {
  const source = {
    title: '“We close it”, says Holt',
    url: null,
    textHash: null,
    fileHash: null,
    mark: '“Close it”',
  };
  const entries = { ...receipt('so far'), sources: { src: source } };
  const lines = ['“We close it”, says Holt, para. 3', '“Close it”', '“says Ulm”'];
  expect(codes(entries, [], 'so far', lines)).toEqual(['evidence/unknown-passage']);
});

test('a quotation may go on over several slides, other quotations between, and in turns with its translation', () => {
  const parts = [
    quote(null, 'One two.', 'Eins zwei.'),
    quote(null, 'Other.'),
    quote(null, 'Three.', 'Drei.'),
  ];
  const entries = receipt('One two. Three.\nEins zwei. Drei.', 'Other.');
  const missing = (quotations: readonly ShownQuotation[]) =>
    missingEntries(entries, { quotations, rows: [], lines: [], isAsSeen: false }).quotations;
  expect(missing(parts)).toEqual([]);
  const changed = [quote(null, 'One two.', 'Eins zwei.'), quote(null, 'Four.', 'Drei.')];
  expect(missing(changed).map(({ id }) => id)).toEqual(['q1', 'q2']);
});

test('on a page, words that run from right to left are compared without their order', () => {
  const turned = (words: string): string => Array.from(words).toReversed().join('');
  const onPage = (words: string) => {
    const shown = {
      quotations: [quote(null, turned(words))],
      rows: [turned(words)],
      lines: [],
      isAsSeen: true,
    };
    return compareShown(receipt('השער נסגר בלילה'), shown, 'slides.pdf').map(({ code }) => code);
  };
  expect(onPage('השער נסגר בלילה')).toEqual([]);
  expect(onPage('השער נפתח בלילה')).toEqual(['evidence/no-entry', 'evidence/not-shown']);
});

test('on a page, words that run from right to left have their speaker beside them', () => {
  const turned = (words: string): string => Array.from(words).toReversed().join('');
  const said = receipt('השער נסגר בלילה', 'הגשר נפתח');
  const named = {
    ...said,
    quotations: said.quotations.map((entry, at) => ({
      ...entry,
      speaker: ['Dan Levi', 'Ann Lee'][at] ?? null,
    })),
  };
  const told = (...speakers: string[]) => {
    const quotations = named.quotations.map(({ content }, at) => ({
      ...quote(null, turned(content)),
      beside: `${turned(content)} ${speakers[at]}`,
    }));
    const rows = quotations.map(({ beside }) => beside);
    return compareShown(named, { quotations, rows, lines: [], isAsSeen: true }, 'slides.pdf').map(
      ({ code }) => code,
    );
  };
  expect(told('Dan Levi, mayor', 'Ann Lee')).toEqual([]);
  expect(told('Bo Hu, mayor', 'Ann Lee')).toEqual(['evidence/speaker-not-shown']);
  expect(told('Ann Lee', 'Dan Levi')).toEqual(['evidence/speaker-not-shown', 'evidence/speaker-not-shown']);
});

test('on a page, a passage in marks that goes on beyond its entry is told, and no other one', () => {
  const told = (...rows: string[]) =>
    compareShown(
      receipt('so it has been for years'),
      { quotations: [], rows: ['“so it has been for years”', ...rows], lines: [], isAsSeen: true },
      'slides.pdf',
      ['Soithasbeen,soithasbeenforyearsthere'],
    ).map(({ code }) => code);
  expect(told('“so it has been for years there”')).toEqual([]);
  expect(told('“another title”', 'So it has been for years, “they” say')).toEqual([]);
  expect(told('“so it has been for years, and will be”')).toEqual(['evidence/unknown-passage']);
  expect(told('“Never say that so it has been for years”')).toEqual(['evidence/unknown-passage']);
});

test('marks of sources among quoted words are none of them; other words in their place are', () => {
  const sources = { src: { title: 'T', url: null, textHash: null, fileHash: null, mark: 'Lee-Hu (ed.)' } };
  const entries = { ...receipt('We love the wall', 'So says Lee-Hu (ed.) too'), sources };
  const codesOf = (...words: readonly string[]) =>
    codes(
      entries,
      words.map((shown) => quote(null, shown)),
      words.join(' '),
    );
  const said = 'So says Lee-Hu (ed.) too';
  for (const mark of [
    'Lee-Hu (ed.)',
    'Lee-Hu (ed.), para. 2',
    'Lee-Hu (ed.)，第2段',
    'Lee-Hu (ed.), pp. 2–3; Lee-Hu (ed.)',
    'Lee-Hu (ed.), headline',
    'Lee-Hu (ed.)，图片说明',
  ])
    expect(codesOf(`We love ${mark} the wall`, said)).toEqual([]);
  expect(codesOf('We love the wall', `So ${said.slice(3)} Lee-Hu (ed.), p. 3`)).toEqual([]);
  for (const mark of ['Lee', 'Lee-Hu (ed.), not', 'Lee-Hu (ed.) never', '2'])
    expect(codesOf(`We love ${mark} the wall`, said)).toEqual(['evidence/no-entry', 'evidence/not-shown']);
});
