import type { Cue } from './cue.ts';
import type { Token } from './token.ts';
import { tokenAt } from './token.ts';

/**
 * Whether a cue reports words or thoughts without quotation marks. Cues that are wrong more often than right there still
 * give a passage in marks its speaker.
 */
export function reportsWithoutMarks(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.kind !== 'verb') return cue.kind === 'according' || leadsToThat(tokens, cue);
  if (cue.form === 'participle' || MARKS_ONLY.has(cue.base) || isOtherUse(tokens, cue)) return false;
  return cue.frame === 'say' || cue.frame === 'tell'
    ? !NEEDS_THAT.has(cue.base) || hasThat(tokens, cue)
    : allows(tokens, cue);
}

function leadsToThat(tokens: readonly Token[], cue: Cue): boolean {
  return tokenAt(tokens, cue.last + 1).lower === 'that' || tokenAt(tokens, cue.subject.to).lower === 'that';
}

/** "point at", "to promise": not the use that reports. */
function isOtherUse(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.base === 'point' && tokenAt(tokens, cue.last + 1).lower !== 'out') return true;
  return cue.form === 'base' && cue.base !== 'say' && tokenAt(tokens, cue.first - 1).lower === 'to';
}

/** Judgements, thoughts and findings: only verbs, and forms of them, that mostly report something. */
function allows(tokens: readonly Token[], cue: Cue): boolean {
  if (hasThat(tokens, cue)) return true;
  const isBefore = cue.side === 'before';
  if (cue.frame === 'want') return WANTS.has(cue.base) && isBefore;
  if (cue.frame === 'call')
    return (
      JUDGES.has(cue.base) && (/^(?:past|ing)$/u.test(cue.form) || /^(?:call|cite|describe)$/u.test(cue.base))
    );
  if (cue.frame === 'show') return SHOWS.has(cue.base) && /^(?:past|present)$/u.test(cue.form) && isBefore;
  return THINKS.has(cue.base) && (cue.form === 'present' || isBefore);
}

function hasThat(tokens: readonly Token[], cue: Cue): boolean {
  for (let at = cue.last + 1; at < cue.last + 4; at++) {
    if (tokenAt(tokens, at).lower === 'that') return tokenAt(tokens, at + 1).kind === 'word';
    if (tokenAt(tokens, at).kind !== 'word') return false;
  }
  return false;
}

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Verbs of saying that are too often something else. */
const MARKS_ONLY = set(
  'begin shoot fire deliver weigh relate object advise read continue chime sum utter sing remark comment text message underscore underline volunteer venture mutter cry snap scream bark growl rant thunder fume persuade teach instruct lecture post email e-mail',
);
/** Verbs of saying that take a noun as often as a clause. */
const NEEDS_THAT = set(
  'pledge plead respond agree state threaten maintain hint counter answer repeat signal echo recommend convince shout chant protest write',
);
const WANTS = set('decline refuse');
const JUDGES = set(
  'describe condemn slam tout liken cite dismiss question blame urge criticize accuse portray call mock discuss highlight order denounce blast reference encourage thank ask reject congratulate defend praise',
);
const SHOWS = set('show indicate suggest');
const THINKS = set('wonder fear worry hope believe learn');
