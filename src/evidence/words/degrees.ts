import { namesOfDays } from '../../language/calendar.ts';
import { lazily } from '../../text/lazily.ts';

/** How sure or how many something is. In a bracket no word of one row may stand for one of another row of its kind. Phrases are written as one. */
const SURENESS = rowsOf(
  'will would shall,must shall,should shall ought,may might can could',
  'wird werden würde würden,muss müssen,soll sollen sollte sollten,kann können könnte könnten darf dürfen dürfte dürften',
  'doit doivent devons dois devra devront,devrait devraient,peut peuvent pouvons peux pourrait pourrions pourraient pourra pourront',
  'debe deben debemos debo deberá deberán,debería deberían deberíamos,puede pueden podemos puedo podría podrían podríamos podrá podrán',
  'будет будут,должен должна должно должны,может могут мог могли',
  'سوف,يجب ينبغي,قد ربما يمكن',
  '必须 必須 须 須,应当 應當 应该 應該,可以 可能 能够 能夠',
);
const QUANTITY = rowsOf(
  'all every each everyone everybody,most,many,some several,few',
  'alle allen jeder jede jedes,diemeisten,viele vielen,einige einigen manche mancher manches manchen mehrere,wenige wenigen',
  'tous toutes chaque,laplupart,beaucoup,certains certaines quelques plusieurs',
  'todos todas cada,muchos muchas,algunos algunas varios varias,pocos pocas',
  'все всех каждый каждая каждое,большинство,многие многих,некоторые некоторых,немногие',
  'كل جميع,معظم أغلب,كثير,بعض,قليل',
  '所有 全部 全体 全體,大多数 大多數 多数 多數,许多 許多 很多,一些 有些 部分,少数 少數',
);

type Rows = readonly ReadonlySet<string>[];

function rowsOf(...lists: readonly string[]): Rows {
  return lists.flatMap((list) => list.split(',').map((row) => new Set(row.split(' '))));
}

/** The word, of those that others in brackets replace, that these say with another sureness or quantity: `[may]` for “must”; `null` for none. */
export function changedDegree(bracketed: readonly string[], replaced: readonly string[]): string | null {
  const given = phrasesOf(bracketed);
  for (const kind of [SURENESS, QUANTITY]) {
    const those = rowsWith(kind, given);
    const said = those.length === 0 ? [] : phrasesOf(replaced);
    const these = rowsWith(kind, said);
    if (these.length > 0 && !those.some((row) => these.includes(row)))
      return said.find((phrase) => these.some((row) => row.has(phrase))) ?? null;
  }
  return null;
}

/** Whether words are nothing but a quantity: `[most]`, which no figure is. */
export function isQuantity(words: readonly string[]): boolean {
  const phrase = words.join('').toLowerCase();
  return QUANTITY.some((row) => row.has(phrase));
}

function rowsWith(kind: Rows, phrases: readonly string[]): Rows {
  return kind.filter((row) => phrases.some((phrase) => row.has(phrase)));
}

/** Each token, and each two and three of them as one, in small letters. */
function phrasesOf(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((_, at) =>
    [1, 2, 3].map((length) =>
      tokens
        .slice(at, at + length)
        .join('')
        .toLowerCase(),
    ),
  );
}

/** Currencies, times, lengths, weights, numbers; words of one kind in a row. */
const COUNTS = [
  'dollars euros pounds yen yuan roubles rubles rupees francs crowns pesos',
  'seconds minutes hours days weeks months years decades centuries',
  'inches feet yards miles centimetres centimeters metres meters kilometres kilometers',
  'grams pounds kilos kilograms tons tonnes',
  'ms s min h mm cm m km mg g kg',
  'once twice thrice',
  'Sekunden Minuten Stunden Tage Wochen Monate Jahre',
  'Tagen Monaten Jahren',
  'Dollar Euro Franken Pfund Rubel Kronen',
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'einmal zweimal dreimal viermal',
  'secondes minutes heures jours semaines mois ans siècles',
  'dollars euros francs livres roubles',
  'deux trois quatre cinq six sept huit neuf dix onze douze',
  'segundos minutos horas días semanas meses años siglos',
  'dólares euros libras pesos',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'секунд минут часов дней недель месяцев лет',
  'рублей долларов евро юаней',
  'два три четыре пять шесть семь восемь девять десять',
  'однажды дважды трижды',
].map((words) => words.split(' '));

/** Words that each say another of one kind: those units and counts, months, days. Forms of one word are not in one row. */
const KINDS = lazily((): readonly ReadonlySet<string>[] =>
  [...COUNTS, ...namesOfDays().weekdays, ...namesOfDays().months].map((words) => new Set(words)),
);

/** Whether words in brackets name another measure, day or month than those that they stand for; “[on Monday]” for “yesterday” names none. */
export function changesMeasure(bracketed: readonly string[], replaced: readonly string[]): boolean {
  return KINDS().some((kind) => {
    const said = replaced.filter((word) => kind.has(word));
    const given = bracketed.filter((word) => kind.has(word));
    return said.length > 0 && given.some((word) => !said.includes(word));
  });
}
