import type { QuotingWords } from '../../language/quoting-words.ts';
import { oncePer } from '../../text/once-per.ts';
import { type Names, type Pattern, oneToken, readPattern, someWords } from '../rows/pattern.ts';
import { type Named, type Rows, findRow, readRows } from '../rows/rows.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { isPlainWord, isUpper } from './nominals.ts';
import { type PersonPhrase, isDeterminer, phraseAt } from './phrases.ts';
import type { ListName, Quoting } from './words.ts';

type Frame = QuotingWords['frames'][number];

/** Words of a sentence that a frame gives to somebody. */
export interface Framed {
  readonly rule: Frame['rule'];
  readonly speaker: PersonPhrase | null;
  /** Whether only somebody whom the article names or describes can be meant. */
  readonly isPerson: boolean;
  /** Tokens of the verb of saying. */
  readonly cue: Phrase | null;
  /** Passages in marks, by their tokens. */
  readonly quoted: readonly number[];
  /** Words that are reported, with passages or without. */
  readonly clause: Phrase | null;
}

/** What the frames find in a sentence, and the passages that are nobody’s words. */
export interface SentenceFrames {
  readonly framed: readonly Framed[];
  readonly asides: ReadonlySet<number>;
}

/** Finds who says what within a sentence. The rows are tried in their order; a passage and a verb belong to the first that takes them. */
export function framesIn(quoting: Quoting, tokens: readonly Token[], sentence: Phrase): SentenceFrames {
  const { frames, asides: asideRows } = rowsIn(quoting);
  const asides = new Set<number>();
  for (const named of matches(asideRows, tokens, sentence)) {
    const at = named.named.get('quoted')?.from;
    if (at !== undefined) asides.add(at);
  }
  const taken = new Set<number>(asides);
  const framed: Framed[] = [];
  for (const { rule, named } of matches(frames, tokens, sentence)) {
    const found = framedBy(quoting, rule, named, tokens, sentence);
    if (found === null || tokensOf(found).some((at) => taken.has(at))) continue;
    for (const at of tokensOf(found)) taken.add(at);
    framed.push(found);
  }
  return { framed: framed.map((one) => withOthers(one, framed, tokens, sentence, taken)), asides };
}

/** The tokens that one frame has alone: its verb and its passages. */
const tokensOf = ({ cue, quoted, clause, speaker }: Framed): readonly number[] => [
  ...(cue === null ? [] : [cue.from]),
  ...(cue === null && speaker !== null ? [speaker.from] : []),
  ...quoted,
  ...(clause === null ? [] : [clause.from]),
];

/** Every place where a row matches, row by row. */
export function* matches<T extends { readonly pattern: string }>(
  rows: Rows<T>,
  tokens: readonly Token[],
  sentence: Phrase,
): Generator<{ readonly rule: T; readonly named: Named }> {
  const all = Array.from({ length: sentence.to - sentence.from }, (_, index) => sentence.from + index);
  const quoted = all.filter((at) => tokenAt(tokens, at).kind === 'passage');
  for (const { rule, pattern } of rows.in(tokens, sentence)) {
    if (quoted.length === 0 && rule.pattern.includes('<quoted>')) continue;
    for (const at of startsOf(rule.pattern, all, quoted)) {
      const named = findRow(pattern, tokens, sentence, { from: at, to: at + 1 });
      if (named !== null) yield { rule, named };
    }
  }
}

/** Where a row may begin. */
function startsOf(pattern: string, all: readonly number[], quoted: readonly number[]): readonly number[] {
  if (pattern.startsWith('^')) return all.slice(0, 1);
  return pattern.startsWith('<quoted>') ? quoted : all;
}

function framedBy(
  quoting: Quoting,
  { rule, pattern }: Frame,
  named: Named,
  tokens: readonly Token[],
  sentence: Phrase,
): Framed | null {
  const who = named.get('speaker');
  const speaker = who === undefined ? null : phraseAt(quoting, tokens, who.from, sentence.to);
  const cue = named.get('cue') ?? null;
  const clause = named.get('clause') ?? null;
  const quoted = ['quoted', 'rest'].flatMap((name) => named.get(name)?.from ?? []);
  const isSeveral = cue !== null && quoting.isPluralVerb(tokenAt(tokens, cue.from).lower);
  return {
    rule,
    isPerson: pattern.includes('=person>'),
    speaker:
      isSeveral && speaker !== null && speaker.kind !== 'named' ? { ...speaker, gender: 'plural' } : speaker,
    cue,
    quoted,
    clause: clause === null ? null : withoutStop(tokens, clause),
  };
}

