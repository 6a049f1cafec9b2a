import type { Cue } from './cue.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { isAdverb } from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';

/** Whether a cue reports words or thoughts without quotation marks; others still give a passage in marks its speaker. */
export function reportsWithoutMarks(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.kind !== 'verb') return cue.kind === 'according' || leadsToThat(tokens, cue);
  if (isPassive(tokens, cue) || MARKS_ONLY.has(cue.base) || isOtherUse(tokens, cue)) return false;
  if (phones(tokens, cue)) return false;
  return cue.frame === 'say' || cue.frame === 'tell'
    ? !NEEDS_THAT.has(cue.base) ||
        hasThat(tokens, cue) ||
        leadsToColon(tokens, cue) ||
        closesWriting(tokens, cue)
    : allows(tokens, cue);
}

/** “It was written that …”; not “Ma Li has long written that …” */
function isPassive(tokens: readonly Token[], { frame, form, first }: Cue): boolean {
  if (form !== 'participle') return false;
  const before = isAdverb(tokenAt(tokens, first - 1).text) ? first - 2 : first - 1;
  return frame !== 'say' || !/^(?:has|have|had)$/u.test(tokenAt(tokens, before).lower);
}

/** “Called the police after midnight”: whoever is on the phone is called nothing. */
function phones(tokens: readonly Token[], { base, form, first, last }: Cue): boolean {
  if (base !== 'call') return false;
  // “Whoever has a boat should call the harbour master”
  if (form === 'base' && MODAL.test(tokenAt(tokens, first - 1).lower)) return true;
  const words = tokens.slice(last + 1, last + LONGEST_CALL);
  const end = words.findIndex(({ kind, lower }) => kind !== 'word' || BEHIND_CALL.test(lower));
  const noun = words.slice(0, end).at(-1)?.lower ?? '';
  return CALLED.test(noun);
}

const MODAL = /^(?:should|must|may|might|can|could|please)$/u;
const LONGEST_CALL = 7;
const BEHIND_CALL =
  /^(?:after|at|on|in|from|for|to|when|because|and|but|before|last|this|that|about|twice|again|immediately)$/u;
const CALLED =
  /^(?:police|ambulance|doctor|vet|plumber|electrician|taxi|cab|plough|plow|engineers?|brigade|lifeboat|coastguard|rescuers?|number|hotline|helpline|switchboard|centre|center|office|hospital|embassy|lawyer|mother|father|wife|husband|brother|sister|son|daughter|parents|family|neighbou?rs?|friends?|witness|witnesses|elections?|referendum|ballot|vote|strike|meeting|session|summit|halt|truce|ceasefire)$/u;

function leadsToThat(tokens: readonly Token[], cue: Cue): boolean {
  return tokenAt(tokens, cue.last + 1).lower === 'that' || tokenAt(tokens, cue.subject.to).lower === 'that';
}

/** “The effect is small, the authors write.”, “In one group, they write, …”, “…, Ma Li wrote on X.” */
const closesWriting = (tokens: readonly Token[], { base, last, side, subject }: Cue): boolean =>
  base === 'write' &&
  side === 'before' &&
  tokenAt(tokens, subject.from - 1).kind === 'comma' &&
  (tokenAt(tokens, last + 1).kind === 'comma' ||
    endsAt(tokens, last + 1) ||
    (/^(?:on|in)$/u.test(tokenAt(tokens, last + 1).lower) &&
      [2, 3, 4, 5].some((words) => endsAt(tokens, last + words))));

/** At a stop, or an “X.” that has one. */
const endsAt = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).kind === 'stop' || tokenAt(tokens, at).text.endsWith('.');

/** “Ma Li writes: The votes arrive last.” */
const leadsToColon = (tokens: readonly Token[], { last, side }: Cue): boolean =>
  side === 'before' && tokenAt(tokens, last + 1).kind === 'colon';

/** "point at", "to promise", "said so", "added to", "in denying": not the use that reports. */
function isOtherUse(tokens: readonly Token[], cue: Cue): boolean {
  const before = tokenAt(tokens, cue.first - 1).lower;
  const after = tokenAt(tokens, cue.last + 1).lower;
  if (cue.base === 'say') return after === 'so' || (cue.form === 'base' && before === ',' && after === ',');
  return isOtherBefore(cue, after) || isOtherAfter(tokens, cue, before);
}

