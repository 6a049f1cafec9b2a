import { lazily } from '../../text/lazily.ts';

/** The words of a language for figures, in small letters. */
export interface NumberWords {
  /** Words that are added up, by their values. */
  readonly adding: Values;
  /** Words that multiply what stands before them. */
  readonly scales: Values;
  /** What may stand between the words of a number, and behind which of them: “hundred and five”, “treinta y cinco”. */
  readonly and: { readonly word: string; readonly follows: 'tens' | 'scale' };
  /** Whether words grow together: “zweihundertfünf”. */
  readonly isCompound: boolean;
  readonly ordinals: Values;
  /** Articles that count as one before a part: “a third”. */
  readonly one: string;
  /** Behind a number: by how much it is divided. */
  readonly parts: Values;
  /** Shares in one word: “half”. */
  readonly shares: Values;
  /** What makes a share of an ordinal, before and behind it: “every fifth”, “la quinta parte”. */
  readonly each: { readonly before: string; readonly behind: string };
  /** Behind a number, or before a scale: “two and a half”, “half a million”. */
  readonly half: { readonly behind: string; readonly before: string };
  /** “Hundreds”, “tens of thousands”: no number, but about how many. */
  readonly magnitudes: { readonly words: Values; readonly of: string };
  /** Words that say a figure, but other things too, or say it in passing: an article may have one for a figure, but a claim isn’t held to them. */
  readonly loose: Values;
}

type Values = ReadonlyMap<string, number>;

/** The words of a language, by its tag without region; `null` where none are listed. */
export function numberWordsOf(language: string): NumberWords | null {
  return LANGUAGES.get(language)?.() ?? null;
}

/** Whether a word says a figure by itself in one of these languages. */
export function isNumberWord(word: string): boolean {
  return ALL().has(word);
}

const ALL = lazily(
  () =>
    new Set(
      [...LANGUAGES.values()].flatMap((words) => {
        const { adding, scales, ordinals } = words();
        return [adding, scales, ordinals].flatMap((list) => [...list.keys()]);
      }),
    ),
);

/** “zero one …”: each word has the value of its place, from a first one on, in steps. A stroke parts forms of one word. */
function counted(words: string, first = 0, step = 1): readonly (readonly [string, number])[] {
  return words
    .split(' ')
    .flatMap((forms, at) => forms.split('|').map((form): [string, number] => [form, first + at * step]));
}

/** “5 five, 6 six|half a dozen”: words with their values. */
function valued(rows: string): Values {
  return new Map(
    rows.split(', ').flatMap((row) => {
      const [value = '', forms = ''] = row.split(/ (.*)/su);
      return forms.split('|').map((form): [string, number] => [form, Number(value)]);
    }),
  );
}

