import { expect, test } from 'vitest';

import { partPhrases } from '../../src/render/nodes/part-words.ts';

test.each([
  ['図書館はだれのために夜も', '図書館はだれのために|夜も'],
  ['仕事の帰りに立ち寄れる', '仕事の|帰りに|立ち寄れる'],
  ['利用者は十時までの開館を喜んでいる', '利用者は|十時までの|開館を|喜んでいる'],
  ['この国の未来をどう考えるべきか', 'この国の|未来を|どう|考えるべきか'],
  ['お知らせとご案内', 'お知らせと|ご案内'],
  ['岸田文雄首相が述べた', '岸田文雄|首相が|述べた'],
  ['開かれていなければならない', '開かれて|いなければならない'],
  ['台数は25台から40台に', '台数は|25台から|40台に'],
])('a line of Japanese may end between phrases: %s', (text, phrases) => {
  const parted = partPhrases(text).replaceAll(/(?:<\/?span[^>]*>)+/gu, '|');
  expect(parted.replaceAll(/^\||\|$/gu, '')).toBe(phrases);
});
