import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, bySelf, tokenAt } from '../text/token.ts';
import { NOUN_BASES, type VerbEntry, cueVerb } from '../words/cue-verbs.ts';
import { CUE_NOUNS } from '../words/opens-cue.ts';
import { startsLower, startsUpper } from '../words/letters.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  isAdverb,
  isCapitalised,
  isPersonNoun,
} from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';
import { cueSubject } from './cue-subject.ts';
import type { Cue } from './cue.ts';
import { phraseStartingAt, subjectAfter } from './inverted-subject.ts';
import { skipApposedName } from './skip-openings.ts';
import { phraseEndingAt, subjectBefore } from './speaker-phrases.ts';

/** All cues of one sentence, from left to right. */
export function findCues(tokens: readonly Token[], sentence: SentenceRange): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!tokenAt(tokens, at).opensCue) continue;
    const cue =
      accordingTo(tokens, sentence, at) ??
      inTheWordsOf(tokens, sentence, at) ??
      putsIt(tokens, sentence, at) ??
      verbCue(tokens, sentence, at, cues) ??
      findNounCue(tokens, sentence, at);
    if (cue === null) continue;
    cues.push(cue);
    at = Math.max(at, cue.last);
  }
  return cues;
}

function accordingTo(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  if (tokenAt(tokens, at).lower !== 'according' || tokenAt(tokens, at + 1).lower !== 'to') return null;
  let to = at + 2;
  while (to < sentence.to && isInSource(tokenAt(tokens, to))) to += 1;
  if (to === at + 2) return null;
  if (isAcronym(tokens, to)) to += 3;
  return accordingCue(at, at + 1, { from: at + 2, to });
}

/** "In the words of Ma Li, the plan is …": words that follow at once are those of a noun. */
function inTheWordsOf(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  if (tokenAt(tokens, at).lower !== 'words' || tokenAt(tokens, at + 1).lower !== 'of') return null;
  if (tokenAt(tokens, at - 2).lower !== 'in') return null;
  let to = at + 2;
  while (to < sentence.to && tokenAt(tokens, to).kind === 'word') to += 1;
  if (to === at + 2 || tokenAt(tokens, to).kind !== 'comma' || tokenAt(tokens, to + 1).kind !== 'word')
    return null;
  return accordingCue(at, at + 1, { from: at + 2, to });
}

const accordingCue = (first: number, last: number, subject: Phrase): Cue => ({
  kind: 'according',
  frame: 'say',
  base: 'according',
  form: 'base',
  first,
  last,
  subject: bySelf(subject),
  side: 'after',
});

/** "(USGS)" behind a name */
const isAcronym = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).kind === 'open' &&
  /^\p{Lu}[\p{L}&-]{1,9}$/u.test(tokenAt(tokens, at + 1).text) &&
  tokenAt(tokens, at + 2).kind === 'close';

function isInSource(token: Token): boolean {
  if (token.kind === 'passage') return token.text.length < 40;
  return token.kind === 'word' && !/^(?:who|which|that|while|but|quoting|citing)$/u.test(token.lower);
}

function verbCue(
  tokens: readonly Token[],
  sentence: SentenceRange,
  at: number,
  earlier: readonly Cue[],
): Cue | null {
  const token = tokenAt(tokens, at);
  const entry = cueVerb(token.lower);
  if (entry === null || (startsUpper(token.text) && at > sentence.from && !isTitleCased(tokens, sentence)))
    return null;
  if (isNounHere(tokens, at, entry) || isOtherUse(tokens, at, entry)) return null;
  const found = isPassive(tokens, at, entry)
    ? foundBehind(agentBehind(tokens, sentence, at))
    : cueSubject({ tokens, sentence, at, entry }, earlier);
  if (found === null || tellsNothing(tokens, found)) return null;
  if (showsOnly(entry) && isPicture(tokens, found.subject)) return null;
  return {
    kind: 'verb',
    frame: entry.frame,
    base: entry.base,
    form: entry.form,
    first: at,
    last: at,
    subject: found.subject,
    side: found.side,
  };
}

