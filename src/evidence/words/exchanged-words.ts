import { wordSet } from '../../speech/words/word-set.ts';
import { lazily } from '../../text/lazily.ts';
import { isRelated } from './is-related.ts';

/** Words of the source, and those of a bracket that stands for them. */
export interface Exchange {
  readonly given: readonly string[];
  readonly said: readonly string[];
  /** That of the article. */
  readonly language: string;
  /** Whether the first word said has its capital from the sentence that it opens. */
  readonly opensSentence: boolean;
  /** Whether those said are what follows a bracket that ends the quotation, of which it may stand for the first alone. */
  readonly isOpen: boolean;
  /** Whether a word is one that the article has for something, so that what stands behind a “the” may be called so. */
  readonly isKnown: (word: string) => boolean;
}

/** Whether words are exchanged for others of another meaning: `[parents]` for “children”. Not for pronouns, kinds (“the company”) and names. */
export function exchangesWords(exchange: Exchange): boolean {
  const { said, given, language } = exchange;
  const small = functionWordsOf(language);
  if (small === null || isNamed(exchange) || withheld().test(given.join(' '))) return false;
  const spoken = said.flatMap((word) => piecesOf(word, language));
  const shown = given.flatMap((word) => piecesOf(word, language));
  const meant = exchange.isOpen ? spoken.slice(0, 1) : spoken;
  if ([...meant, ...shown].some((word) => small.pointing.has(word))) return false;
  if (spoken.some((word) => isKind(word, small))) return false;
  const these = spoken.filter((word) => hasMeaning(word, small));
  const those = shown.filter((word) => hasMeaning(word, small));
  if (these.length === 0 || those.length === 0) return false;
  if (these.some((word) => those.some((other) => isRelated(word, other)))) return false;
  return exchange.isOpen || !meant.some((word) => small.articles.has(word)) || !those.every(exchange.isKnown);
}

/** What is said of words that are not printed. */
const withheld = lazily(
  () =>
    /^(?:an? )?(?:\S+ )?(?:expletives?|obscenity|profanity|swear ?words?|slur|curse|vulgarity|redacted|deleted|removed|withheld|bleep(?:ed)?|inaudible|unintelligible|illegible|indistinct|crosstalk|laughter|applause|pause|name|names|unverständlich|schimpfwort|gelächter|beifall|geschwärzt|inaudible|injure|juron|rires|applaudissements|anonymisé|ininteligible|improperio|insulto|risas|aplausos|неразборчиво|нецензурно|смех|аплодисменты)(?: \S+){0,2}$/iu,
);

/** A word in small letters, in its pieces where an apostrophe joins them; in Arabic without its article. */
function piecesOf(word: string, language: string): readonly string[] {
  const lower = word.toLowerCase();
  if (language === 'ar') return [lower.replace(/^[وف]?(?:ال|بال|لل)(?=.{2})/u, '')];
  return lower.split("'");
}

/** What the form in which kinds are listed ends with, where others of its forms don’t. */
const FIRST_FORMS = ['', 'y', 'а', 'я', 'о'];

function isKind(word: string, { kinds }: FunctionWords): boolean {
  if (kinds.has(word)) return true;
  return [1, 2, 3].some((length) => {
    const stem = word.slice(0, word.length - length);
    return stem.length > 3 && FIRST_FORMS.some((ending) => kinds.has(stem + ending));
  });
}

/** Arabic pronouns are the ends of words. */
const POINTING_END = /^\p{sc=Arabic}{2,}(?:ها|هم|هن|هما|نا|كم|ه|ك|ي)$/u;

function hasMeaning(word: string, { articles, others, pointing }: FunctionWords): boolean {
  const isSmall = articles.has(word) || others.has(word) || pointing.has(word);
  return word.length > 1 && !isSmall && !/\p{N}/u.test(word) && !POINTING_END.test(word);
}

/** Whether either has a name, which is compared with others elsewhere. German gives a capital to every noun. */
function isNamed({ said, given, language, opensSentence }: Exchange): boolean {
  if (language === 'de') return false;
  const from = opensSentence ? 1 : 0;
  return [said, given].some((words) => words.slice(from).some((word) => /^\p{Lu}/u.test(word)));
}

/** Characters that point at something, which a bracket may name. */
const POINTING = /[他她它其这這那此该該我你您咱谁誰某之彼者们們自己]/u;
/** Characters that join words, and say little by themselves. */
const SMALL = /[的了是在有和与與也都就还還会會将將能要可以及或为為于於对對从從把被让讓]/gu;
/** Names for kinds of bodies and people, which a bracket may replace with the one that is meant. */
const KINDS = [
  ...wordSet(
    '公司 部门 部門 政府 机构 機構 组织 組織 学校 學校 大学 大學 医院 醫院 法院 银行 銀行 城市 国家 國家 地区 地區 项目 項目 计划 計劃 法律 当局 當局 男子 女子 人士 领导 領導 局长 局長 部长 部長 主席 总统 總統 总理 總理 市长 市長 老师 老師 记者 記者 先生 女士',
  ),
];
const HAN = /^\p{sc=Han}+$/u;

