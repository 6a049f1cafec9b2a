/**
 * Words that each say another of one kind: of a month, a day, a currency, a stretch of time, a length, a weight, a number (English ones are
 * read as figures). Two forms of one word are not in one row.
 */
const KINDS: readonly ReadonlySet<string>[] = [
  'January February March April May June July August September October November December',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'dollars euros pounds yen yuan roubles rubles rupees francs crowns pesos',
  'seconds minutes hours days weeks months years decades centuries',
  'inches feet yards miles centimetres centimeters metres meters kilometres kilometers',
  'grams pounds kilos kilograms tons tonnes',
  'ms s min h mm cm m km mg g kg',
  'once twice thrice',
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag',
  'Sekunden Minuten Stunden Tage Wochen Monate Jahre',
  'Tagen Monaten Jahren',
  'Dollar Euro Franken Pfund Rubel Kronen',
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'einmal zweimal dreimal viermal',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'secondes minutes heures jours semaines mois ans siècles',
  'dollars euros francs livres roubles',
  'deux trois quatre cinq six sept huit neuf dix onze douze',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'lunes martes miércoles jueves viernes sábado domingo',
  'segundos minutos horas días semanas meses años siglos',
  'dólares euros libras pesos',
  'dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'понедельник вторник среду четверг пятницу субботу воскресенье',
  'секунд минут часов дней недель месяцев лет',
  'рублей долларов евро юаней',
  'два три четыре пять шесть семь восемь девять десять',
  'однажды дважды трижды',
].map((words) => new Set(words.split(' ')));

/** Whether words in brackets name another measure, day or month than those that they stand for; “[on Monday]” for “yesterday” names none. */
export function changesMeasure(bracketed: readonly string[], replaced: readonly string[]): boolean {
  return KINDS.some((kind) => {
    const said = replaced.filter((word) => kind.has(word));
    const given = bracketed.filter((word) => kind.has(word));
    return said.length > 0 && given.some((word) => !said.includes(word));
  });
}
