import type { FixedWords } from '../fixed-words.ts';
import { counted, namedParts } from './place-words.ts';

/** Japanese. */
export const JAPANESE: FixedWords = {
  via: '経由',
  translatedBy: '訳：',
  uncompared: {
    scare: '距離を置く引用符、引用ではない',
    own: 'この資料の言葉、照合なし',
    elsewhere: '他の場での発言、照合なし',
    translation: '訳文、照合なし',
  },
  continues: '続く',
  continued: '続き',
  assertedBy: '主張：',
  article: '記事',
  thisArticle: 'この記事',
  institution: '所属',
  name: '名前',
  role: '役職',
  part: 'この件での役割',
  done: '完了',
  toDo: '未完了',
  source: '出典',
  sourceIs: '出典：',
  noFigure: 'データなし',
  sources: '出典',
  slide: 'スライド',
  notes: 'ノート',
  handout: '配布資料',
  quotations: '引用',
  endnotes: '注',
  edition: '版次',
  inContext: '引用を前後の文とともに示す。スライドに出る箇所は太字。',
  withCarriers: '引用と、それを伝えた人びと。',
  comma: '、',
  semicolon: '；',
  colon: '：',
  fullStop: '。',
  and: '、',
  textOf: 'テキスト ',
  places: {
    paragraph: counted('段落'),
    page: counted('ページ'),
    chapter: counted('章'),
    section: counted('節'),
    line: counted('行'),
    ...namedParts('ja'),
  },
  seal: {
    speakers: '話者：{list}。',
    verdicts: {
      stated: '発言の傍に明記 {n} 件',
      inferred: '文脈から推定 {n} 件',
      author: '筆者 {n} 件',
      none: '氏名なし {n} 件',
      unstated: '出典に記載なし {n} 件',
      other: '疑わしい {n} 件',
      unread: '未照合 {n} 件',
    },
    reports: '報道の要約の文言：{n} 件。',
    ownWords: '出典自身の文言：{n} 件。',
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: '保存された記事',
      lock: '保存された記事の照合記録',
      both: '保存された記事またはその照合記録',
    };
    return `引用${total}件のうち${matching}件が${witness[against]}と一致。`;
  },
};
