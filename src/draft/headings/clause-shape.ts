/** Signs of a verb, so that a short beginning still says something. */
export const VERB =
  /\b(?:is|are|was|were|has|have|had|will|must|should|can|could|would|may|might|do|does|did|says?|said|tells?|told|made|makes|took|takes|gave|gives|went|goes|came|comes|found|led|leads|left|held|holds|kept|met|put|rose|fell|sent|set|won|lost|began|became|broke|brought|built|grew|knew|ran|saw|sold|spent|spoke|stood|thought|sank|swam|drove|flew|struck|shook|fought|caught|taught|bought|drew|fled|froze|hung|paid|rode|sang|sat|stole|swept|tore|threw|wore|woke|bore|felt|heard|wants?|wrote|shows?|\p{Ll}{3,}ed|i[t’']s|[a-z]+n[’']t|[a-z]+[’'](?:re|ve|ll|d|m))\b/u;

const DANGLING =
  /\s(?:according|and|or|to|for|with|against|in|on|at|by|from|as|who|which|that|because|when|while|after|before|of|the|a|an|into|over|during|its|their|his|her|our|my|your|including|is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|not|very|more|most|than|how|what|he|she|it|they|we|this|these|those|until|about|between|so|if|but|where|whose|all|every|any|no|some|until|unless|only|except|though|although|since|through|under|up|out)$/u;

/** A beginning without the small words at its end that lead on to what was cut off. */
export function withoutDangling(text: string): string {
  let bare = text;
  while (DANGLING.test(bare)) bare = bare.replace(DANGLING, '');
  return bare;
}

/** Whether words that lead on elsewhere close a phrase before a comma: “the spade is handed over, and …”. */
export const dropsNothing = (words: string, mark: string): boolean =>
  /^[,;:—–]/u.test(mark) &&
  /\p{Ll} (?:over|out|up|in|on|through|about|before|after|so|all|it|this|that|these|those|not)$/u.test(words);

/** Clauses that the sentence goes on from. */
const SUBORDINATE =
  /^(?:When|While|If|Although|Though|Even|As|Since|Because|Unless|Once|Until|Where|Whether|Given|Rather)\b|^The (?:more|less|longer|sooner|better|worse)\b/iu;
const LED_IN =
  /^(?:In|On|At|By|With|Without|For|From|Among|Amid|Between|Like|Unlike|Under|After|Before|During|Despite|To|Above|Across|Against|Along|Around|Behind|Below|Beyond|Inside|Near|Outside|Through|Throughout|Within)\b/u;
/** Such a beginning, or “Inserted in the middle of a story”, leads in to what follows its comma. */
const LEADS_IN = new RegExp(String.raw`${LED_IN.source}|^\p{Lu}\p{Ll}{2,}(?:ing|ed) (?!\p{Lu})`, 'u');
/** “In our village we make them in the café” */
const HAS_SUBJECT =
  /^(?:(?!(?:who|which|that|when|where|since|because|as|if|while|after|before|what|how)\b)[\p{L}\p{N}’'-]+ )+(?:I|we|you|they|he|she|it) \p{Ll}/u;
/** “For the three weeks since he left” */
export const LEADS_TO_CLAUSE = new RegExp(
  String.raw`${LED_IN.source}[^,]*? (?:since|when|where|which|who|that|because|after|before|while)\b`,
  'u',
);
/** “the border crossing”, which promises nothing. */
const NOUN_IN_ING =
  /\b(?:the|an?|its|his|her|their|this|that|new|first|last) (?:[\p{L}-]+ ){0,2}\p{Ll}+ing$/u;
/** The words before such a cut promise what is cut off: "has pledged to …", "is likely to …", "was subsidised by …". */
const NEEDS_MORE =
  /\b(?:\p{Ll}{2,}(?:ed|ing)|likely|able|unable|refuses?|tends?|fails?|seems?|begins?|continues?|ready|willing|due|set|sure|going|trying|needs?|wants?|used|chance|right|meant|made|led|left|put|kept|sent|told|sought|chose|began|went|came|comes|goes|is|are|was|were|be|been|took|takes|gave|spoke|talked|had|has|have)$/u;
/** "would impose", "to focus", "both the mayor": a verb without what it is done to, half of a pair. */
const HALF =
  /\b(?:will|would|can|could|should|must|may|might|to|cannot|\p{Ll}+n[’']t) (?:\p{Ll}+ly )?\p{Ll}+$|\b(?:both|either|neither|between)(?: \S+){0,3}$/u;
const OPEN_ENDED =
  /^(?:to|for|with|by|as|into|from|against|toward|towards|over|on|at|in|among|including|between)$/u;

/** Whether the beginning of a sentence says something whole, though the sentence continues with `next`. */
export function isWholeClause(clause: string, next: string): boolean {
  const [first = '', ...parts] = clause.split(/[,;:—–，；]\s?/u);
  if (isUnfinished(clause, first, parts)) return false;
  return /^[^\p{L}]/u.test(next)
    ? hasVerb(clause) && !(parts.length === 0 && next !== ':' && onlyLeadsIn(clause))
    : VERB.test(clause) &&
        !promisesMore(clause, next) &&
        !(parts.length === 0 && LEADS_TO_CLAUSE.test(clause));
}

const isUnfinished = (clause: string, first: string, parts: readonly string[]): boolean =>
  (SUBORDINATE.test(clause) && !parts.some(hasVerb)) ||
  isPlaceAlone(first, parts) ||
  isUnfinishedAside(first, parts) ||
  isUnfinishedWho(first) ||
  SAYS_NOTHING.test(clause) ||
  lacksReport(clause) ||
  lacksSecond(clause);

/** “In the United States, where they do”: what happens there is still to come. */
const isPlaceAlone = (first: string, parts: readonly string[]): boolean =>
  LED_IN.test(first) &&
  !hasVerb(first) &&
  parts.length > 0 &&
  !parts.some((part) => hasVerb(part) && !/^(?:where|which|who|whom|whose|when|while|as)\b/u.test(part));

/** “The first was coined in 2013; the second” */
const lacksSecond = (clause: string): boolean => {
  const [first = ''] = clause.split(/;\s/u).slice(1).at(-1)?.split(',') ?? [];
  return first !== '' && !hasVerb(first);
};

const onlyLeadsIn = (clause: string): boolean => LEADS_IN.test(clause) && !HAS_SUBJECT.test(clause);

/** “Analysts said the smuggling of sugar”: what it does is cut off. */
function lacksReport(clause: string): boolean {
  const report = REPORT.exec(clause)?.[1];
  return report !== undefined && !VERB.test(report) && !THIRD_PERSON_LAST.test(report);
}

const REPORT =
  /\b(?:(?:said|says|argued|argues|insisted|insists|thinks|believes|believed)(?: that)?|(?:\p{Ll}{3,}(?:ed|s)|found|told \S+(?: \S+)?|in an? (?:note|report|statement|letter|e-?mail|post|memo|message|speech)(?: to \S+)?) that) (.*)$/u;
/** “the council meets” */
const THIRD_PERSON_LAST =
  /^(?:the|an?|his|her|its|their|\p{Lu}\S*|he|she|it|nobody|everybody)(?: \p{Ll}+)? \p{Ll}{2,}[^\P{Ll}s]s(?: |$)/u;

/** Whether words of a beginning ask for what follows it in the sentence. */
function promisesMore(clause: string, next: string): boolean {
  // “are mild to moderately deficient” is no place to stop.
  if (/\b(?:is|are|was|were|be|been) \S+$/u.test(clause)) return !/^(?:because|while|which|who)$/u.test(next);
  // “was warned a month” before “before the ship sank”
  if (MEASURE.test(clause) || SAID_LAST.test(clause)) return true;
  // “was brokered by Bern and provides” before “for a truce”
  if (OPEN_ENDED.test(next) && SECOND_VERB.test(clause)) return true;
  // “took the town” before “to the top”
  if (/^(?:to|into|from|as|with)$/u.test(next) && MOVES.test(clause)) return true;
  return (
    (next !== '' && HALF.test(clause)) ||
    (OPEN_ENDED.test(next) && NEEDS_MORE.test(clause) && !NOUN_IN_ING.test(clause))
  );
}

const SECOND_VERB = / (?:and|or|but) \p{Ll}{2,}[^\P{Ll}s]s$/u;
const SAID_LAST = /\b(?:said|says|wrote|writes|argued|argues|warned|warns|noted|claimed|insisted)$/u;
const MOVES =
  /\b(?:took|takes|brought|brings|sent|sends|put|puts|drove|moved|moves|lifted|turned|turns|forced|pushed|linked|links|compared|gave|gives) (?:[\p{L}\p{N}’'-]+ ){0,3}[\p{L}\p{N}’'-]+$/u;
const MEASURE =
  /\b(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|few|several|some|many) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|metres?|meters?|kilometres?|kilometers?|miles?)$/u;

/** "The ship, which carried grain", "Anna Lund, the mayor who left": the main verb is still to come. */
function isUnfinishedAside(first: string, [aside]: readonly string[]): boolean {
  if (aside === undefined || LED_IN.test(first) || SUBORDINATE.test(first)) return false;
  return !hasVerb(first);
}

/** Whether there is a sign of a verb in a part of a sentence. */
export const hasVerb = (part: string): boolean =>
  VERB.test(part) || THIRD_PERSON.test(part) || OF_PRONOUN.test(part);

/** “I respect Ma Li” */
const OF_PRONOUN =
  /(?:^|\s)(?:I|[Ww]e|[Tt]hey|[Yy]ou) (?:\p{Ll}+ly )?(?!(?:and|or|all|both|the|of|in|at|to|who|for|with)\b)\p{Ll}{2,}/u;

/** “Farmers who had sold their rights”: what they did is still to come. */
function isUnfinishedWho(first: string): boolean {
  const [, who = '', does = ''] = /^(.*?) (?:who|which|whom) (.*)$/u.exec(first) ?? [];
  return does !== '' && !VERB.test(who) && (does.match(VERBS)?.length ?? 0) < 2;
}

/** Verbs one behind the other are one. */
const VERBS = new RegExp(String.raw`(?:${VERB.source}(?: (?:not|never|also|\p{Ll}+ly))? ?)+`, 'gu');

/** "The office decided after a long inquiry": what was decided is cut off. */
const SAYS_NOTHING =
  /^[^,]{2,60} (?:decided|said|says|wrote|writes|insisted|concluded|warned|argued|seems?|appears?)(?:,| (?:after|in|on|at|during|per|that as|that if|that when)\b)[^,]*$|^[^,]{2,60} (?:agreed|pledged|vowed|promised|voted) (?:after|in|on|at|during) (?!.* to )[^,]*$|^[^,]{2,60} (?:told|asked) (?:(?!that\b|to\b|whether\b)[^,])*$/u;

/** "The council meets", where no other sign of a verb is. */
const THIRD_PERSON =
  / (?!(?:this|thus|its|perhaps|plus|always|sometimes|besides|towards|afterwards)\b)\p{Ll}{2,}[^\P{Ll}s]s(?: |$)/u;
