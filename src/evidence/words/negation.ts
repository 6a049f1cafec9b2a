import { lazily } from '../../text/lazily.ts';

/** Words that deny, or say that something is not so. A word too many makes somebody quote more; one too few turns a statement into its opposite. */
const NEGATIONS: ReadonlySet<string> = new Set(
  [
    'deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting fail fails failed failing',
    'dismiss dismisses dismissed dismissing doubt doubts doubted doubting lack lacks lacked lacking cease ceases ceased disputed',
    'false falsely unless impossible unable unlikely untrue unclear doubtful wrongly mistakenly erroneously incorrectly except myth hoax',
    'no not never none nobody nothing neither nor nowhere cannot without hardly barely scarcely rarely seldom',
    'nicht nichts nie niemals niemand kein keine keinen keinem keiner keines weder ohne außer nirgends nirgendwo mitnichten keinesfalls keineswegs kaum',
    'bestreiten bestreitet bestritt bestritten dementiert dementierte leugnet leugnete verweigert verweigerte weigert weigerte lehnt lehnte abgelehnt',
    'ne pas jamais rien aucun aucune sans sauf hormis non nul nulle guère ni refusé rejette rejeté dément démenti nie nient',
    'nunca jamás nada nadie ningún ninguna ninguno tampoco apenas salvo excepto sin niega negó rechaza rechazó imposible',
    'nessun nessuno nessuna niente nulla né neanche nemmeno neppure senza impossibile',
    'não nem ninguém nenhum nenhuma sem jamais tampouco nici niciodată nimeni nimic fără',
    'niet geen nooit niets niemand nergens zonder',
    'inte icke ej aldrig ingen inget inga ingenting utan ikke ikkje aldri intet uden uten ekki aldrei',
    'nigdy nikt nic żaden żadna żadne żadnych bez nikdy nikdo žádný žádná žádné není nejsou nikto nič nije nema nikad',
    'ei emme ette eivät ettei etten etteivät eikä eivätkä ellei elleivät tuskin älä ilman nem soha sosem sosincs senki semmi semmit nincs nincsen nincsenek nemigen aligha sem nélkül değil asla hiç hiçbir yok',
    'не нет ни вряд едва кроме никогда никто никого ничего ничто никто нигде никак без нельзя невозможно отказался отказалась отказались отрицает отрицал отрицала',
    'ні ніколи ніхто нічого немає няма никой нищо није нико',
    'δεν δε μην μη όχι ποτέ κανείς κανένας τίποτα ούτε χωρίς',
    'لا لم لن ليس ليست ليسوا لست لسنا لستم ألا بلا إلا سوى غير عدم بدون دون كلا ولا ولم ولن وليس فلا فلم فلن نه نیست نیستند نبود نبودند هرگز هیچ نخواهد نخواهند نہیں',
    'לא אין אינו אינה אינם אינן בלי ללא שלא ולא ואין',
    'नहीं मत बिना tidak bukan belum jangan tanpa không chưa chẳng',
    '不 没 沒 無 无 非 未 否 莫 勿 别 別 拒 禁 안 못 없 않',
  ]
    .join(' ')
    .split(' '),
);

/** What denies in scripts whose every character is a word by itself: Japanese, Korean and Thai. */
const NEGATIONS_IN_CHARACTERS = ['な い', 'な か っ', 'な く', 'な け れ', 'せ ん', '아 니', 'ไ ม่'].map(
  (word) => word.split(' '),
);

const FIRST_CHARACTERS: ReadonlySet<string> = new Set(NEGATIONS_IN_CHARACTERS.map(([first = '']) => first));

/** Whether a word denies anywhere: asked once for each different word of a text, before each place of those that may. */
export const mayDeny = (word: string): boolean =>
  FIRST_CHARACTERS.has(word) || word.toLowerCase() === 'non' || isNegation(word);

/** Whether a token denies what it stands with: `not`, `n’t`, and their like in the commoner languages. */
export function isNegation(token: string): boolean {
  const lower = token.toLowerCase();
  return NEGATIONS.has(lower) || /n't$|^n'|^نمی/u.test(lower);
}

