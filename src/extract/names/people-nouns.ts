import { isPersonNoun } from '../text/word-classes.ts';

/** Nouns for people: "striker", "widow"; not "campaign", "statement". */
export const isForPeople = (noun: string): boolean =>
  PERSON.test(noun) && !THING.test(noun.slice(noun.lastIndexOf('-') + 1));

const PERSON =
  /(?:er|or|ist|man|woman|ian|ant|ent|ee|ess|ster|ate|ive|aire)$|^(?:wife|widow|husband|son|aunt|uncle|cousin|niece|nephew|friend|colleague|boss|aide|guard|pilot|coach|judge|nurse|chef|monk|priest|cleric|guide|host|guest|victim|hero|star|king|queen|prince|pope|chief|head|captain|general|admiral|colonel|major|mother|father|brother|sister|daughter|republican|democrat|mp|icon|rival|poet|critic|mechanic|medic|patriarch|chancellor)$/u;
const THING =
  /ment$|^(?:paper|tier|newspaper|letter|number|river|tower|center|order|matter|winter|summer|power|computer|weather|water|corner|dinner|chapter|theater|shelter|border|chamber|other|another|ever|never|over|under|after|further|later|former|together|whether|however|neither|either|rather|whoever|whatever|wherever|whenever|door|floor|color|error|factor|sector|motor|mirror|for|or|restaurant|plant|grant|want|event|front|percent|went|sent|spent|recent|current|different|state|debate|rate|date|estate|climate|late|private|committee|coffee|fee|degree|agree|three|see|free|process|success|business|access|press|less|unless|guess|five|live|drive|give|have|alive|active|native|massive)$/u;

/** People and groups that somebody has: "advisers", "campaign", "wife". */
export function belongsToSomebody(noun: string): boolean {
  const one = noun.replace(/s$/u, '');
  return GROUP.test(noun) || isForPeople(one) || (isPersonNoun(noun) && !PAPER.test(one));
}

const GROUP =
  /^(?:campaign|team|staff|office|party|family|parents|relatives|wives|group|company|organi[sz]ation|administration|government|foundation|firm|club|union|newspaper|allies|entourage)$/u;
const PAPER = /^(?:report|study|studie|statement|memo|document|letter|article|survey|poll|website|site)$/u;
