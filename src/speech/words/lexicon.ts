import { readDates, readNameWords, readSpeechWords } from '../../language/language-files.ts';
import {
  CUE_FRAMES,
  type ClassWords,
  type CueFrame,
  NAME_CLASSES,
  SPEECH_CLASSES,
  type WordClass,
} from '../../language/speech-words.ts';
import { oncePerLanguage, wordsOrEnglish } from '../../language/words-in-language.ts';
import { startsLower, startsUpper } from './letters.ts';

/** The shape a verb has in the text. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

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
  /** Whether a word, as it stands in the text, is of a class. */
  is(word: string, name: WordClass): boolean;
  /** All classes of a word. */
  classesOf(word: string): ReadonlySet<WordClass>;
  /** The cue verb that a word in small letters is a form of. */
  verb(word: string): VerbEntry | null;
  /** A word in small letters; the WHO stays as it is. */
  inSmallLetters(word: string): string;
}

type Classes = ReadonlySet<WordClass>;

/** What Lectern knows of the words of a language; of English ones where no file has any. */
export const lexiconOf = oncePerLanguage((language): Lexicon => {
  const speech = wordsOrEnglish(readSpeechWords, language);
  const names = wordsOrEnglish(readNameWords, language);
  const classes = new Map<WordClass, ClassWords>();
  for (const name of SPEECH_CLASSES) keep(classes, name, speech.classes[name]);
  for (const name of NAME_CLASSES) keep(classes, name, names[name]);
  classes.set('dayOrMonth', daysAndMonths(language));
  const listed = listedWords(classes);
  const shaped = [...classes].flatMap(([name, words]) => shapedClass(name, words));
  const verbs = inflectAll(speech, listed);
  const known = new Map<string, Classes>();
  const inSmallLetters = (word: string): string =>
    listed.get(word)?.has('neverInSmallLetters') === true ? word : smallLetters(word);
  const classesOf = (word: string): Classes => {
    const found = known.get(word) ?? classesIn(listed, shaped, word, inSmallLetters(word));
    if (known.size > MOST_KEPT) known.clear();
    known.set(word, found);
    return found;
  };
  return {
    is: (word, name) => classesOf(word).has(name),
    classesOf,
    verb: (word) => verbs.get(word) ?? null,
    inSmallLetters,
  };
});

function daysAndMonths(language: string): ClassWords {
  const { months, weekdays } = wordsOrEnglish(readDates, language);
  const words = [...(months ?? []), ...(weekdays ?? [])].flat().map((name) => name.toLowerCase());
  return { words, but: [], includes: [], prefixes: [], case: 'capital' };
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

const isShape = (word: string): boolean => word.startsWith('-') || word.endsWith('-');

/** The classes of every word that is written out. */
function listedWords(classes: ReadonlyMap<WordClass, ClassWords>): ReadonlyMap<string, Set<WordClass>> {
  const listed = new Map<string, Set<WordClass>>();
  for (const [name, { words, includes }] of classes) {
    const all = [...words, ...includes.flatMap((other) => classes.get(other)?.words ?? [])];
    for (const word of all) {
      const known = listed.get(word);
      if (known === undefined) listed.set(word, new Set([name]));
      else known.add(name);
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
      beginnings: words.words.filter((word) => word.endsWith('-')),
      endings: endings(words.words),
      prefixes: words.prefixes,
      but: new Set(words.but),
      endingsBut: endings(words.but),
    },
  ];
}

const NONE: Classes = new Set();

function classesIn(
  listed: ReadonlyMap<string, Classes>,
  shaped: readonly ShapedClass[],
  word: string,
  lower: string,
): Classes {
  const bare = lower.length > 2 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const found = new Set<WordClass>([
    ...(listed.get(word) ?? NONE),
    ...(listed.get(lower) ?? NONE),
    ...(listed.get(bare) ?? NONE),
  ]);
  const last = bare.slice(bare.lastIndexOf('-') + 1);
  for (const shape of shaped) {
    const isListed = found.has(shape.name);
    const isIn = isListed || hasShape(shape, bare) || isJoined(listed, shape, bare, last);
    if (!isIn) continue;
    if (isOther(shape, word, last, isListed)) found.delete(shape.name);
    else found.add(shape.name);
  }
  return found.size === 0 ? NONE : found;
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
function isJoined(
  listed: ReadonlyMap<string, Classes>,
  { name, prefixes }: ShapedClass,
  word: string,
  last: string,
): boolean {
  return (
    last !== word &&
    listed.get(last)?.has(name) === true &&
    prefixes.some((prefix) => word.startsWith(`${prefix}-`))
  );
}

type SpeechWords = NonNullable<ReturnType<typeof readSpeechWords>>;

function inflectAll(
  speech: SpeechWords,
  listed: ReadonlyMap<string, Classes>,
): ReadonlyMap<string, VerbEntry> {
  const forms = new Map<string, VerbEntry>();
  for (const frame of CUE_FRAMES)
    for (const verb of speech.verbs[frame])
      for (const [word, form] of inflect(verb, speech.inflection)) {
        const base = verb.split('/', 1)[0] ?? verb;
        if (!forms.has(word)) forms.set(word, { base, frame, form, features: listed.get(base) ?? NONE });
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
