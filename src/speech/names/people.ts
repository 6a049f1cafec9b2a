import { lazily } from '../../text/lazily.ts';
import { isLongBody } from './body-names.ts';
import { BODY } from '../words/body-words.ts';
import type { Range } from '../../text/position.ts';
import { isFirstName } from '../words/first-names.ts';
import type { NamedEntity } from './named-entity.ts';
import { isKnownOutlet, isOutletAbroad } from '../words/outlets.ts';
import { isTitle } from '../words/titles.ts';
import { isPlace, PLACES } from '../words/places.ts';
import { isPeople, withoutParticles } from '../words/word-classes.ts';

/** A name of two to four words that is no body; the one-word names of people are found through their full names. */
export function isPerson(entity: Omit<NamedEntity, 'isPerson'>): boolean {
  if (!entity.name.includes(' ') || entity.acronym !== null || isCalledBody(entity)) return false;
  const words = withoutParticles(entity.name);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4 || isTitled(words) || THING.test(last)) return false;
  return !isSomewhere(entity, last) && !isBody(entity) && !/^\p{Lu}{2,}$/u.test(words[0] ?? '');
}

const isCalledBody = ({ role }: Pick<NamedEntity, 'role'>): boolean =>
  role !== null && BODY_ROLE.test(role.toLowerCase());

/** A place, or a square; Ann Square is somebody. */
const isSomewhere = ({ name, gender }: Pick<NamedEntity, 'name' | 'gender'>, last: string): boolean =>
  isPlace(name) || (gender === null && (PLACES.has(last) || SITE.test(last)));

const isBody = (entity: Pick<NamedEntity, 'name' | 'gender' | 'role'>): boolean =>
  BODY.test(entity.name) ||
  entity.name.endsWith('Red Cross') ||
  isLongBody(entity.name) ||
  isOutletAbroad(entity.name) ||
  (entity.gender === null && isKnownOutlet(entity.name));

/** "Prime Minister", but not Lola Prince. */
const isTitled = ([first = '', ...others]: readonly string[]): boolean =>
  isTitle(others.at(-1) ?? '') && !isFirstName(first);

/** “Cultural Square” */
const SITE = /^(?:Square|Avenue|Plaza|Airport|Stadium|Boulevard|Building)$/u;

/** “an Islamist group linked to al Qaeda”; the company’s director is somebody. */
const BODY_ROLE =
  /^(?:an?|the) (?:[\p{L}-]+ ){0,3}(?:group|militia|company|firm|movement|organi[sz]ation|agency|newspaper|website|network|charity)\b(?![’'-])/u;

/** Last words of names of papers and of people without names: "Hallam Report", "Iowa Democrat". */
const THING =
  /^(?:Report|Study|Survey|Review|Inquiry|Assessment|Poll|Letter|Memo|Treaty|Charter|Bill|Democrats?|Republicans?|Conservatives?|Liberals?)$/u;

/** A single name that stands where people stand: with a title, as somebody’s son, or alone as the subject of a verb of saying. */
export function isSpokenOfAsPerson(entity: NamedEntity, speaksAt: (mention: Range) => boolean): boolean {
  const { name, isTitled, gender, mentions } = entity;
  if (name.includes(' ')) return false;
  if (!isTitled && gender === null && (name.endsWith('ing') || !mentions.some(speaksAt))) return false;
  if (PLACES.has(name) || NOBODY().test(name) || BODY.test(name) || isNamedOutlet(entity)) return false;
  return !isTitle(name) && !isPeople(name);
}

/** “L’Express”, “Caixin”; not Sabah Lund. */
const isNamedOutlet = ({ name, gender, isTitled }: NamedEntity): boolean =>
  gender === null && !isTitled && (isKnownOutlet(name) || /^L[’']\p{Lu}/u.test(name));

/** Single names of bodies, peoples and papers, and abbreviations. */
const NOBODY = lazily(
  () =>
    /^\p{Lu}+$|\p{Lu}.*\p{Lu}.*\p{Lu}|\.|^(?!Mc|Mac|De|Di|La|Le|Fitz)\p{Lu}\p{Ll}+\p{Lu}|(?:crats|cratic|cans?|ians|ists|ese|ish|amic|olic)$|^(?:Messages|Documents|Records|Figures|Minutes|Papers|Letters|E-?mails|Files|Images|Photographs|Photos|Tests|Results|Reports|Studies|Data|Polls|Surveys|Statistics|Numbers|Notes|Texts|Videos|Footage|Evidence|Research|Accounts)$|^(?:Twitter|Facebook|Google|Reuters|Xinhua|Caixin|Politico|Breitbart|Bloomberg|Reddit|YouTube|Wikinews|Congress|Parliament|Kremlin|Pentagon|Capitol|Pew|Gallup|Quinnipiac)$/u,
);