/** “As Ma Li put it, ‘…’” */
function putsIt(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at);
  if ((lower !== 'put' && lower !== 'puts') || tokenAt(tokens, at + 1).lower !== 'it') return null;
  const subject = subjectBefore(tokens, sentence, at);
  if (subject === null || tokenAt(tokens, subject.from - 1).lower !== 'as') return null;
  return {
    kind: 'verb',
    frame: 'say',
    base: 'put',
    form: 'past',
    first: at,
    last: at + 1,
    subject,
    side: 'before',
  };
}

/** “A clerk whom I asked about it”: who is asked tells something, and who asks nothing. */
const isOfWhom = (tokens: readonly Token[], { subject, side }: Pick<Cue, 'subject' | 'side'>): boolean =>
  side === 'before' && tokenAt(tokens, subject.from - 1).lower === 'whom';

const foundBehind = (agent: Phrase | null): Pick<Cue, 'subject' | 'side'> | null =>
  agent === null ? null : { subject: bySelf(agent), side: 'after' };

/** “The same talking points”, “pointed a gun” */
const isPlace = (tokens: readonly Token[], at: number, { base }: VerbEntry): boolean =>
  base === 'point' && !/^(?:out|to)$/u.test(tokenAt(tokens, at + 1).lower);

const isOtherUse = (tokens: readonly Token[], at: number, entry: VerbEntry): boolean =>
  isPlace(tokens, at, entry) ||
  isBriefed(tokens, at, entry) ||
  isSkill(tokens, at, entry) ||
  isOtherThanRuling(tokens, at, entry);

/** “A person briefed on the talks” */
const isBriefed = (tokens: readonly Token[], at: number, { base, form }: VerbEntry): boolean =>
  base === 'brief' && form === 'past' && /^(?:on|about)$/u.test(tokenAt(tokens, at + 1).lower);

/** “Learned to draw” and “animal learning” report nothing. */
function isSkill(tokens: readonly Token[], at: number, { base, form }: VerbEntry): boolean {
  if (base !== 'learn' || form === 'ing') return base === 'learn';
  return tokenAt(tokens, at + 1).lower === 'to';
}

/** “The court held that …”, “ruled on Tuesday that …”; whoever holds a meeting or rules a country tells nothing by it. */
function isOtherThanRuling(tokens: readonly Token[], at: number, { base }: VerbEntry): boolean {
  if (base !== 'hold' && base !== 'rule') return false;
  for (let that = at + 1; that < at + (base === 'rule' ? 5 : 2); that++) {
    const token = tokenAt(tokens, that);
    if (token.lower === 'that') return tokenAt(tokens, that + 1).kind !== 'word';
    if (token.kind !== 'word') return true;
  }
  return true;
}

const tellsNothing = (tokens: readonly Token[], found: Pick<Cue, 'subject' | 'side'>): boolean =>
  isMeasure(tokens, found.subject) || isOfWhom(tokens, found);

/** “120 apprentices a year will learn …” */
function isMeasure(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return (
    to === from + 2 &&
    /^(?:an?|per|each|every)$/u.test(tokenAt(tokens, from).lower) &&
    /^(?:second|minute|hour|day|night|week|month|year|decade|head)$/u.test(tokenAt(tokens, from + 1).lower)
  );
}

const showsOnly = ({ frame, base }: VerbEntry): boolean => frame === 'show' || base === 'reveal';

/** In headlines verbs have capitals too. */
function isTitleCased(tokens: readonly Token[], sentence: SentenceRange): boolean {
  if (sentence.to - sentence.from > 25) return false;
  let words = 0;
  let capitals = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokenAt(tokens, at);
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (startsUpper(token.text)) capitals += 1;
  }
  return words > 3 && capitals > words * 0.8;
}

