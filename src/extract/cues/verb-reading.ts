import type { VerbEntry } from '../words/cue-verbs.ts';
import { cueVerb, NOUN_BASES } from '../words/cue-verbs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  isPersonNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../words/word-classes.ts';

/** Whether a form that a cue verb can have is a noun or an adjective here: "the claims", "his call for", "reported cases". */
export function isNounHere(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
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
export function isPassive(tokens: readonly Token[], at: number, entry: VerbEntry): boolean {
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
