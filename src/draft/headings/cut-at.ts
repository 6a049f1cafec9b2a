import {
  dropsNothing,
  hasVerb,
  isWholeClause,
  LEADS_TO_CLAUSE,
  VERB,
  withoutDangling,
} from './clause-shape.ts';
import { dropsLimit } from './limits.ts';

/** Where a sentence ends. */
export const SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr|\p{L}))[.!?…]\s(?=[\p{Lu}“])/gu;
/** Where a part of one ends. */
export const STRONG = /[,;:—–]\s|[，；、。]/gu;
const WEAK =
  /\s(?:and|to|for|with|against|between|in|on|at|by|from|as|because|when|while|after|before|among|into|over|during|including|toward|towards)\s/gu;
/** What follows would turn the clause round. */
const TURNS =
  /^[,;:—–\s]*(?:unless|if|but|not|without|except|only|never|no|nor|said|denied|claimed|according)\b/u;
/** Shorter beginnings are seldom a whole statement. */
const SHORTEST = 24;

/** “within 72 …”, “an offer of a 4.5 …”: a figure without what it counts. */
const NUMBER_LAST =
  /(?: (?:of|in|within|between|by|to|for|at|with|than|about|some|an?|the))* (?:[$€£]?\d[\d.,]*|\p{Ll}+(?:teen|ty)(?:-\p{Ll}+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;

/** The sentence up to a comma, else up to a word that begins a new phrase, else up to any word, which is then marked; `null` where nothing whole is left. */
export function cutAt(text: string, longest: number): string | null {
  if (text.length <= longest) return text;
  const lighter = text.replace(/^(?:The|A|An) (\p{L})/u, (_, letter: string) => letter.toUpperCase());
  if (lighter.length <= longest) return lighter;
  for (const boundary of [SENTENCE, STRONG, WEAK]) {
    const clause = lastClause(text, boundary, longest);
    if (clause !== null) return clause;
  }
  const head = text.slice(0, longest - 1);
  if (!VERB.test(text)) return cutByMarks(head);
  const word = head.lastIndexOf(' ');
  if (word < SHORTEST) return null;
  const whole = withoutDangling(withoutDangling(text.slice(0, word)).replace(NUMBER_LAST, ''));
  // What only leads to a clause that is cut off says nothing.
  if (LEADS_TO_CLAUSE.test(whole) && !whole.includes(',')) return null;
  return `${whole.replace(/(?:, subject|[,;:])$/u, '')} …`;
}

/** In words that aren’t English, better behind a comma, and behind no small word. */
function cutByMarks(head: string): string | null {
  const comma = [...head.matchAll(STRONG)].at(-1)?.index ?? 0;
  const word = head.lastIndexOf(' ');
  const end = comma > head.length / 2 ? comma : word;
  return end < SHORTEST ? null : `${head.slice(0, end).replace(/(?:[,;:]? \p{Ll}{1,3})+$|[,;:]$/u, '')} …`;
}

const BEGINS_ANOTHER =
  /^.*, (?:and|but|so|yet) (?=(?:the|an?|his|her|its|their|our|my|this|that|these|those) )/u;

/** The longest beginning that ends at a boundary and says something whole; `null` where none does. */
export function lastClause(text: string, boundary: RegExp, longest: number): string | null {
  let found: string | null = null;
  for (const match of text.slice(0, longest + 1).matchAll(boundary)) {
    if (match.index < SHORTEST || TURNS.test(text.slice(match.index))) continue;
    const words = text.slice(0, match.index);
    const isNoPlace = boundary === WEAK ? isInsidePhrase(text, match.index) : isOpen(text, match.index);
    if (isNoPlace) continue;
    const clause = boundary === SENTENCE || dropsNothing(words, match[0]) ? words : withoutDangling(words);
    if (dropsLimit(clause, text.slice(clause.length)) || VERB_LEFT.test(text.slice(clause.length))) continue;
    if (clause.length >= SHORTEST && isWholeClause(clause, match[0].trim())) found = clause;
  }
  return found;
}

/** “The harbour will close and all the ships” before “will have to go” */
const VERB_LEFT = /^ (?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)\b/u;

/** Whether the words before a comma wait for what follows it. */
function isOpen(text: string, at: number): boolean {
  const words = text.slice(0, at);
  const next = text.slice(at, at + 12);
  // “What she hears: the chain, the reeds” is no place to stop after “the chain”.
  if (next.startsWith(', ') && /[:—–]/u.test(words)) return true;
  // “Rents rise, and tenants, of whom most are old, move”
  const part = /^,\s(?:of|who|which|whose|where|in) /u.test(next) ? LAST_PART.exec(words)?.[1] : undefined;
  return part !== undefined && !VERB.test(part);
}

const LAST_PART = /, (?:and|but) (?!.*,)(.*)$/u;

/** Whether a name or a new clause would be cut in two. */
function isInsidePhrase(text: string, at: number): boolean {
  const words = text.slice(0, at);
  // “Ships are few, and the average repair” before “in the region took”
  if (BEGINS_ANOTHER.test(words) && !hasVerb(words.replace(BEGINS_ANOTHER, ''))) return true;
  // “hold it” before “against them”
  return words.endsWith(' it') || WITHIN_NAME.test(text.slice(at - 1, at + LONGEST_JOINT));
}

/** “the Office for Financial Integrity” */
const WITHIN_NAME = /^\p{Ll} (?:for|on) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}/u;
const LONGEST_JOINT = 14;
