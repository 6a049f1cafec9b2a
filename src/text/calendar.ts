const inOrder = (names: string): readonly string[] => names.split(' ');

/** The months as dates have them, in the languages that lists of sources are written in; Russian ones in the genitive. */
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

/** The same in further languages, whose dates are read in articles. */
export const FURTHER_MONTH_NAMES = {
  nl: inOrder('januari februari maart april mei juni juli augustus september oktober november december'),
  sv: inOrder('januari februari mars april maj juni juli augusti september oktober november december'),
  pl: inOrder(
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  ),
  tr: inOrder('ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'),
} as const;

/** English months cut short; May never is. */
export const SHORT_MONTHS: readonly string[] = inOrder('Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec');

/** What the English months begin with, by which short forms of them are known. */
export const MONTH_STARTS: readonly string[] = MONTH_NAMES.en.map((name) => name.slice(0, 3).toLowerCase());

/** The days of the week from Monday; Russian ones in the accusative. */
export const WEEKDAY_NAMES = {
  en: inOrder('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  de: inOrder('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
  fr: inOrder('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  es: inOrder('lunes martes miércoles jueves viernes sábado domingo'),
  ru: inOrder('понедельник вторник среду четверг пятницу субботу воскресенье'),
} as const;

/** An English month in full, as part of a pattern. */
export const ENGLISH_MONTH = `(?:${MONTH_NAMES.en.join('|')})`;
/** One cut short, without its point. */
export const SHORT_MONTH = `(?:${SHORT_MONTHS.join('|')})`;
/** An English day of the week, as part of a pattern. */
export const ENGLISH_WEEKDAY = `(?:${WEEKDAY_NAMES.en.join('|')})`;
