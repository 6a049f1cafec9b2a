import type { FixedWords } from '../fixed-words.ts';
import { counted, namedParts } from './place-words.ts';

/** Chinese, in short characters. */
export const CHINESE: FixedWords = {
  via: '经由',
  translatedBy: '译者：',
  uncompared: {
    scare: '引号表示保留，并非引文',
    own: '本简报的措辞，未经比对',
    elsewhere: '出自他处，未经比对',
    translation: '译文，未经比对',
  },
  continues: '未完',
  continued: '续',
  assertedBy: '提出者：',
  article: '文章',
  thisArticle: '本文',
  institution: '机构',
  name: '姓名',
  role: '职务',
  part: '在事件中的角色',
  done: '已完成',
  toDo: '待办',
  source: '来源',
  sourceIs: '来源：',
  noFigure: '无数据',
  sources: '来源',
  slide: '幻灯片',
  notes: '备注',
  handout: '讲义',
  quotations: '引文',
  endnotes: '注释',
  edition: '版次',
  inContext: '引文及其上下文。幻灯片所示文字为粗体。',
  withCarriers: '引文及其转述者。',
  comma: '，',
  semicolon: '；',
  colon: '：',
  fullStop: '。',
  and: '、',
  textOf: '文本 ',
  places: {
    paragraph: counted('段'),
    page: counted('页'),
    chapter: counted('章'),
    section: counted('节'),
    line: counted('行'),
    ...namedParts('zh'),
  },
  seal: {
    speakers: '说话人：{list}。',
    verdicts: {
      stated: '{n} 条在引文旁写明',
      inferred: '{n} 条由上下文推断',
      author: '{n} 条为作者',
      none: '{n} 条未署名',
      unstated: '{n} 条来源未写明',
      other: '{n} 条存疑',
      unread: '{n} 条未核对',
    },
    reports: '转述报道的文字：{n} 条。',
    ownWords: '来源自己的表述：{n} 条。',
  },
  receipt: (matching, total, against) => {
    const witness = { article: '所存文章', lock: '所存文章的核对记录', both: '所存文章或其核对记录' };
    return `${total} 条引文中有 ${matching} 条与${witness[against]}一致。`;
  },
};