/** Who says the words of a passive: “was told by Ma Li that ‘…’”, “was described by her as ‘…’”, “was called ‘…’ by Ma Li”. */
function agentBehind(tokens: readonly Token[], sentence: SentenceRange, verb: number): Phrase | null {
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

/** A cue such as "Ma Li’s claim that …" or "a statement by the ministry: “…”". */
function findNounCue(tokens: readonly Token[], sentence: SentenceRange, at: number): Cue | null {
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

/** What shows something without saying it: "the map", "video footage", "a chart on page nine". */
const PICTURES = wordSet(
  'map maps chart charts graph graphs diagram diagrams table tables photo photos photograph photographs picture pictures image images video videos footage clip clips film films screen screens screenshot screenshots sketch sketches drawing drawings scan scans radar sensor sensors camera cameras gauge gauges thermometer thermometers clock clocks',
);

/** Whether the noun that a phrase is about is a picture or an instrument, which nobody quotes. */
function isPicture(tokens: readonly Token[], { from, to }: Phrase): boolean {
  let noun = tokenAt(tokens, from);
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    if (at > from && (PREPOSITIONS.has(token.lower) || MODIFIER.test(token.text))) break;
    noun = token;
  }
  return PICTURES.has(noun.lower);
}

/** "the map attached to the plan", "footage showing the fire": what follows describes the noun. */
const MODIFIER = /^[a-z]{3,}(?:ed|ing)$|^(?:taken|shot|seen|shown|drawn|made|shared|that|which)$/u;

/** Whether a form that a cue verb can have is a noun or an adjective here: "the claims", "his call for", "reported cases". */
function isNounHere(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (isDeterminer(previous, entry) || isNaming(tokens, at, entry)) return true;
  const isOwned = /[’']s$/u.test(previous.text) && !AUXILIARIES.has(previous.lower);
  if (entry.form === 'ing') return isOwned || isGerund(tokens, at, entry);
  if (PREPOSITIONS.has(previous.lower) && !/^(?:to|since|than)$/u.test(previous.lower))
    return entry.form !== 'past';
  if (entry.form !== 'base' && entry.form !== 'present') return isOwned && entry.base !== 'say';
  return isNounForm(tokens, at, entry, previous);
}

/** Base and present forms */
function isNounForm(tokens: readonly Token[], at: number, entry: VerbEntry, previous: Token): boolean {
  if (isOnStage(previous, entry) || isFormer(tokens, at, previous)) return true;
  return !canPrecedeVerb(previous) && isBareNoun(tokens, at, entry, previous);
}

/** “to chants of”, “the TV show” */
function isOnStage({ text, lower }: Token, { base, form }: VerbEntry): boolean {
  if (lower === 'to') return form === 'present';
  return base === 'show' && form === 'base' && /^(?:TV|[a-z]+[^s\W])$/u.test(text);
}

/** “An earlier report” */
const isFormer = (tokens: readonly Token[], at: number, { text }: Token): boolean =>
  isAdverb(text) && /^(?:an?|the)$/u.test(tokenAt(tokens, at - 2).lower);

/** “its red warning to the coast”; not “its spokesman warning of floods” */
function isGerund(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  const previous = tokenAt(tokens, at - 1);
  if (!PREPOSITIONS.has(tokenAt(tokens, at + 1).lower) || isPersonNoun(previous.text)) return false;
  return /^\p{Ll}+$/u.test(previous.text) && isDeterminer(tokenAt(tokens, at - 2), entry);
}

const canPrecedeVerb = ({ lower }: Token): boolean =>
  SUBJECT_PRONOUNS.has(lower) || AUXILIARIES.has(lower) || lower === 'to';

/** "a group called Sandhill", "called off": no words are reported. */
function isNaming(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  if (entry.base !== 'call') return false;
  const next = tokenAt(tokens, at + 1);
  if (/^(?:off|in|up|back|home)$/u.test(next.lower)) return true;
  const noun = tokenAt(tokens, at - 1).text;
  return (
    entry.form === 'past' &&
    isCapitalised(next.text) &&
    /^[a-z]{3,}$/u.test(noun) &&
    (!isPersonNoun(noun) || isIntroduced(tokens, at - 2))
  );
}

/** "a pressure group called Sandhill": who has "a" is first named here. */
const isIntroduced = (tokens: readonly Token[], last: number): boolean =>
  tokens.slice(Math.max(0, last - 3), last + 1).some(({ lower }) => /^(?:a|an|another)$/u.test(lower));

/** "all", "some" and their like can be subjects themselves: "some say". */
function isDeterminer(token: Token, entry: VerbEntry): boolean {
  if (isSaidByOther(token, entry)) return false;
  return (
    (DETERMINERS.has(token.lower) && !/^(?:this|all|some|many|most|several|both|one)$/u.test(token.lower)) ||
    /^(?:such|same)$/u.test(token.lower)
  );
}

/** “Another said”, “The other added” */
const isSaidByOther = ({ lower }: Token, { base, form }: VerbEntry): boolean =>
  /^(?:another|other|two|three|four|few)$/u.test(lower) &&
  /^(?:say|tell|add|recall|argue|ask)$/u.test(base) &&
  (form === 'past' || form === 'present');

const followsNoun = ({ lower }: Token): boolean =>
  PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || lower === 'and' || lower === 'or';

/** Base and present forms without an auxiliary: a verb only after something that can be its subject. */
function isBareNoun(tokens: readonly Token[], at: number, entry: VerbEntry, previous: Token): boolean {
  const next = tokenAt(tokens, at + 1);
  if (/[’']s?$/u.test(previous.text) && previous.kind === 'word') return true;
  if (tellsThere(tokens, at, entry)) return false;
  if (isCountry(entry, next) || hasRelativeClause(tokens, at, entry, previous)) return true;
  if (followsNoun(next) && entry.base !== 'call' && !isAdverb(previous.text))
    return NOUN_BASES.has(entry.base);
  if (isAdverb(previous.text) || previous.kind !== 'word' || /^(?:who|which|that|and)$/u.test(previous.lower))
    return false;
  return !canBeSubject(previous, entry);
}

const tellsThere = (tokens: readonly Token[], at: number, entry: VerbEntry): boolean =>
  isInJournal(tokens, at, entry) || hopesTo(tokens, at, entry);

/** “Ma Li hopes to visit Oslo”, “Officials plan to …” */
function hopesTo(tokens: readonly Token[], at: number, { base }: VerbEntry): boolean {
  if (
    !/^(?:hope|plan|want|vow|pledge|promise|offer|aim)$/u.test(base) ||
    tokenAt(tokens, at + 1).lower !== 'to'
  )
    return false;
  const { text } = tokenAt(tokens, at - 1);
  return (isCapitalised(text) || isPersonNoun(text)) && /^[a-z]+$/u.test(tokenAt(tokens, at + 2).text);
}

/** “The team reports in the journal Nature”, “write in a study published on Monday” */
function isInJournal(tokens: readonly Token[], at: number, { base }: VerbEntry): boolean {
  if (base !== 'report' || tokenAt(tokens, at + 1).lower !== 'in') return false;
  return (
    /^(?:a|the|this|today[’']s)$/u.test(tokenAt(tokens, at + 2).lower) &&
    /^(?:journal|paper|study|article|issue|magazine)$/u.test(tokenAt(tokens, at + 3).lower)
  );
}

/** "Northern states that have …", "with claims that are …": a noun, unless somebody who can speak stands before it. */
function hasRelativeClause(tokens: readonly Token[], at: number, entry: VerbEntry, previous: Token): boolean {
  const isNounForm = NOUN_BASES.has(entry.base) || entry.frame === 'show';
  if (!isNounForm || tokenAt(tokens, at + 1).lower !== 'that') return false;
  const verb = tokenAt(tokens, at + 2);
  if (!AUXILIARIES.has(verb.lower) && !/^[a-z]+ed$/u.test(verb.text)) return false;
  return !isPersonNoun(previous.text);
}

/** "the states agree": only "states that …" says something. */
const isCountry = (entry: VerbEntry, next: Token): boolean =>
  entry.base === 'state' && next.lower !== 'that' && next.kind === 'word';

function canBeSubject({ text }: Token, entry: VerbEntry): boolean {
  // “The ministry denied reports that …”
  if (cueVerb(text)?.form === 'past' && NOUN_BASES.has(entry.base)) return false;
  if (entry.form === 'base') return !NOUN_BASES.has(entry.base) || isPersonNoun(text);
  return isCapitalised(text) || isPersonNoun(text) || /^\p{Ll}+$/u.test(text);
}

/** "was told", "is expected": the subject is not the one who speaks. */
function isPassive(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
  if (entry.form !== 'past' && entry.form !== 'participle') return false;
  if (tokenAt(tokens, at + 1).lower === 'by' && /^(?:as|first)$/u.test(tokenAt(tokens, at - 1).lower))
    return true;
  for (let before = at - 1; before > at - 5; before--) {
    const token = tokenAt(tokens, before);
    if (
      BE_FORMS.has(token.lower) ||
      /^(?:he's|she's|it's|they're|wasn't|isn't|weren't|aren't|got)$/u.test(token.lower)
    )
      return true;
    if (!isAdverb(token.text)) return false;
  }
  return false;
}
