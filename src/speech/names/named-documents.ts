import { lazily, oncePer } from '../../text/once-per.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** Finds the name that an article gives a paper later. */
export type NamedDocuments = (mention: string, start: number) => string | null;

interface NamedDocument {
  readonly name: string;
  readonly start: number;
}

const PATTERNS = oncePer((lexicon: Lexicon) => {
  const noun = `(${lexicon.oneOf('namedPaper')})`;
  return {
    /** "the Home Office letter", "the National River Study": called by those whom they come from or are about. */
    named: new RegExp(
      String.raw`\b${lexicon.oneOf('definite')} ((?:\p{Lu}[\p{L}&’'-]{0,30} ){1,8}${noun})\b(?! \p{Ll}+ \d)`,
      'gu',
    ),
    /** "a leaked internal letter", "a new study". */
    introduced: new RegExp(
      String.raw`^${lexicon.oneOf('indefinite')}\s(?:(?!${lexicon.oneOf('preposition', 'definite')} )[\p{Ll}\p{N}-]+\s){0,4}?${noun}(?= |$)`,
      'u',
    ),
    /** Who has made it is named: "a report by the Water Board". Who has seen it says nothing. */
    madeBy: new RegExp(
      String.raw`(?<!(?:ed|en|nt|wn)) ${lexicon.oneOf('madeBy')} (?:${lexicon.oneOf('definite')} )?\p{Lu}`,
      'u',
    ),
  };
});

/** Reads what the papers of an article are called: "a new study" is the one study that it names further down. */
export function namedDocuments(lexicon: Lexicon, text: string): NamedDocuments {
  const { named, introduced, madeBy } = PATTERNS(lexicon);
  const byNoun = lazily(() => documentsByNoun(text.matchAll(named)));
  return (mention, start) => {
    const noun = introduced.exec(mention)?.[1]?.toLowerCase();
    if (noun === undefined || madeBy.test(mention)) return null;
    const document = byNoun().get(noun) ?? null;
    return document !== null && document.start > start ? document.name : null;
  };
}

/** The one paper of each kind; `null` where there are several. A shorter name may stand for a longer one. */
function documentsByNoun(matches: Iterable<RegExpExecArray>): ReadonlyMap<string, NamedDocument | null> {
  const found = new Map<string, NamedDocument | null>();
  for (const { 1: name = '', 2: noun = '', index } of matches) {
    const key = noun.toLowerCase();
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, start: index });
    else if (known !== null && !isShortFor(name, known.name))
      found.set(key, isShortFor(known.name, name) ? { name, start: known.start } : null);
  }
  return found;
}

const isShortFor = (short: string, long: string): boolean => long.toLowerCase().endsWith(short.toLowerCase());