/** The same in Chinese, `[英里]` for 公里; not for what points at something or is a kind, or for a short form. */
export function exchangesCharacters(
  given: readonly string[],
  said: readonly string[],
  language: string,
): boolean {
  if (language !== 'zh') return false;
  const [these, those] = [said.join('').replace(SMALL, ''), given.join('').replace(SMALL, '')];
  if (!HAN.test(these) || !HAN.test(those) || POINTING.test(these)) return false;
  if (isOtherMoney(these, those)) return true;
  if (KINDS.some((kind) => these.includes(kind)) || these.charAt(0) === those.charAt(0)) return false;
  return !holdsInOrder(these, those) && !holdsInOrder(those, these);
}

/** 美元 for 元: the short form is the money of the country. */
function isOtherMoney(said: string, given: string): boolean {
  return said !== given && /^[元圆圓]$/u.test(said) && given.endsWith('元') && given !== '人民币元';
}

/** Whether all characters of a short text stand in a longer one, in their order: 国台办 of 国务院台湾事务办公室. */
function holdsInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Words of a language that name nothing by themselves, in small letters; all others have a meaning of their own. */
interface FunctionWords {
  /** Pronouns, possessives, “there”, “yesterday”: a bracket says whom or what they mean. */
  readonly pointing: ReadonlySet<string>;
  /** Articles: the thing behind them is known already, and may be called by another name. */
  readonly articles: ReadonlySet<string>;
  /** Prepositions, conjunctions, auxiliaries and the commonest verbs, in all their forms. */
  readonly others: ReadonlySet<string>;
  /** Names for kinds of things and people, which a bracket may replace with the one that is meant: `the [brewery]` for “the company”. */
  readonly kinds: ReadonlySet<string>;
}

/** The small words of a language; `null` where none are listed. */
function functionWordsOf(language: string): FunctionWords | null {
  return FUNCTION_WORDS.get(language)?.() ?? null;
}

const small = (pointing: string, articles: string, others: string, kinds: string): (() => FunctionWords) =>
  lazily(() => ({
    pointing: wordSet(pointing),
    articles: wordSet(articles),
    others: wordSet(others),
    kinds: wordSet(kinds),
  }));

