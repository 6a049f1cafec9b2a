import type { SentenceRange } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/token.ts';
import type { Cue } from './cue.ts';

/** The first token of a cue and its subject. */
export const beginOf = (cue: Cue): number =>
  cue.kind === 'according' ? cue.first : Math.min(cue.first, cue.subject.from);
/** The first token after a cue and its subject. */
export const endOf = (cue: Cue): number => Math.max(cue.last + 1, cue.side === 'after' ? cue.subject.to : 0);

/** “…,” she said: the passage before the cue is what it reports. */
export function followsPassage(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.side === 'shared' || cue.kind !== 'verb') return false;
  const before = tokenAt(tokens, beginOf(cue) - 1);
  if (before.kind === 'comma') return tokenAt(tokens, beginOf(cue) - 2).kind === 'passage';
  return before.kind === 'passage' && /[,!?—–…-]["”’']*$/u.test(before.text);
}

/** CLAUSE, aides said. The last cue has the whole sentence, whatever is said in it. */
export function closesSentence(tokens: readonly Token[], sentence: SentenceRange, cue: Cue): boolean {
  const isLast = endOf(cue) >= sentence.to || tokenAt(tokens, endOf(cue)).kind === 'stop';
  return isLast && tokenAt(tokens, beginOf(cue) - 1).kind === 'comma';
}
