import { skipApposedName } from './apposed-name.ts';
import { phraseStartingAt } from './inverted-subject.ts';
import type { Phrase } from '../text/phrase.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';

/** Who says the words of a passive: “was told by Ma Li that ‘…’”, “was described by her as ‘…’”, “was called ‘…’ by Ma Li”. */
export function agentBehind(tokens: readonly Token[], sentence: SentenceRange, verb: number): Phrase | null {
  const isBy = (at: number): boolean => tokenAt(tokens, at).lower === 'by';
  if (isBy(verb + 1)) {
    const agent = phraseStartingAt(tokens, sentence, verb + 2);
    return agent !== null && leadsToWords(tokens, agent) ? agent : null;
  }
  const passage = tokenAt(tokens, verb + 1).lower === 'as' ? verb + 2 : verb + 1;
  const isBehindWords = tokenAt(tokens, passage).kind === 'passage' && isBy(passage + 1);
  return isBehindWords ? phraseStartingAt(tokens, sentence, passage + 2) : null;
}

/** Behind the name beside the agent, too: “by her counterpart, Ma Li, that”. */
function leadsToWords(tokens: readonly Token[], agent: Phrase): boolean {
  const end = skipApposedName(tokens, agent, agent.to);
  const { kind, lower } = tokenAt(tokens, end === agent.to ? end : end + 1);
  return kind === 'passage' || kind === 'colon' || /^(?:as|that|whether)$/u.test(lower);
}
