/** What editors of one language write in brackets about emphasis: whose it is, or that it is the source’s. */
interface EmphasisRemark {
  /** Primary subtag. */
  readonly language: string;
  /** That the emphasis isn’t the source’s, as it is proposed. */
  readonly added: string;
  /** Everything that is read so. Between Chinese and Japanese characters stands no blank. */
  readonly known: RegExp;
}

/** The first remark of each row is the one that is proposed; each of the others is met in print. */
export const EMPHASIS_REMARKS: readonly EmphasisRemark[] = [
  {
    language: 'en',
    added: 'emphasis added',
    known:
      /^(?:(?:emphasis|italics?|bold(?: type)?) (?:is |are )?(?:added|mine|ours|in (?:the )?original|original|removed)|(?:my|our|original) (?:emphasis|italics))$/iu,
  },
  {
    language: 'de',
    added: 'Hervorhebung hinzugefügt',
    known:
      /^(?:Hervorhebung(?:en)? (?:hinzugefügt|im Original|von mir)|(?:meine|eigene) Hervorhebung(?:en)?)$/iu,
  },
  {
    language: 'fr',
    added: 'souligné par nous',
    known: /^(?:souligné par (?:nous|moi|l'auteure?)|(?:nous soulignons|je souligne)|italiques ajoutée?s)$/iu,
  },
  {
    language: 'es',
    added: 'énfasis añadido',
    known:
      /^(?:énfasis (?:añadido|mío|nuestro|(?:en el )?original)|cursivas? (?:añadidas?|mías?|del original))$/iu,
  },
  {
    language: 'it',
    added: 'corsivo aggiunto',
    known: /^(?:(?:corsivo|enfasi|grassetto) (?:aggiunt[oa]|mi[oa]|nostr[oa]|(?:nell')?originale))$/iu,
  },
  {
    language: 'pt',
    added: 'ênfase acrescentada',
    known:
      /^(?:ênfase (?:acrescentada|adicionada|minha|nossa|no original)|(?:grifos?|itálicos?|destaques?) (?:meus?|nossos?|do autor))$/iu,
  },
  {
    language: 'ru',
    added: 'выделено автором',
    known: /^(?:выделено (?:мной|нами|автором|в оригинале)|курсив (?:мой|наш|автора))$/iu,
  },
  {
    language: 'zh',
    added: '着重为引者所加',
    known:
      /^(?:着重号?|重点|强调|粗体|黑体|斜体|著重號?|重點|強調|粗體)(?:为|系|為|係|是)?(?:引者|笔者|作者|筆者|本文)?(?:所)?加$|^(?:着重号?|重点|强调|強調)(?:为|系|為)?原文(?:所有|所加)?$/u,
  },
  {
    language: 'ja',
    added: '強調は引用者',
    known: /^(?:強調|傍点|太字|下線)(?:は|、)?(?:引用者|筆者|原文)(?:による|のまま)?$/u,
  },
  {
    language: 'ko',
    added: '강조는 인용자',
    known: /^강조(?:는|함)? ?(?:인용자|필자|추가|원문)$/u,
  },
];

/** Whether the words in brackets say whose emphasis it is: “emphasis added”, “Hervorhebung im Original”. */
export function isEmphasisRemark(words: string): boolean {
  const text = words
    .replace(
      /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu,
      '',
    )
    .replaceAll('’', "'")
    .replace(/[.!。]$/u, '');
  return EMPHASIS_REMARKS.some(({ known }) => known.test(text));
}

/** Whether the words in brackets speak about the quotation and stand for no words of it: “sic”, “emphasis added”. */
export function isRemark(words: string): boolean {
  return /^(?:sic|thus)[.!]?$/iu.test(words) || isEmphasisRemark(words);
}

/** “[emphasis added]” in the language of an outline; in English where there is no other. */
export function remarkOnEmphasis(language: string): string {
  const primary = language.toLowerCase().split('-')[0];
  const { added } = EMPHASIS_REMARKS.find((row) => row.language === primary) ?? ENGLISH;
  return `[${added}]`;
}

const ENGLISH = { added: 'emphasis added' };