/** Whether the token at a place denies, alone or with those behind it; not the “non-” of “non-profit”, nor “its lack”. */
export function deniesAt(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').toLowerCase();
  if (isOfHarmlessWord(words, at)) return false;
  if (word === 'non') return words[at + 1] !== '-';
  if (isNegation(word))
    return !(NOUNS_TOO.has(word) && BEFORE_NOUNS.has((words[at - 1] ?? '').toLowerCase()));
  return NEGATIONS_IN_CHARACTERS.some((characters) =>
    characters.every((character, offset) => words[at + offset] === character),
  );
}

/** Verbs that are nouns behind some words; not behind “that” and “some”: “towns that lack water”, “some doubt it”. */
const NOUNS_TOO: ReadonlySet<string> = new Set('doubt doubts lack'.split(' '));
const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  'a an the any no this my your his her its our their of for without beyond little much'.split(' '),
);

/** Whether any of these words denies. */
export function deny(words: readonly string[]): boolean {
  return words.some((_, at) => deniesAt(words, at));
}

/** Whether a piece of a word turns the word round: `[un]happy`, `hope[less]`, `do[n’t]`. */
export function isNegatingAffix(piece: string): boolean {
  return /^(?:un|non|in|im|ir|il|dis|anti|counter|de|mis|a|ab)$|^(?:n't|not|less|free|proof)(?:ly|ness)?$/iu.test(
    piece,
  );
}

const NEGATING_PREFIX = /^(?:un|non|in|im|ir|il|dis|anti|counter|mis|de|a)-?/u;

/** Words that say the opposite of each other, as no prefix tells: up and down, for and against. */
const OPPOSITES: ReadonlySet<string> = new Set(
  [
    'for against,few many,little much,less more,fewer more,least most,before after,over under,above below,up down,first last,always sometimes,all some',
    'rise fall,rises falls,rose fell,risen fallen,rising falling,raise lower,raised lowered,raises lowers,raise cut,raised cut,gain loss,gains losses,gained lost',
    'increase decrease,increases decreases,increased decreased,increasing decreasing,grew shrank,grow shrink,win lose,wins loses,won lost,open close,opened closed,opens closes',
    'and or,and but,und aber,et mais,y pero,и но,und oder,et ou,y o,и или,summer winter,day night,man woman,men women,boy girl,boys girls,mother father,son daughter,brother sister,husband wife',
    'north south,northern southern,east west,eastern western,left right,earlier later,bought sold,majority minority,minimum maximum',
    'mehr weniger,steigen sinken,steigt sinkt,stieg sank,stiegen sanken,gestiegen gesunken,höher niedriger,hoch niedrig,besser schlechter,vor nach,über unter,gewonnen verloren',
    'plus moins,hausse baisse,augmenter baisser,augmente baisse,augmenté baissé,avant après,meilleur pire,supérieur inférieur,gagné perdu',
    'más menos,subir bajar,sube baja,subió bajó,antes después,mejor peor,mayor menor,ganó perdió',
    'больше меньше,выше ниже,вырос упал,выросла упала,выросли упали,рост падение,лучше хуже',
    '上 下,升 降,涨 跌,漲 跌,增 减,增 減,高 低,买 卖,買 賣,胜 败,勝 敗',
    'high low,higher lower,highest lowest,best worst,better worse,right wrong,true false,guilty innocent,alive dead,support oppose,supports opposes,supported opposed',
  ]
    .join(',')
    .split(',')
    .flatMap((pair) => [pair, pair.split(' ').toReversed().join(' ')]),
);

/** Whether one of two words is the other with a prefix that denies, or says its opposite: “safe” and “unsafe”, “rose” and “fell”. */
export function isOpposite(word: string, other: string): boolean {
  if (OPPOSITES.has(`${word} ${other}`.toLowerCase())) return true;
  const [short, long] = [word.toLowerCase(), other.toLowerCase()].toSorted(
    (one, two) => one.length - two.length,
  );
  return short !== long && (short?.length ?? 0) > 2 && long?.replace(NEGATING_PREFIX, '') === short;
}

/** Chinese words that deny nothing, though one of their characters does elsewhere. */
const HARMLESS: ReadonlySet<string> = new Set(
  '特别 特別 区别 區別 个别 個別 分别 分別 性别 性別 级别 級別 类别 類別 识别 識別 差别 差別 告别 告別 别人 別人 别墅 別墅 非常 非洲 无论 無論 未来 未來 不过 不過 不断 不斷 不仅 不僅 不但 不管 不论 不論 不久 不少'.split(
    ' ',
  ),
);

