import type { Cue } from './cue.ts';
import { subjectAfter } from './inverted-subject.ts';
import type { SentenceRange } from '../text/sentences.ts';
import type { Phrase } from '../text/phrase.ts';
import { phraseEndingAt } from './speaker-phrases.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { POSSESSIVES, startsLower } from '../text/word-classes.ts';
import { wordSet } from '../text/word-set.ts';
import { bySelf } from '../text/phrase.ts';

/** Nouns that name what somebody said; they count when a colon, a passage in marks or "that" follows. */
export const CUE_NOUNS = wordSet(
  'statement statements message tweet tweets claim claims argument remark remarks comment comments words answer response reply question warning call plea promise pledge vow insistence assertion suggestion declaration announcement conclusion belief view opinion slogan motto mantra line quote description accusation allegation allegations charge complaint criticism contention post email e-mail letter memo note speech op-ed essay headline title verdict assessment prediction explanation advice admission acknowledgment joke rhetoric notion',
);

/** A cue such as "Ma Li’s claim that …" or "a statement by the ministry: “…”". */
export function findNounCue(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  const token = tokenAt(tokens, at);
  if (!CUE_NOUNS.has(token.lower) || !startsLower(token.text)) return null;
  const agent = /^(?:by|from|of)$/u.test(tokenAt(tokens, at + 1).lower)
    ? subjectAfter(tokens, sentence, at + 2)
    : null;
  const follower = agent === null ? tokenAt(tokens, at + 1) : pastAside(tokens, sentence, agent.to);
  if (follower.kind !== 'colon' && follower.kind !== 'passage' && follower.lower !== 'that') return null;
  const phrase = agent ?? possessor(tokens, sentence, at);
  if (phrase === null) return null;
  const side = agent === null ? 'before' : 'after';
  const subject = bySelf(phrase);
  return { kind: 'noun', frame: 'say', base: token.lower, form: 'base', first: at, last: at, subject, side };
}

/** What follows a name and an aside in commas: in the words of the mayor, Ma Li, “…” */
function pastAside(tokens: readonly Token[], sentence: SentenceRange, from: number): Token {
  if (tokenAt(tokens, from).kind !== 'comma') return tokenAt(tokens, from);
  for (let at = from + 1; at < Math.min(sentence.to, from + LONGEST_ASIDE); at++) {
    const { kind } = tokenAt(tokens, at);
    if (kind === 'passage' && tokenAt(tokens, at - 1).kind === 'comma') return tokenAt(tokens, at);
    if (kind !== 'word' && kind !== 'comma') break;
  }
  return tokenAt(tokens, from);
}

const LONGEST_ASIDE = 10;

/** "his", or the noun phrase in the genitive, up to three words before. */
function possessor(tokens: readonly Token[], sentence: SentenceRange, noun: number): Phrase | null {
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - 4); at--) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word') return null;
    if (POSSESSIVES.has(token.lower)) return { from: at, to: at + 1 };
    if (/[’']s?$/u.test(token.text) && token.text.length > 2) return phraseEndingAt(tokens, sentence, at);
  }
  return null;
}
