import { sum } from '../../text/collections.ts';

/** A range of text in one script; `language` is `null` where the surrounding language already says it. */
export interface ScriptRun {
  readonly text: string;
  readonly language: string | null;
}

/**
 * Parts a text at the borders of its scripts. Spaces and punctuation between two ranges of one script stay inside
 * the run; at its ends they belong to the surrounding text, but for the marks that only that script uses.
 *
 *     a path (中国特色，道路) of
 *             ^^^^^^^^^^^
 */
export function scriptRuns(text: string, languages: ScriptLanguages): readonly ScriptRun[] {
  if (isPlain(text, languages)) return text === '' ? [] : [{ text, language: null }];
  const runs: { text: string; language: string | null }[] = [];
  for (const piece of text.matchAll(piecesOf(scriptsIn(text)))) {
    const [whole] = piece;
    const language = languageOf(piece.groups, whole, languages);
    const last = runs.at(-1);
    if (last !== undefined && last.language === language) last.text += whole;
    else runs.push({ text: whole, language });
  }
  return runs;
}

/**
 * The language that a text begins in and is mostly written in, judged by its scripts; `null` when that is the surrounding
 * one. A sentence that only quotes another script keeps its own language and direction.
 */
export function dominantLanguage(text: string, languages: ScriptLanguages): string | null {
  if (isPlain(text, languages)) return null;
  const runs = scriptRuns(text, languages).filter(({ text: words }) => /\p{L}/u.test(words));
  const language = runs[0]?.language ?? null;
  if (language === null) return null;
  const weightOf = (isIt: boolean): number =>
    sum(runs.map((run) => ((run.language === language) === isIt ? letterWeight(run.text) : 0)));
  return weightOf(false) < weightOf(true) ? language : null;
}

function letterWeight(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length * (/\p{Script=Han}/u.test(text) ? HAN_WEIGHT : 1);
}

/** A Chinese character says about as much as two or three letters. */
const HAN_WEIGHT = 2.5;

/** Whether a look at the characters is enough to know that nothing needs a language of its own. */
function isPlain(text: string, languages: ScriptLanguages): boolean {
  return /^[\t\n\r -\u024F\u2000-\u206F]*$/u.test(text) && languages.languageFor('Latin') === null;
}

const LETTERS: readonly (readonly [name: string, letters: string])[] = [
  [
    'EastAsian',
    '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\u3001-\u3003\u3005-\u3011\u3014-\u301B\uFF01-\uFF0F\uFF1A-\uFF20',
  ],
  ['Hangul', '\\p{Script=Hangul}'],
  ['Cyrillic', '\\p{Script=Cyrillic}'],
  ['Greek', '\\p{Script=Greek}'],
  ['Arabic', '\\p{Script=Arabic}'],
  ['Hebrew', '\\p{Script=Hebrew}'],
  ['Thai', '\\p{Script=Thai}'],
  ['Devanagari', '\\p{Script=Devanagari}'],
  ['Latin', '\\p{Script=Latin}'],
];

/** Marks and digits that may be inside a run, at most a few between two letters. */
const BETWEEN = '[\\p{Mn}\\p{Nd}\\p{P}\\p{Zs}]{1,8}';

interface Script {
  readonly name: string;
  readonly letters: string;
  readonly letter: RegExp;
}

/** Made at the first text that isn’t plain; most decks in a Latin script have few. */
function scriptsIn(text: string): readonly Script[] {
  scripts ??= LETTERS.map(([name, letters]) => ({ name, letters, letter: new RegExp(`[${letters}]`, 'u') }));
  return scripts.filter(({ letter }) => letter.test(text));
}

let scripts: readonly Script[] | null = null;

/** Of the scripts in a text: an expression for all of them takes as long to compile as a small deck to be drawn. */
function piecesOf(present: readonly Script[]): RegExp {
  const key = present.map(({ name }) => name).join(' ');
  const pieces =
    expressions.get(key) ?? new RegExp([...present.map(runOf), otherThan(present)].join('|'), 'gu');
  expressions.set(key, pieces);
  return pieces;
}