function withoutStop(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  let end = to;
  while (end > from && /^(?:stop|comma)$/u.test(tokenAt(tokens, end - 1).kind)) end -= 1;
  return { from, to: end };
}

/** “…”, she said, “…”: what continues after a comma is hers as well, where only one frame is found. */
function withOthers(
  one: Framed,
  all: readonly Framed[],
  tokens: readonly Token[],
  { from, to }: Phrase,
  taken: ReadonlySet<number>,
): Framed {
  if (all.length > 1) return one;
  const others: number[] = [];
  for (let at = from; at < to; at++) {
    const isLed = /^(?:comma|dash|colon)$/u.test(tokenAt(tokens, at - 1).kind);
    const isFree = !taken.has(at) && (one.clause === null || at >= one.clause.to);
    if (tokenAt(tokens, at).kind === 'passage' && isFree && isLed) others.push(at);
  }
  return { ...one, quoted: [...one.quoted, ...others] };
}

interface FrameRows {
  readonly frames: Rows<Frame>;
  readonly asides: Rows<QuotingWords['asides'][number]>;
  readonly incises: Rows<QuotingWords['incises'][number]>;
}

const isDash = ({ kind }: Token): boolean => kind === 'dash';

/** What a dash opens, the next one closes. */
function dashFrom(inside: readonly Token[], from: number): number {
  let at = from;
  while (at < inside.length && !isDash(tokenAt(inside, at))) at += 1;
  return at;
}

/** The writer’s words that begin after a mark inside a passage; `null` where the speaker continues. */
export function inciseAt(quoting: Quoting, inside: readonly Token[], at: number): Phrase | null {
  if (!/^(?:comma|dash|stop)$/u.test(tokenAt(inside, at).kind)) return null;
  const sentence = { from: 0, to: inside.length };
  for (const { pattern } of rowsIn(quoting).incises.all) {
    const end = findRow(pattern, inside, sentence, { from: at, to: at + 1 })?.get('end');
    if (end !== undefined)
      return { from: at + 1, to: isDash(tokenAt(inside, at)) ? dashFrom(inside, at + 1) : end.from };
  }
  return null;
}

/** The rows of a language. */
export const rowsIn = oncePer((quoting: Quoting): FrameRows => {
  const { words } = quoting;
  const parts = new Map<string, Pattern>(Object.entries(partsByShape(quoting)));
  const names: Names = {
    forms: quoting.formsOf,
    part: (name) => {
      const known = parts.get(name);
      if (known !== undefined) return known;
      const row = words.parts[name];
      const part = row === undefined ? listPart(quoting, name) : readPattern(row, names);
      parts.set(name, part);
      return part;
    },
  };
  return {
    frames: readRows(words.frames, names),
    asides: readRows(words.asides, names),
    incises: readRows(words.incises, names),
  };
});

/** One word of a list. */
function listPart(quoting: Quoting, name: string): Pattern {
  const list = LIST_NAMES.find((one) => one === name);
  if (list === undefined) throw new Error(`Nothing is named <${name}>.`);
  return oneToken(({ kind, lower }) => kind === 'word' && quoting.is(list, lower));
}

const LIST_NAMES = [
  'titled',
  'small',
  'prepositions',
  'oblique',
  'of',
] as const satisfies readonly ListName[];

/** Parts that stand for somebody. */
function partsForPeople(quoting: Quoting): Readonly<Record<string, Pattern>> {
  const somebody = (fits: (phrase: PersonPhrase) => boolean): Pattern => ({
    words: null,
    step: ({ tokens, to }, at, next) => {
      const phrase = phraseAt(quoting, tokens, at, to);
      if (phrase === null || !fits(phrase)) return false;
      return (
        next(phrase.to) ||
        (phrase.shortTo < phrase.to && next(phrase.shortTo)) ||
        (isAdjectiveAfter(quoting, tokens, phrase) && next(phrase.to + 1))
      );
    },
  });
  const asSubject = (fits: (phrase: PersonPhrase) => boolean): Pattern => {
    const { words, step } = somebody((phrase) => phrase.isSubject && fits(phrase));
    const isObject = (before: string): boolean =>
      quoting.is('prepositions', before) || isDeterminer(quoting, before);
    // “he told the deputy Ann Lund”: a name that belongs to whoever is told.
    const isInside = (tokens: readonly Token[], at: number, to: number): boolean =>
      quoting.words.capitalNouns
        ? isBehindTitle(quoting, tokens, at, to)
        : isWithinPhrase(quoting, tokens, at, to);
    return {
      words,
      step: (matching, at, next) =>
        !isObject(tokenAt(matching.tokens, at - 1).lower) &&
        !isInside(matching.tokens, at, matching.to) &&
        step(matching, at, next),
    };
  };
  return {
    speaker: somebody(() => true),
    /** By its form. */
    subject: asSubject(() => true),
    /** One that isn’t the title or name of something. */
    teller: asSubject(({ noun }) => !quoting.is('titled', noun ?? '')),
    /** Where no subject is. */
    one: somebody(({ isPerson }) => isPerson),
    pronoun: asSubject(({ kind }) => kind === 'pronoun'),
    person: asSubject(({ isPerson, kind }) => isPerson || kind === 'named'),
  };
}

