import { wordSet } from './word-set.ts';

/** Verbs that hand words or thoughts to somebody, by what follows them: `base`, `base/past` or `base/past/participle`. */
const TABLE: Readonly<Record<CueFrame, string>> = {
  /** A clause, with or without "that". */
  say: `say/said add write/wrote/written note argue explain insist warn state declare reply/replied respond suggest
    acknowledge accept admit/admitted deny/denied confirm reveal mention observe joke quip/quipped remark comment conclude continue testify/testified
    assert contend complain stress emphasize emphasise recall recount shout yell answer allege predict caution boast lament maintain
    concede report reiterate exclaim counter retort muse plead/pleaded chant post announce claim tweet proclaim vow
    promise pledge propose imply/implied hint signal signal/signalled marvel/marvelled summarise theorise declaim opine reason profess explain clarify/clarified elaborate interject
    whisper mutter murmur snap/snapped scream bark growl sneer scoff gloat crow fume rant thunder marvel confess demur gripe grumble
    swear/swore/sworn repeat read/read email e-mail message text relate venture volunteer theorize speculate posit hypothesize
    recommend agree disagree echo deadpan/deadpanned begin/began/begun surmise intone tell/told retweet estimate disclose
    protest threaten guarantee affirm reaffirm advise object underline underscore narrate summarize sum/summed rejoin
    rule hold/held point deliver utter voice blog/blogged cry/cried bemoan decry/decried weigh chime fire/fired shoot/shot`,
  /** A hearer first, then a clause. */
  tell: `remind assure inform convince persuade notify/notified reassure instruct lecture brief teach/taught interrupt heckle`,
  /** Somebody, then what they are said to be or to have done. */
  call: `call describe label/labeled label/labelled brand dub/dubbed accuse criticize criticise denounce condemn blast slam/slammed praise mock
    dismiss characterize characterise portray blame charge attack deride ridicule hail tout defend compare liken chide rip/ripped
    fault rebuke scold assail berate lambast lambaste castigate commend applaud laud salute deem term cast/cast
    paint credit cite reject question challenge address discuss disavow disparage excoriate trash thank congratulate
    taunt belittle downplay dispute refute rebut/rebutted invoke reference highlight
    urge ask demand request encourage press implore beg/begged order challenge invite`,
  /** A clause or a thing that somebody holds to be so. */
  think: `believe think/thought hope expect fear doubt worry/worried feel/felt consider know/knew/known find/found
    realize realise see/saw/seen figure guess assume imagine wonder suspect understand/understood remember forget/forgot/forgotten
    decide determine learn judge regard view foresee/foresaw/foreseen envision envisage anticipate conclude recognize recognise dream
    presume trust calculate reckon fret/fretted discover notice hear/heard notice`,
  /** A thing somebody stands for or against, or a thing to be done. */
  want: `want support oppose endorse favor favour plan intend seek/sought refuse decline prefer/preferred back reject
    welcome embrace resist advocate like love hate wish need aim agree offer consider push`,
  /** What a document or number tells. */
  show: `show indicate suggest demonstrate illustrate document detail project forecast/forecast prove conclude appear seem`,
};

/** What follows a cue verb. */
export type CueFrame = 'say' | 'tell' | 'call' | 'think' | 'want' | 'show';

/** The shape a verb has in the text. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** One inflected form of a cue verb. */
export interface VerbEntry {
  readonly base: string;
  readonly frame: CueFrame;
  readonly form: VerbForm;
}

/** The forms of one verb. */
export const formsOf = (base: string): readonly string[] =>
  [...FORMS].flatMap(([form, entry]) => (entry.base === base ? [form] : []));

/** "said", "says", "added": forms that finish a clause with a speaker on one side and the words on the other. */
export function isSpeechForm(word: string): boolean {
  const entry = FORMS.get(word);
  return entry !== undefined && (entry.frame === 'say' || entry.base === 'ask') && entry.form !== 'base';
}

/** A finished verb of saying, in a form that is neither noun nor adjective: a subject never reaches over it. */
export function isFiniteSpeech(text: string): boolean {
  const entry = FORMS.get(text);
  if (entry?.frame !== 'say') return false;
  return entry.form === 'past'
    ? !ADJECTIVES.has(text)
    : entry.form === 'present' && !NOUN_BASES.has(entry.base);
}

const ADJECTIVES = wordSet('advised alleged announced proposed read repeated reported');

/** Verbs whose base and present forms are as often nouns. */
const NOUN_BASES = wordSet(
  'claim report comment call plan hope fear doubt tweet note state post text message email e-mail answer reply hint signal joke boast protest charge blame praise attack challenge question request demand address offer aim need want support favor view plot reason promise pledge vow love hate wish dream figure project forecast document detail estimate echo quip cast cry shout press order back push welcome like read shoot fire mock fault credit trash discuss regard judge trust guess name lecture brief utter retort counter repeat object term label brand',
);

const FORMS = inflectAll();

function inflectAll(): ReadonlyMap<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>();
  const frames: readonly CueFrame[] = ['say', 'tell', 'call', 'think', 'want', 'show'];
  for (const frame of frames) {
    for (const entry of TABLE[frame].trim().split(/\s+/u)) {
      for (const [word, form] of inflect(entry)) {
        if (!forms.has(word)) forms.set(word, { base: entry.split('/')[0] ?? entry, frame, form });
      }
    }
  }
  return forms;
}

function inflect(entry: string): readonly (readonly [string, VerbForm])[] {
  const [base = entry, past = regularPast(base), participle = past] = entry.split('/');
  return [
    [base, 'base'],
    [presentOf(base), 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [ingOf(base, past), 'ing'],
  ];
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function presentOf(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/u.test(base) ? `${base}es` : `${base}s`;
}

/** A doubled consonant in the past ("quipped") is doubled here too. */
function ingOf(base: string, past: string): string {
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  if (past.endsWith('ed') && past.length === base.length + 3) return `${past.slice(0, -2)}ing`;
  return /^(?:begin|cut|put|forget)$/u.test(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}
