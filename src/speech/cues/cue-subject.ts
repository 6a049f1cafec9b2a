import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised } from '../text/shapes.ts';
import { type SubjectPhrase, bySelf, type Token, tokenAt } from '../text/token.ts';
import type { VerbEntry } from '../words/lexicon.ts';
import { type Cue, isSpoken } from './cue.ts';
import { subjectAfter } from './inverted-subject.ts';
import { mainSubject } from './main-subject.ts';
import { phraseEndingAt, subjectBefore } from './speaker-phrases.ts';

/** A form of a cue verb where it is. */
interface PlacedVerb {
  readonly tokens: readonly Token[];
  readonly sentence: SentenceRange;
  readonly at: number;
  readonly verb: VerbEntry;
}

/** The subject of a verb, and on which side of it. */
type CueSubject = Pick<Cue, 'subject' | 'side'>;

/** The subject of a cue verb: after it after a passage, else before it, else that of an earlier verb; `null` without one. */
export function cueSubject(placed: PlacedVerb, earlier: readonly Cue[]): CueSubject | null {
  const link = lastBeforeAdverbs(placed);
  return (
    (canBeInverted(placed) ? inverted(placed) : null) ??
    afterClause(placed) ??
    foundAt('before', leftSubject(placed, link)) ??
    foundAt('shared', sharedSubject(placed, link, earlier))
  );
}

const foundAt = (side: Cue['side'], subject: SubjectPhrase | null): CueSubject | null =>
  subject === null ? null : { subject, side };

/** After the verb: “…,” said Ma Li */
function inverted({ tokens, sentence, at }: PlacedVerb): CueSubject | null {
  const phrase = subjectAfter(tokens, sentence, at + 1);
  return foundAt('after', phrase === null ? null : bySelf(phrase));
}

/** Right after a passage, or first in its sentence, a verb can have its subject after it. */
function canBeInverted({ tokens, sentence, at, verb: { form } }: PlacedVerb): boolean {
  if (form === 'ing' || form === 'base') return false;
  const previous = tokenAt(tokens, at - 1);
  if (at === sentence.from || previous.kind === 'passage') return true;
  return previous.kind === 'comma' && tokenAt(tokens, at - 2).kind === 'passage';
}

/** CLAUSE, said Ma Li, a lawyer: somebody right after “said”, and after it nothing that it could be the subject of. */
function afterClause(placed: PlacedVerb): CueSubject | null {
  const { tokens, sentence, at, verb } = placed;
  const next = tokenAt(tokens, at + 1);
  if (verb.frame !== 'say' || verb.features.has('takesHearer') || tokenAt(tokens, at - 1).kind !== 'comma')
    return null;
  if (!canNameSomebody(next) || !isFinished(verb, next)) return null;
  const found = inverted(placed);
  if (found === null) return null;
  const { to } = found.subject;
  const behind = tokenAt(tokens, to);
  return to >= sentence.to || ENDS.has(behind.kind) || behind.is('personRelative') ? found : null;
}

/** “Said Ma Li”, “say some farmers” */
const isFinished = ({ form }: VerbEntry, next: Token): boolean =>
  form === 'past' || form === 'present' || (form === 'base' && next.is('beforeNameless'));

const canNameSomebody = (token: Token): boolean =>
  isCapitalised(token) || token.is('personNoun') || token.is('beforeNameless');

const ENDS: ReadonlySet<Token['kind']> = new Set(['comma', 'stop', 'semicolon', 'open', 'dash']);

/** A participle has a subject of its own only with an auxiliary (“is saying”) or right after a noun (“a voice saying”). */
function leftSubject({ tokens, sentence, at, verb }: PlacedVerb, link: Token): SubjectPhrase | null {
  if (link.is('infinitive')) return null;
  if (verb.form !== 'ing' || link.is('auxiliary')) return subjectBefore(tokens, sentence, at);
  const phrase = canBeNoun(tokenAt(tokens, at - 1)) ? phraseEndingAt(tokens, sentence, at - 1) : null;
  if (phrase === null || phrase.from === sentence.from) return null;
  // Ma Li issued a statement saying …: whoever sent it speaks.
  const isParticle = tokenAt(tokens, phrase.from - 1).is('particle');
  const sends = isParticle ? phrase.from - 2 : phrase.from - 1;
  return tokenAt(tokens, sends).is('sends') ? subjectBefore(tokens, sentence, sends) : bySelf(phrase);
}

const canBeNoun = ({ kind, is }: Token): boolean =>
  kind === 'word' && !is('adverb') && !is('preposition') && !is('clauseOpener') && !is('joins');

function lastBeforeAdverbs({ tokens, at }: PlacedVerb): Token {
  let before = at - 1;
  while (tokenAt(tokens, before).is('adverb')) before -= 1;
  return tokenAt(tokens, before);
}

/** “…, adding”, “went on to say”, “and called”: the subject is that of the verb before, else of the sentence. */
function sharedSubject(
  { tokens, sentence, at, verb }: PlacedVerb,
  link: Token,
  earlier: readonly Cue[],
): SubjectPhrase | null {
  const isLinked = verb.form === 'ing' || link.is('joins') || link.is('infinitive') || link.kind === 'comma';
  if (!isLinked && !link.is('auxiliary')) return null;
  const spoken = earlier.filter(isSpoken);
  // “She says that nobody did what Berg reports, but adds”: she adds.
  const isOwn = ({ subject }: Cue): boolean =>
    subject === null || !tokenAt(tokens, subject.from - 1).is('clauseOpener');
  const previous = spoken.findLast(isOwn) ?? spoken.at(-1);
  if (previous !== undefined) return previous.subject;
  const subject = mainSubject(tokens, sentence, at);
  return subject === null ? null : bySelf(subject);
}
