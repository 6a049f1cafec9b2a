const inOrder = (names: string): readonly string[] => names.split(' ');

/** The months, as dates have them, in the languages whose lists of sources are written here. */
export const MONTH_NAMES = {
  en: inOrder('January February March April May June July August September October November December'),
  de: inOrder('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  fr: inOrder('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: inOrder('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  ru: inOrder('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
  ar: inOrder('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
  fa: inOrder('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
  it: inOrder(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  pt: inOrder('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
} as const;

/** What the English months begin with, by which short forms of them are known. */
export const MONTH_STARTS: readonly string[] = MONTH_NAMES.en.map((name) => name.slice(0, 3).toLowerCase());
