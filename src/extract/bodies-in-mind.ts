import type { RoleNoun } from './callings.ts';
import { mainSubject } from './main-subject.ts';
import type { NamedEntity } from './named-entity.ts';
import type { NameIndex } from './name-index.ts';
import { spanOf } from './paragraph-memory.ts';
import { PEOPLES } from './peoples.ts';
import { isPlace, PLACES } from './places.ts';
import type { ReadParagraph, ReadSentence } from './read-paragraphs.ts';
import { AUXILIARIES, isPeople } from './word-classes.ts';

/** The bodies that the last sentences were about: companies, clubs, charities, whatever their names look like. */
export interface BodiesInMind {
  /** Notes what a sentence is about, counted through the article. */
  note(paragraph: ReadParagraph, sentence: ReadSentence, count: number): void;
  /** Whom "the company" means at an offset, in a sentence of that count; `null` where several were spoken of, or none. */
  meant(role: RoleNoun, offset: number, count: number): NamedEntity | null;
}

/** Nouns for bodies that their names needn’t hold: "the airline" is Ryanair. */
const CALLED_SO =
  /^(?:company|firm|group|charity|agency|startup|start-up|airline|retailer|supermarket|lender|insurer|bank|club|team|band|publisher|broadcaster|network|nonprofit|non-profit|utility|operator|supplier|manufacturer|brewer|brewery|chain|conglomerate|giant|organi[sz]ation|association|alliance|coalition|union|party|institute|institution|foundation|cooperative|co-operative|school|college|university|hospital|museum|website|platform|(?:auto|car|drug|chip|plane|truck|toy|phone|ship|shoe|tyre|tire|arms|steel|game|vaccine|battery|software)maker)$/u;

/** Whether a noun may stand for a body that is named otherwise. */
export const isForBody = (noun: string): boolean => CALLED_SO.test(noun);

/** So many sentences back a body is in mind. */
const REACH = 4;

/** Nothing in mind, at the start of an article. */
export function startBodies(text: string, names: NameIndex, people: ReadonlySet<NamedEntity>): BodiesInMind {
  const last = new Map<NamedEntity, { readonly count: number; readonly end: number }>();
  return {
    note(paragraph, sentence, count) {
      const main = mainSubject(paragraph.tokens, sentence, sentence.to);
      const speakers = sentence.cues.filter(({ base }) => base !== 'report').map(({ subject }) => subject);
      for (const phrase of [...(main === null ? [] : [main]), ...speakers]) {
        const { start, end } = spanOf(paragraph, phrase);
        const from = /^the /iu.test(text.slice(start, start + 4)) ? start + 4 : start;
        const mention = names.at(from);
        if (mention === null || mention.end > end) continue;
        if (canBeBody(mention.entity, people)) last.set(mention.entity, { count, end: mention.end });
      }
    },
    meant({ noun, qualities }, offset, count) {
      if (qualities.some((word) => /[’']s?$/u.test(word))) return null;
      const near = [...last].filter(([, seen]) => count - seen.count <= REACH);
      const [only] = near;
      if (only === undefined || near.length > 1) return null;
      const [entity, { end }] = only;
      if (OUTLET.test(entity.name) && !MEDIA.test(noun)) return null;
      // “A group of neighbours” that was brought in since is what “the group” means.
      const isOther = new RegExp(
        `\\b(?:an?|two|three|several|some|other|another) (?:\\S+ ){0,3}${noun}`,
        'iu',
      );
      return isOther.test(text.slice(end, offset)) ? null : entity;
    },
  };
}

/** Neither a country nor a people, and no headline. */
function canBeBody(entity: NamedEntity, people: ReadonlySet<NamedEntity>): boolean {
  const { name, gender, isTitled } = entity;
  // “Ryanair said” looks like somebody who speaks by the last name.
  if (people.has(entity) && (name.includes(' ') || isTitled || gender !== null)) return false;
  const words = name.split(' ');
  if (words.some((word) => PLACES.has(word)) || isPlace(name) || NOBODY.test(name)) return false;
  const lower = (words.at(-1) ?? '').toLowerCase();
  return !PEOPLES.has(words.at(-1) ?? '') && !AUXILIARIES.has(lower) && !isPeople(lower);
}

/** Days, shouting headlines and whatever holds a verb. */
const NOBODY = /day$|^\p{Lu}{3,} \p{Lu}{2,}|^\p{Lu}{7,}$|n[’']t$|(?:Democrat|Republican)$/u;

/** A newspaper is no airline. */
const OUTLET = /(?:Times|Post|Herald|News|Journal|Tribune|Telegraph|Guardian|Daily|Press|TV|Reuters)$/u;
const MEDIA = /^(?:publisher|group|company)$/u;