/** Whether the character at a place is a part of such a word: 别 of 特别. */
function isOfHarmlessWord(words: readonly string[], at: number): boolean {
  if (!/^[不无無非未别別]$/u.test(words[at] ?? '')) return false;
  return (
    HARMLESS.has(`${words[at - 1] ?? ''}${words[at]}`) || HARMLESS.has(`${words[at]}${words[at + 1] ?? ''}`)
  );
}

/** Chinese words that deny what stands behind them, longer ones first. */
const CHINESE = [
  '并没有 並沒有 并不是 並不是 从来没有 從來沒有 从来不 從來不 不可能 不应该 不應該 不需要 不愿意 不願意',
  '不是 不会 不會 不能 不可 不要 不该 不該 不应 不應 不得 不必 不愿 不願 不想 不肯 不再 不曾 不用 不让 不讓 不准 不许 不許 不敢',
  '没有 沒有 并不 並不 并非 並非 绝非 絕非 决非 从未 從未 从不 從不 未能 未曾 尚未 并未 並未 无法 無法 无意 無意 无权 無權',
  '无需 無需 毫无 毫無 决不 絕不 绝不 难以 難以 拒绝 拒絕 否认 否認 禁止 不 没 沒 未',
]
  .join(' ')
  .replaceAll(' ', '|');
const CHINESE_DENIAL = lazily(() => new RegExp(`${[...HARMLESS].join('|')}|(?<denial>${CHINESE})`, 'gu'));
/** What may stand between one of them and what it denies: 不是要, 没有为了. */
const LEADING_ON = /^(?:[要想在把被让讓很太会會能有曾去来來再是]|[为為]了?|因[为為]|可以){0,2}$/u;

/** The Chinese word that denies what goes on behind some characters: 不是 before 老人的错, and before 是老人的错 as well; `null` where none does. */
export function chineseDenialBefore(before: string, behind: string): string | null {
  let found: string | null = null;
  for (const { 0: word, index, groups } of (before + behind).matchAll(CHINESE_DENIAL())) {
    if (groups?.['denial'] === undefined || index >= before.length) continue;
    if (LEADING_ON.test(before.slice(index + word.length))) found = word;
  }
  return found;
}

/** A language in which a part of a word denies, or a word that is an everyday one elsewhere: what its words look like, and what denies in it. */
interface DenyingLanguage {
  readonly tells: RegExp;
  readonly denies: RegExp;
}

const LANGUAGES: readonly DenyingLanguage[] = [
  // Czech and Slovak: nemohl, neschválila; not nemocnice, neděle, nebo, nejlepší.
  {
    tells: /[ěřůľŕĺťďň]/gu,
    denies:
      /^ne(?!j|b[oe]|c(?:e|ha[tl]|há(?:$|m|vá))|d[aáěe]|gat|hod|moc|nap|přít|priat|rv|s(?:l|e|ou)|ust|utr|věst|vest|závis|zisk)\p{L}{2}/u,
  },
  // Turkish: gitmedi, istemiyor, kapatmayacak, yapamaz, ödemeden; not komedi, namaz.
  {
    tells: /[ığ]/gu,
    denies:
      /^(?!komedi|namaz).*\p{L}m(?:[ae](?:d[ıi]|y[ae]c[ae]|m[ae]|m[ıi]ş|y[ae]n|z(?:l[ae]r|s[ıi]n)?$|d[ae]n$)|[ıiuü]yor)/u,
  },
  { tells: /(?<!\p{L})(?:și|şi|să|că)(?!\p{L})/gu, denies: /^nu$/u },
  { tells: /(?<!\p{L})(?:è|che|della|gli)(?!\p{L})/gu, denies: /^mai$/u },
];

/** How to tell a word that denies only in the language of the text; `null` for other languages. A name such as Erdoğan makes no text Turkish. */
export function verbsThatDeny(text: string): ((word: string) => boolean) | null {
  const told = LANGUAGES.filter(({ tells }) => isIn(text, tells)).map(({ denies }) => denies);
  if (told.length === 0) return null;
  return (word) => told.some((denies) => denies.test(word.toLowerCase()));
}

/** Letters between two signs of a language at most; in texts of these languages there are 15 to 130 on average. */
const SPARSEST = 150;

function isIn(text: string, tells: RegExp): boolean {
  let count = 0;
  for (const _ of text.matchAll(tells)) count += 1;
  return 0 < count && text.length <= SPARSEST * count;
}
