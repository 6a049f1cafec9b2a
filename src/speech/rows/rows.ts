import { readSpeechRules } from '../../language/language-files.ts';
import { type SpeechRules, NAME_CLASSES, SPEECH_CLASSES } from '../../language/speech-words.ts';
import { lazily } from '../../text/once-per.ts';
import { lexiconOf } from '../words/lexicon.ts';
import { NO_TOKEN, type Phrase, type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';
import { type Names, type Pattern, oneToken, readPattern, someWords } from './pattern.ts';

/** A row that may match in a sentence; its pattern is read when the first sentence has one of its words. */
interface RuleRow<T> {
  readonly rule: T;
  readonly pattern: Pattern;
}

/** The names that a row gave to words of a sentence. */
export type Named = ReadonlyMap<string, Phrase>;

/** Rows in their order, found by the words that they need. */
export interface Rows<T> {
  readonly all: readonly RuleRow<T>[];
  /** The rows that a sentence has words for. */
  readonly in: (tokens: readonly Token[], sentence: Phrase) => readonly RuleRow<T>[];
}

/** Stands for the words of a row that has none of its own; no word is empty. */
const ANY = '';

/** The English rows of one kind. */
export function rowsOf<T extends { readonly pattern: string }>(
  read: (rules: SpeechRules) => readonly T[],
): () => Rows<T> {
  return lazily(() => {
    const { rules, names } = english();
    return readRows(read(rules), names);
  });
}

/** Rows with what their names stand for in a language. */
export function readRows<T extends { readonly pattern: string }>(rules: readonly T[], names: Names): Rows<T> {
  const rows = rules.map((rule) => ({ rule, pattern: readPattern(rule.pattern, names) }));
  const byWord = new Map<string, number[]>();
  rows.forEach(({ pattern }, place) => {
    for (const word of new Set(pattern.words ?? [ANY]))
      byWord.set(word, [...(byWord.get(word) ?? []), place]);
  });
  return {
    all: rows,
    in: (tokens, { from, to }) => {
      const places = new Set<number>(byWord.get(ANY));
      for (let at = from; at < to; at++)
        for (const place of byWord.get(tokenAt(tokens, at).lower) ?? []) places.add(place);
      return places.size === 0 ? [] : rows.filter((_, place) => places.has(place));
    },
  };
}

/** What the first place within `starts` where a row matches gives names to; `null` where it matches nowhere, or nothing there is `fit`. */
export function findRow(
  { step }: Pattern,
  tokens: readonly Token[],
  { from, to }: Phrase,
  starts: Phrase = { from, to },
  isFit: (named: Named) => boolean = () => true,
): Named | null {
  const named = new Map<string, Phrase>();
  const matching = { tokens, from, to, named };
  const isFound = (): boolean => isFit(named);
  for (let at = starts.from; at < starts.to; at++) if (step(matching, at, isFound)) return named;
  return null;
}

/** Whether some words are, from the first to the last, what a name of the rows stands for: “the newspaper” is an `outlet-again`. */
export function areWholly(part: string, words: string): boolean {
  const tokens = words
    .split(' ')
    .map((text): Token => ({ ...NO_TOKEN, kind: 'word', text, lower: text.toLowerCase() }));
  const { step } = english().names.part(part);
  return step({ tokens, from: 0, to: tokens.length, named: new Map() }, 0, (end) => end === tokens.length);
}

/** Whether what a name of the rows stands for is found anywhere in some words. */
export const holds = (part: string, tokens: readonly Token[]): boolean =>
  findRow(english().names.part(part), tokens, { from: 0, to: tokens.length }) !== null;

const english = lazily(() => {
  const rules = readSpeechRules('en');
  if (rules === null) throw new Error('English has rules of speech.');
  const parts = new Map<string, Pattern>(Object.entries(BY_SHAPE));
  const names: Names = {
    forms: (verb) => lexiconOf('en').formsOf(verb),
    part: (name) => {
      const known = parts.get(name);
      if (known !== undefined) return known;
      // A part may call itself.
      parts.set(name, {
        words: null,
        step: (matching, at, next) => parts.get(name)?.step(matching, at, next) ?? false,
      });
      const part = partOf(rules, names, name);
      parts.set(name, part);
      return part;
    },
  };
  return { rules, names };
});

function partOf(rules: SpeechRules, names: Names, name: string): Pattern {
  const said = rules.names[name];
  if (said !== undefined) return readPattern(said, names);
  const of = WORD_CLASSES.find((one) => one === name);
  if (of === undefined) throw new Error(`Nothing is named <${name}>.`);
  return oneToken(({ is }) => is(of));
}

const WORD_CLASSES = [...SPEECH_CLASSES, ...NAME_CLASSES];

/** What the shape of a word tells, in any language that has capitals. */
const BY_SHAPE: Readonly<Record<string, Pattern>> = {
  word: oneToken(({ kind }) => kind === 'word'),
  small: oneToken(({ kind, text }) => kind === 'word' && startsLower(text)),
  singular: oneToken(({ text }) => /^[a-z]+[^s\W]$/u.test(text)),
  'possessive-form': oneToken(({ text }) => /[’']s$/u.test(text)),
  number: oneToken(({ text }) => /^\d{1,2}$/u.test(text)),
  capital: oneToken(({ text }) => /^(?:\p{Ll}{1,2}-|\p{Ll}{0,2}(?=\p{Lu}\p{Lu}))?\p{Lu}/u.test(text)),
  marked: oneToken(({ kind }) => kind === 'passage'),
  cue: oneToken(({ verb }) => verb !== null),
  base: oneToken(({ verb }) => verb?.form === 'base'),
  past: oneToken(({ verb }) => verb?.form === 'past'),
  ing: oneToken(({ verb }) => verb?.form === 'ing'),
  present: oneToken(({ verb }) => verb?.form === 'present'),
  noun: oneToken(({ verb }) => verb?.features.has('alsoNoun') === true),
  words: someWords(16, ({ kind }) => !/^(?:comma|semicolon|stop|passage)$/u.test(kind)),
};
