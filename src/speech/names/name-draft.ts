import type { Range } from '../../text/position.ts';
import { ageBeside, descriptionBefore, headNouns } from '../text/descriptions.ts';
import { BODY } from '../words/body-words.ts';
import type { Gender } from '../words/first-names.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { PEOPLES } from '../words/peoples.ts';
import { JOBS, RANKS, isTitle } from '../words/titles.ts';
import { startsLower } from '../words/letters.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  POSSESSIVES,
  SUBJECT_PRONOUNS,
  isAdverb,
} from '../words/word-classes.ts';
import { lastWord } from '../words/word-set.ts';
import { genderOfName, genderOfRole, genderOfTitle } from './name-gender.ts';
import type { NameRun } from './name-runs.ts';
import { isPerson } from './people.ts';

/** A person or body as far as its mentions have been read. */
export interface NameDraft {
  name: string;
  /** "Pope" and the like, which a name of one word is never without. */
  rank: string | null;
  role: string | null;
  /** A job told right before the name, for want of a role. */
  job: string | null;
  /** "Sir" and the like, where nothing else is told. */
  honour: string | null;
  organisation: string | null;
  gender: Gender | null;
  isPerson: boolean;
  isTitled: boolean;
  acronym: string | null;
  readonly descriptions: string[];
  age: number | null;
  readonly mentions: Range[];
}

/** Notes a mention of a name, with what is said beside it. */
export function noteRun(text: string, drafts: Map<string, NameDraft>, run: NameRun, name: string): void {
  const draft = drafts.get(name) ?? newDraft(name);
  drafts.set(name, draft);
  draft.mentions.push({ start: run.start, end: run.end });
  const apposition = run.apposition === null ? null : text.slice(run.apposition.start, run.apposition.end);
  const title = officeOf(text, run) || null;
  draft.gender ??= genderBeside(text, draft, run);
  if (draft.mentions.length <= DESCRIBING && canBePerson(text, run))
    describe(text, draft, run, [apposition, title]);
  draft.isTitled ||= run.title.length > 0;
  draft.rank ??= run.title.find((word) => RANKS.has(word)) ?? null;
  noteRole(draft, apposition, title);
}

function noteRole(draft: NameDraft, apposition: string | null, title: string | null): void {
  const isHonour = title !== null && HONOUR.test(title);
  if (isHonour) draft.honour ??= title;
  draft.role ??= apposition ?? (isHonour ? null : title);
  draft.organisation ??= organisationIn(apposition ?? '');
}

/** Settles what was told of somebody once the whole article is read. */
export function resolveDraft(draft: NameDraft): void {
  // “Its spokesman, Brigadier General Ma Li”: what somebody does there says more than the rank.
  if (draft.job !== null && draft.role !== null && MILITARY.test(draft.role)) draft.role = draft.job;
  draft.role ??= draft.job ?? draft.honour;
  draft.gender ??= genderOfRole(draft.role) ?? genderOfName(draft.name);
  if (draft.rank !== null && CALLED_WITH_RANK.test(draft.name)) {
    draft.name = `${draft.rank} ${draft.name}`;
    // “The imam, Sheikh Bilal”
    if (draft.role === draft.rank) draft.role = draft.job;
  }
  draft.isPerson = isPerson(draft);
}

const MILITARY =
  /^(?:(?:Brigadier|Major|Lieutenant|Vice|Rear|Colonel|Brig|Maj|Lt|Col|Gen|Capt|Sgt)\.?[ -])?(?:General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Admiral|Adm|Brigadier|Commander|Commodore|Marshal)\.?$/u;

/** "Leo", "Leo XIV". */
const CALLED_WITH_RANK = /^\S+(?: [IVX]+)?$/u;

function genderBeside(text: string, { mentions }: NameDraft, { title, start }: NameRun): Gender | null {
  const noun = mentions.length <= INTRODUCING ? nounBefore(text, start) : null;
  // Who is somebody's wife is said where she is first named.
  return genderOfTitle(title) ?? genderOfRole(noun);
}

/** A name of one word is described where it has a title or stands behind a comma, if at all. */
const canBePerson = (text: string, { words, title, apposition, start }: NameRun): boolean =>
  words.length > 1 || title.length > 0 || apposition !== null || isBehindNoun(text, start);

/** “The head of the observatory, Wahyudi,”; not “Oslo, Norway,”. */
function isBehindNoun(text: string, start: number): boolean {
  if (!text.startsWith(', ', start - 2)) return false;
  return startsLower(text.slice(text.lastIndexOf(' ', start - 3) + 1, start - 2));
}

const newDraft = (name: string): NameDraft => ({
  name,
  rank: null,
  role: null,
  job: null,
  honour: null,
  organisation: null,
  gender: null,
  isPerson: false,
  isTitled: false,
  acronym: null,
  descriptions: [],
  age: null,
  mentions: [],
});

/** Titles that tell no office. */
const HONOUR =
  /^(?:Sir|Dame|Lady|Padre|Father|Hajj|Hajji|Haji|Sayyid|Maulana|Datuk|Daw|Señora?|Doña|Monsieur|Madame|Mme|Herr|Frau|Signora?)$/u;

const LONGEST_NOUN = 20;
const INTRODUCING = 2;
/** Who somebody is, is told at one of the first mentions. */
const DESCRIBING = 8;

function describe(text: string, draft: NameDraft, run: NameRun, beside: readonly (string | null)[]): void {
  const before = descriptionBefore(text, run.start, run.end);
  const found = [...beside, before].filter((words) => words !== null);
  draft.job ??= before === null ? null : jobIn(before);
  draft.descriptions.push(...found.filter((words) => !draft.descriptions.includes(words)));
  draft.age ??= ageBeside(text, run.start, run.end);
}

