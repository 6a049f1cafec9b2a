import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** Persian. */
export const PERSIAN: FixedWords = {
  via: 'از طریق',
  translatedBy: 'ترجمهٔ ',
  uncompared: {
    scare: 'گیومهٔ تردید، نقل قول نیست',
    own: 'واژه‌های همین ارائه، مقایسه نشده',
    elsewhere: 'در جای دیگر گفته شده، مقایسه نشده',
    translation: 'ترجمه، مقایسه نشده',
  },
  continues: 'ادامه دارد',
  continued: 'ادامه',
  assertedBy: 'به گفتهٔ ',
  article: 'مقاله',
  thisArticle: 'این مقاله',
  institution: 'نهاد',
  name: 'نام',
  role: 'سمت',
  part: 'نقش در ماجرا',
  done: 'انجام شد',
  toDo: 'باقی مانده',
  source: 'منبع',
  sourceIs: 'منبع: ',
  noFigure: 'بدون رقم',
  sources: 'منابع',
  slide: 'اسلاید',
  notes: 'یادداشت‌ها',
  handout: 'جزوه',
  quotations: 'نقل‌قول‌ها',
  endnotes: 'پی‌نوشت‌ها',
  edition: 'ویرایش',
  inContext: 'نقل‌قول‌ها در متن خود. آنچه اسلاید نشان می‌دهد پررنگ است.',
  withCarriers: 'نقل‌قول‌ها و کسانی که آن‌ها را رسانده‌اند.',
  comma: '، ',
  semicolon: '؛ ',
  colon: ': ',
  fullStop: '.',
  and: ' و ',
  textOf: 'متن ',
  places: {
    paragraph: named('بند', 'بندهای'),
    page: named('ص', 'صص'),
    chapter: named('فصل', 'فصل‌های'),
    section: named('بخش', 'بخش‌های'),
    line: named('سطر', 'سطرهای'),
    ...namedParts('fa'),
  },
  seal: {
    speakers: 'گویندگان: {list}.',
    verdicts: {
      stated: 'نام‌برده کنار سخن: {n}',
      inferred: 'استنباط‌شده: {n}',
      author: 'نویسنده: {n}',
      none: 'بی‌نام: {n}',
      unstated: 'نام‌نبرده در منبع: {n}',
      other: 'مورد تردید: {n}',
      unread: 'بررسی‌نشده: {n}',
    },
    reports: 'سخنان یک گزارش: {n}.',
    ownWords: 'به بیان خود منبع: {n}.',
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'مقالهٔ ذخیره‌شده',
      lock: 'سند تطبیق مقالهٔ ذخیره‌شده',
      both: 'مقالهٔ ذخیره‌شده یا سند تطبیق آن',
    };
    return `${matching} نقل‌قول از ${total} با ${witness[against]} مطابقت دارد.`;
  },
};
