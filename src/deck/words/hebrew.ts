import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** Hebrew; numbers stand where they change no noun. */
export const HEBREW: FixedWords = {
  via: 'דרך',
  translatedBy: 'תרגום: ',
  uncompared: {
    scare: 'מירכאות הסתייגות, לא ציטוט',
    own: 'מילים של המצגת עצמה, לא הושוו',
    elsewhere: 'נאמר במקום אחר, לא הושווה',
    translation: 'תרגום, לא הושווה',
  },
  continues: 'יש המשך',
  continued: 'המשך',
  assertedBy: 'לטענת ',
  article: 'הכתבה',
  thisArticle: 'הכתבה',
  institution: 'מוסד',
  name: 'שם',
  role: 'תפקיד',
  part: 'החלק בפרשה',
  done: 'בוצע',
  toDo: 'לביצוע',
  source: 'מקור',
  sourceIs: 'מקור: ',
  noFigure: 'אין נתון',
  sources: 'מקורות',
  slide: 'שקופית',
  notes: 'הערות',
  handout: 'דפי מידע',
  quotations: 'ציטוטים',
  endnotes: 'הערות',
  edition: 'מהדורה',
  inContext: 'הציטוטים בהקשרם. מה שמופיע בשקופית מודגש.',
  withCarriers: 'הציטוטים ומי שמסרו אותם הלאה.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' ו',
  textOf: 'הטקסט של ',
  places: {
    paragraph: named('פסקה', 'פסקאות'),
    page: named('עמ׳'),
    chapter: named('פרק', 'פרקים'),
    section: named('סעיף', 'סעיפים'),
    line: named('שורה', 'שורות'),
    ...namedParts('he'),
  },
  seal: {
    speakers: 'דוברים: {list}.',
    verdicts: {
      stated: 'נזכרים ליד הדברים: {n}',
      inferred: 'משתמעים: {n}',
      author: 'הכותב: {n}',
      none: 'ללא שם: {n}',
      unstated: 'אינם נזכרים במקור: {n}',
      other: 'מוטלים בספק: {n}',
      unread: 'לא נבדקו: {n}',
    },
    reports: 'מילים של דיווח: {n}.',
    ownWords: 'בניסוח המקור עצמו: {n}.',
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'את הכתבה השמורה',
      lock: 'את רישום האימות של הכתבה השמורה',
      both: 'את הכתבה השמורה או את רישום האימות שלה',
    };
    return `ציטוטים התואמים ${witness[against]}: ${matching} מתוך ${total}.`;
  },
};
