import type { Range } from '../../text/source-file.ts';
import { ageBeside, descriptionBefore, headNouns } from '../text/descriptions.ts';
import { lastWord } from '../words/spaced-words.ts';
import { hasBodyWord, withoutArticle } from '../words/name-words.ts';
import { oncePer } from '../../text/once-per.ts';
import { type Gender, genderOfName, genderOfWords } from './name-gender.ts';
import type { NameRun } from './name-runs.ts';
import { isPerson } from './people.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** A person or body as far as its mentions have been read. */
export interface NameDraft {
  name: string;
  /** "Pope", "Mrs Justice" and the like, which a name of one word is never without. */
  rank: string | null;
  role: string | null;
  /** A job named right before the name, where there is no role. */
  job: string | null;
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
export function noteRun(
  lexicon: Lexicon,
  text: string,
  drafts: Map<string, NameDraft>,
  run: NameRun,
  name: string,
): void {
  const draft = drafts.get(name) ?? newDraft(name);
  drafts.set(name, draft);
  draft.mentions.push({ start: run.start, end: run.end });
  const { apposition: at } = run;
  const apposition = at === null ? null : text.slice(at.start, at.end);
  const title = officeOf(lexicon, text, run) || null;
  draft.gender ??= genderBeside(lexicon, text, draft, run);
  if (draft.mentions.length <= DESCRIBING) describe(lexicon, text, draft, run, [apposition, title]);
  draft.isTitled ||= run.title.length > 0;
  draft.rank ??= rankIn(lexicon, run.title);
  noteRole(lexicon, draft, apposition, title);
}

/** "Pope", and "Mrs Justice", of which neither word is left out before a last name. */
function rankIn(lexicon: Lexicon, title: readonly string[]): string | null {
  const at = title.findIndex((word) => lexicon.is(word, 'rankAfterCourtesy'));
  const before = title[at - 1];
  if (lexicon.is(before, 'courtesy') || lexicon.is(before, 'rank')) return `${before} ${title[at]}`;
  return title.find((word) => lexicon.is(word, 'rank')) ?? null;
}

function noteRole(lexicon: Lexicon, draft: NameDraft, apposition: string | null, title: string | null): void {
  draft.role ??= apposition ?? title;
  draft.organisation ??= organisationIn(lexicon, apposition ?? '');
}

/** Decides what is known of somebody once the whole article is read. */
export function resolveDraft(lexicon: Lexicon, draft: NameDraft): void {
  draft.role ??= draft.job;
  draft.gender ??= genderOfWords(lexicon, draft.role) ?? genderOfName(lexicon, draft.name);
  if (draft.rank !== null && CALLED_WITH_RANK.test(draft.name)) {
    draft.name = `${draft.rank} ${draft.name}`;
    // “The imam, Sheikh Bilal”
    if (draft.role !== null && draft.rank.endsWith(draft.role)) draft.role = draft.job;
  }
  draft.isPerson = isPerson(lexicon, draft);
}

/** "Leo", "Leo XIV". */
const CALLED_WITH_RANK = /^\S+(?: [IVX]+)?$/u;

function genderBeside(
  lexicon: Lexicon,
  text: string,
  { mentions }: NameDraft,
  { title, start }: NameRun,
): Gender | null {
  const noun = mentions.length <= INTRODUCING ? nounBefore(text, start) : null;
  // Who is somebody's wife is said where she is first named.
  return genderOfWords(lexicon, title.join(' ')) ?? genderOfWords(lexicon, noun);
}

const newDraft = (name: string): NameDraft => ({
  name,
  rank: null,
  role: null,
  job: null,
  organisation: null,
  gender: null,
  isPerson: false,
  isTitled: false,
  acronym: null,
  descriptions: [],
  age: null,
  mentions: [],
});

const LONGEST_NOUN = 20;
const INTRODUCING = 2;
/** Who somebody is, is said at one of the first mentions. */
const DESCRIBING = 8;

function describe(
  lexicon: Lexicon,
  text: string,
  draft: NameDraft,
  run: NameRun,
  beside: readonly (string | null)[],
): void {
  const before = descriptionBefore(lexicon, text, run.start, run.end);
  const found = [...beside, before].filter((words) => words !== null);
  draft.job ??= before === null ? null : jobIn(lexicon, before);
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
function officeOf(lexicon: Lexicon, text: string, { title, start }: NameRun): string {
  const words = title.filter((word) => !lexicon.is(word, 'courtesy')).join(' ');
  const [before = '', head = ''] = OFFICE(lexicon).exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  const isOffice = lexicon.is(lastWord(head), 'title') || hasBodyWord(lexicon, head);
  return words !== '' && isOffice ? before + words : words;
}

const OFFICE = oncePer(
  (lexicon: Lexicon) =>
    new RegExp(
      String.raw`((?:\p{Lu}[\p{L}.-]{1,20} ){0,2}\p{Lu}[\p{L}.-]{1,20}) ${lexicon.oneOf('of')} (?:${lexicon.oneOf('definite')} )?$`,
      'u',
    ),
);

/** The name after "of", "for", "at" or "from" in a role; "the Italian" of "a columnist for the Italian newspaper" is none. */
function organisationIn(lexicon: Lexicon, role: string): string | null {
  const name = ORGANISATION(lexicon).exec(role)?.[1] ?? null;
  return name === null || lexicon.is(withoutArticle(lexicon, name), 'demonym') ? null : name;
}

const ORGANISATION = oncePer((lexicon: Lexicon) => {
  const capital = String.raw`\p{Lu}[\p{L}’'.&-]*`;
  const the = `(?:${lexicon.oneOf('definite')} )?`;
  return new RegExp(
    String.raw`\b${lexicon.oneOf('beforeBody')} (${the}${capital}(?: (?:${lexicon.oneOf('beforeTask', 'and')} )?${capital}){0,6})`,
    'u',
  );
});

/** The job that a description right before a name tells: "chief executive" of "Its chief executive"; `null` for relatives and rivals. */
function jobIn(lexicon: Lexicon, description: string): string | null {
  const words = description.split(' ');
  const [first = ''] = words;
  if (!namesJob(lexicon, description, first)) return null;
  // A single word may be anything that ends like a noun for people: “oversee Lund”.
  if (words.length === 1)
    return lexicon.is(first.charAt(0).toUpperCase() + first.slice(1), 'job') ? first : null;
  const isOwned = lexicon.is(first, 'possessive');
  const isLed = isOwned || lexicon.is(first, 'determiner');
  // No verb comes right after “its”: “its highways chief”.
  const from = isOwned ? 2 : isLed ? 1 : 0;
  if (words.slice(from, -1).some((word) => lexicon.is(word, 'noModifier'))) return null;
  const isArticle = lexicon.is(first, 'definite') || lexicon.is(first, 'indefinite');
  if (isArticle) return first.toLowerCase() + description.slice(first.length);
  return isLed ? words.slice(1).join(' ') : description;
}

/** What somebody is only to another, such as “his predecessor”, says nothing where the description stands alone. */
function namesJob(lexicon: Lexicon, description: string, first: string): boolean {
  if (description.split(' ').length > MOST_WORDS || !PLAIN.test(description)) return false;
  const [noun] = headNouns(lexicon, description);
  const isJob = lexicon.is(noun, 'forPeople') && !lexicon.is(noun, 'noJob');
  return isJob && !(lexicon.is(first, 'possessive') && lexicon.is(noun, 'relation'));
}

const MOST_WORDS = 8;

/** Words alone, without marks. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .&’'-]*$/u;
