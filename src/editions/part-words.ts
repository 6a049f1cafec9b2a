import type { PartedWords, WordsByLanguage } from '../layout/parted-words.ts';
import { SOFT_HYPHEN } from '../source/soft-hyphen.ts';

/** Finds where words may be parted, by Liang’s patterns for their language; a language without patterns has no entry. */
export async function partWords(words: WordsByLanguage): Promise<PartedWords> {
  const { loadSyllables } = await import('../render/nodes/load-syllables.ts');
  const entries = Object.entries(words).map(async ([language, known]) => {
    const syllables = await loadSyllables(language);
    if (syllables === null) return [];
    const parted = known.map((word) => [word, syllables(word).join(SOFT_HYPHEN)] as const);
    return [[language, Object.fromEntries(parted.filter(([word, text]) => word !== text))] as const];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}
