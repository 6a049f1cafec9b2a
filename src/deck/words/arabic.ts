import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** Arabic. */
export const ARABIC: FixedWords = {
  via: 'عبر',
  translatedBy: 'ترجمة ',
  uncompared: {
    scare: 'علامات تحفّظ، ليست اقتباسًا',
    own: 'كلمات هذا العرض نفسه، لم تُقارن',
    elsewhere: 'قيل في موضع آخر، ولم يُقارن',
    translation: 'ترجمة، لم تُقارن',
  },
  continues: 'يتبع',
  continued: 'تتمة',
  assertedBy: 'القائل: ',
  article: 'المقال',
  thisArticle: 'المقال',
  institution: 'المؤسسة',
  name: 'الاسم',
  role: 'المنصب',
  part: 'الدور في القصة',
  done: 'أُنجز',
  toDo: 'لم يُنجز',
  source: 'المصدر',
  sourceIs: 'المصدر: ',
  noFigure: 'لا رقم',
  sources: 'المصادر',
  slide: 'الشريحة',
  notes: 'ملاحظات',
  handout: 'ورقة عمل',
  quotations: 'اقتباسات',
  endnotes: 'الهوامش',
  edition: 'الإصدار',
  inContext: 'الاقتباسات في سياقها. ما تعرضه الشرائح مكتوب بخط عريض.',
  withCarriers: 'الاقتباسات ومن نقلها.',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  fullStop: '.',
  and: ' و',
  textOf: 'نص ',
  places: {
    paragraph: named('الفقرة', 'الفقرات'),
    page: named('ص'),
    chapter: named('الفصل', 'الفصول'),
    section: named('القسم', 'الأقسام'),
    line: named('السطر', 'الأسطر'),
    ...namedParts('ar'),
  },
  seal: {
    speakers: 'المتحدثون: {list}.',
    verdicts: {
      stated: 'مذكور بجانب الكلام: {n}',
      inferred: 'مستنتج: {n}',
      author: 'الكاتب: {n}',
      none: 'دون اسم: {n}',
      unstated: 'غير مذكور في المصدر: {n}',
      other: 'مشكوك فيه: {n}',
      unread: 'لم يُتحقق منه: {n}',
    },
    reports: 'كلام تقرير منقول: {n}.',
    ownWords: 'بصياغة المصدر نفسه: {n}.',
    uncompared: 'لم يُقارن: {list}.',
    uncomparedKinds: {
      scare: 'بين علامات تحفظ: {n}',
      own: 'بكلام الكاتب: {n}',
      elsewhere: 'قيل في موضع آخر: {n}',
      translation: 'مترجم: {n}',
    },
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'المقال المحفوظ',
      lock: 'سجل التحقق من المقال المحفوظ',
      both: 'المقال المحفوظ أو سجل التحقق منه',
    };
    return `الاقتباسات المطابقة ل${withArticle(witness[against])}: ${matching} من ${total}.`;
  },
};

/** The preposition li- takes the place of the alif of an article. */
function withArticle(words: string): string {
  return words.startsWith('ال') ? words.slice(1) : words;
}
