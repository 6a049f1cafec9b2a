import type { Mention } from './attribution.ts';
import type { Speaker } from './findings.ts';
import type { NamedEntity, NameIndex } from './name-index.ts';
import { isTitle } from './name-runs.ts';
import { nameInMention } from './name-index.ts';

/** Who was last meant by "he" or "she"; carried from quotation to quotation in reading order. */
export interface PronounMemory {
  readonly entity: NamedEntity | null;
  readonly offset: number;
}

/** The speaker a mention stands for: by last name, acronym, title, relative pronoun or personal pronoun. */
export function resolveSpeaker(
  text: string,
  mention: Mention,
  names: NameIndex,
  memory: PronounMemory,
): { readonly speaker: Speaker; readonly entity: NamedEntity | null } {
  const words = text.slice(mention.start, mention.end);
  const entity = entityOf(text, mention, names, memory);
  const speaker: Speaker = {
    start: mention.start,
    end: mention.end,
    text: words,
    name: entity?.name ?? antecedentText(text, mention) ?? words,
    role: entity?.role ?? null,
    organisation: entity?.organisation ?? null,
  };
  return { speaker, entity };
}

function antecedentText(text: string, { antecedent }: Mention): string | null {
  return antecedent === null ? null : text.slice(antecedent.start, antecedent.end);
}

function entityOf(
  text: string,
  mention: Mention,
  names: NameIndex,
  memory: PronounMemory,
): NamedEntity | null {
  const words = antecedentText(text, mention) ?? text.slice(mention.start, mention.end);
  if (/^(?:he|she|his|her)$/iu.test(words)) return personBefore(mention.start, names, memory);
  if (/^(?:i|we|they|it|you|who|their|our|my|its)$/iu.test(words)) return null;
  const name = nameInMention(words);
  if (name !== null) return /^(?:the|a|an)\s/iu.test(words) ? exact(names, name) : (names.find(name) ?? null);
  return roleHolder(words, mention.start, names);
}

const exact = (names: NameIndex, name: string): NamedEntity | null => {
  const entity = names.find(name);
  return entity !== null && entity.name === name ? entity : null;
};

/** The speaker before, when near; else the nearest person named before. */
function personBefore(offset: number, names: NameIndex, memory: PronounMemory): NamedEntity | null {
  const nearest = names.before(offset, isPerson);
  if (memory.entity === null || offset - memory.offset > 900) return nearest;
  return isPerson(memory.entity) || nearest === null ? memory.entity : nearest;
}

/** A name of two to four words that is no body; the one-word names of people are found through their full names. */
export function isPerson(entity: NamedEntity): boolean {
  const words = entity.name.split(' ');
  if (words.length < 2 || words.length > 4 || isTitle(words.at(-1) ?? '')) return false;
  return !BODY.test(entity.name) && !/^\p{Lu}{2,}$/u.test(words[0] ?? '');
}

/** Words that mark bodies, places and events. */
export const BODY =
  /(?:^| )(?:Agency|Association|Bank|Board|Bureau|Cabinet|Center|Centre|Channel|City|Club|College|Commission|Committee|Company|Conference|Congress|Constitution|Convention|Corporation|Council|Court|Daily|Day|Department|East|Federation|Forum|Foundation|Fund|Gazette|Government|Group|Herald|Hospital|House|Inc|Institute|International|Islands|Journal|Korea|League|Ltd|Media|Ministry|Museum|National|News|North|Office|Online|Organization|Organisation|Parliament|Party|Police|Post|Press|Project|Province|Radio|Republic|River|School|Security|Senate|Service|Society|South|State|States|Street|Television|Times|Tribune|Union|United|University|Week|Weekly|West|White|World|York|Zealand|Act|Affairs|Park|Road|Airport|Army|Force|Navy)\.?(?: |$)/u;

/** "the minister": the nearest person before whose role has that word. */
function roleHolder(words: string, offset: number, names: NameIndex): NamedEntity | null {
  const head = /^(?:the|a|an)\s(?:[\p{L}-]+\s){0,3}?([\p{L}-]{4,})$/iu.exec(words)?.[1];
  if (head === undefined || !/^the/iu.test(words)) return null;
  return names.before(
    offset,
    (entity) => isPerson(entity) && entity.role?.toLowerCase().includes(head.toLowerCase()) === true,
  );
}
