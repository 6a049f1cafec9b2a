import { isPersonNoun } from './word-classes.ts';
import { wordSet } from './word-set.ts';

/** Nouns for people: "striker", "widow", "ex-wife", "sister-in-law"; not "campaign", "statement". */
export function isForPeople(noun: string): boolean {
  const last = noun.slice(noun.lastIndexOf('-') + 1);
  if (!ENDING.test(noun) && !PEOPLE.has(noun)) return noun.startsWith('ex-') || noun.endsWith('-in-law');
  return !last.endsWith('ment') && !THINGS.has(last);
}

const ENDING = /(?:er|or|ist|man|woman|person|ian|ant|ent|ee|ess|ate|ive|aire|smith)$/u;
const PEOPLE = wordSet(
  'fan kid lad guy bloke youth onlooker mate analyst wife widow counsel counterpart substitute husband son aunt uncle cousin niece nephew friend colleague boss aide guard pilot coach judge nurse chef monk priest cleric guide host guest victim hero star king queen prince pope chief head captain general admiral colonel republican democrat mp icon rival poet critic mechanic medic patriarch undersecretary secretary secretary-general deputy attorney sheriff marshal envoy diplomat champion architect surgeon goalie rookie intern alumnus alumna maestro virtuoso imam guru nanny valet squire knight emeritus midwife athlete acrobat veteran apprentice clerk nun rabbi vicar bishop archbishop archdeacon dean provost deacon expert scholar academic pundit paramedic vet astronaut neighbour saviour spouse grandson stepson girl boy schoolgirl schoolboy teen child mum mom dad grandma grandpa godson twin fiancé fiancée fiance bride groom chair vice-chair co-chair ceo cfo duke earl baron count viscount lord lady landlady landlord heroine maverick tsar czar mogul monarch whip bursar registrar bailiff steward coxswain lifeguard bodyguard cook thief spy celebrity prodigy ally',
);
const THINGS = wordSet(
  'bulldozer server trailer tanker container tractor mower scooter freighter liner skyscraper boiler cooker printer scanner drawer poster banner laser filter trawler helicopter rover dozer freezer sticker counter meter monitor reactor elevator escalator detector sensor indicator calculator generator transistor corridor her paper tier newspaper letter number river tower center order matter winter summer power computer weather water corner dinner chapter theater shelter border chamber other another ever never over under after further later former together whether however neither either rather whoever whatever wherever whenever door floor color error factor sector motor mirror for or restaurant plant grant want event front percent went sent spent recent current different state debate rate date estate climate late private committee coffee fee degree agree three see free process success business access press less unless guess five live drive give have alive active native massive',
);

/** People and groups that somebody has: "advisers", "campaign", "wife". */
export function belongsToSomebody(noun: string): boolean {
  const one = noun.replace(/s$/u, '');
  return (
    isForBody(noun) ||
    GROUP.test(noun) ||
    isForPeople(one) ||
    (isPersonNoun(noun) && !PAPERS.has(one === 'studie' ? 'study' : one))
  );
}

const GROUP =
  /^(?:campaign|staff|office|family|parents|relatives|wives|administration|government|newspaper|allies|entourage)$/u;

/** Nouns for what is written, and speaks for itself: "the report says". */
export const PAPERS = wordSet(
  'affidavit article assessment banner bill book communique communiqué complaint declaration document documentary editorial email e-mail essay film leaflet letter manifesto memo memorandum memoir message note notice novel paper petition placard play podcast poll programme program readout read-out release report resolution review ruling sign site statement study survey transcript verdict website album',
);

/** Nouns for bodies that their names needn’t hold: "the airline" is Ryanair. */
const CALLED_SO =
  /^(?:company|firm|group|charity|agency|startup|start-up|airline|carrier|retailer|supermarket|lender|insurer|bank|club|team|band|publisher|broadcaster|network|nonprofit|non-profit|utility|operator|supplier|manufacturer|brewer|brewery|chain|conglomerate|giant|organi[sz]ation|association|alliance|coalition|union|party|institute|institution|foundation|cooperative|co-operative|school|college|university|hospital|museum|website|platform|marketplace|app|consultancy|fund|trust|studio|label|distillery|refinery|shipyard|laboratory|clinic|theatre|theater|gallery|regulator|watchdog|(?:auto|car|drug|chip|plane|truck|toy|phone|ship|shoe|tyre|tire|arms|steel|game|vaccine|battery|software)maker)$/u;

/** Whether a noun may stand for a body that is named otherwise. */
export const isForBody = (noun: string): boolean => CALLED_SO.test(noun);
