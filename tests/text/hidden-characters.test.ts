import { describe, expect, test } from 'vitest';

import {
  codeOf,
  escapeHidden,
  findHidden,
  withoutHidden,
  withoutUnseen,
} from '../../src/text/hidden-characters.ts';

const hidden = (text: string, isLeftward = false): readonly string[] =>
  findHidden(text, isLeftward).map(({ character, index }) => `${codeOf(character)} at ${index}`);

const IGNORED = Array.from({ length: 0x110000 }, (_, code) => code).filter(
  (code) =>
    (code < 0xd800 || code > 0xdfff) &&
    /^\p{Default_Ignorable_Code_Point}$/u.test(String.fromCodePoint(code)),
);
/** Blanks, places for a line to end, and marks that stay beside what they are for. */
const PASSED_OVER = [0xad, 0x200b, 0x2060, 0xfeff, 0x200e];

test('nothing that Unicode draws as nothing is between the letters of a word, but where a line may end', () => {
  const passed = IGNORED.filter((code) => hidden(`bu${String.fromCodePoint(code)}ses`).length === 0);
  expect(passed).toEqual([0xad, 0x200b, 0x2060, 0xfeff]);
});

test('nothing that isn’t seen is within a figure', () => {
  const others = [0x2800, 0xfff9, 0xfffa, 0xfffb, 0, 8, 0x85];
  const passed = [...IGNORED, ...others].filter((code) => {
    const character = String.fromCodePoint(code);
    return ['6#40', '6.#4', '6#.4', '٦#٤', '६#४'].some(
      (text) => hidden(text.replace('#', character)).length === 0,
    );
  });
  expect(passed).toEqual([]);
});

test('at the start of a text, at its end and alone, nothing is that isn’t passed over', () => {
  const passed = IGNORED.filter((code) => {
    const character = String.fromCodePoint(code);
    return [`${character}words`, `words${character}`, character, `a ${character} b`].some(
      (text) => hidden(text).length === 0,
    );
  });
  expect(passed).toEqual(PASSED_OVER.toSorted((one, other) => one - other));
});

test('controls of direction are hidden wherever they are', () => {
  for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069])
    for (const text of ['a#b', 'שלום # עולם', 'سلام#', '👍#👍', '第#条'])
      expect(hidden(text.replace('#', String.fromCodePoint(code)), true)).toHaveLength(1);
});

test('a message in characters without a width is hidden, whatever it is made of', () => {
  for (const run of ['\u200b\u2060\u200b', '\u200c\u200d\u200c', '\ufe00\ufe01\ufe02', '\u200f\u200e\u200f'])
    expect(hidden(`می${run}خواهم 👍${run}`)).toHaveLength(6);
});

