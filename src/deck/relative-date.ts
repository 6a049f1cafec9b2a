/**
 * Whether a date stands for no day, as “last week” does, and is drawn as a stretch. Read in the language of the deck, by
 * its BCP 47 tag; in English where it has no words here.
 */
export function isRelativeDate(date: string, language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  return (RELATIVE.get(primary) ?? ENGLISH).test(date);
}

const words = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

const ENGLISH = words(
  'last|next|later|earlier|ago|recent(?:ly)?|soon|since|before|after|this (?:week|month|year)|in the (?:past|future)',
);

const RELATIVE: ReadonlyMap<string, RegExp> = new Map([
  [
    'ar',
    words(
      'قبل|بعد|منذ|لاحقًا|لاحقا|مؤخرًا|مؤخرا|قريبًا|قريبا|\\p{L}+ (?:الماضي|الماضية|المقبل|المقبلة|القادم|القادمة)',
    ),
  ],
  [
    'de',
    words(
      '(?:letzt|vorig|vergangen|nächst|kommend)e[mnrs]?|später|früher|kürzlich|neulich|bald|seit|vor|nach|diese[nrs]? (?:Woche|Monat|Jahr)',
    ),
  ],
  [
    'es',
    words(
      '(?:pasad|próxim)[oa]s?|más tarde|antes|después|desde|hace|recientemente|pronto|est[ea] (?:semana|mes|año)',
    ),
  ],
  ['fa', words('گذشته|آینده|پیش|پیش از|پس از|قبل|بعد|اخیراً|به‌زودی|این (?:هفته|ماه)|امسال|پارسال')],
  [
    'fr',
    words(
      'derni(?:er|ère)s?|prochaine?s?|plus (?:tard|tôt)|récemment|bientôt|depuis|avant|après|il y a|ce mois|cette (?:semaine|année)',
    ),
  ],
  ['he', words('שעבר|שעברה|הבא|הבאה|לפני|אחרי|מאז|לאחרונה|בקרוב|השבוע|החודש|השנה')],
  [
    'it',
    words(
      'scors[aeio]|prossim[aeio]|più tardi|prima|dopo|fa|recentemente|presto|quest[ao] (?:settimana|mese|anno)',
    ),
  ],
  ['ja', /[先来今](?:週|月)|昨年|去年|来年|今年|最近|以前|以後|以来|その後|まもなく/u],
  ['ko', /지난|다음|최근|이전|이후|올해|작년|내년|곧/u],
  [
    'pt',
    words(
      'passad[ao]s?|próxim[ao]s?|mais tarde|antes|depois|desde|há|recentemente|em breve|est[ae] (?:semana|mês|ano)',
    ),
  ],
  [
    'ru',
    words(
      '(?:прошл|следующ)\\p{L}+|позже|ранее|назад|недавно|скоро|до|после|на этой неделе|в этом (?:месяце|году)',
    ),
  ],
  [
    'zh',
    /[上下本](?:个|個)?(?:周|週|月|星期)|去年|明年|今年|此前|之前|之后|之後|以来|以來|最近|不久|后来|後來/u,
  ],
]);
