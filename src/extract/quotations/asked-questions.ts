import type { Phrase } from '../text/phrase.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { BE_FORMS, isAdverb } from '../text/word-classes.ts';

/** A question that somebody is asked, without a word on who asks: "Asked whether the dam was safe, she …". */
interface AskedQuestion extends Phrase {
  /** The token "asked". */
  readonly cue: number;
}

/** The questions of a sentence that nobody is said to ask, up to the comma or to the end of the sentence. */
export function askedQuestions(tokens: readonly Token[], sentence: SentenceRange): readonly AskedQuestion[] {
  const found: AskedQuestion[] = [];
  for (let cue = sentence.from; cue < sentence.to; cue++) {
    if (tokenAt(tokens, cue).lower !== 'asked' || !isPassive(tokens, sentence, cue)) continue;
    const next = tokenAt(tokens, cue + 1).lower;
    const from = next === 'about' ? cue + 2 : cue + 1;
    const to = questionEnd(tokens, sentence, from);
    if (OPENS_QUESTION.test(next) && to - from >= FEWEST_WORDS) found.push({ cue, from, to });
  }
  return found;
}

const OPENS_QUESTION = /^(?:about|whether|if|how|why|what|who|whom|where|when|which)$/u;
/** "Asked why, he shrugged" holds no question that could be shown. */
const FEWEST_WORDS = 2;

/** "Asked …", "when asked …", "was repeatedly asked …" */
function isPassive(tokens: readonly Token[], sentence: SentenceRange, asked: number): boolean {
  let before = asked - 1;
  while (before >= sentence.from && isAdverb(tokenAt(tokens, before).text)) before -= 1;
  const { lower } = tokenAt(tokens, before);
  return before < sentence.from || BE_FORMS.has(lower) || /^(?:when|if|and|but)$/u.test(lower);
}

function questionEnd(tokens: readonly Token[], sentence: SentenceRange, from: number): number {
  let to = from;
  while (to < sentence.to && /^(?:word|open|close|mark)$/u.test(tokenAt(tokens, to).kind)) to += 1;
  return tokenAt(tokens, to).kind === 'passage' ? from : to;
}
