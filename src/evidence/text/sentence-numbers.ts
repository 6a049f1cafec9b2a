import type { Tokens } from './tokenise.ts';

/**
 * Number of the sentence that each token belongs to. Made for one question, whether an omission hides a word of a
 * sentence that is shown, so it joins rather than parts: a full stop before a small letter, after an initial or after
 * a common abbreviation ends nothing.
 */
export function sentenceNumbers(tokens: Tokens, paragraphOf: Int32Array): Int32Array {
  const numbers = new Int32Array(tokens.words.length);
  let sentence = 0;
  for (let at = 1; at < numbers.length; at += 1) {
    if (paragraphOf[at] !== paragraphOf[at - 1] || startsSentence(tokens, at)) sentence += 1;
    numbers[at] = sentence;
  }
  return numbers;
}

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSES: ReadonlySet<string> = new Set(['"', ')', ']']);
const BEFORE_SENTENCE: ReadonlySet<string> = new Set([...ENDS, ...CLOSES]);
const ABBREVIATION =
  /^(?:\p{L}|Mr|Mrs|Ms|Dr|Rev|Hon|St|Mt|Ft|Sen|Rep|Gov|Gen|Adm|Maj|Capt|Lt|Col|Sgt|Insp|Det|Supt|Cllr|Prof|Jr|Sr|vs|Inc|Ltd|Co|No|Nos|etc|cf|p|pp)$/u;

/** How many closing marks may stand between the full stop and the next sentence. */
const MOST_CLOSING_MARKS = 3;

function startsSentence(tokens: Tokens, at: number): boolean {
  if (!BEFORE_SENTENCE.has(tokens.words[at - 1] ?? '')) return false;
  const word = tokens.words[at] ?? '';
  if (BEFORE_SENTENCE.has(word) || /^\p{Ll}/u.test(word)) return false;
  const end = beforeClosingMarks(tokens, at);
  const mark = tokens.shapes[end] ?? '';
  return mark === '.' ? !ABBREVIATION.test(tokens.words[end - 1] ?? '') : ENDS.has(mark);
}

function beforeClosingMarks(tokens: Tokens, at: number): number {
  let end = at - 1;
  while (end > at - 1 - MOST_CLOSING_MARKS && CLOSES.has(tokens.words[end] ?? '')) end -= 1;
  return end;
}
