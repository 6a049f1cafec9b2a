import type { UiStrings } from './ui-strings.ts';
import type { InterfaceWords } from './interface-words.ts';
import { named, namedParts } from './place-words.ts';

/** Arabic. */
export const ARABIC: UiStrings = {
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
  withIntermediaries: 'الاقتباسات ومن نقلها.',
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
    const savedSource = {
      article: 'المقال المحفوظ',
      lock: 'سجل التحقق من المقال المحفوظ',
      both: 'المقال المحفوظ أو سجل التحقق منه',
    };
    return `الاقتباسات المطابقة ل${withArticle(savedSource[against])}: ${matching} من ${total}.`;
  },
};

/** The preposition li- takes the place of the alif of an article. */
function withArticle(words: string): string {
  return words.startsWith('ال') ? words.slice(1) : words;
}

const MATCHES = 'يطابق المقال المحفوظ';

/** What the controls around the slides say. */
export const ARABIC_INTERFACE: InterfaceWords = {
  controls: {
    skipLinks: 'روابط التخطي',
    skipToSlides: 'الانتقال إلى الشرائح',
    skipToControls: 'الانتقال إلى عناصر التحكم',
    readAsPage: 'القراءة كصفحة',
    showAsSlides: 'العرض كشرائح',
    slideControls: 'عناصر التحكم في الشرائح',
    previousSlide: 'الشريحة السابقة',
    nextSlide: 'الشريحة التالية',
    overview: 'نظرة عامة',
    speakerView: 'طريقة عرض المقدم',
    fullScreen: 'ملء الشاشة',
    keys: 'المفاتيح',
    close: 'إغلاق',
    key: 'المفتاح',
    whatItDoes: 'الوظيفة',
    goOn: 'الخطوة أو الشريحة التالية',
    goBack: 'الخطوة أو الشريحة السابقة',
    goToEnds: 'الشريحة الأولى، الأخيرة',
    openOverview: 'نظرة عامة على كل الشرائح؛ يغلق ما هو مفتوح',
    openSpeakerView: 'طريقة عرض المقدم، في نافذة مستقلة',
    blackScreen: 'شاشة سوداء، ثم العودة',
    thisList: 'هذه القائمة',
    lettersAreKeys: 'الحروف تعمل كمفاتيح. أوقفها إذا كنت تستخدم الإملاء الصوتي.',
  },
  spoken: { slide: 'الشريحة {number} من {count}: ', step: 'الخطوة {number} من {count}:' },
  panel: {
    opener: 'كيف جرى التحقق من الاقتباسات هنا',
    title: 'التحقق',
    close: 'إغلاق',
    inArticle: 'في المقال المحفوظ',
    speaker: 'القائل',
    source: 'المصدر',
    place: 'الموضع',
    paragraph: 'الفقرة {number}',
    hash: 'بصمة النص',
    openPage: 'فتح الصفحة المنشورة عند هذه الكلمات',
    checkYourself: 'تحقق بنفسك من نسختك من المقال:',
    whatMatchMeans: 'المطابقة تعني أن الكلمات هي نفسها، لا أنها صحيحة. أصدر الإيصال: {tool}.',
    verdicts: {
      verbatim: `${MATCHES} حرفيًا`,
      typographic: `${MATCHES} باستثناء علامات الطباعة`,
      edited: `${MATCHES} مع تعديلات مبيَّنة`,
      locked: 'يطابق سجل التحقق من المقال؛ لم يكن المقال متاحًا',
    },
    unknownVerdict: 'نتيجة التحقق غير معروفة لهذه الصفحة',
    attribution: 'نسبة الكلام',
    said: {
      stated: 'مذكور بجانب الكلام.',
      inferred: 'مستنتج مما حوله.',
      author: 'كلام كاتب المصدر.',
      none: 'لم يُذكر أحد.',
      unstated: 'لا يقول المصدر لمن الكلام.',
      other: 'يبدو أن المصدر يذكر شخصًا آخر.',
      unread: 'لم يُتحقق منه.',
    },
    wording: 'الصياغة',
    kinds: {
      quoted: 'مقتبس في المصدر',
      mixed: 'مقتبس جزئيًا، والباقي بصياغة المصدر',
      reported: 'منقول بصياغة المصدر',
      narrated: 'جملة من المصدر نفسه',
    },
  },
  presenter: {
    speakerViewOf: 'طريقة عرض المقدم: {title}',
    blocked: 'منع المتصفح طريقة عرض المقدم. اسمح بالنوافذ المنبثقة لهذه الصفحة ثم افتحها مرة أخرى.',
    thisSlide: 'هذه الشريحة',
    nextSlide: 'الشريحة التالية',
    upcoming: 'التالي',
    black: 'شاشة سوداء',
    timeAndNotes: 'الوقت والملاحظات',
    time: 'الوقت',
    notes: 'الملاحظات',
    sinceStart: 'منذ البداية',
    clock: 'الساعة',
    reset: 'تصفير',
    resetTimer: 'تصفير المؤقت',
    layout: 'التخطيط',
    layoutIs: 'التخطيط: {name}',
    layouts: { default: 'افتراضي', wide: 'عريض', tall: 'طويل', 'notes-only': 'الملاحظات فقط' },
    tooTall:
      'يتجاوز ارتفاع هذه الشريحة المساحة بمقدار {pixels} px حتى بأصغر خط. عند البناء توزَّع على عدة شرائح أو يتوقف البناء عندها.',
    tooWide:
      'يتجاوز عرض هذه الشريحة المساحة بمقدار {pixels} px حتى بأصغر خط. عند البناء توزَّع على عدة شرائح أو يتوقف البناء عندها.',
    noServer: 'الخادم لا يستجيب: لا تصل التغييرات',
  },
};
