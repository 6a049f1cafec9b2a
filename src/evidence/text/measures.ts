/** Words that each say another of one kind: of a month, a day, a currency, a stretch of time, a length or a weight. */
const KINDS: readonly ReadonlySet<string>[] = [
  'January February March April May June July August September October November December',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'dollars euros pounds yen yuan roubles rubles rupees francs crowns pesos',
  'seconds minutes hours days weeks months years decades centuries',
  'inches feet yards miles centimetres centimeters metres meters kilometres kilometers',
  'grams pounds kilos kilograms tons tonnes',
].map((words) => new Set(words.split(' ')));

/** Whether words in brackets name another measure, day or month than those that they stand for; “[on Monday]” for “yesterday” names none. */
export function changesMeasure(bracketed: readonly string[], replaced: readonly string[]): boolean {
  return KINDS.some((kind) => {
    const said = replaced.filter((word) => kind.has(word));
    const given = bracketed.filter((word) => kind.has(word));
    return said.length > 0 && given.some((word) => !said.includes(word));
  });
}
