import { ENGLISH_MONTH, ENGLISH_WEEKDAY } from '../../language/calendar.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import type { DraftContext } from '../context/draft-context.ts';
import { countSpaced } from '../../speech/words/word-set.ts';

/** A sentence that only leads to what somebody says next: "Her colleague puts it more bluntly", "Analysts were less sure". */
export function leadsIn(sentence: string): boolean {
  const words = sentence.replace(/(?<![\s.!?…:])[\s.!?…:]+$/u, '');
  return ASKS.test(words) || (countSpaced(words) <= LONGEST && LEADS.test(words));
}

/** Longer sentences say something besides. */
const LONGEST = 14;

/** What somebody asked is no statement. */
const ASKS = /\b(?:asked|asks|wondered|wonders)\b[^.;:“”"]{0,80}\b(?:whether|if|why|how)\b/u;

const MOOD =
  '(?:careful|wary|guarded|cool|cooler|warmer|calmer|kinder|muted|magnanimous|convinced|sure|certain|hopeful|optimistic|pessimistic|cautious|sober|blunt|scathing|furious|angry|gallant|sceptical|skeptical|impressed|amused|surprised|unmoved|unrepentant|delighted|disappointed|less|more)';
const LEADS = new RegExp(
  [
    String.raw`\bputs? it (?:more |less |rather |most |even )?\p{L}+(?: still)?$`,
    String.raw`\b(?:was|were|is|are|remains?|remained|sounds?|sounded|seemed) (?:not |also |even |far |much |more |less |rather |so )*${MOOD}(?: \p{L}+)?$`,
    String.raw`\b(?:had no (?:complaints|doubts?|regrets)|made no excuses|(?:did|does|could) not hide \p{L}+ \p{L}+|disagree[sd]?(?: about [^,]{3,40})?|agree[sd]|begs? to differ)$`,
    String.raw`\b(?:shrugs|shrugged|laughs|laughed|smiles|smiled|nods|nodded|sighs|sighed)$`,
    String.raw`\bwent (?:even )?further$`,
    String.raw`^(?:Not (?:all|every\p{Ll}*)|Some|Others|Critics|Few) .*\b(?:convinced|persuaded|agrees?|agreed|impressed)$`,
    String.raw`\b(?:remember|see)s? (?:it|things) differently$|\bha(?:s|ve|d) heard (?:it|this|that|such things) before$`,
  ].join('|'),
  'u',
);

/** Nothing was said: no claim, and nothing to head a slide with. */
const REFUSAL =
  /\bdeclin(?:es|ed|ing|e) to\b|\b(?:declin|refus)(?:es|ed|ing|e) (?:further |any )?(?:to (?:comment|discuss|elaborate|speak|talk|answer|respond|reply|say|give|provide|be)|comment)\b|\b(?:did|do|does|had|has|have)(?: not|n[’']t) (?:immediately |yet )?(?:respond|responded|reply|replied|answer|answered|comment|commented|return|returned) (?:to |any |the |a |calls?|e-?mails?|questions?|messages?|requests?)|\b(?:could not|couldn[’']t|cannot) (?:immediately )?be reached\b|\bno comment\b|\b(?:could|can|was|were)(?: not|not|n[’']t) (?:be |able to )?(?:immediately |independently )?(?:verif(?:y|ied)|confirm(?:ed)?)\b|\b[Nn]one of (?:this|these|it|that) (?:can|could) be (?:independently )?(?:verified|confirmed)\b/iu;

/** Whether a sentence begins by telling that somebody didn’t speak: "They declined to comment". */
export function isRefusal(sentence: string): boolean {
  const [beginning = ''] = sentence.split(/[;:“”"]|, (?:but|and|while|saying)\b/u);
  return REFUSAL.test(beginning);
}

/** A statement that says nothing by itself, because its subject stands in the sentence before. */
export const POINTS_BACK =
  /^(?:It|Its|They|Their|She|He|His|Her|This|That|These|Those|Some|Others?|Both|Neither|There)\b/u;

/** “I have said that before.”, “Not all of them want to.”, “So was the dam.” */
const MEANS_OTHERS =
  /^(?:I|We)(?: have| had)? \p{Ll}+ (?:this|that|it|them|so)\b|^(?:Not )?(?:all|one|many|most|none|few|some|each|every one) of (?:it|them|these|those)\b|^Among (?:it|them|these|those)\b|^(?:Most|Many|None|Few|Half|All) (?:is|are|was|were|has|have|had|will|would)\b|^(?:So|Nor)\b|^You (?:could|can|may|might|would|should)\b/iu;

/** Whether a sentence, or part of one, is about something that only the sentence before it names. */
export const pointsBack = (words: string): boolean => POINTS_BACK.test(words) || MEANS_OTHERS.test(words);

/** Whether somebody holds the reported words to be so: not what was denied, doubted, feared, hoped or never said. */
export function isAsserted({ article }: DraftContext, { cue, speaker }: FoundQuotation): boolean {
  if (cue === null) return true;
  const from = Math.max(speaker?.end ?? 0, cue.start - LONGEST_AUXILIARY);
  return !OPEN.test(cue.text) && !NEGATED.test(article.plainText.slice(Math.min(from, cue.start), cue.start));
}

const OPEN =
  /^(?:den(?:y|ies|ied|ying)|(?:doubt|disput|refut|rebut|reject|dismiss|fear|hop|worr|wonder|wish|suspect|imagin|ask|question)(?:y|e|s|es|ies|ed|ied|ing)?)$/iu;
const NEGATED = /\b(?:not|never|nor|hardly)\b|n[’']t\b/iu;
const LONGEST_AUXILIARY = 24;

const CLAUSE = '(?:and|but|because|while|when|after|before|although|though|since|as|which|who)';
/** What may follow a heading in its sentence without being missed: the end, a new clause, a day. */
const NEXT = new RegExp(
  String.raw`^(?:[.!?…,;:”"’')]|\s*(?:$|[—–])|\s(?:${CLAUSE}|(?:on )?(?:late |early )?${ENGLISH_WEEKDAY}|(?:last|this|next) (?:week|month|year)|in (?:${ENGLISH_MONTH}|\d{4}))\b)`,
  'u',
);
/** So much of a heading's end finds its place again. */
const TAIL = 20;

/** Whether a heading that was taken from the beginning of a sentence stops where nothing is missed. */
export function isComplete(heading: string, sentence: string): boolean {
  const words = sentence.replace(/\s+/gu, ' ');
  const tail = heading.slice(-TAIL);
  const at = words.indexOf(tail);
  return at !== -1 && NEXT.test(words.slice(at + tail.length));
}

/** What is said holds only under such words: “unless a court rules otherwise”, “though only for the youngest”. */
const LIMIT =
  /\b(?:unless|if|only|except|excluding|provided(?: that)?|providing that|as long as|so long as|until|without|subject to|depending on|on condition|apart from|other than|in (?:theory|principle|part|name)|on paper|on the face of it|at first (?:sight|glance)|at (?:most|best))\b/u;
/** A limit of which a part would be cut off. */
const IN_LIMIT =
  /\b(?:unless|if|until|except|provided|as long as|(?:though|but|and) only)\b[^,;:.]*$|, subject$/u;
/** Another statement begins there, which has limits of its own. */
const ANOTHER =
  /[.!?;:—–]\s|, (?:and|so|which|who|where|while|because|as|saying|said)\s|, (?:each|both|the|its|his|her|their) (?:[\p{L}-]+ ){1,2}\p{Ll}{3,}ing\s/u;

/** What is yet to come, or is allowed or forbidden, is so only at the time that follows: “will stop landings after nine”. */
const TO_COME =
  /\b(?:will|would|shall|must|may|can|could|should|cannot|ban(?:s|ned)?|forbid(?:s|den)?|allow(?:s|ed)?|not|no|\p{Ll}+n[’']t)\b/u;
const TIME_BEHIND = /^(?:,?\s(?:when|while|once|for)|[^,]*\s(?:after|before|during|between|within))\s/u;

/** Whether what was left off behind a beginning takes some of it back, so that the beginning alone says more. */
export function dropsLimit(beginning: string, rest: string): boolean {
  const [own = ''] = rest.split(ANOTHER);
  if (IN_LIMIT.test(beginning) && /^\s/u.test(rest)) return true;
  return LIMIT.test(own) || (TO_COME.test(beginning) && TIME_BEHIND.test(own));
}

/** Whether a statement holds only where its lead says: “In most classrooms, phones are banned”. */
export function limits(lead: string, statement: string): boolean {
  return (
    LIMITING_LEAD.test(lead) ||
    LIMIT.test(lead.toLowerCase()) ||
    (TO_COME.test(statement) && TIME_BEFORE.test(lead))
  );
}

/** “Without repairs, …”, “In most classrooms, …” */
const LIMITING_LEAD =
  /^(?:Without|When|Under|With)\b|\b(?:most|some|many|several|few|certain|half|almost|nearly|part|parts) /u;
const TIME_BEFORE = /^(?:After|Before|During|From|Since|For|On \p{L}+days|At night)\b/u;
