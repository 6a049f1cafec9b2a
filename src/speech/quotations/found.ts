import type { Range } from '../../text/source-file.ts';
import type { Actor, Findings, FoundQuotation, SpokenPassage } from '../text/findings.ts';

/** Who says what in an article. */
export type FoundSpeech = Pick<Findings, 'quotations' | 'asides' | 'actors'>;

/** A range of a text with its words. */
export const passageOf = (text: string, { start, end }: Range): SpokenPassage => ({
  start,
  end,
  text: text.slice(start, end),
});

/** The people of an article, those who are quoted and named most first. */
export function rankActors(
  people: Iterable<Pick<Actor, 'name' | 'role' | 'mentions'> & Partial<Pick<Actor, 'organisation'>>>,
  quotations: readonly FoundQuotation[],
): readonly Actor[] {
  const quoted = new Map<string, number>();
  for (const { speaker } of quotations)
    if (speaker !== null) quoted.set(speaker.name, (quoted.get(speaker.name) ?? 0) + 1);
  return Array.from(people, ({ name, role, organisation = null, mentions }) => ({
    name,
    role,
    organisation,
    mentions,
    quotations: quoted.get(name) ?? 0,
  })).sort((a, b) => b.quotations * 2 + b.mentions.length - (a.quotations * 2 + a.mentions.length));
}
