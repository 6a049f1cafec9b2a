import { hanNumeral, isHanMagnitude, isInsideFigure } from '../numbers/figure-words.ts';
import { lazily } from '../../text/once-per.ts';
import { isUnspaced, isWord, tokenise, type Tokens } from '../text/tokenise.ts';
import { isAmong, listedWords } from '../words/listed-words.ts';

/** Whether a place lies inside a word or number: “art” in “non-art”, “5” in “-5”, “$5”, “5 million”, “S” in “U.S.”, 五 in 十五, 行か in 行かない. */
export function isInsideWord(tokens: Tokens, at: number): boolean {
  const before = wordAt(tokens, at - 1);
  const after = wordAt(tokens, at);
  if (isUnspaced(before) && isUnspaced(after)) return isInsideUnspaced(tokens, at) || partsDenial(tokens, at);
  if (partsNumber(before, after) || isInsideFigure(tokens, at) || isHyphenated(tokens, at)) return true;
  return tokens.isGlued[at] === true && (isJoined(tokens, at) || partsThousands(tokens, at));
}

/** A place on either side of an apostrophe between the groups of a figure: 21’000. */
function partsThousands(tokens: Tokens, at: number): boolean {
  const mark = tokens.shapes[at] === "'" ? at : at - 1;
  if (tokens.shapes[mark] !== "'" || tokens.isGlued[mark] !== true || tokens.isGlued[mark + 1] !== true)
    return false;
  return /^\d{1,3}$/u.test(wordAt(tokens, mark - 1)) && /^\d{3}$/u.test(wordAt(tokens, mark + 1));
}

/** Inside of a numeral, or of a Chinese word with a character that denies elsewhere: 来 in 未来, 法 in 非法; not 同意 in 不同意. */
function isInsideUnspaced({ words }: Tokens, at: number): boolean {
  const around = words.slice(Math.max(0, at - REACH), at + REACH).join('');
  const place = words.slice(Math.max(0, at - REACH), at).join('').length;
  for (const { 0: numeral, index } of around.matchAll(hanNumeral()))
    if (index < place && place < index + numeral.length) return true;
  const [before = '', last = '', next = ''] = [words[at - 2], words[at - 1], words[at]];
  if (isAmong(last, 'startingWords')) return !isAmong(before + last, 'endingInNegation');
  return isAmong(last + next, 'grownTogether') && !isAmong(next + (words[at + 1] ?? ''), 'grownApart');
}

/** How many characters on either side of a place show whether a numeral runs over it. */
const REACH = 4;

/** In characters. */
const DENYING_ENDINGS = lazily(() => listedWords('denyingEndings').map((ending) => tokenise(ending).words));

/** Whether a place lies inside or before such an ending of a verb: 行か in 行かない; not 予算は in 予算はない. */
function partsDenial({ words, isGlued }: Tokens, at: number): boolean {
  return DENYING_ENDINGS().some((ending) =>
    ending.some((_, offset) => {
      const start = at - offset;
      const before = words[start - 1] ?? '';
      const isOfVerb = isGlued[start] === true && !isAmong(before, 'particles') && !/^[、。]$/u.test(before);
      return isOfVerb && ending.every((character, next) => words[start + next] === character);
    }),
  );
}

function partsNumber(before: string, after: string): boolean {
  const loses = LEADS_NUMBER.test(before) && /^\p{N}/u.test(after);
  return loses || ((FOLLOWS_NUMBER.test(after) || isHanMagnitude(after)) && /\p{N}$/u.test(before));
}

function wordAt(tokens: Tokens, at: number): string {
  return tokens.words[at] ?? '';
}

const LEADS_NUMBER = /^[\p{Sc}+±<>≤≥~≈№#]$/u;
const FOLLOWS_NUMBER = /^[\p{Sc}+%‰°′″]$/u;

/** A place on either side of a hyphen that joins two words, or of a minus sign. */
function isHyphenated(tokens: Tokens, at: number): boolean {
  if (tokens.isGlued[at] !== true) return false;
  if (tokens.shapes[at - 1] === '-') {
    const isMinus = /^\p{N}/u.test(tokens.words[at] ?? '');
    return (
      isMinus || (tokens.isGlued[at - 1] === true && isSpacedWord(tokens, at - 2) && isSpacedWord(tokens, at))
    );
  }
  if (tokens.shapes[at] !== '-') return false;
  return tokens.isGlued[at + 1] === true && isSpacedWord(tokens, at - 1) && isSpacedWord(tokens, at + 1);
}

/** A place beside a mark that joins two words without white space: AT&T, and/or, snake_case, U.S., example.com, (un)able, 2^10. */
function isJoined(tokens: Tokens, at: number): boolean {
  const mark = JOINS.has(tokens.shapes[at] ?? '') ? at : at - 1;
  const joint = tokens.shapes[mark] ?? '';
  if (!JOINS.has(joint) || tokens.isGlued[mark] !== true || tokens.isGlued[mark + 1] !== true) return false;
  if (!isSpacedWord(tokens, mark - 1) || !isSpacedWord(tokens, mark + 1)) return false;
  return joint !== '.' || isInsideAbbreviation(wordAt(tokens, mark - 1), wordAt(tokens, mark + 1));
}

/** `U.S`, `example.com`; not a full stop that lacks its space. */
function isInsideAbbreviation(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) || (before.length === 1 && after.length === 1);
}

const JOINS: ReadonlySet<string> = new Set(['&', '/', '_', '@', '.', '^', '(', ')']);

function isSpacedWord(tokens: Tokens, at: number): boolean {
  const word = wordAt(tokens, at);
  return isWord(word) && !isUnspaced(word);
}
