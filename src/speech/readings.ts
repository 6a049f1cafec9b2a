import type { Findings } from './text/findings.ts';

/** Adds pinyin to the Chinese terms, by Hanyu Pinyin orthography (GB/T 16159); the library is loaded only where there is such a term. */
export async function withReadings(findings: Findings): Promise<Findings> {
  if (!findings.terms.some((term) => term.language === 'zh')) return findings;
  const { pinyin } = await import('pinyin-pro');
  const syllablesOf = (text: string): readonly string[] =>
    pinyin(text, { type: 'array', toneSandhi: false, nonZh: 'spaced' });
  const terms = findings.terms.map((term) =>
    term.language === 'zh' && term.reading === null
      ? { ...term, reading: readingOf(term.text, syllablesOf) }
      : term,
  );
  return { ...findings, terms };
}

/** The whole is read first, since a character's sound can hang on its neighbours, and then split into words. */
function readingOf(text: string, syllablesOf: (text: string) => readonly string[]): string {
  const syllables = syllablesOf(text);
  const characters = Array.from(text);
  if (syllables.length !== characters.length) return syllables.join(' ');
  let at = 0;
  const words = Array.from(WORDS.segment(text), ({ segment }) => {
    const length = Array.from(segment).length;
    at += length;
    return joined(segment, syllables.slice(at - length, at));
  });
  return words
    .join(' ')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ (?=[，。；：、！？·”）])|(?<=[“（]) /gu, '');
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

function joined(word: string, syllables: readonly string[]): string {
  const reading = syllables
    .map((syllable, index) => (index > 0 && VOWEL.test(syllable) ? `’${syllable}` : syllable))
    .join('');
  return PROPER.test(word) ? reading.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : reading;
}

const VOWEL = /^[aāáǎàoōóǒòeēéěè]/u;

/** Names, and the parts that leaders’ names fall into, which are written with a capital whatever stands round them. */
const PROPER =
  /^(?:中国|中华|中共|中央电视台|北京|上海|天津|重庆|广州|深圳|南京|武汉|杭州|成都|西安|香港|澳门|台湾|新疆|西藏|内蒙古|广东|四川|湖南|湖北|浙江|江苏|长江|黄河|美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|印度|欧洲|亚洲|非洲|美洲|新华社|人民日报|马克思主义|习|近平|毛泽东|泽东|邓小平|江泽民|胡锦涛|锦涛|周恩来|孔子)[市省]?$/u;
