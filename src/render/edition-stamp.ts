import type { Deck } from '../deck/deck.ts';

/**
 * “Edition 2 · 24 November 2026 · 3f2a91c”: which state of a briefing a page belongs to. `null` for a briefing that
 * doesn’t count its editions.
 */
export function editionStamp({
  edition,
  date,
  build,
}: Pick<Deck, 'edition' | 'date' | 'build'>): string | null {
  if (edition === null) return null;
  const name = /^\d/u.test(edition) ? `Edition ${edition}` : edition;
  return [name, date, build].filter((part) => part !== null).join(' · ');
}
