import { lazily } from '../../source/lazily.ts';
import { digitFigures, OF_HOUR, romanFigures } from './digit-figures.ts';
import type { Amount, Figure } from './figure.ts';
import { hanFigures } from './han-figures.ts';
import type { FigureReading } from './number-notation.ts';
import { ENGLISH, numberWordsOf, type NumberWords } from './number-words.ts';
import { wordFigures } from './word-figures.ts';

/** How figures are read where nothing else is known. */
const IN_ENGLISH: FigureReading = { notation: 'point', languages: ['en'] };

/** The figures of a text, however written: 1,200, twelve hundred, 65 %, two thirds, 18th, 4.2亿, 三分之二; in the languages of the reading. */
export function findFigures(text: string, reading: FigureReading = IN_ENGLISH): readonly Figure[] {
  const narrow = text.replace(WIDE_COMMA, ',').replace(WIDE, narrowed);
  const figures: Figure[] = [];
  let rest = narrow;
  const take = (found: readonly Figure[]): void => {
    figures.push(...found);
    for (const { start, end } of found)
      rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
  };
  take(hanFigures(rest));
  take(digitFigures(rest, reading));
  take(romanFigures(rest));
  for (const words of wordsOf(reading)) take(wordFigures(rest, words));
  const inOrder = figures.toSorted((one, other) => one.start - other.start);
  return inOrder.map((figure, at) => ({
    ...figure,
    text: text.slice(figure.start, figure.end),
    amounts: [...figure.amounts, ...amountsBeside(inOrder, at, narrow)],
  }));
}

/** Digits, points and signs of the width of a Chinese character. */
const WIDE = /[\uff05\uff0e\uff10-\uff19]/gu;
const WIDE_COMMA = /(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19]{3})/gu;
function narrowed(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

/** Stands in place of what was read: it joins no words. */
const TAKEN = '\0';

function wordsOf({ languages }: FigureReading): readonly NumberWords[] {
  const known = languages.flatMap((language) => numberWordsOf(language) ?? []);
  return known.length > 0 ? known : [ENGLISH()];
}

/** What a figure may say together with the one before or behind it: 10 of “10 to 15 per cent”, five of “two in five”. */
function amountsBeside(figures: readonly Figure[], at: number, text: string): readonly Amount[] {
  const figure = figures[at];
  if (figure?.amounts[0]?.kind !== 'number' || figure.scale !== 1) return [];
  const { value } = figure.amounts[0];
  return [
    ...endOfRange(value, figure, figures[at + 1], text),
    ...shareOfWhole(figures[at - 1], figure, value, text),
    ...otherHour(value, figure, text),
  ];
}

function endOfRange(
  value: number,
  { end }: Figure,
  behind: Figure | undefined,
  text: string,
): readonly Amount[] {
  const kind = behind?.amounts[0]?.kind;
  if (behind === undefined || kind === undefined || behind.scale === 1) return [];
  return RANGE.test(text.slice(end, behind.start)) ? [{ value: value * behind.scale, kind }] : [];
}

function shareOfWhole(
  before: Figure | undefined,
  { start }: Figure,
  value: number,
  text: string,
): readonly Amount[] {
  const part = before?.amounts[0];
  if (before === undefined || part?.kind !== 'number') return [];
  return AMONG.test(text.slice(before.end, start)) ? [{ value: part.value / value, kind: 'share' }] : [];
}

/** Three in the afternoon is 15 Uhr. */
function otherHour(value: number, { end }: Figure, text: string): readonly Amount[] {
  if (value > 24 || !HOUR().test(text.slice(end, end + 12))) return [];
  return [{ value: value > 12 ? value - 12 : value + 12, kind: 'number' }];
}

const HOUR = lazily(() => new RegExp(`^(?:${OF_HOUR})`, 'iu'));

/** What stands between the ends of a range. */
const RANGE = /^(?:\s?[-–—~～]\s?|[ \u00a0](?:to|and|or|bis|und|oder|à|et|ou|a|y|o)[ \u00a0]|[至到或、])$/iu;
/** What stands between a part and the whole, in numbers. */
const AMONG = /^ (?:\p{L}+ ){0,3}(?:in|out of|in every|von|sur|de cada) $/iu;
