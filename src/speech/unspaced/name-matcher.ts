import type { UnspacedLexicon } from './lexicon.ts';
import { shortForms } from './find-names.ts';

/** Somebody’s name where it is in the text, and the fullest form of it. */
export interface NameAt {
  readonly end: number;
  readonly name: string;
}

/** Finds the name that begins at an offset of a folded text; `null` where none does. */
export type NameMatcher = (at: number) => NameAt | null;

/** Matches the names of an article, what is short for them, and surnames with what one calls people: 何教授, 老何, 王女士. */
export function matcherOf(lexicon: UnspacedLexicon, text: string, names: readonly string[]): NameMatcher {
  const forms = new Map([
    // Of two who share one, the first whom the article names.
    ...shortForms(lexicon, names.toReversed()).map(({ form, name }) => [form, name] as const),
    ...names.map((name) => [name, name] as const),
  ]);
  const longest = new Map<string, number>();
  for (const form of forms.keys())
    longest.set(form.charAt(0), Math.max(longest.get(form.charAt(0)) ?? 0, form.length));
  const listed = (at: number): NameAt | null => {
    for (let length = longest.get(text.charAt(at)) ?? 0; length > 1; length--) {
      const name = forms.get(text.slice(at, at + length));
      if (name !== undefined) return { end: at + length, name };
    }
    return null;
  };
  const bySurname = (surname: string): string | null => {
    const bearers = names.filter((name) => name.startsWith(surname) && !isForeign(name));
    return bearers.length === 1 ? (bearers[0] ?? null) : null;
  };
  return (at) =>
    listed(at) ?? courteous(lexicon, text, at, bySurname) ?? familiar(lexicon, text, at, bySurname);
}

const isForeign = (name: string): boolean => /[·•・‧]/u.test(name);

type BySurname = (surname: string) => string | null;

/** “何教授” for 何静; “王女士” by herself where nobody else has her surname. */
function courteous(lexicon: UnspacedLexicon, text: string, at: number, bearer: BySurname): NameAt | null {
  const length = lexicon.isSurname(text.slice(at, at + 2)) ? 2 : 1;
  const surname = text.slice(at, at + length);
  if (!lexicon.isSurname(surname)) return null;
  const end = lexicon.endOfWord(text, at + length);
  const courtesy = text.slice(at + length, end);
  if (lexicon.endOfWord(text, at) > end) return null;
  const known = bearer(surname);
  if (known !== null && lexicon.is(courtesy, 'title')) return { end, name: known };
  if (!lexicon.is(courtesy, 'courtesy')) return null;
  if (known !== null) return { end, name: known };
  const isSomebody =
    lexicon.is(courtesy, 'man') || lexicon.is(courtesy, 'woman') || lexicon.is(courtesy, 'somebody');
  return isSomebody && lexicon.endOfWord(text, at) <= at + 1 ? { end, name: text.slice(at, end) } : null;
}

/** “老杜” for 杜克明. */
function familiar(lexicon: UnspacedLexicon, text: string, at: number, bearer: BySurname): NameAt | null {
  if (!lexicon.is(text.charAt(at), 'familiar')) return null;
  const end = at + 2;
  const known = bearer(text.charAt(at + 1));
  const isWord = lexicon.endOfWord(text, at) > at + 1 || lexicon.endOfWord(text, at + 1) > end;
  return known === null || isWord ? null : { end, name: known };
}
