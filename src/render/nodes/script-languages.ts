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
