import type { Mention } from './attribution.ts';
import { phraseStartingAt } from '../cues/inverted-subject.ts';
import { mainMention, mentionOf } from './paragraph-memory.ts';
import type { PassagePlace } from './passage-place.ts';
import { tokenAt } from '../text/token.ts';
import { isForPeople } from '../names/people-nouns.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  isAdverb,
  isCapitalised,
  SUBJECT_PRONOUNS,
} from '../text/word-classes.ts';

/** “…,” Ma Li chirped: a name or pronoun and a verb that no table holds. */
export function unlistedVerbAfter(place: PassagePlace): Mention | null {
  const { tokens } = place.paragraph;
  const from = tokenAt(tokens, place.token + 1).kind === 'comma' ? place.token + 2 : place.token + 1;
  const head = tokenAt(tokens, from);
  if (!isCapitalised(head.text) && !SUBJECT_PRONOUNS.has(head.lower)) return invertedVerb(place, from);
  let to = from + 1;
  while (isCapitalised(tokenAt(tokens, to).text)) to += 1;
  const verb = tokenAt(tokens, isAdverb(tokenAt(tokens, to).text) ? to + 1 : to);
  return !AUXILIARIES.has(verb.lower) &&
    (/^[a-z]+(?:ed|s)$/u.test(verb.text) || IRREGULAR_PASTS.has(verb.text))
    ? mentionOf(place.paragraph, { from, to })
    : null;
}

/** “…,” chirped Ma Li; “…,” sighs her neighbour */
function invertedVerb(place: PassagePlace, from: number): Mention | null {
  const { tokens } = place.paragraph;
  if (!/^[a-z]{3,}(?:ed|s)$/u.test(tokenAt(tokens, from).text)) return null;
  const phrase = phraseStartingAt(tokens, place.sentence, from + 1);
  if (phrase === null) return null;
  const isSomebody =
    isCapitalised(tokenAt(tokens, phrase.from).text) ||
    (phrase.to > phrase.from + 1 &&
      DETERMINERS.has(tokenAt(tokens, phrase.from).lower) &&
      isForPeople(tokenAt(tokens, phrase.to - 1).lower));
  return isSomebody ? mentionOf(place.paragraph, phrase) : null;
}

/** Ma Li fired back: “…” — the subject of the clause that a comma or colon closes. */
export function unlistedVerbBefore(place: PassagePlace): Mention | null {
  const { tokens } = place.paragraph;
  if (!/^(?:comma|colon)$/u.test(tokenAt(tokens, place.token - 1).kind)) return null;
  if (place.sentence.cues.some((cue) => cue.last < place.token)) return null;
  return mainMention(place.paragraph, place.sentence, place.token - 1);
}