describe('honest texts', () => {
  test.each([
    ['Arabic with marks', 'قال الوزير\u200f: «لا» في \u200e2026\u200e، ثم\u061c (ب)'],
    ['Hebrew with marks', 'ראש העיר אמר\u200f: „לא” ב\u200f-NATO\u200e (2026)\u200f'],
    ['Hebrew with a joiner of marks', 'יְרוּשָׁלַ\u034fִם'],
    ['Persian', 'می\u200cخواهم، نمی\u200cشود، خانه\u200cها، ۵\u200cام، کتاب\u200cهای \u200cآن'],
    ['Urdu and Sindhi', 'کے\u200cلیے آئی\u200dں'],
    ['Hindi', 'क्\u200dष, क्\u200cष, द्\u200cवि; श्री\u200d'],
    ['Bengali', 'র\u200d্যাব, উদ্\u200cযোগ'],
    ['Malayalam', 'അവന്\u200d, നന്\u200dമ'],
    ['Sinhala', 'ශ්\u200dරී ලංකා'],
    ['Kannada and Telugu', 'ರ\u200d್ಕ, రాజ్\u200cకుమార్'],
    ['Thai', 'ประชาชน\u200bไทย\u200bวันนี้'],
    ['Khmer', 'ប្រទេស\u200bកម្ពុជា'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180eᠠ ᠪᠠ\u180bᠨᠠ'],
    ['an ideograph in one form', '葛\u{e0100}飾区、辻\ufe00'],
    ['Korean', '대통령은 “아니다”라고 말했다'],
    ['old Korean', '\u115f\u1161\u11ab \u1100\u1160\u11ab'],
    ['German with soft hyphens', 'Wind\u00adenergie\u00adanlagen'],
    ['a word joiner and a place for a line to end', 'A\u2060/\u2060B http://a.example/\u200bb \ufeffend'],
    ['a mark of direction beside a Latin word', '\u200ereport.pdf\u200e and 45\u200e%'],
    [
      'emoji',
      '👩\u200d🚀 👨🏽\u200d⚕\ufe0f 👩\u200d❤\ufe0f\u200d💋\u200d👨 🏳\ufe0f\u200d🌈 🏴\u200d☠\ufe0f ☎\ufe0f 🐦\u200d⬛ 🧑\u200d🦰 ✊🏿',
    ],
    ['keys', '1\ufe0f\u20e32\ufe0f\u20e3#\ufe0f\u20e3 ©\ufe0f'],
    [
      'flags',
      '🇬🇧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} and 🏴\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}',
    ],
    ['Braille', '⠠⠃\u2800⠎'],
    ['mathematics', 'x ≨\ufe00 y, −5\u2009%'],
    ['lines and tabs', 'a\tb\r\nc\u2028d'],
  ])('%s', (_name, text) => {
    expect(hidden(text)).toEqual([]);
    expect(withoutHidden(text)).toBe(text);
  });
});

test.each([
  ['a mark of direction where nothing runs to the left', 'from \u200f5 - 3\u200f to', 2],
  ['the same on the next line', 'שלום\nfrom \u200f5 - 3\u200f to', 2],
  ['a flag without a region', '🏴\u{e0068}\u{e0069}\u{e0020}\u{e007f}', 4],
  ['tags behind another emoji', '👍\u{e0067}\u{e0062}\u{e007f}', 3],
  ['a Hangul filler for a blank', 'NOT\u3164guilty \uffa0', 2],
  ['marks between lines', '\ufff9640\ufffa046\ufffb', 3],
  ['an operator that nobody sees', '6\u20624', 1],
  ['two forms of one sign', '☎\ufe0f\ufe0e', 1],
  ['a joiner in a Latin word', 'bu\u200cses', 1],
  ['a joiner of ideographs', '不\u200d是', 1],
])('%s is hidden', (_name, text, count) => {
  expect(hidden(text)).toHaveLength(count);
});

test('in a deck from right to left, a mark of direction may be beside figures alone', () => {
  expect(hidden('\u200f2017–2019\u200f', true)).toEqual([]);
  expect(hidden('\u200f6\u200f4\u200f0', true)).toEqual(['200F at 2', '200F at 4']);
});

test('a name is shown with escapes, and what is compared is without all that isn’t seen', () => {
  expect(escapeHidden('\u202egpj.exe')).toBe('\\u{202E}gpj.exe');
  expect(escapeHidden('خانه\u200cها.png')).toBe('خانه\u200cها.png');
  expect(withoutUnseen('Il\u200bse Bra\u00adndt 6\u206040')).toBe('Ilse Brandt 640');
});

test.each(['I\u0336l\u0336s\u0336e\u0336', 'no\u0338t', 'se\u20d2ats', 'sea\u0335ts'])(
  'a stroke through a letter hides it: %s',
  (text) => {
    expect(hidden(text)).not.toEqual([]);
    expect(withoutHidden(text)).toMatch(/^[a-zI]+$/u);
  },
);

test('a sign with a stroke is a sign', () => {
  expect(hidden('a =\u0338 b, ∈\u0338')).toEqual([]);
});