const expressions = new Map<string, RegExp>();

function runOf({ name, letters }: Script): string {
  const word = `[${letters}][${letters}\\p{Mn}]*`;
  return `(?<${name}>${word}(?:${BETWEEN}${word})*)`;
}

function otherThan(present: readonly Script[]): string {
  return present.length === 0
    ? '(?<Other>[^]+)'
    : `(?<Other>[^${present.map(({ letters }) => letters).join('')}]+)`;
}

function languageOf(
  groups: Readonly<Record<string, string | undefined>> | undefined,
  text: string,
  languages: ScriptLanguages,
): string | null {
  const name = LETTERS.map(([script]) => script).find((script) => groups?.[script] !== undefined);
  if (name === undefined) return null;
  if (name !== 'EastAsian') return languages.languageFor(name);
  return languages.languageFor(/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'Kana' : 'Han');
}

/** Says which language a script is taken for, inside a text of some language. */
export interface ScriptLanguages {
  /** The language around the text. */
  readonly surrounding: string;
  /** The language to mark a range in this script with; `null` when the surrounding language is written in it. */
  languageFor(script: string): string | null;
}

/** Builds the answers for a text in `surrounding`; `defaults` (script → language) come from the deck. */
export function scriptLanguages(surrounding: string, defaults: ReadonlyMap<string, string>): ScriptLanguages {
  const own = scriptsOf(surrounding);
  return {
    surrounding,
    languageFor: (script) =>
      own.includes(script) ? null : (defaults.get(script) ?? DEFAULTS.get(script) ?? null),
  };
}

/** The script subtag if there is one, else what the primary language is usually written in; `Latin` when unknown. */
function scriptsOf(language: string): readonly string[] {
  const [primary = '', ...rest] = language.split('-');
  const subtag = rest.find((part) => part.length === 4)?.toLowerCase();
  const bySubtag = subtag === undefined ? undefined : SCRIPT_SUBTAGS.get(subtag);
  return bySubtag ?? LANGUAGE_SCRIPTS.get(primary.toLowerCase()) ?? ['Latin'];
}

/** Latin is `und-Latn` inside a text of another script: no language is guessed for it. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['Han', 'zh-Hans'],
  ['Kana', 'ja'],
  ['Hangul', 'ko'],
  ['Cyrillic', 'ru'],
  ['Greek', 'el'],
  ['Arabic', 'ar'],
  ['Hebrew', 'he'],
  ['Thai', 'th'],
  ['Devanagari', 'hi'],
]);

const LANGUAGE_SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['zh', ['Han']],
  ['yue', ['Han']],
  ['ja', ['Han', 'Kana']],
  ['ko', ['Hangul', 'Han']],
  ...['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'tg', 'mn'].map(inScript('Cyrillic')),
  ['el', ['Greek']],
  ...['ar', 'fa', 'ur', 'ps', 'ug', 'ckb', 'sd', 'ks'].map(inScript('Arabic')),
  ...['he', 'yi', 'iw', 'ji'].map(inScript('Hebrew')),
  ['th', ['Thai']],
  ...['hi', 'mr', 'ne', 'sa'].map(inScript('Devanagari')),
]);

const SCRIPT_SUBTAGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['latn', ['Latin']],
  ['hans', ['Han']],
  ['hant', ['Han']],
  ['hani', ['Han']],
  ['jpan', ['Han', 'Kana']],
  ['kore', ['Hangul', 'Han']],
  ['hang', ['Hangul']],
  ['cyrl', ['Cyrillic']],
  ['grek', ['Greek']],
  ['arab', ['Arabic']],
  ['hebr', ['Hebrew']],
  ['thai', ['Thai']],
  ['deva', ['Devanagari']],
]);

function inScript(script: string): (language: string) => [string, readonly string[]] {
  return (language) => [language, [script]];
}
