import { listedRows } from './listed-words.ts';
import { namesOfDays } from '../../language/all-languages.ts';
import { lazily } from '../../text/once-per.ts';

type Rows = readonly ReadonlySet<string>[];

/** The word, of those that others in brackets replace, that these say with another sureness or quantity: `[may]` for “must”; `null` for none. */
export function changedDegree(bracketed: readonly string[], replaced: readonly string[]): string | null {
  const given = phrasesOf(bracketed);
  for (const kind of [listedRows('sureness'), listedRows('quantities')]) {
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
  return listedRows('quantities').some((row) => row.has(phrase));
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

/** Words that each say another of one kind: units, counts, months, days. Forms of one word are not in one row. */
const KINDS = lazily((): Rows => [
  ...listedRows('measures'),
  ...[...namesOfDays().weekdays, ...namesOfDays().months].map((words) => new Set(words)),
]);

/** Whether words in brackets name another measure, day or month than those that they stand for; “[on Monday]” for “yesterday” names none. */
export function changesMeasure(bracketed: readonly string[], replaced: readonly string[]): boolean {
  return KINDS().some((kind) => {
    const said = replaced.filter((word) => kind.has(word));
    const given = bracketed.filter((word) => kind.has(word));
    return said.length > 0 && given.some((word) => !said.includes(word));
  });
}