/** “asked by Judge Lund”, “asked by Ann Lund”: a name behind its noun or first name, where that is no subject. */
function isBehindTitle(quoting: Quoting, tokens: readonly Token[], at: number, to: number): boolean {
  const { lower } = tokenAt(tokens, at - 1);
  if (!isUpper(tokenAt(tokens, at)) || !isUpper(tokenAt(tokens, at - 1))) return false;
  if (quoting.gendersOf('firstNames', lower).length > 0) return true;
  const phrase = phraseAt(quoting, tokens, at - 1, to);
  return phrase !== null && phrase.to > at && quoting.gendersOf('people', phrase.noun ?? '').length > 0;
}

const LONGEST_BEFORE = 6;

/** Whether a phrase that begins before a token continues past it, or a name does. */
function isWithinPhrase(quoting: Quoting, tokens: readonly Token[], at: number, to: number): boolean {
  if (!isUpper(tokenAt(tokens, at))) return false;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_BEFORE); before--) {
    if (tokenAt(tokens, before).kind !== 'word') return false;
    const phrase = phraseAt(quoting, tokens, before, to);
    if (phrase !== null && phrase.to > at) return true;
  }
  return false;
}

/** Where nouns have small letters, one more word may belong to whoever is described: “a nurse on strike”, “a visiting player”. */
const isAdjectiveAfter = (quoting: Quoting, tokens: readonly Token[], { to, kind }: PersonPhrase): boolean =>
  !quoting.words.capitalNouns &&
  kind !== 'pronoun' &&
  kind !== 'named' &&
  isPlainWord(quoting, tokenAt(tokens, to));

function partsByShape(quoting: Quoting): Readonly<Record<string, Pattern>> {
  return {
    ...partsForPeople(quoting),
    quoted: oneToken(({ kind }) => kind === 'passage'),
    word: oneToken(({ kind }) => kind === 'word'),
    verb: oneToken((token) => isPlainWord(quoting, token)),
    words: someWords(MOST_WORDS, isWithinClause),
    few: someWords(FEW_WORDS, isWithinClause),
    stop: oneToken(({ kind }) => kind === 'stop'),
    /** Where an incise ends: at a mark that asks or calls nothing, or with the passage. */
    end: {
      words: null,
      step: ({ tokens, to }, at, next) => (at >= to || endsIncise(tokenAt(tokens, at))) && next(at),
    },
    /** Between two commas or dashes. */
    aside: { words: null, step: ({ tokens, to }, at, next) => nextAside(tokens, at, to, next) },
    /** All to the end of the sentence, or to a colon before words in marks. */
    clause: {
      words: null,
      step: ({ tokens, to }, at, next) => {
        let end = at;
        while (end < to && !isColonBeforeMarks(tokens, end)) end += 1;
        return at + 2 < end && next(end);
      },
    },
  };
}

const isColonBeforeMarks = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).kind === 'colon' && tokenAt(tokens, at + 1).kind === 'passage';

const endsIncise = ({ kind, text }: Token): boolean =>
  /^(?:comma|dash|stop)$/u.test(kind) && !/[?!]/u.test(text);

const isWithinClause = ({ kind }: Token): boolean => !/^(?:comma|semicolon|colon|stop|passage)$/u.test(kind);

const MOST_WORDS = 16;
const FEW_WORDS = 6;
const LONGEST_ASIDE = 30;

function nextAside(
  tokens: readonly Token[],
  at: number,
  to: number,
  next: (end: number) => boolean,
): boolean {
  const { kind } = tokenAt(tokens, at);
  if (kind !== 'comma' && kind !== 'dash') return false;
  for (let end = at + 2; end < Math.min(to, at + LONGEST_ASIDE); end++) {
    const other = tokenAt(tokens, end).kind;
    if (other === 'stop' || other === 'passage' || other === 'colon') return false;
    if (other === kind && next(end + 1)) return true;
  }
  return false;
}
