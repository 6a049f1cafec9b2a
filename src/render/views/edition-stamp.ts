import type { Deck } from '../../deck/compose/deck.ts';
import { uiStrings } from '../../language/interface-words.ts';

/**
 * “Edition 2 · 24 November 2026 · 3f2a91c”: which state of a briefing a page belongs to. `null` for a briefing that
 * doesn’t count its editions.
 */
export function editionStamp({
  edition,
  date,
  build,
  language,
}: Pick<Deck, 'edition' | 'date' | 'build' | 'language'>): string | null {
  if (edition === null) return null;
  const name = /^\d/u.test(edition) ? `${uiStrings(language).edition} ${edition}` : edition;
  return [name, date, build].filter((part) => part !== null).join(' · ');
}
