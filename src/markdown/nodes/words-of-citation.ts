import type { Citation } from './inline.ts';

/**
 * What a citation says within quoted words. A source and a place in it are none of them; anything else that an author writes there is read
 * as one: `We did [@cmp, not] agree`.
 */
export function wordsOfCitation({ references }: Citation): string {
  const said = references.flatMap(({ locator }) => (locator?.kind === 'other' ? [` ${locator.value}`] : []));
  return `${said.join('')} `;
}
