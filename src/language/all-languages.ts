import { lazily } from '../text/lazily.ts';
import { LANGUAGE_TAGS } from './language-files.ts';

/** What one language says in a file of its own. */
export interface OfLanguage<T> {
  /** Primary subtag of BCP 47, or `zh-Hant`. */
  readonly tag: string;
  readonly words: T;
}

/** What the files of all languages say, read when first asked for; a language without that file is left out. */
export function inAllLanguages<T>(read: (tag: string) => T | null): () => readonly OfLanguage<T>[] {
  return lazily(() =>
    LANGUAGE_TAGS.flatMap((tag) => {
      const words = read(tag);
      return words === null ? [] : [{ tag, words }];
    }),
  );
}