function isOtherBefore({ base }: Cue, after: string): boolean {
  if (base === 'point') return after !== 'out';
  return NO_REPORT.test(after) || (after === 'to' && TO_A_THING.has(base));
}

function isOtherAfter(tokens: readonly Token[], cue: Cue, before: string): boolean {
  if (cue.form === 'base') return before === 'to' || (cue.side === 'shared' && before === ',');
  return GERUND.test(before) && !hasThat(tokens, cue);
}

/** What follows a verb that reports nothing, or one whose subject does not speak. */
const NO_REPORT = /^(?:by|up|into|and|or|from|before|so)$/u;
/** With "to" these are no promises: added to, admitted to, voiced to. */
const TO_A_THING = wordSet('add admit reason believe confess testify post write report');
/** "for praising", "worth mentioning": what is done, not what is said. */
const GERUND = /^(?:in|for|from|on|of|worth|without)$/u;

/** Judgements, thoughts and findings: only verbs, and forms of them, that mostly report something. */
function allows(tokens: readonly Token[], cue: Cue): boolean {
  const { base, form, frame } = cue;
  const isBefore = cue.side === 'before';
  if (frame === 'want') return WANTS.has(base) && isBefore && form !== 'base';
  if (takesThat(tokens, cue)) return true;
  if (frame === 'call') return judges(cue);
  // “He showed a photograph”
  const isSomebody = /^(?:he|she|i|we)$/u.test(tokenAt(tokens, cue.subject.from).lower);
  if (frame === 'show') return SHOWS.has(base) && /^(?:past|present)$/u.test(form) && isBefore && !isSomebody;
  return thinks(cue);
}

/** “Ma Li thinks the dam is safe”; “people think” and “she thought” tell of a mood as often. */
const thinks = ({ base, form, side }: Cue): boolean =>
  base === 'think' ? form === 'present' : THINKS.has(base) && (form === 'present' || side === 'before');

const judges = ({ base, form }: Cue): boolean =>
  JUDGES.has(base) && (/^(?:past|ing)$/u.test(form) || JUDGES_IN_PRESENT.has(base));

function hasThat(tokens: readonly Token[], cue: Cue): boolean {
  // “Wrote in a note to clients that …”
  const reach = tokenAt(tokens, cue.last + 1).lower === 'in' ? LONGEST_PLACE : SHORTEST_PLACE;
  for (let at = cue.last + 1; at < cue.last + reach; at++) {
    if (tokenAt(tokens, at).lower === 'that') return tokenAt(tokens, at + 1).kind === 'word';
    if (tokenAt(tokens, at).kind !== 'word') return false;
  }
  return false;
}

const SHORTEST_PLACE = 4;
const LONGEST_PLACE = 8;

/** "believes that", "argued strongly that": no other word stands between. */
function takesThat(tokens: readonly Token[], cue: Cue): boolean {
  const next = tokenAt(tokens, cue.last + 1);
  const that = isAdverb(next.text) ? cue.last + 2 : cue.last + 1;
  return tokenAt(tokens, that).lower === 'that' && tokenAt(tokens, that + 1).kind === 'word';
}

/** Verbs of saying that are too often something else. */
const MARKS_ONLY = wordSet(
  'put begin shoot fire deliver weigh relate object advise read continue chime sum utter sing remark comment text message underscore underline volunteer venture mutter cry snap scream bark growl rant thunder fume persuade teach instruct lecture post email e-mail voice brief reason interrupt heckle',
);
/** Verbs of saying that take a noun as often as a clause. */
const NEEDS_THAT = wordSet(
  'accept pledge plead respond agree state threaten maintain hint counter answer repeat signal echo recommend convince shout chant protest write',
);
const WANTS = wordSet('decline refuse');
const JUDGES = wordSet(
  'describe condemn slam tout liken cite dismiss question blame urge criticize accuse portray call mock discuss highlight order denounce blast reference encourage thank ask reject congratulate defend praise',
);
const JUDGES_IN_PRESENT = wordSet('call cite describe');
const SHOWS = wordSet('show indicate suggest');
const THINKS = wordSet('wonder fear worry hope believe learn');
