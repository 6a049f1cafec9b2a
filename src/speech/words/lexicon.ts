import { readDates, readNameWords, readSpeechWords } from '../../language/language-files.ts';
import {
  CUE_FRAMES,
  type ClassWords,
  type CueFrame,
  NAME_CLASSES,
  SPEECH_CLASSES,
  type WordClass,
} from '../../language/speech-words.ts';
import { wordsOrEnglish } from '../../language/all-languages.ts';
import { oncePer, oncePerValue } from '../../text/once-per.ts';
import { startsLower, startsUpper } from './letters.ts';

/** The shape a verb has in the text. */
type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** One inflected form of a cue verb. */
export interface VerbEntry {
  readonly base: string;
  readonly frame: CueFrame;
  readonly form: VerbForm;
  /** The classes of its base. */
  readonly features: ReadonlySet<WordClass>;
}

/** What is known of the words of one language. */
export interface Lexicon {
  /** Whether a word, as it is in the text, is of a class. */
  is(word: string | undefined, name: WordClass): boolean;
  /** All classes of a word. */
  classesOf(word: string): ReadonlySet<WordClass>;
  /** The cue verb that a word in small letters is a form of. */
  verb(word: string): VerbEntry | null;
  /** The forms of a cue verb. */
  formsOf(base: string): readonly string[];
  /** A word in small letters; the WHO stays as it is. */
  inSmallLetters(word: string): string;
  /** Whether somebody who is called by one noun may be called by the other: a painter is an artist. */
  canBeCalled(own: string, noun: string): boolean;
  /** Finds the names of bodies and papers that a noun stands for: "the ministry"; `null` for other nouns. */
  namesCalled(noun: string): ((name: string) => boolean) | null;
  /** The lowest and the highest age that a noun tells: 13 and 19 for a teenager. */
  agesOf(noun: string): readonly [number, number] | null;
  /** The words of a class that are written out. */
  list(name: WordClass): readonly string[];
  /** The words of some classes as a part of a pattern, the longest first; endings and beginnings are left out. */
  oneOf(...names: readonly WordClass[]): string;
}

type Classes = ReadonlySet<WordClass>;

/** What Lectern knows of the words of a language; of English ones where no file has any. */
export const lexiconOf = oncePerValue((language: string): Lexicon => {
  const speech = wordsOrEnglish(readSpeechWords, language);
  const names = wordsOrEnglish(readNameWords, language);
  const classes = new Map<WordClass, ClassWords>();
  for (const name of SPEECH_CLASSES) keep(classes, name, speech.classes[name]);
  for (const name of NAME_CLASSES) keep(classes, name, names[name]);
  addDaysAndMonths(classes, language);
  const listed = listedWords(classes);
  const shaped = [...classes].flatMap(([name, words]) => shapedClass(name, words));
  const verbs = inflectAll(speech, listed);
  const known = new Map<string, Classes>();
  const inSmallLetters = (word: string): string =>
    listed.get(word)?.includes('neverInSmallLetters') === true ? word : smallLetters(word);
  const classesOf = (word: string): Classes => {
    let found = known.get(word);
    if (found === undefined) {
      found = derived(classesIn(listed, shaped, word, inSmallLetters(word)), word, lexicon);
      if (known.size > MOST_KEPT) known.clear();
      known.set(word, found);
    }
    return found;
  };
  const lexicon: Lexicon = {
    is: (word, name) => word !== undefined && classesOf(word).has(name),
    classesOf,
    verb: (word) => verbs.get(word) ?? null,
    formsOf: (base) => formsByBase(verbs).get(base) ?? [],
    inSmallLetters,
    canBeCalled: (own, noun) =>
      speech.roles[noun]?.some((other) => fits(other, own.replace(/\.$/u, ''))) === true,
    namesCalled(noun) {
      const words = lexicon.is(noun, 'outletNoun') ? classes.get('outletWord')?.words : speech.calledBy[noun];
      return words === undefined ? null : (name) => name.split(/[ -]/u).some((word) => words.includes(word));
    },
    agesOf: (noun) => speech.ages[noun] ?? null,
    list: (name) => classes.get(name)?.words ?? [],
    oneOf: (...names) => anyOf(names.flatMap((name) => classes.get(name)?.words ?? [])),
  };
  return lexicon;
});

