import type { Phrase, SubjectPhrase } from '../text/phrase.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';
import { PAPERS } from '../names/paper-nouns.ts';
import { subjectBefore } from './speaker-phrases.ts';

/** Who sent what a participle follows; `sender` is `null` where another part of the sentence names them. */
interface Sent {
  readonly sender: SubjectPhrase | null;
}

/**
 * Whether the phrase before a participle is something that was sent or somebody it was sent to. Then whoever sent it speaks.
 *
 *     Ma Li issued a statement on Monday saying …
 *     ^^^^^
 */
export function sentBefore(tokens: readonly Token[], sentence: SentenceRange, phrase: Phrase): Sent | null {
  const { lower } = tokenAt(tokens, phrase.from - 1);
  const verb = /^(?:out|off|back)$/u.test(lower) ? phrase.from - 2 : phrase.from - 1;
  if (verb < sentence.from || !isSending(tokenAt(tokens, verb).text, tokens, phrase)) return null;
  return { sender: subjectBefore(tokens, sentence, verb) };
}

const isSending = (verb: string, tokens: readonly Token[], phrase: Phrase): boolean =>
  MESSAGES.test(verb) || (SENDS.test(verb) && isPaper(tokens, phrase));

/** “A letter to the council”, “an open letter”; not “the council’s letter writer” */
function isPaper(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let end = from;
  while (end < to && !PREPOSITIONS.has(tokenAt(tokens, end).lower)) end += 1;
  const head = tokens.slice(from, end).findLast(({ text, lower }) => text === lower);
  return head !== undefined && (PAPERS.has(head.lower) || SPOKEN.test(head.lower));
}

const MESSAGES = /^(?:e-?mail|messag|text)(?:ed|s|ing)$/u;
const SENDS =
  /^(?:issu|releas|publish|post|sign|circulat|shar|draft|deliver|distribut|fil|submit|record|pen)(?:t?ed|e?s|t?ing|n?ed)$|^(?:issue|release|publish|post|sign|circulate|share|draft|deliver|file|submit)$|^(?:sen[dt]|sends|sending|puts?|putting|wrote|writes?|writing|written|gives?|gave|giving|made|makes?|making)$/u;
const SPOKEN = /^(?:speech|interview|address|remarks?|op-ed|column|comments?|announcement|tweet|appeal)$/u;
