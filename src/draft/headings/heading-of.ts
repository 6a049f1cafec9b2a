import { ENGLISH_WEEKDAY } from '../../language/calendar.ts';
import { capitalised } from '../../text/capitalised.ts';
import { plainLine } from '../context/markdown-text.ts';
import {
  LEADS_TO_CLAUSE,
  VERB,
  dropsNothing,
  hasVerb,
  isWholeClause,
  withoutDangling,
} from './clause-shape.ts';
import { dropsLimit, limits } from './statement.ts';
import { countSpaced } from '../../speech/words/word-set.ts';

/** Two lines of large type; `check` complains past ninety. */
export const LONGEST_HEADING = 88;

/** A heading made of the first clause of a sentence, with nothing left out inside; `null` where it has none. */
export function headingOf(sentence: string, longest: number = LONGEST_HEADING): string | null {
  const plain = withoutDateline(plainLine(sentence).slice(0, 600))
    .replace(/\s*[(（][^()（）]{0,200}[)）]/gu, '')
    .replace(/\[([^[\]]{0,40})\]/gu, '$1');
  const clause = clauseIn(plain);
  if (clause === null) return null;
  const short = cutAt(clause.replace(/(?<![\s.。,，;；:：…—–-])[\s.。,，;；:：…—–-]+$/u, ''), longest);
  if (short === null || /[[\]{}<>*_|\\#~$@]/u.test(short)) return null;
  const bare = endsTidily(short, plain)
    ? short
    : withoutDangling(short).replace(/(?<![\s.。,;:…—–-])[\s.。,;:…—–-]+$/u, '');
  const isTooShort = countSpaced(bare) < 3 || (bare.length < 16 && bare.length < plain.length - 2);
  const isUnfinished = UNFINISHED.test(bare) && !endsTidily(bare, plain);
  return isTooShort || isUnfinished || ONLY_SAYS.test(bare)
    ? null
    : capitalised(bare.replace(/\b[ap]\.m$/u, '$&.'));
}

/** The sentence past its lead, up to its first marks; `null` where it breaks off there. */
function clauseIn(plain: string): string | null {
  const [beforeMarks = '', ...marked] = plain.split(/\s?[“”"„«»「」`]/u);
  const clause = withoutAsides(withoutLead(beforeMarks)).replace(TITLED, '');
  if (marked.length === 0) return clause;
  if (lacksVerb(clause)) return null;
  // What stands right before the marks leads into them.
  return /[,;:—–]\s*$/u.test(clause) && !breaksOff(clause)
    ? clause
    : (lastClause(clause, STRONG, clause.length) ??
        lastClause(clause, SENTENCE, clause.length) ??
        (breaksOff(clause) ? null : clause));
}

/** What the marks hold is a title. */
const TITLED = / (?:under|with|by) the (?:headline|title|slogan|motto|name)s?\s*$/u;

/** `BEIJING, Sept. 17 (Xinhua) --`, `(CNN) -- `, `LONDON, March 4 (Reuters) - `. */
const DATELINE =
  /^(?:[^\p{Ll}]{0,40}?\([^()]{2,30}\)|\p{Lu}{3}[\p{Lu} .'’-]{0,40}(?:,[^—–()]{2,40}?)?(?: ?\([^()]{2,30}\))?)\s*(?:[—–]|--|(?<=\)\s?)-)\s+/u;

const CITY = String.raw`\p{Lu}[\p{L}.'’-]{1,20}(?:(?: ?/ ?| )\p{Lu}[\p{L}.'’-]{1,20}){0,3}(?:, \p{Lu}[\p{L}. ]{2,20})?`;
const DAY = String.raw`(?:\d{1,2}\.? \p{Lu}\p{L}{2,8}\.?|\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:,? \d{4})?`;
/** `Oslo, 3 May 2026 — `, `Oslo – The …`, `OSLO: `; the time of an entry, who writes it from where, and the number of a point. */
const PLACE_BEFORE = new RegExp(
  String.raw`^(?:${CITY}, ${DAY}\s*(?:[—–]|--?)\s+|${CITY}\s+(?:[—–]|--)\s+(?=(?:The|An?|In|On|At)\s)|\p{Lu}{3}[\p{Lu} '’-]{0,30}: (?=\p{Lu})|\d{1,2}[.:]\d\d(?: ?[ap]m)?(?: (?:GMT|BST|CET|CEST|UTC|ET|EST|EDT))?[:—–-]? +(?=\p{Lu})|\d{1,2}[.)] (?=\p{Lu})|(?:Our \p{Ll}+ )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3},? (?:writes|reports) (?:from|in) [^:,.]{2,40}: (?=\p{Lu})|(?:Sir|Madam|Dear \p{L}+(?: \p{L}+)?)(?:,| [—–]) (?=\p{Lu}))`,
  'u',
);

/** A sentence without the place, day and agency that open a wire report. */
export const withoutDateline = (text: string): string => text.replace(DATELINE, '').replace(PLACE_BEFORE, '');

/** What is marked as cut, and a sentence to its very end ("This is what a council is for.") lose no more words. */
function endsTidily(short: string, plain: string): boolean {
  // Asides that were left out don’t change where it ends.
  const tail = short.slice(-TAIL);
  return (
    short.endsWith(' …') ||
    ['.', '!', '?', ','].some((mark) => plain.endsWith(`${tail}${mark}`)) ||
    ['.', '!', '?'].some((mark) => plain.includes(`${tail}${mark} `)) ||
    (plain.includes(`${tail}, `) && dropsNothing(short, ','))
  );
}

/** So many letters find the end of a heading again. */
const TAIL = 24;

/** "Lund said that a cap “was tried”", "She called it “…”": what is said of it stands in the marks. */
function lacksVerb(clause: string): boolean {
  if (/\b(?:call|calls|called|describes?|described|dubbed|labell?ed) [^,]*$/u.test(clause)) return true;
  const reported = /\bthat (?<words>[^,]*)$/u.exec(clause)?.groups?.['words'];
  return reported !== undefined && !VERB.test(reported);
}

/** "While the council takes it as a blow to “…”". */
function breaksOff(clause: string): boolean {
  const words = clause.trim().replace(/[,;:]$/u, '');
  return withoutDangling(words) !== words || !isWholeClause(words, '');
}

/** What was said is missing. */
const UNFINISHED =
  /\b(?:said|says|writes|wrote|claimed|told|asked|added|calls?|called|named|cited|cites|quoted|put|puts|described|describes|blamed|blames|condemned|denounced|dismissed|praised|citing|quoting|that|whether|(?:told|asked) (?:me|us|him|her|them))$/u;

const ONLY_SAYS = /^(?:\S+ ){1,3}(?:said|says|say|writes?|wrote|concluded?|concludes)$/u;

const LEAD =
  /^(?:(?:Over|On|In|At|After|Before|During|While|When|Since|Last|Earlier|Later|As|According to|Despite|With|Without|By|Under|For|From|Through|Asked|When asked|Born|\p{Lu}\p{Ll}{2,}(?:ing|ed))\b[^,:]{2,80}(?:, in the [^,]{2,60})?|Yet|However|Meanwhile|Indeed|Moreover|Also|Instead|Still|So far|For example|In fact|In addition), (?=\S)/u;
/** A sentence goes on after its lead with a subject. */
const SUBJECT =
  /^(?:[\p{Lu}\p{N}]|(?:the|a|an|his|her|its|their|our|my|this|that|these|those|he|she|it|they|we|one|some|many|most|several|both|all|no|there|nobody|everybody|more|half|officials|people)\b|\p{Script=Han})/u;
/** Leads follow one another: "According to a report, citing officials, …". */
const MOST_LEADS = 3;

function withoutLead(text: string): string {
  let rest = capitalised(text.replace(/^[^\p{L}\p{N}]+/u, '').replace(CONJUNCTION, ''));
  rest = rest.replace(OPENING_APPOSITION, (described) => (VERB.test(described) ? described : ''));
  for (let count = 0; count < MOST_LEADS; count += 1) {
    const lead = LEAD.exec(capitalised(rest))?.[0] ?? '';
    const after = rest.slice(lead.length);
    if (lead === '' || (!SUBJECT.test(after) && !LEAD.test(capitalised(after)))) break;
    if (limits(lead, after)) break;
    if (NAME_BESIDE.test(after)) {
      rest = rest.replace(TIME, '');
      break;
    }
    rest = after
      .replace(PLACE_ASIDE, (aside) => (hasVerb(aside) ? aside : ''))
      .replace(NAME_OF_LEAD, (name, after: string) => (hasVerb(after) ? after : name));
  }
  return rest;
}

const CONJUNCTION = /^(?:And|But|Yet|So|Or) (?=[\p{L}\p{N}])/u;
/** “A former dealer in cars, Kruse lives …”: who somebody is, before the name. */
const OPENING_APPOSITION =
  /^(?:An?|The|Once an?|Now an?) [^,]{5,120}, (?=\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)* (?!(?:of|and|or|for|the|on|in|de|van|von|al)\b)\p{Ll})/u;

/** “Citing the minister, Edda Kern, an engineer will examine …”: the name is the minister’s; no comma ends what “an engineer” would say of it. */
const NAME_OF_LEAD = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}, ((?:the|an?|his|her|its|their) [^,]+)$/u;

/** “In Kestrel, the capital, a tenant pays” */
const PLACE_ASIDE =
  /^(?:the|an?) [^,]{2,40}, (?=(?:[\p{Lu}\p{N}]|the|an?|his|her|its|their|one|many|most|he|she|it|they)\b)/u;

const VERB_NEXT =
  /(?=(?:said|says|told|tells|is|was|has|had|will|were|are|have|would|can|could|may|might|must|made|took|gave|went|came|found|led|left|held|kept|met|put|rose|fell|sent|set|won|lost|began|became|broke|brought|built|grew|knew|ran|saw|sold|spent|spoke|stood|thought|wrote|\p{Ll}{2,}ed|\p{Ll}{3,}[^\P{Ll}s]s)\b)/u
    .source;
/** `Anna Lund, the mayor, opened`; `Pike, 71, has taken`. */
const APPOSITION = new RegExp(
  String.raw`^([^,]{3,60}), (?:[^,]{2,70}|(?:the|a|an) [^,]{3,140}|[^,]{2,70}, (?:now |aged? )?\d{1,3}|\d{1,3}, (?:of|from) [^,]{2,40}(?:, [^,]{2,40})?), ${VERB_NEXT}`,
  'u',
);
/** `The Lazurit, which was carrying 4,100 tonnes, lost power`; what follows in “a roof, which leaks, the bank” is no verb. */
const RELATIVE =
  /^([^,]{3,80}), (?:who|which|whose|where) (?:[^,]|,(?=\d)){3,160}, (?=\p{Ll})(?!(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|and|or|but|nor|who|which|whose|where|when|while|because|as|for|with|in|on|at|by|from|to|of)\b)/u;

/** “Last year a Dutch company, GreenPulp, offered”: what stands before the first comma holds the subject. */
const NAME_BESIDE = new RegExp(String.raw`^[^,]{2,60}, ${VERB_NEXT}`, 'u');
const TIME =
  /^(?:Last|Earlier this|Later that|That) (?:year|month|week|night|spring|summer|autumn|fall|winter|\p{Lu}\p{Ll}+) /u;

/** What stands between a name and its verb says who, not what. */
function withoutAsides(text: string): string {
  return text
    .replace(RELATIVE, '$1 ')
    .replace(/, (?:however|though|too|meanwhile|moreover), /gu, ' ')
    .replace(APPOSITION, (whole, named: string) => (VERB.test(named) ? whole : `${named} `))
    .replace(/\s+/gu, ' ');
}

/** Where a sentence ends. */
const SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Jr|Sr|\p{L}))[.!?…]\s(?=[\p{Lu}“])/gu;
/** Where a part of one ends. */
const STRONG = /[,;:—–]\s|[，；、。]/gu;
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
function cutAt(text: string, longest: number): string | null {
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
function lastClause(text: string, boundary: RegExp, longest: number): string | null {
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
const WITHIN_NAME = new RegExp(`^\\p{Ll} (?:for|on) (?!${ENGLISH_WEEKDAY})\\p{Lu}`, 'u');
const LONGEST_JOINT = 14;