function anyOf(words: readonly string[]): string {
  const whole = words.filter((word) => !isShape(word)).toSorted((a, b) => b.length - a.length);
  return `(?:${whole.map(escaped).join('|')})`;
}

/** A small first letter may be a capital in the text. */
function escaped(word: string): string {
  const marks = word.replaceAll('.', String.raw`\.`).replaceAll(/[’']/gu, "[’']");
  return marks.replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Whether a word is another, which may be an ending or a beginning. */
function fits(pattern: string, word: string): boolean {
  if (pattern.startsWith('-')) return word.endsWith(pattern.slice(1));
  return pattern.endsWith('…') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** With the classes that follow from others. */
function derived(classes: Set<WordClass>, word: string, lexicon: Lexicon): Classes {
  const verb = lexicon.verb(lexicon.inSmallLetters(word));
  if (classes.has('dayOrMonth') || classes.has('clock')) classes.add('date');
  if (isCapitalised(classes, word, lexicon)) classes.add('capitalised');
  if (isGivenName(classes, word, lexicon)) classes.add('givenName');
  if (verb === null) return classes;
  if (verb.form !== 'base' && (verb.frame === 'say' || lexicon.is(verb.base, 'saysToo')))
    classes.add('spoke');
  if (isFiniteSpeech(classes, verb, lexicon) && startsLower(word)) classes.add('finiteSpeech');
  return classes;
}

function isFiniteSpeech(classes: Classes, { frame, form, base }: VerbEntry, lexicon: Lexicon): boolean {
  if (frame !== 'say') return false;
  return form === 'past'
    ? !classes.has('alsoAdjective')
    : form === 'present' && !lexicon.is(base, 'alsoNoun');
}

function isCapitalised(classes: Classes, word: string, lexicon: Lexicon): boolean {
  if (startsUpper(word)) return classes.has('neverInSmallLetters') || !classes.has('sentenceOpener');
  const [, prefix, next = ''] = /^(\p{Ll}{1,2}[-’'])(.)/u.exec(word) ?? [];
  return prefix !== undefined && startsUpper(next) && lexicon.is(prefix, 'namePrefix');
}

/** Of one gender; “John-Paul” and “Anna-Lena” as well. */
function isGivenName(classes: Classes, word: string, lexicon: Lexicon): boolean {
  if (classes.has('manName') || classes.has('womanName'))
    return classes.has('manName') !== classes.has('womanName');
  const hyphen = word.indexOf('-');
  return (
    hyphen !== -1 && startsUpper(word.slice(hyphen + 1)) && lexicon.is(word.slice(0, hyphen), 'givenName')
  );
}

/** Days and months; those that are cut short are abbreviations. */
function addDaysAndMonths(classes: Map<WordClass, ClassWords>, language: string): void {
  const { months, weekdays } = wordsOrEnglish(readDates, language);
  const plain = { but: [], includes: [], prefixes: [], case: 'capital' } as const;
  const small = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase());
  const short = months?.flatMap(([, ...forms]) => forms) ?? [];
  const abbreviations = classes.get('abbreviation')?.words ?? [];
  classes.set('dayOrMonth', { ...plain, words: small([...(months ?? []), ...(weekdays ?? [])].flat()) });
  classes.set('abbreviation', { ...plain, words: [...abbreviations, ...small(short)] });
}

function keep(classes: Map<WordClass, ClassWords>, name: WordClass, words: ClassWords | undefined): void {
  if (words !== undefined) classes.set(name, words);
}

/** Different words that are kept with their classes: those of some long articles. */
const MOST_KEPT = 50_000;

function smallLetters(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const isShape = (word: string): boolean => /^-|[-…]$/u.test(word);

/** The classes of each word; there are thousands, and a list takes a fraction of the time of a set. */
type Listed = ReadonlyMap<string, readonly WordClass[]>;

/** The classes of every word that is written out. */
function listedWords(classes: ReadonlyMap<WordClass, ClassWords>): Listed {
  const listed = new Map<string, WordClass[]>();
  for (const [name, { words, includes }] of classes) {
    const all = [...words, ...includes.flatMap((other) => classes.get(other)?.words ?? [])];
    for (const word of all) {
      const known = listed.get(word);
      if (known === undefined) listed.set(word, [name]);
      else known.push(name);
    }
  }
  return listed;
}

/** A class that looks at more than whole words. */
interface ShapedClass {
  readonly name: WordClass;
  readonly case: ClassWords['case'];
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
  readonly prefixes: readonly string[];
  readonly but: ReadonlySet<string>;
  readonly endingsBut: readonly string[];
}

function shapedClass(name: WordClass, words: ClassWords): readonly ShapedClass[] {
  const endings = (all: readonly string[]): readonly string[] =>
    all.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  if (!words.words.some(isShape) && words.prefixes.length + words.but.length === 0 && words.case === null)
    return [];
  return [
    {
      name,
      case: words.case,
      beginnings: words.words.filter((word) => /[-…]$/u.test(word)).map((word) => word.replace('…', '')),
      endings: endings(words.words),
      prefixes: words.prefixes,
      but: new Set(words.but),
      endingsBut: endings(words.but),
    },
  ];
}

const NONE: readonly WordClass[] = [];

function classesIn(
  listed: Listed,
  shaped: readonly ShapedClass[],
  word: string,
  lower: string,
): Set<WordClass> {
  const bare = lower.length > 2 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const forms = bare === lower ? [lower] : [lower, bare, word.slice(0, -1)];
  const found = new Set<WordClass>(listed.get(word));
  for (const form of forms) for (const name of listed.get(form) ?? NONE) found.add(name);
  const last = bare.slice(bare.lastIndexOf('-') + 1);
  for (const shape of shaped) {
    const isListed = found.has(shape.name);
    const isIn = isListed || hasShape(shape, bare) || isJoined(listed, shape, bare, last);
    if (!isIn) continue;
    if (isOther(shape, word, last, isListed)) found.delete(shape.name);
    else found.add(shape.name);
  }
  return found;
}

const hasShape = ({ beginnings, endings }: ShapedClass, bare: string): boolean =>
  endings.some((ending) => bare.endsWith(ending)) ||
  beginnings.some((beginning) => bare.startsWith(beginning));

/** Whether a word that looks like one of the class isn’t. */
function isOther(shape: ShapedClass, word: string, last: string, isListed: boolean): boolean {
  const isSmall = shape.case === 'small' || (shape.case === 'small with ending' && !isListed);
  if (isSmall && !startsLower(word)) return true;
  if (shape.case === 'capital' && !startsUpper(word)) return true;
  return shape.but.has(last) || shape.endingsBut.some((ending) => last.endsWith(ending));
}

/** “Vice-Premier” */
function isJoined(listed: Listed, { name, prefixes }: ShapedClass, word: string, last: string): boolean {
  return (
    last !== word &&
    listed.get(last)?.includes(name) === true &&
    prefixes.some((prefix) => word.startsWith(`${prefix}-`))
  );
}

const formsByBase = oncePer(
  (verbs: ReadonlyMap<string, VerbEntry>): ReadonlyMap<string, readonly string[]> => {
    const forms = new Map<string, string[]>();
    for (const [form, { base }] of verbs) {
      const known = forms.get(base);
      if (known === undefined) forms.set(base, [form]);
      else known.push(form);
    }
    return forms;
  },
);

type SpeechWords = NonNullable<ReturnType<typeof readSpeechWords>>;

function inflectAll(speech: SpeechWords, listed: Listed): ReadonlyMap<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>();
  for (const frame of CUE_FRAMES)
    for (const verb of speech.verbs[frame]) {
      const base = verb.split('/', 1)[0] ?? verb;
      const features = new Set(listed.get(base));
      for (const [word, form] of inflect(verb, speech.inflection))
        if (!forms.has(word)) forms.set(word, { base, frame, form, features });
    }
  return forms;
}

function inflect(
  verb: string,
  { present, past: pasts, ing: ings }: SpeechWords['inflection'],
): readonly (readonly [string, VerbForm])[] {
  const [base = verb, past = withEnding(verb, pasts), participle = past, ing = withEnding(base, ings)] =
    verb.split('/');
  return [
    [base, 'base'],
    [withEnding(base, present), 'present'],
    [past, 'past'],
    [participle, 'participle'],
    [ing, 'ing'],
  ];
}

/** A base with its longest ending that is known exchanged. */
function withEnding(base: string, endings: Readonly<Record<string, string>>): string {
  for (let at = 0; at <= base.length; at++) {
    const ending = endings[base.slice(at)];
    if (ending !== undefined) return base.slice(0, at) + ending;
  }
  return base;
}
