import { type Phrase, type Token, tokenAt } from '../text/token.ts';

/** Where a pattern is looked for, and what it has named so far. */
interface Matching {
  readonly tokens: readonly Token[];
  /** The sentence. */
  readonly from: number;
  readonly to: number;
  readonly named: Map<string, Phrase>;
}

/** What a part of a pattern does at a token: it hands each place where it may end to `next`, until that is content. */
type Step = (matching: Matching, at: number, next: (end: number) => boolean) => boolean;

/** A part of a pattern; it can only match where one of its `words` is, unless they are `null`. */
export interface Pattern {
  readonly step: Step;
  readonly words: readonly string[] | null;
}

/** What the names in a pattern stand for, and the forms of a verb. */
export interface Names {
  readonly part: (name: string) => Pattern;
  readonly forms: (verb: string) => readonly string[];
}

/**
 * Reads a row. Words stand for themselves, in small letters; `(a|b c)` is one of several, `[a|b]` perhaps one, `{tell}` a form of a verb,
 * `<outlet>` something named, `<outlet=paper>` the same under another name,
 * `!(a)` not this, `…` some words, `“…”` a passage in marks, `^` and `$` the ends of the sentence.
 */
export function readPattern(row: string, names: Names): Pattern {
  const items = [...row.matchAll(ITEM)].map(([item]) => item);
  const pattern = readChoice(items, names);
  if (items.length > 0) throw new Error(`“${row}” continues after its end.`);
  return pattern;
}

const ITEM = /“…”|!\(|[()[\]|…]|<[^>]+>|\{[^}]+\}|[^\s()[\]|<>{}…!]+/gu;

function readChoice(items: string[], names: Names): Pattern {
  const options = [readSequence(items, names)];
  while (items[0] === '|') {
    items.shift();
    options.push(readSequence(items, names));
  }
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : anyOf(options);
}

function readSequence(items: string[], names: Names): Pattern {
  const parts: Pattern[] = [];
  while (items[0] !== undefined && !/^[|)\]]$/u.test(items[0])) parts.push(readItem(items, names));
  return sequence(parts);
}

function readItem(items: string[], names: Names): Pattern {
  const item = items.shift() ?? '';
  const kind = item.charAt(0);
  if (kind === '<') return called(item.slice(1, -1), names);
  if (kind === '{') return oneWordOf(names.forms(item.slice(1, -1)));
  if (item === '…') return SOME_WORDS;
  if (!/^!?[([]/u.test(item)) return SIGNS[item] ?? oneWordOf([item]);
  const inner = readChoice(items, names);
  items.shift();
  if (kind === '!')
    return { words: null, step: (matching, at, next) => !inner.step(matching, at, () => true) && next(at) };
  return kind === '[' ? anyOf([inner, sequence([])]) : inner;
}

function anyOf(options: readonly Pattern[]): Pattern {
  const words = options.map((option) => option.words);
  return {
    words: words.some((some) => some === null) ? null : words.flatMap((some) => some ?? []),
    step: (matching, at, next) => options.some(({ step }) => step(matching, at, next)),
  };
}

function sequence(parts: readonly Pattern[]): Pattern {
  const run = (matching: Matching, at: number, index: number, next: (end: number) => boolean): boolean =>
    index === parts.length
      ? next(at)
      : (parts[index]?.step(matching, at, (end) => run(matching, end, index + 1, next)) ?? false);
  const words = parts.flatMap((part) => (part.words === null ? [] : [part.words]));
  return {
    words: words.toSorted((one, other) => shortest(other) - shortest(one))[0] ?? null,
    step: (matching, at, next) => run(matching, at, 0, next),
  };
}

/** Long words are rarer than short ones. */
const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** Notes where a named part is. */
function called(item: string, names: Names): Pattern {
  const [name = item, part = name] = item.split('=');
  const { step, words } = part.startsWith('{') ? oneWordOf(names.forms(part.slice(1, -1))) : names.part(part);
  return {
    words,
    step: (matching, at, next) =>
      step(matching, at, (end) => {
        const before = matching.named.get(name);
        matching.named.set(name, { from: at, to: end });
        if (next(end)) return true;
        if (before === undefined) matching.named.delete(name);
        else matching.named.set(name, before);
        return false;
      }),
  };
}

/** One token that `fits`. */
export const oneToken = (fits: (token: Token) => boolean): Pattern => ({
  words: null,
  step: ({ tokens, to }, at, next) => at < to && fits(tokenAt(tokens, at)) && next(at + 1),
});

/** One of some words; a capital that it has in the sentence alone has to open that, or follow a mark. */
function oneWordOf(options: readonly string[]): Pattern {
  const all = new Set(options);
  return {
    words: options.map((word) => word.toLowerCase()),
    step: ({ tokens, from, to }, at, next) => {
      const { text, lower } = tokenAt(tokens, at);
      if (at >= to || !(all.has(text) || all.has(lower))) return false;
      const isSame =
        all.has(text) ||
        text.charAt(0) === lower.charAt(0) ||
        at === from ||
        tokenAt(tokens, at - 1).kind !== 'word';
      return isSame && next(at + 1);
    },
  };
}

/** As few words as can be, at least one. */
export const someWords = (most: number, fits: (token: Token) => boolean): Pattern => ({
  words: null,
  step: ({ tokens, to }, at, next) => {
    for (let end = at; end < Math.min(to, at + most) && fits(tokenAt(tokens, end)); end++)
      if (next(end + 1)) return true;
    return false;
  },
});

const MOST_WORDS = 5;
const SOME_WORDS = someWords(MOST_WORDS, ({ kind }) => kind === 'word');

const SIGNS: Readonly<Record<string, Pattern>> = {
  ',': oneToken(({ kind }) => kind === 'comma'),
  ':': oneToken(({ kind }) => kind === 'colon'),
  '—': oneToken(({ kind }) => kind === 'dash'),
  '“…”': oneToken(({ kind }) => kind === 'passage'),
  '^': { words: null, step: ({ from }, at, next) => at === from && next(at) },
  $: {
    words: null,
    step: ({ tokens, to }, at, next) => (at >= to || tokenAt(tokens, at).kind === 'stop') && next(at),
  },
};
