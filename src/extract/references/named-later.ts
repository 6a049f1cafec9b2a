import type { FoundQuotation } from '../findings.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { isForPeople } from '../names/people-nouns.ts';
import { lastWord } from '../text/last-word.ts';

/**
 * “A crane driver at the gate said …”, and later “the crane driver, Ma Li,”: gives what was said before the name to whom it
 * names. Where two were brought in by these words, it stays open who of them got a name.
 */
export function withLaterNames(
  text: string,
  people: readonly NamedEntity[],
  quotations: readonly FoundQuotation[],
): readonly FoundQuotation[] {
  const unnamed = unnamedByCalling(quotations);
  const found = new Map<string, NamedEntity>();
  for (const person of unnamed.size === 0 ? [] : people) {
    const one = unnamed.get(callingBefore(text, person) ?? '');
    if (one?.names.size !== 1 || one.last > (person.mentions[0]?.start ?? 0)) continue;
    for (const name of one.names) found.set(name, person);
  }
  return quotations.map((quotation) => {
    const { speaker } = quotation;
    const person = speaker === null ? undefined : found.get(speaker.name);
    if (speaker === null || person === undefined) return quotation;
    const { name, role, organisation } = person;
    return { ...quotation, speaker: { ...speaker, name, role, organisation } };
  });
}

/** Those who were brought in by the same words, and where the last of them speaks. */
interface Unnamed {
  readonly names: Set<string>;
  last: number;
}

/** Speakers without a name by what they are called: “crane driver” for “A crane driver at the gate”. */
function unnamedByCalling(quotations: readonly FoundQuotation[]): ReadonlyMap<string, Unnamed> {
  const byCalling = new Map<string, Unnamed>();
  for (const { speaker, start } of quotations) {
    const calling = BROUGHT_IN.exec(speaker?.name ?? '')?.[1];
    if (calling === undefined || speaker === null) continue;
    const known = byCalling.get(calling) ?? { names: new Set(), last: start };
    known.names.add(speaker.name);
    known.last = Math.max(known.last, start);
    byCalling.set(calling, known);
  }
  return byCalling;
}

const BROUGHT_IN =
  /^(?:[Aa]n?|[Oo]ne) (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){0,2}?)(?=$| (?:at|in|of|for|from|with|on|near|below|by|who|that) )/u;

/** “crane driver” of “The crane driver, Ma Li,”, where the name stands for the first time; `null` elsewhere. */
function callingBefore(text: string, { mentions: [first] }: NamedEntity): string | null {
  if (first === undefined || !/^[,.;:]/u.test(text.slice(first.end, first.end + 1))) return null;
  const calling = CALLING.exec(text.slice(Math.max(0, first.start - REACH), first.start))?.[1] ?? '';
  return isForPeople(lastWord(calling)) ? calling : null;
}

const CALLING = /\b[Tt]he ((?:\p{Ll}[\p{L}-]* ){0,2}\p{Ll}[\p{L}-]*), $/u;
const REACH = 80;
