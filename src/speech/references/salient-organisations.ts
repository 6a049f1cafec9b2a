import { isIntroduced } from './introductions.ts';
import { lastWord } from '../words/word-set.ts';
import type { RoleNoun } from '../names/role-nouns.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import { spanOf } from './paragraph-memory.ts';
import { OUTLET } from '../words/outlets.ts';
import { isForBody } from '../words/people-nouns.ts';
import { PEOPLES } from '../words/peoples.ts';
import { isPlace, PLACES } from '../words/places.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { isPeople } from '../words/word-classes.ts';

/** The bodies that the last sentences were about: companies, clubs, charities, whatever their names look like. */
export interface SalientOrganisations {
  /** Keeps a sentence that was read. */
  note(paragraph: ReadParagraph, sentence: ReadSentence): void;
  /** Whom "the company" means at an offset behind them; `null` where several were spoken of, or none. */
  meant(role: RoleNoun, offset: number): NamedEntity | null;
}

/** "The state news agency, Ostpres,", "the newspaper Le Fleuve": whether a noun for a body is set beside a name that could be a person’s. */
export function isSaidToBeBody(text: string, { mentions }: NamedEntity): boolean {
  return mentions.some(({ start, end }) => {
    if (SAYS_IT.test(text.slice(end, end + LONGEST_PLAN))) return true;
    const before = text.slice(Math.max(0, start - 80), start);
    if (endsWithBody(before)) return true;
    const [, noun = '', comma = ''] = LAST_WORD.exec(before) ?? [];
    // “We stay with the company, Marsh said”: only what ends with a comma as well is set beside.
    const isSetBeside = comma === '' || text[end] === ',';
    return isSetBeside && (isForBody(noun.toLowerCase()) || OF_NEWS.test(noun)) && BESIDE.test(before);
  });
}

/** “Western Grid says it hopes to …”: nobody else is “it”; but it may rain, be late and have cost too much. */
const SAYS_IT =
  /^ (?:says|said|announced|added|warned)(?: (?:that|on \p{Lu}\p{Ll}+))? it (?:(?:does|did) not (?:expect|plan|intend|want|believe)|hope[sd]?|expect(?:s|ed)|plan(?:s|ned)|aim(?:s|ed)|intend(?:s|ed)|want(?:s|ed)|believe[sd]|regret(?:s|ted)|has no plans|had no plans|(?:will|would) (?:appeal|pay|invest|hire|publish|sell|close|cut|raise|buy|launch|sue)|(?:is|was) (?:aware|investigating|reviewing|working|committed))\b/u;
const LONGEST_PLAN = 60;

const OF_NEWS = /^(?:newspaper|paper|magazine|daily|weekly|tabloid|site|station|channel|blog|podcast)$/u;

const LAST_WORD = /\s([\w-]+)(,?)\s$/iu;
const BESIDE = /\b(?:the|an?)\s(?:[\w’'-]+\s){0,4}[\w-]+,?\s$/iu;

/** So many sentences back a body is in mind. */
const REACH = 4;

interface Seen {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
}

/** Nothing in mind, at the start of an article. */
export function startOrganisations(
  text: string,
  names: NameIndex,
  people: ReadonlySet<NamedEntity>,
): SalientOrganisations {
  const recent: Seen[] = [];
  return {
    note(paragraph, sentence) {
      if (recent.push({ paragraph, sentence }) > REACH) recent.shift();
    },
    meant({ noun, qualities }, offset) {
      if (qualities.some((word) => /[’']s?$/u.test(word))) return null;
      const subjects = recent.flatMap((seen) => subjectsOf(text, names, seen));
      const organisations = new Map(
        subjects
          .filter(({ entity }) => canBeBody(entity, noun, people))
          .map(({ entity, end }) => [entity, end]),
      );
      const [only] = organisations;
      if (only === undefined || organisations.size > 1) return null;
      const [entity, end] = only;
      if (OUTLET.test(entity.name) && !MEDIA.test(noun)) return null;
      // “A group of neighbours” that was brought in since is what “the group” means.
      return isIntroduced(noun, text.slice(end, offset)) ? null : entity;
    },
  };
}

/** The names that a sentence is about or gives words to. */
function subjectsOf(text: string, names: NameIndex, { paragraph, sentence }: Seen): readonly NameMention[] {
  const main = mainSubject(paragraph.tokens, sentence, sentence.to);
  const speakers = sentence.cues.filter(({ base }) => base !== 'report').map(({ subject }) => subject);
  const isCut = speakers.some(({ from, to }) => from === main?.from && to > main.to);
  return [...(main === null || isCut ? [] : [main]), ...speakers].flatMap((phrase) => {
    const { start, end } = spanOf(paragraph, phrase);
    const mention = names.at(/^the /iu.test(text.slice(start, start + 4)) ? start + 4 : start);
    // “Environmental group”: a capital of the sentence, no name.
    const isModifier =
      mention !== null && /^ \p{Ll}/u.test(text.slice(mention.end, Math.min(end, mention.end + 3)));
    // “Human rights group Open Deck”
    const closing = isModifier ? names.endingAt(end) : mention;
    const named = isModifier && !endsWithBody(text.slice(start, closing?.start ?? start)) ? null : closing;
    return named === null || named.end > end ? [] : [named];
  });
}

/** What says that the name behind it is a body’s; not “Save the” of “Save the Dunes”. */
const endsWithBody = (words: string): boolean =>
  isForBody(lastWord(words.trimEnd())) && /\S \S+ $/u.test(words);

/** Whether "the company" may be called by a name: what the state has set up is no company. */
function canBeBody(entity: NamedEntity, noun: string, people: ReadonlySet<NamedEntity>): boolean {
  const { name, gender } = entity;
  if (SET_UP.test(name)) return CALLED_PUBLICLY.test(noun);
  // “Ryanair said” looks like somebody who speaks by the last name.
  if (people.has(entity) && (name.includes(' ') || gender !== null)) return false;
  return !isOfPlaces(name) && !NOBODY.test(name);
}

/** Countries and peoples, and headlines that end with an auxiliary. */
function isOfPlaces(name: string): boolean {
  const words = name.split(' ');
  if (words.some((word) => PLACES.has(word)) || isPlace(name)) return true;
  const last = words.at(-1) ?? '';
  return PEOPLES.has(last) || isPeople(last.toLowerCase());
}

const SET_UP =
  / (?:Commission|Office|Agency|Ministry|Authority|Department|Court|Board|Council|Bureau|Administration|Inspectorate|Tribunal|Parliament|Senate|Committee|Guard|Police|Army|Navy|Forces?)$/u;
const CALLED_PUBLICLY = /^(?:agency|organi[sz]ation|institution|regulator|watchdog)$/u;

/** Days, shouting headlines and whatever holds a verb. */
const NOBODY =
  /^(?:Shares?|Stocks?|Revenues?|Sales|Profits?|Turnover|Orders|Investors|Analysts)$|day$|^\p{Lu}{3,} \p{Lu}{2,}|^\p{Lu}{7,}$|n[’']t$|(?:Democrat|Republican)$/u;

/** A newspaper is no airline. */
const MEDIA = /^(?:publisher|group|company)$/u;
