/** What a part of an article is that is cited by its name: `[@id, headline]`. */
export const PART_NAMES = ['headline', 'standfirst', 'caption'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A part that can be cited by name: a paragraph of the text, or words that stand beside it. */
export type ArticlePart =
  | { readonly name: PartName; readonly paragraph: number }
  | { readonly name: PartName; readonly text: string };

/** More captions than this are those of a gallery; each quotation is looked for in all of them. */
export const MOST_PARTS = 100;

/** The parts in the words of a deck, by the primary subtag of its language. */
export const HYPHENATE = {
  en: { headline: 'headline', standfirst: 'standfirst', caption: 'caption' },
  de: { headline: 'Überschrift', standfirst: 'Vorspann', caption: 'Bildunterschrift' },
  fr: { headline: 'titre', standfirst: 'chapeau', caption: 'légende' },
  es: { headline: 'titular', standfirst: 'entradilla', caption: 'pie de foto' },
  it: { headline: 'titolo', standfirst: 'sommario', caption: 'didascalia' },
  pt: { headline: 'título', standfirst: 'subtítulo', caption: 'legenda' },
  ru: { headline: 'заголовок', standfirst: 'подзаголовок', caption: 'подпись' },
  zh: { headline: '标题', standfirst: '导语', caption: '图片说明' },
  ja: { headline: '見出し', standfirst: 'リード', caption: 'キャプション' },
  ko: { headline: '제목', standfirst: '부제', caption: '사진 설명' },
  ar: { headline: 'العنوان', standfirst: 'المقدمة', caption: 'تعليق الصورة' },
  fa: { headline: 'تیتر', standfirst: 'لید', caption: 'شرح عکس' },
  he: { headline: 'כותרת', standfirst: 'כותרת משנה', caption: 'כיתוב' },
} as const satisfies Readonly<Record<string, Readonly<Record<PartName, string>>>>;
