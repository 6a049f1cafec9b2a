import type { DraftWords } from './draft-words.ts';

/** Chinese, in simplified characters. */
export const CHINESE: DraftWords = {
  speakerMissing: '说话人待补',
  article: '本文',
  and: '、',
  marks: ['“', '”', '‘', '’'],
  contents: (quotations, claims) => {
    const parts = [
      quotations === 0 ? '' : `${quotations} 段引文`,
      claims === 0 ? '' : `${claims} 个论断`,
    ].filter((part) => part !== '');
    return `${parts.length === 0 ? '概览' : parts.join('，')}。`;
  },
  sectionNotes: '标题取自文章此处的句子，请换成您自己的论点。',
  discussion: '讨论',
  firstAlone: '先独自思考，再两人讨论。',
  questions: '供选择的问题',
  questionsNotes: '每组一个问题，八分钟，然后各说一句话。课上已经解决的问题请删去。',
  lastQuestions: [
    '转述文章内容之前，读者需要查证什么？',
    '文中谈到的人会首先反驳哪一句？',
    '文章为谁而写，又把什么当作不言自明？',
  ],
  askFigure: (figure) => `${figure}：指的是什么，由谁统计，与什么相比？`,
  askUnsourced: (claim) => `${claim}：文中没有给出来源。什么能证明这一点？`,
  askTerm: (gloss, term) => `${gloss}比起${term}略去了什么，又添加了什么？`,
  askSilent: (names, isOne) =>
    `文中提到${names}，却没有引用其言论。如果听到${isOne ? '这个声音' : '这些声音'}，会有什么不同？`,
  paragraph: (number) => `第 ${number} 段`,
  inFull: (paragraph) => `第 ${paragraph} 段的完整内容`,
  wordsInMarks: (paragraph) => `引号中的话，第 ${paragraph} 段`,
  stretch: (from, to) => (from === to ? `第 ${from} 段的内容` : `第 ${from} 至 ${to} 段的内容`),
  context: (paragraph) => `上下文，第 ${paragraph} 段：`,
  speakerNotRead: '文章不是英文，未能判定是谁说的。请查明并填上姓名。',
  claimNotRead: '文章不是英文，未能判定这是作者自己的话还是转述。',
  opensParagraph: '这是该段的第一句。',
  followsOn: '前一句是：',
  figuresToCheck: '需要核对的数字：',
  holdsQuotations: (count) => `这一句含有 ${count} 段引文。`,
  noSentence: '未能在文章中分辨出论断或引文。请阅读文章，写下它说了什么。',
};
