import { expect, test } from 'vitest';

import { decodeText } from '../../src/article/decode-text.ts';
import { pdfHeadline } from '../../src/article/pdf/read-pdf-article.ts';
import { recogniseFront } from '../../src/article/front/recognise-front.ts';
import { splitParagraphs } from '../../src/article/readers/read-text-article.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraphsOf = (text: string): readonly string[] =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

test('lines of which half could have been longer are paragraphs of their own', () => {
  const lines = [
    'The council of the town has voted on Monday to',
    'spend a great deal of money.',
    'Nobody on the quay knows what will come of this',
    'wall.',
    'Work is to begin in May, says the mayor of them',
  ];
  expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
});

test('lines of Chinese are paragraphs, too, unless all but the last are as long as one another', () => {
  const lines = [
    '镇议会星期一表决，要花一大笔钱筑一道海堤，工程师们并不相信它。',
    '“谁也不知道结果会怎样，”一位渔民说，他在码头上工作了三十年。',
    '镇长说，工程将在五月开始。',
    '她没有说钱从哪里来，也没有说谁来负责，会议在午夜前结束了。',
  ];
  expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  const text = lines.join('').replaceAll('“', '').replaceAll('”', '');
  const wrapped = text.match(/.{1,32}/gu) ?? [];
  expect(paragraphsOf(wrapped.join('\n'))).toHaveLength(1);
});

test.each(['\0', '\u0007', '\u000e', '\u001f'])('%j is no character of a text', (character) => {
  const { value, diagnostics } = decodeText(bytesOf(`a${character}b`), 'a.txt');
  expect(value).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual(['article/not-text']);
});

test.each(['\t', '\r\n', '\f', '\u001b'])('%j may stand in a text', (character) => {
  expect(decodeText(bytesOf(`a${character}b`), 'a.txt').value).toBe(`a${character}b`);
});

test.each([
  ['a letter of Latin 1', [...bytesOf('tidé '), 0xe9, 0x20, 0x61], 6],
  ['a letter of Latin 1 at the end', [...bytesOf('tid'), 0xe9], 3],
  ['a byte that begins nothing', [0x61, 0xff, 0x61], 1],
  ['half a pair in UTF-16', [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x61, 0x20], 4],
])('%s is named by where it begins', (_case, bytes, offset) => {
  const { diagnostics } = decodeText(new Uint8Array(bytes), 'a.txt');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    `a.txt is not UTF-8 or UTF-16 text: byte ${offset} can’t be read.`,
  ]);
});

test('a paragraph of names is no byline', () => {
  const front = (line: string) => {
    const text = `${line}\n\nThe council of the town has voted.`;
    return recogniseFront(text, splitParagraphs(text));
  };
  expect(front('By Ann Lee and Bob Ray').byline).toBe('Ann Lee and Bob Ray');
  const many = Array.from({ length: 12 }, () => 'Ann Lee').join(' and ');
  expect(front(`By ${many}`).byline).toBeNull();
});

test('the headline of a PDF is higher than the story by a sixth or more', () => {
  const story = {
    text: 'The council of the town has voted. '.repeat(6),
    height: 10,
    isAside: false,
    part: null,
    emphasised: null,
  };
  const above = (height: number) =>
    pdfHeadline([{ ...story, text: 'Harbour towns fear the tide', height }, story], 10);
  expect(above(12)).toBe('Harbour towns fear the tide');
  expect(above(11)).toBeNull();
});
