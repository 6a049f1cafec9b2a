import type { SentenceRange } from '../text/sentences.ts';
import { isCapitalised } from '../text/shapes.ts';
import { type Token, bySelf, tokenAt } from '../text/token.ts';
import { citingRows, noCueRows, rowAt } from '../rows/cue-rows.ts';
import { startsUpper } from '../words/letters.ts';
import type { VerbEntry } from '../words/lexicon.ts';
import { cueSubject } from './cue-subject.ts';
import type { Cue } from './cue.ts';
import { phraseStartingAt } from './inverted-subject.ts';

/** All cues of one sentence, from left to right. */
export function findCues(tokens: readonly Token[], sentence: SentenceRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!tokenAt(tokens, at).opensCue) continue;
    const cue = citingCue(tokens, sentence, at) ?? verbCue(tokens, sentence, at, cues);
    if (cue === null) continue;
    cues.push(cue);
    at = Math.max(at, cue.last);
  }
  return cues;
}

/** “According to Ma Li”, “as she put it” */
function citingCue(tokens: readonly Token[], sentence: SentenceRange, first: number): Cue | null {
  const { is, verb, lower } = tokenAt(tokens, first);
  const row = is('cueOpener') || verb?.form === 'ing' ? rowAt(citingRows(), tokens, sentence, first) : null;
  const [cue, source] = [row?.named.get('cue'), row?.named.get('source')];
  if (row === null || cue === undefined || source === undefined) return null;
  return {
    kind: row.rule.cue,
    frame: 'say',
    base: lower,
    form: FORMS[row.rule.cue],
    features: verb?.features ?? MARKS_ONLY,
    first,
    last: cue.to - 1,
    subject: bySelf(source),
    side: source.from < first ? 'before' : 'after',
  };
}

const FORMS = { according: 'base', verb: 'past' } as const;

/** “As she put it” hands over words in marks alone. */
const MARKS_ONLY: Cue['features'] = new Set(['marksOnly']);

function verbCue(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  earlier: readonly Cue[],
): Cue | null {
  const { verb, text } = tokenAt(tokens, at);
  if (verb === null) return null;
  if (startsUpper(text) && at > sentence.from && !isTitleCased(tokens, sentence)) return null;
  if (isNoun(tokens, at, verb) || rowAt(noCueRows(), tokens, sentence, at) !== null) return null;
  const found = isPassive(tokens, at, verb)
    ? agentAfter(tokens, sentence, at)
    : cueSubject({ tokens, sentence, at, verb }, earlier);
  return found === null ? null : { kind: 'verb', ...verb, first: at, last: at, ...found };
}

/** In headlines verbs have capitals too. */
function isTitleCased(tokens: readonly Token[], { from, to }: SentenceRange): boolean {
  if (to - from > LONGEST_HEADLINE) return false;
  const long = tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return long.length > 3 && long.filter(({ text }) => startsUpper(text)).length > long.length * 0.8;
}

const LONGEST_HEADLINE = 25;

/** Whether a form that a cue verb can have is a noun or an adjective here: “the claims”, “his call for”, “reported cases”. */
function isNoun(tokens: readonly Token[], at: number, { form, features }: VerbEntry): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (previous.is('determiner') && !isSubject(previous, features)) return true;
  if (previous.is('preposition') && !previous.is('beforeVerb')) return form !== 'past' && form !== 'ing';
  const isOwned = /.[’']s?$/u.test(previous.text);
  if (leadsToVerb(previous)) return false;
  return form === 'base' || form === 'present'
    ? isOwned || !canBeSubject(previous, form, features)
    : isOwned && features.has('alsoNoun');
}

/** “Some say”, “another said” */
const isSubject = ({ is }: Token, features: VerbEntry['features']): boolean =>
  is('subjectDeterminer') || (is('beforeNameless') && !features.has('alsoNoun'));

/** What is between a subject and its verb, or is a subject and nothing else. */
const leadsToVerb = ({ is }: Token): boolean => is('subjectPronoun') || is('auxiliary') || is('beforeVerb');

function canBeSubject(token: Token, form: VerbEntry['form'], features: VerbEntry['features']): boolean {
  if (token.is('adverb') || token.kind !== 'word' || token.is('beforePredicate')) return true;
  if (form === 'base') return !features.has('alsoNoun') || token.is('personNoun');
  return isCapitalised(token) || /^\p{Ll}+$/u.test(token.text);
}

/** “Was told”, “is expected”: the subject is not the one who speaks. */
function isPassive(tokens: readonly Token[], at: number, { form }: VerbEntry): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  let before = at - 1;
  while (before > at - 4 && tokenAt(tokens, before).is('adverb')) before -= 1;
  return tokenAt(tokens, before).is('be');
}

/** Who says the words of a passive: “was told by Ma Li that ‘…’”, “was called ‘…’ by Ma Li”. */
function agentAfter(
  tokens: readonly Token[],
  sentence: SentenceRange,
  verb: number,
): Pick<Cue, 'subject' | 'side'> | null {
  let by = verb + 1;
  while (by < verb + 3 && !tokenAt(tokens, by).is('beforeAgent')) by += 1;
  const agent = tokenAt(tokens, by).is('beforeAgent') ? phraseStartingAt(tokens, sentence, by + 1) : null;
  return agent === null ? null : { subject: bySelf(agent), side: 'after' };
}