const FUNCTION_WORDS: ReadonlyMap<string, () => FunctionWords> = new Map([
  [
    'en',
    small(
      'i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves em ya this that these those one ones who whom whose which what there here then now so such same former latter other others another everyone everybody someone somebody anyone anybody nobody something anything everything nothing today yesterday tomorrow tonight',
      'the a an',
      "and or but nor if as than because while when where whether until since although though unless of for in at from with on to by near under over above below about against between among during after before within without through across around behind beyond despite inside outside toward towards upon via along into per like is are was were be been being am has have had having do does did done doing will would can could may might shall should must ought ain't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't go goes going gone went gonna wanna gotta kinda sorta cos just very also too even still only really quite well not no yes some any both each every many much more most less few several all ll ve re",
      'company firm agency department ministry government office organisation organization group body party team club court bank school university place thing stuff guy man men woman women person people folks lady chap boss chief project plan plans programme program bill law act measure rule deal agreement scheme system region area town city village country state island document report book film show game site building dad mum mom daddy mummy grandma grandpa granny kid kids',
    ),
  ],
  [
    'de',
    small(
      'ich mich mir mein meine meinen meinem meiner meines du dich dir dein deine deinen deinem deiner er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres es wir uns unser unsere unseren unserem unserer euch euer eure ihnen sich man dies diese dieser dieses diesen diesem jener jene jenes jenen jenem solche solcher solches solchen da dort hier heute gestern morgen damals jetzt nun so dasselbe dieselbe derselbe andere anderen anderer anderes beide beiden welche welcher welches wer wen wem was etwas alles damit davon dafür darüber dazu daran darauf darin dabei dadurch dagegen danach davor dahinter daraus darum darunter daneben deren dessen',
      'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim ins ans',
      'und oder aber denn doch sondern dass ob wenn weil als wie in an auf aus bei mit nach von zu über unter vor hinter neben zwischen für gegen ohne um durch bis seit während wegen trotz statt bin bist ist sind seid war waren warst wäre wären gewesen sei seien habe hast hat haben habt hatte hatten hätte hätten gehabt werde wirst wird werden werdet wurde wurden würde würden worden geworden kann können konnte konnten könnte könnten muss müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte dürfte mag möchte möchten gehen geht ging gegangen gehe kommen kommt kam tun tut tat getan lassen lässt nicht nur auch noch schon sehr ganz ja mal eben halt wohl immer nie mehr alle jede jeder jedes viele einige',
      'unternehmen firma konzern behörde amt ministerium regierung partei verein verband gruppe organisation gericht bank schule universität hochschule ort stelle ding sache zeug mann männer frau leute person mensch menschen kerl chef projekt plan pläne vorhaben gesetz regel regelung vertrag abkommen programm system gebiet gegend stadt dorf gemeinde land staat insel bericht papier buch film papa mama opa oma',
    ),
  ],
  [
    'fr',
    small(
      "je j m moi mon ma mes me tu te t toi ton ta tes il elle ils elles lui leur leurs se s soi son sa ses nous notre nos vous votre vos on ce c cet cette ces cela ça ceci celui celle ceux celles y en là ici alors hier aujourd'hui demain maintenant tel telle tels telles même mêmes autre autres qui quoi dont où lequel laquelle lesquels lesquelles tout tous",
      'le la les l un une des du de d au aux',
      'à dans par pour sur sous avec sans entre vers chez depuis pendant avant après contre et ou mais donc or ni car que qu si comme quand lorsque suis es est sommes êtes sont étais était étions étaient été serai sera seront serait seraient soit soient ai as a avons avez ont avais avait avions avaient aura auront aurait auraient ait aient eu avoir être vais va allons vont allait ira iront aller allé peux peut pouvons peuvent pouvait pourra pourrait puisse dois doit devons doivent devait devra devrait veux veut voulons veulent voulait fais fait font faisait fera ferait fasse pas n ne plus très bien aussi encore déjà trop chaque toutes toute plusieurs quelques certains certaines',
      'entreprise société firme groupe agence ministère gouvernement bureau organisation organisme parti équipe club tribunal cour banque école université endroit lieu chose truc type gars homme femme gens personne chef patron projet plan loi texte règle accord programme système région zone ville village commune pays état île rapport livre film papa maman',
    ),
  ],
  [
    'es',
    small(
      'yo me mí mi mis mío tú te ti tu tus él ella ello ellos ellas usted ustedes le les se su sus suyo nos nosotros nuestra nuestro nuestros nuestras os este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas allí ahí aquí ahora entonces ayer hoy mañana tal tales mismo misma mismos mismas otro otra otros otras quien quienes cual cuales todo todos',
      'el la lo los las un una unos unas del al',
      'a de en por para con sin sobre entre hacia desde hasta contra según durante y e o u pero sino ni que si como cuando donde soy eres es somos son era éramos eran fui fue fueron será serán sería sea sean sido ser estoy está estamos están estaba estaban estuvo esté estar he has ha hemos han había habían hay hubo haya haber habrá habría voy va vamos van iba iban ir ido vaya puedo puede pueden podemos pudo podía podrá podría poder debe deben debía debería tengo tiene tienen tenía tuvo tendrá tener hago hace hacen hizo hacía hará hacer quiero quiere quieren quiso no ya muy más también todas toda cada muchos muchas algunos algunas varios varias pocos pocas',
      'empresa compañía firma grupo agencia ministerio gobierno oficina organización partido equipo club tribunal juzgado banco escuela universidad lugar sitio cosa tipo hombre mujer gente persona jefe jefa proyecto plan planes ley norma acuerdo programa sistema región zona ciudad pueblo país estado isla informe libro película papá mamá',
    ),
  ],
  [
    'ru',
    small(
      'я меня мне мной мой моя моё мое мои моего моей моему моим моих мою ты тебя тебе твой твоя твои вы вас вам вами ваш ваша ваше ваши вашего вашей он его ему им нём нем она её ее ей ею ней нее неё оно они их ими них мы нас нам нами наш наша наше наши нашего нашей нашему нашим наших нашу себя себе собой свой своя своё свое свои своего своей своему своим своих свою этот эта это эти этого этой этому этим этих эту тот та то те того той тому тем тех ту там тут здесь туда сюда тогда теперь сейчас вчера сегодня завтра такой такая такое такие такого кто что кого чего который которая которое которые которого которой которых другой другая другие всё все',
      '',
      'и а но или в во на с со к ко у о об от до из за по под над при про для без через между не ни же ли бы если как когда где быть был была было были будет будут есть могу может могут мог могла могли можно нет да уже ещё еще очень тоже только лишь каждый каждая каждое',
      'компания фирма ведомство министерство правительство агентство организация партия команда клуб суд суда банк школа университет место вещь дело человек люди людей мужчина женщина парень начальник проект план закон мера правило договор программа система район город села село страна государство остров отчёт отчет книга фильм',
    ),
  ],
  [
    'ar',
    small(
      'هو هي هم هن هما أنا نحن أنت أنتم هذا هذه هؤلاء ذلك تلك أولئك هنا هناك آن يوم أمس غدا ذي تي ذين ما من',
      '',
      'في إلى على عن مع بين حتى منذ قبل بعد عند لدى أن إن كان كانت كانوا يكون تكون سوف قد لا لم لن و أو ثم بل لكن إذا كما كل بعض',
      'شركة وزارة حكومة هيئة منظمة حزب فريق محكمة بنك مدرسة جامعة مكان شيء أشياء رجل رجال امرأة نساء ناس شخص أشخاص مدير مشروع خطة قانون قرار اتفاق برنامج نظام منطقة مدينة قرية بلد بلاد دولة كتاب تقرير',
    ),
  ],
]);