/** An alternative of all the words of some lists, longer ones first. */
export function anyOf(...lists: readonly Values[]): string {
  const words = lists.flatMap((list) => [...list.keys()]);
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** Where a language has no such words. */
const NEVER = '(?!)';

/** “Twenty” to “ninety”. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const english = (): NumberWords => ({
  adding: new Map([
    ...counted(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...counted(TENS.join(' '), 20, 10),
  ]),
  scales: valued('100 hundred, 1e3 thousand, 1e6 million, 1e9 billion, 1e12 trillion, 12 dozen'),
  and: { word: 'and', follows: 'scale' },
  isCompound: false,
  ordinals: new Map(
    counted(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      1,
    ),
  ),
  one: 'an?',
  parts: valued(
    '3 third|thirds, 4 quarter|quarters|fourth|fourths, 5 fifth|fifths, 6 sixth|sixths, 7 seventh|sevenths, 8 eighth|eighths, 9 ninth|ninths, 10 tenth|tenths',
  ),
  shares: valued('0.5 half|halves'),
  each: { before: 'every ', behind: '' },
  half: { behind: ' and a half', before: 'half an? ' },
  magnitudes: {
    words: valued(
      '10 tens, 12 dozens, 100 hundreds, 1e3 thousands, 1e6 millions, 1e9 billions, 1e12 trillions',
    ),
    of: ' of ',
  },
  loose: valued(
    '2 both|pair|couple|twin|twice|double|doubled|doubling|doubles, 3 trio|thrice|triple|tripled|triples|tripling|threefold, 4 quadruple|quadrupled, 10 decade|decades, 14 fortnight, 100 century',
  ),
});

/** “Zweiundzwanzig” and “zweieinhalb” are words by themselves. */
function germanNumbers(): Values {
  const small = counted(
    'null ein|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  );
  const units = small.filter(([, value]) => value > 0 && value < 10);
  const tens = counted('zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10);
  return new Map([
    ...small,
    ...tens,
    ...tens.flatMap(([ten, value]) =>
      units.map(([unit, more]) => [`${unit}und${ten}`, value + more] as const),
    ),
    ...units.map(([unit, value]) => [`${unit}einhalb`, value + 0.5] as const),
    ...counted('anderthalb|anderthalbe|anderthalben', 1.5),
  ]);
}

const german = (): NumberWords => ({
  adding: germanNumbers(),
  scales: valued(
    '100 hundert, 1e3 tausend, 1e6 million|millionen, 1e9 milliarde|milliarden, 1e12 billion|billionen, 12 dutzend',
  ),
  and: { word: 'und', follows: 'scale' },
  isCompound: true,
  ordinals: inflected(
    'zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst',
  ),
  one: 'eine?',
  parts: valued(
    '3 drittel|dritteln, 4 viertel|vierteln, 5 fünftel|fünfteln, 6 sechstel, 7 siebtel, 8 achtel, 9 neuntel, 10 zehntel',
  ),
  shares: valued('0.5 hälfte, 0.75 dreiviertel'),
  each: { before: 'jede[rmns]? ', behind: '' },
  half: { behind: NEVER, before: '(?:eine[rn]? )?halbe[nr]? ' },
  magnitudes: {
    words: valued(
      '12 dutzende|dutzenden, 100 hunderte|hunderten, 1e3 tausende|tausenden, 1e4 zehntausende|zehntausenden, 1e5 hunderttausende|hunderttausenden, 1e6 millionen, 1e9 milliarden',
    ),
    of: ' (?:von )?',
  },
  loose: valued(
    '0.5 halb|halbe|halber|halbes|halben, 2 beide|beiden|beider|paar|zweimal|doppelt|doppelte|doppelten|verdoppelt|verdoppeln|verdoppelte|zweifach, 3 trio|dreimal|dreifach|verdreifacht|verdreifachen, 4 viermal|vierfach, 10 jahrzehnt|jahrzehnte, 100 jahrhundert',
  ),
});

/** German ordinals from “second” on, in all forms. */
function inflected(stems: string): Values {
  return new Map(
    counted(stems, 2).flatMap(([stem, value]) =>
      ['e', 'er', 'en', 'em', 'es'].map((ending): [string, number] => [stem + ending, value]),
    ),
  );
}

const french = (): NumberWords => ({
  adding: new Map([
    ...counted(
      'zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    ...counted(
      'vingt trente quarante cinquante soixante septante quatre-vingt|quatre-vingts|huitante|octante nonante',
      20,
      10,
    ),
    ...valued(
      '10 dizaine, 15 quinzaine, 20 vingtaine, 30 trentaine, 50 cinquantaine, 60 soixantaine, 100 centaine',
    ),
  ]),
  scales: valued(
    '100 cent|cents, 1e3 mille|millier, 1e6 million|millions, 1e9 milliard|milliards, 1e12 billion|billions, 12 douzaine',
  ),
  and: { word: 'et', follows: 'tens' },
  isCompound: false,
  ordinals: new Map(
    counted(
      'deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
      2,
    ),
  ),
  one: 'une?',
  parts: valued(
    '3 tiers, 4 quart|quarts, 5 cinquième|cinquièmes, 6 sixième|sixièmes, 7 septième|septièmes, 8 huitième|huitièmes, 9 neuvième|neuvièmes, 10 dixième|dixièmes',
  ),
  shares: valued('0.5 moitié'),
  each: { before: NEVER, behind: '' },
  half: { behind: ' et demie?', before: '(?:un )?demi[- ]' },
  magnitudes: {
    words: valued('10 dizaines, 12 douzaines, 100 centaines, 1e3 milliers, 1e6 millions, 1e9 milliards'),
    of: ' de ',
  },
  loose: valued(
    '0.5 demi|demie|mi, 2 second|seconde|double|doublé|doublée|doubler|doublent|paire|couple|duo, 3 trio|triple|triplé|triplée|tripler|triplent, 4 quadruple, 9 neuf, 10 décennie|décennies, 100 siècle',
  ),
});

const spanish = (): NumberWords => ({
  adding: new Map([
    ...counted(
      'cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
    ),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...counted(
      'cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
      100,
      100,
    ),
    ...valued('10 decena, 15 quincena, 20 veintena, 30 treintena, 50 cincuentena, 100 centenar'),
  ]),
  scales: valued('1e3 mil|millar, 1e6 millón|millones, 1e12 billón|billones, 12 docena'),
  and: { word: 'y', follows: 'tens' },
  isCompound: false,
  ordinals: new Map(
    counted(
      'segunda|segundo tercera|tercero|tercer cuarta|cuarto quinta|quinto sexta|sexto séptima|séptimo octava|octavo novena|noveno décima|décimo',
      2,
    ),
  ),
  one: 'una?',
  parts: valued(
    '3 tercio|tercios|terceras partes, 4 cuarto|cuartos|cuartas partes, 5 quinto|quintos|quintas partes, 6 sexto|sextos, 7 séptimo|séptimos, 8 octavo|octavos, 9 noveno|novenos, 10 décimo|décimos',
  ),
  shares: valued('0.5 mitad'),
  each: { before: '', behind: ' parte' },
  half: { behind: ' y medi[oa]', before: 'medio ' },
  magnitudes: {
    words: valued(
      '10 decenas, 12 docenas, 100 centenares|cientos|centenas, 1e3 miles|millares, 1e6 millones, 1e12 billones',
    ),
    of: ' de ',
  },
  loose: valued(
    '0.5 medio|media, 2 segundo|segunda|ambos|ambas|doble|duplicado|duplicó|duplica|duplican|duplicar|par|pareja|dúo, 3 trío|triple|triplicado|triplicó|triplica|triplican|triplicar, 4 cuarto|cuádruple, 5 quinta, 10 década|décadas, 100 siglo',
  ),
});

/** The words of English, which count where those of another language aren’t known. */
export const ENGLISH = lazily(english);

const LANGUAGES: ReadonlyMap<string, () => NumberWords> = new Map([
  ['en', ENGLISH],
  ['de', lazily(german)],
  ['fr', lazily(french)],
  ['es', lazily(spanish)],
]);
