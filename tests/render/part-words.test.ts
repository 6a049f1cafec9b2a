import { expect, test } from 'vitest';

import { partPhrases, partWords } from '../../src/render/nodes/part-words.ts';

const parted = (text: string): string =>
  partWords(text)
    .replaceAll(/(?:<\/?span[^>]*>)+/gu, '|')
    .replaceAll(/^\||\|$/gu, '');

test.each([
  ['网络安全为人民', '网络|安全|为人民'],
  ['中国特色网络发展道路', '中国|特色|网络|发展|道路'],
  ['中國特色網絡發展道路', '中國|特色|網絡|發展|道路'],
  ['全靠人民群众的积极参与', '全靠|人民|群众的|积极|参与'],
  ['他们为什么要这样做', '他们|为什么|要这样|做'],
])('a line of Chinese may end between words: %s', (text, words) => {
  expect(parted(text)).toBe(words);
});

test.each([
  ['反诈骗实验室负责人', '反诈骗|实验室|负责人'],
  ['互联网普及率', '互联网|普及率'],
  ['教育部副部长', '教育部|副部长'],
])('single characters belong to a word: %s', (text, words) => {
  expect(parted(text)).toBe(words);
});

test.each([
  ['政治局常委刘云山而不是工程师', '政治局|常委|刘云山|而不是|工程师'],
  ['劉雲山而不是工程師', '劉雲山|而不是|工程師'],
  ['副部长林蕙青表示', '副部长|林蕙青|表示'],
  ['习近平总书记', '习近平|总书记'],
  ['特朗普与发言人佩斯科夫', '特朗普|与发言人|佩斯科夫'],
])('names stay whole: %s', (text, words) => {
  expect(parted(text)).toBe(words);
});

test.each([
  ['使用Windows系统', '使用|Windows|系统'],
  ['2017年9月16日', '2017年|9月|16日'],
  ['拦截电话12亿次，第2段', '拦截|电话|12亿次|，|第2段'],
  ['成本就要十一块五', '成本|就要|十一块五'],
  ['一份套餐卖十二块钱', '一份|套餐卖|十二块钱'],
  ['占百分之二十六点八', '占|百分之二十六点八'],
  ['二〇一七年九月十八日', '二〇一七年|九月|十八日'],
])('figures keep what they count: %s', (text, words) => {
  expect(parted(text)).toBe(words);
});

test('marks, references and Latin words are left as they are', () => {
  const html = 'A &amp; B，“<span class="kept">5 %</span>” C';
  expect(partWords(html)).toBe(html);
});

test('a figure stays with what it counts in, and with the word behind', () => {
  expect(parted('说话人：3 条在引文旁写明。表述：1 条。')).toBe(
    '说话人|：|3 条在引文旁写明|。|表述|：|1 条|。',
  );
});

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
