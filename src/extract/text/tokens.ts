import { isTitle } from '../names/titles.ts';
import type { MarkedPassage } from './marked-passage.ts';
import type { Token, TokenKind } from './token.ts';
import { wordSet } from './word-set.ts';

/**
 * Splits a stretch of text into words and marks. Passages in quotation marks become one token each, marks included, so
 * that the grammar of the writer's sentence can be read past them. Linear in the text.
 */
export function tokenise(
  text: string,
  start: number,
  end: number,
  passages: readonly MarkedPassage[],
): readonly Token[] {
  const tokens: Token[] = [];
  let from = start;
  passages.forEach((passage, index) => {
    addPlainTokens(tokens, text, from, passage.outerStart);
    const words = text.slice(passage.outerStart, passage.outerEnd);
    tokens.push({
      kind: 'passage',
      text: words,
      lower: '',
      start: passage.outerStart,
      end: passage.outerEnd,
      passage: index,
    });
    from = passage.outerEnd;
  });
  addPlainTokens(tokens, text, from, end);
  return tokens;
}

/** Words keep inner apostrophes, hyphens and points: "Xi’s", "vice-premier", "U.S.". */
const TOKEN =
  /(?:\p{L}\.){2,}|(?:\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}@#&$€£][\p{L}\p{M}\p{N}]*)(?:[.'’&_/-][\p{L}\p{M}\p{N}]+)*['’]?|--+|\.{2,}|\S/gu;
const SENTENCE_END = /^(?:[.!?。！？…]|\.{2,})$/u;
const KINDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  [',', 'comma'],
  ['，', 'comma'],
  ['、', 'comma'],
  [':', 'colon'],
  ['：', 'colon'],
  [';', 'semicolon'],
  ['；', 'semicolon'],
  ['(', 'open'],
  ['[', 'open'],
  ['（', 'open'],
  [')', 'close'],
  [']', 'close'],
  ['）', 'close'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['―', 'dash'],
  ['-', 'dash'],
]);

function addPlainTokens(tokens: Token[], text: string, start: number, end: number): void {
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    const isName = match[0] === 'Per' && isNamedPer(slice.slice(match.index, match.index + REACH), last);
    const token = plainToken(match[0], start + match.index, isName);
    if (
      token.text === '.' &&
      last?.end === token.start &&
      last.kind === 'word' &&
      isAbbreviation(last.text)
    ) {
      tokens[tokens.length - 1] = plainToken(`${last.text}.`, last.start);
    } else tokens.push(token);
  }
}

/** “said Per Lund”, “Director Per Lund” and “Per Lund, a sailor, said”; “Per Reuters, …” and “Charge Per Mile” name nobody. */
function isNamedPer(words: string, last: Token | undefined): boolean {
  const isInside = last !== undefined && /^(?:word|comma|passage)$/u.test(last.kind);
  const leadsToName = isInside && (!/^\p{Lu}/u.test(last.text) || isTitle(last.text));
  return PER_SPEAKS.test(words) || (leadsToName && /^Per \p{Lu}/u.test(words));
}

const PER_SPEAKS =
  /^Per(?: \p{Lu}[\p{L}’'-]+){1,3}(?: (?:said|says|told|tells|was|is|has|had|who|\p{Ll}{2,}ed)\b|, (?:who|an?|the) [^,.;:]{2,80},|, \d{1,3},)/u;
const REACH = 160;

function plainToken(text: string, start: number, isName = false): Token {
  // The World Health Organization is no pronoun, and Per is no preposition.
  const lower = isName || text === 'WHO' ? text : text.toLowerCase();
  return {
    kind: kindOf(text),
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end: start + text.length,
    passage: -1,
  };
}

function kindOf(text: string): TokenKind {
  if (/^[a-z]/iu.test(text)) return 'word';
  const kind = KINDS.get(text);
  if (kind !== undefined) return kind;
  if (/^[\p{L}\p{N}@#&$€£]/u.test(text)) return 'word';
  if (SENTENCE_END.test(text)) return 'stop';
  return text.startsWith('--') ? 'dash' : 'mark';
}

const ABBREVIATIONS = wordSet(
  'mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm cmdr st jr sr prof inc ltd co corp no vs rev hon jan feb aug sept sep oct nov dec fla calif mass conn ala ariz pa va md tex minn mich wis ill ind tenn okla ore wash colo dept est assn bros messrs supt atty fr msgr hon brig univ ave mar apr jun jul calif',
);

/** "Sen", "J": words whose point does not end a sentence. "No" counts only with a capital, as in "No. 3". */
function isAbbreviation(word: string): boolean {
  if (/^\p{Lu}$|^[DRI]-\p{Lu}\p{L}+$/u.test(word)) return true;
  return /^\p{Lu}/u.test(word) && ABBREVIATIONS.has(word.toLowerCase()) && word !== 'No';
}
