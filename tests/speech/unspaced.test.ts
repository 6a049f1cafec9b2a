import { describe, expect, test } from 'vitest';

import { unspacedLexicon } from '../../src/speech/unspaced/lexicon.ts';
import { findingsOf } from './article.ts';

/** The quotations of an article as `words ← name`; nobody is `–`. */
const saidIn = (text: string): readonly string[] =>
  findingsOf(text).quotations.map(({ text: words, speaker }) => `${words} ← ${speaker?.name ?? '–'}`);

const sources = unspacedLexicon('zh')?.words.sources ?? [];

test.each(sources.map(({ example, gives }) => [example, gives] as const))(
  'a source is found by a row: %s',
  (example, [who, words]) => {
    expect(saidIn(example)).toEqual([`${words} ← ${who === '' ? '–' : who}`]);
  },
);

describe('in Chinese', () => {
  test.each([
    // Before, behind and around the words.
    ['馆长林秋月说：“灯不能关。”', ['灯不能关。 ← 林秋月']],
    ['“灯不能关，”馆长林秋月说，“关了就没人来。”', ['灯不能关， ← 林秋月', '关了就没人来。 ← 林秋月']],
    ['“灯不能关。”馆长林秋月说。“关了就没人来。”', ['灯不能关。 ← 林秋月', '关了就没人来。 ← 林秋月']],
    ['「燈不能關。」館長林秋月說。', ['燈不能關。 ← 林秋月']],
    ['馆长林秋月摇了摇头：“灯不能关。”', ['灯不能关。 ← 林秋月']],
    ['馆长林秋月的声音有些沙哑：“灯不能关。”', ['灯不能关。 ← 林秋月']],
    // What the writer reports.
    ['馆长林秋月表示，码头的灯今年不会关。', ['码头的灯今年不会关 ← 林秋月']],
    ['馆长林秋月认为，“长明灯”只是一句口号。', ['“长明灯”只是一句口号 ← 林秋月']],
    ['居民对此表示欢迎，码头照常开放。', []],
    // Names.
    ['“灯不能关，”78岁的郝淑兰说。', ['灯不能关， ← 郝淑兰']],
    [
      '“灯不能关，”丹麦学者埃里克·霍尔姆说。霍尔姆称：“请留着它。”',
      ['灯不能关， ← 埃里克·霍尔姆', '请留着它。 ← 埃里克·霍尔姆'],
    ],
    ['教授何雁不同意。“关了更省电，”何教授说。', ['关了更省电， ← 何雁']],
    ['修船的杜克俭没有停手。杜克俭今年七十岁。“急不得，”老杜说。', ['急不得， ← 杜克俭']],
    ['館長許國榮受訪時強調：「燈不能關。」', ['燈不能關。 ← 許國榮']],
    ['研究员渡边直树则较为谨慎。“再等等看，”渡边说。', ['再等等看， ← 渡边直树']],
    [
      '新华社港城5月12日电（记者 王宇）港口管理处处长何雁说，灯今年不关。“不会关，”何雁说。',
      ['灯今年不关 ← 何雁', '不会关， ← 何雁'],
    ],
    ['“灯不能关，”网友“海边的风”留言。“太暗了。”', ['灯不能关， ← 海边的风', '太暗了。 ← 海边的风']],
    // Pronouns, and somebody new.
    ['馆长林秋月拿出一张照片。“灯不能关，”她说。', ['灯不能关， ← 林秋月']],
    ['馆长林秋月走了。一位路过的船员停下脚步。“太暗了，”他说。', ['太暗了， ← 一位路过的船员']],
    ['馆长林秋月走了。一个孩子跑过来。“那一刻我就知道，”她说。', ['那一刻我就知道， ← 她']],
    [
      '一名守塔人告诉记者，灯坏了三次。“没人来修，”这名守塔人说。',
      ['灯坏了三次 ← 一名守塔人', '没人来修， ← 一名守塔人'],
    ],
    ['县长贺明远到了现场。“灯不能关，”县长说。', ['灯不能关， ← 贺明远']],
    ['馆长林秋月走了。科里走了两个年轻的老师。“没人来修，”她说。', ['没人来修， ← 林秋月']],
    [
      '医生何雁说，灯今年不关。\n去年来了一位新人。“没人来修，”这位医生说。',
      ['灯今年不关 ← 何雁', '没人来修， ← 这位医生'],
    ],
    ['商户代表池莉娜担心客流。“我的店怎么办？”她问馆长林秋月。', ['我的店怎么办？ ← 池莉娜']],
    ['主教练左志刚透露，她的手受了伤。', ['她的手受了伤 ← 左志刚']],
    ['荷兰大学生诺拉说：“灯不能关。”', ['灯不能关。 ← 诺拉']],
    // Words in marks that nobody says.
    ['门口挂着“灯塔纪念馆”的牌子。', []],
    ['墙上写着：“禁止吸烟，违者罚款。”', []],
    ['“让灯亮着”是今年的口号。', []],
    ['对于“灯塔要拆”的说法，馆长林秋月予以否认：“没有这回事。”', ['没有这回事。 ← 林秋月']],
  ] as const)('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  test('answers are the one guest’s, and questions nobody’s', () => {
    const text =
      '灯塔还亮着\n\n本报专访了作家任晓舟。\n\n问：写了几年？\n\n答：写了七年，删了一半。\n\n问：还写吗？\n\n答：也许写一条路。';
    expect(saidIn(text)).toEqual(['写了七年，删了一半。 ← 任晓舟', '也许写一条路。 ← 任晓舟']);
  });

  test('a long article is read in time that grows with it alone', () => {
    const one = '馆长林秋月说：“灯不能关。”一位路过的船员停下脚步。“太暗了，”他说。\n\n';
    const started = performance.now();
    expect(saidIn(one.repeat(800))).toHaveLength(1600);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
