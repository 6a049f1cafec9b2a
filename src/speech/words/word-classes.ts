/** Closed classes of English words, as far as finding a speaker needs them. All lists are in lower case. */

import { SHORT_MONTHS, WEEKDAYS, monthNames } from '../../language/calendar.ts';
import { startsUpper } from './letters.ts';
import { wordSet } from './word-set.ts';

export const SUBJECT_PRONOUNS = wordSet('he she they we i it you');
export const DETERMINERS = wordSet(
  'the a an his her their its our my your this that these those some many several most all both another other no any each every one two three four five six numerous various few',
);
export const POSSESSIVES = wordSet('his her their its our my your whose');
export const PREPOSITIONS = wordSet(
  'of for in at from with on to by near under over above below beneath about against between among during after before since until within without through across around behind beyond despite inside outside toward towards upon via amid along alongside onto into per like unlike as than regarding concerning following including besides',
);
/** Words that open a clause of their own, so that a subject never reaches over them. */
export const CLAUSE_OPENERS = wordSet(
  'that but when while whilst if because although though whereas unless so or nor yet whether why how what where since until after before once as than except',
);
export const AUXILIARIES = wordSet(
  "is are was were be been being am has have had having do does did will would can could may might shall should must won't wouldn't can't couldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't cannot ought 'd 'll 've 's he's she's it's they've he'd she'd they'd i've we've i'd we'd i'm they're we're you're",
);
/** Pasts that do not end in "ed" and are nothing but verbs. */
export const IRREGULAR_PASTS = wordSet(
  'went made took gave came ran met sent held became began knew grew won lost fell rose kept stood paid sold bought brought chose drew drove spoke wrote broke fought sought taught caught built spent got meant dealt told said',
);
const ADVERBS = wordSet(
  'also later then once often never ever even just still now again not first previously recently simply further subsequently always sometimes soon already thus instead meanwhile however today yesterday too initially twice earlier perhaps maybe only almost quite very rather yes finally long similarly therefore nonetheless nevertheless both all themselves himself herself itself back together reportedly n’t since moreover otherwise publicly elsewhere tonight',
);
const MONTHS_AND_DAYS = new Set(
  [...WEEKDAYS, ...monthNames('en'), ...SHORT_MONTHS].flatMap((name) => [
    name.toLowerCase(),
    `${name.toLowerCase()}.`,
  ]),
);
/** Words in small letters within names of people: “van der” of “Van der Berg”. */
export const PARTICLES = wordSet(
  'de del della der den ter van von zu af bin ben bint ibn ould al el la da das dos do du di',
);
/** The words of a name that count: “Prieto de la Vega” is two. */
export const withoutParticles = (name: string): readonly string[] =>
  name.split(' ').filter((word) => !PARTICLES.has(word));
/** Capitalised only because they open a sentence. */
const OPENERS = wordSet(
  'the a an neither either of in on at but and for as when after before while it that this there with his her their some if so yet one to by from during since still also now not no what how earlier later even asked last both meanwhile however he she they we i you my our your its these those many most all such other another only just because although though despite until unless whether where why who which whose then thus than once or nor perhaps maybe yes well indeed instead according among under over about against between through across within without both each every several few here more less never always often soon again already today yesterday tomorrow tonight next two three four five six seven eight nine ten first second third finally asked speaking given added like unlike rather moreover additionally further furthermore similarly likewise meantime nevertheless nonetheless overall recently previously via amid following including regarding',
);
/** People who speak though they have no name. */
const PEOPLE = wordSet(
  'officials official cadres critics supporters experts expert aides aide sources source analysts analyst people others republicans democrats lawmakers reporters scientists researchers researcher authorities police prosecutors lawyers attorneys advisers advisors adviser advisor observers voters protesters activists residents witnesses doctors economists historians scholars students teachers leaders leader members conservatives liberals opponents proponents advocates spokesman spokeswoman spokesperson spokespeople campaign pollsters strategists investigators commentators journalists organizers organisers moderator host author president senator candidate nominee minister mother father wife husband son daughter man woman crowd everyone someone nobody anyone none somebody report study statement memo document letter article survey poll polls surveys studies reports ministry government court judge company state party committee police union group team agency organization newspaper network site website website researchers founder director chairman secretary governor mayor ambassador half quarter third majority minority respondents participants percent one another office friends neighbours neighbors relatives fans audiences viewers readers customers employees workers parents',
);

/** "reportedly", "angrily"; a capitalised "Kelly" is a name. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(startsUpper(word) ? word.toLowerCase() : word) ||
    (word.endsWith('ly') &&
      /^[a-z]{3,}ly$/u.test(word) &&
      !/^(?:family|bully|rally|reply|supply|assembly|early|elderly)$/u.test(word))
  );
}

/** A day or month; the names of "Theresa May" and "Jan Lund" keep their capital in `lower`. */
export function isDate({ text, lower }: { readonly text: string; readonly lower: string }): boolean {
  return text !== lower && startsUpper(text) && (MONTHS_AND_DAYS.has(lower) || CLOCKS.has(text));
}

/** “17.42 GMT” */
const CLOCKS = new Set(['GMT', 'UTC', 'BST', 'CET', 'CEST', 'EDT', 'PDT']);

/** "Monday", "Sept.". */
export function isDayOrMonth(word: string): boolean {
  return startsUpper(word) && MONTHS_AND_DAYS.has(word.toLowerCase());
}

/** A word that starts with a capital and is not merely the first of its sentence. */
export function isCapitalised(word: string): boolean {
  return startsUpper(word) ? word === 'WHO' || !OPENERS.has(word.toLowerCase()) : isNameBehindPrefix(word);
}

/** "al-Sayed", "d’Alma" */
export function isNameBehindPrefix(word: string): boolean {
  const third = word.charAt(2);
  return (third === '-' || startsUpper(third)) && /^(?:(?:a[dlnst]|el|ul)-|[dl][’'])\p{Lu}/u.test(word);
}

/** "Officials", "people", "campaign": who speaks without a name. */
export function isPeople(word: string): boolean {
  return PEOPLE.has(word.toLowerCase());
}

/** A noun for people or bodies that can say something. */
export function isPersonNoun(word: string): boolean {
  const noun = word.replace(/^co-/iu, '').toLowerCase();
  return PEOPLE.has(noun) || /(?:ists|ers|ors|ians|crats|cans|men|women)$/u.test(word);
}
