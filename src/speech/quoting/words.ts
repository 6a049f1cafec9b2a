import { readNameWords, readQuotingWords } from '../../language/language-files.ts';
import type { ByGender, QuotingWords } from '../../language/quoting-words.ts';
import { oncePerValue } from '../../text/once-per.ts';

/** Grammatical gender and number, as far as they tell who is meant. */
export type Gender = keyof ByGender;

/** Lists of `quoting.yaml` by what they hold. */
type Lists<T> = {
  [Name in keyof QuotingWords]: QuotingWords[Name] extends T ? Name : never;
}[keyof QuotingWords];
export type ListName = Lists<readonly string[]>;
type GenderList = Lists<ByGender>;

/** What Lectern knows of how a language says who says something. */
export interface Quoting {
  readonly language: string;
  readonly words: QuotingWords;
  /** Whether a word, in small letters, is in a list, or ends in what the list has with a hyphen. */
  readonly is: (name: ListName, word: string) => boolean;
  /** The longest entry of a list that a word is or ends in. */
  readonly entryOf: (name: ListName | GenderList, word: string) => string | null;
  /** The genders with which a word is in a list. */
  readonly gendersOf: (name: GenderList, word: string) => readonly Gender[];
  /** Forms of the verbs of a group: those that finish a clause, or with `.participle` after the group’s name those that don’t. */
  readonly formsOf: (group: string) => readonly string[];
  /** Whether a word is a form of any verb that finishes a clause. */
  readonly isVerb: (word: string) => boolean;
  /** Forms of any verb by which several people speak, and no single one. */
  readonly isPluralVerb: (word: string) => boolean;
}

/** The words of a language whose speech is read by frames; `null` for any other. */
export const quotingOf = oncePerValue((language: string): Quoting | null => {
  const words = readQuotingWords(language);
  return words === null ? null : quotingWith(language, words);
});

/** Words of some long articles, each in several lists. */
const MOST_KEPT = 200_000;

function quotingWith(language: string, words: QuotingWords): Quoting {
  const listed = oncePerValue((name: ListName | GenderList) =>
    mapOf(name === 'firstNames' ? withAllFirstNames(words.firstNames) : words[name]),
  );
  const forms = formsByGroup(words);
  const all = [...forms.values()];
  const singular = new Set(all.flatMap((group) => group.singular));
  const plural = new Set(all.flatMap((group) => group.plural));
  const entries = new Map<string, string | null>();
  const entryOf = (name: ListName | GenderList, word: string): string | null => {
    const key = `${name} ${word}`;
    let found = entries.get(key);
    if (found === undefined) {
      if (entries.size > MOST_KEPT) entries.clear();
      found = endingIn(listed(name), word);
      entries.set(key, found);
    }
    return found;
  };
  return {
    language,
    words,
    is: (name, word) => entryOf(name, word) !== null,
    entryOf,
    gendersOf: (name, word) => listed(name).get(entryOf(name, word) ?? '') ?? [],
    formsOf: (called) => {
      const [group = '', participle] = called.split('.');
      const found = forms.get(group);
      if (found === undefined) throw new Error(`No verbs are called “${group}”.`);
      return participle === undefined ? [...found.singular, ...found.plural] : found.participle;
    },
    isVerb: (word) => singular.has(word) || plural.has(word),
    isPluralVerb: (word) => plural.has(word) && !singular.has(word),
  };
}

function mapOf(list: readonly string[] | ByGender): ReadonlyMap<string, readonly Gender[]> {
  const map = new Map<string, Gender[]>();
  const add = (entries: readonly string[], genders: readonly Gender[]): void => {
    for (const entry of entries) map.set(entry, [...(map.get(entry) ?? []), ...genders]);
  };
  if (isPlainList(list)) add(list, []);
  else for (const gender of GENDERS) add(list[gender], [gender]);
  return map;
}

/** First names that are known of other languages are first names, too, unless they have another gender here. */
function withAllFirstNames(own: ByGender): ByGender {
  const { manName, womanName } = readNameWords('en') ?? {};
  const here = new Set([...own.masculine, ...own.feminine]);
  const [men, women] = [manName?.words ?? [], womanName?.words ?? []];
  const of = (names: readonly string[], others: readonly string[]): readonly string[] => {
    const both = new Set(others);
    return names.filter((name) => !here.has(name) && !both.has(name));
  };
  return {
    ...own,
    masculine: [...own.masculine, ...of(men, women)],
    feminine: [...own.feminine, ...of(women, men)],
  };
}

const isPlainList = (list: readonly string[] | ByGender): list is readonly string[] => Array.isArray(list);
const GENDERS = ['masculine', 'feminine', 'other', 'plural'] as const satisfies readonly Gender[];

/** The entry that is the word, or the longest with a hyphen that the word ends in. */
function endingIn(list: ReadonlyMap<string, unknown>, word: string): string | null {
  if (list.has(word)) return word;
  for (let at = 0; at < word.length; at++) {
    const ending = `-${word.slice(at)}`;
    if (list.has(ending)) return ending;
  }
  return null;
}

interface Forms {
  readonly singular: string[];
  readonly plural: string[];
  readonly participle: string[];
}

function formsByGroup({ verbs }: QuotingWords): ReadonlyMap<string, Forms> {
  const groups = new Map<string, Forms>();
  for (const [group, kinds] of Object.entries(verbs)) {
    const forms: Forms = { singular: [], plural: [], participle: [] };
    groups.set(group, forms);
    for (const kind of kinds)
      for (const stem of kind.stems.length === 0 ? [''] : kind.stems)
        for (const number of ['singular', 'plural', 'participle'] as const)
          forms[number].push(...kind[number].map((form) => form.replace('·', stem)));
  }
  return groups;
}