/** "mother" of "her mother, Ma Li," and "his wife Ma Li". */
function nounBefore(text: string, start: number): string | null {
  if (text.charAt(start - 1) !== ' ') return null;
  const end = text.charAt(start - 2) === ',' ? start - 2 : start - 1;
  const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
  // “… and a nephew. Ma Li said”: another sentence ends there.
  return word.length <= LONGEST_NOUN && /\p{L}$/u.test(word) ? word : null;
}

/** The words before a name that say what somebody is; "State John Karlsen" is the end of "Secretary of State John Karlsen". */
function officeOf(text: string, { title, start }: NameRun): string {
  const words = title.filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/u.test(word)).join(' ');
  if (words === '') return '';
  const before = /(?:\p{Lu}[\p{L}.-]{1,20} ){1,3}of (?:the )?$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  )?.[0];
  const [head = ''] = before?.split(/ of (?:the )?$/u) ?? [];
  return isTitle(lastWord(head)) || BODY.test(head) ? `${before ?? ''}${words}` : words;
}

/** The name after "of", "for", "at" or "from" in a role; "the Italian" of "a columnist for the Italian newspaper" is none. */
function organisationIn(role: string): string | null {
  const name =
    /\b(?:of|for|at|from|with) ((?:the )?\p{Lu}[\p{L}’'.&-]*(?: (?:of |and |for )?\p{Lu}[\p{L}’'.&-]*){0,6})/u.exec(
      role,
    )?.[1] ?? null;
  return name === null || PEOPLES.has(name.replace('the ', '')) ? null : name;
}

/** The job that a description right before a name tells: "chief executive" of "Its chief executive"; `null` for relatives and rivals. */
function jobIn(description: string): string | null {
  const [noun] = headNouns(description);
  if (noun === undefined || !isForPeople(noun) || NO_JOB.test(noun) || !isPlain(description)) return null;
  if (OWNED.test(description) && OF_SOMEBODY.test(noun)) return null;
  return description
    .replace(/^(?:its|his|her|their|our|whose|one|another) /iu, '')
    .replace(/^(?:The|An?) /u, (article) => article.toLowerCase());
}

/** A noun phrase and nothing else. A single word may be anything that ends like a noun for people: "oversee Lund". */
function isPlain(description: string): boolean {
  const words = description.split(' ');
  if (words.length > MOST_WORDS || !PLAIN.test(description)) return false;
  if (words.length === 1) return JOBS.has(capitalised(description));
  const first = words[0]?.toLowerCase() ?? '';
  // Right behind “its” stands no verb: “its highways chief”.
  const from = POSSESSIVES.has(first) ? 2 : DETERMINERS.has(first) ? 1 : 0;
  return words.slice(from, -1).every(isModifier);
}

const MOST_WORDS = 8;

/** What somebody is only to another, such as “his predecessor”, says nothing where the description stands alone. */
const OWNED = /^(?:his|her|their|our|my|whose) /iu;
const OF_SOMEBODY =
  /^(?:predecessor|successor|counterpart|partner|colleague|neighbou?r|boss|employer|superior|client|patient|peer|companion|lover|mate|\p{L}+mate|ally|admirer|follower|fan|host|guest|master|owner|namesake|victim|attacker|killer|accuser|brother-in-law|\p{L}+-in-law|ancestor|mentor|prot[eé]g[eé]e?|double|lookalike|tenant|landlord|customer|stalker|creditor|debtor|heir|best)$/u;

/** Words alone, without marks. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .&’'-]*$/u;

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const NO_JOB =
  /^(?:m[ae]n|wom[ae]n|boy|girl|son|daughter|mother|father|parent|wife|husband|brother|sister|aunt|uncle|cousin|niece|nephew|widow|widower|friend|fianc[eé]e?|(?:grand|step)\p{L}+|rival|star|winner|loser|challenger|opponent|critic|supporter|member|democrat|republican|conservative|leftist|socialist|native|resident|affiliate|hero|icon|other|(?!candid|deleg|advoc|associ|magistr|surrog|laure|expatri)\p{L}+ate|loyalist|frontrunner|front-runner|favou?rite|\p{Lu}\p{L}*)$/u;

/** Not a verb, a pronoun or what joins clauses: "Frank quotes former adviser" is more than a job. */
function isModifier(word: string): boolean {
  const lower = word.toLowerCase();
  if (CLAUSE_OPENERS.has(lower) || SUBJECT_PRONOUNS.has(lower) || (isAdverb(word) && lower !== 'first'))
    return false;
  return !/^(?:others?|neither|both|some|many|not|that|said|says|by|follow|include|includes)$|^(?!unemployed|retired|elected|appointed|United|housing|planning|banking|engineering|nursing|marketing|shipping|mining|farming|fishing|racing|training|building|managing|acting|operating|founding|governing|coaching|casting|sporting|teaching|accounting|advertising|manufacturing|engineering|lending|gaming|publishing|broadcasting|sentencing|presiding|outgoing|incoming|ruling|leading|visiting|investing|trading|policing)\p{L}{2,}(?:ed|ing)$|^(?!economics|sports|arts|sales|customs|communications|operations|affairs|relations|resources|rights|news|markets|systems|services|veterans|politics|games|women|markets|benefits|pensions|finances|physics|ethics|mathematics|obstetrics|logistics)\p{Ll}+[^s’']s$/u.test(
    lower,
  );
}
