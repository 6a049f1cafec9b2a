import type { Range } from '../../text/source-file.ts';
import { lastWord } from '../words/spaced-words.ts';
import type { PersonPhrase } from './phrases.ts';
import type { Gender, Quoting } from './words.ts';

/** Somebody in an article: by name, or by the words that brought them in. */
export interface Person {
  name: string;
  isNamed: boolean;
  gender: Gender | null;
  role: string | null;
  /** Nouns by which they have been called, in small letters. */
  readonly nouns: string[];
  readonly mentions: Range[];
  /** The last sentence with the name, and whether that was ever the last name alone. */
  lastNamed: number;
  isByLastName: boolean;
  /** Whether it is known to be a person, and no body or place. */
  isPerson: boolean;
}

/** Sentences further back than a pronoun looks. */
const MOST_SENTENCES = 64;

/** A noun is not looked for among more people than this, so that long lists of them stay quick. */
const MOST_PEOPLE = 200;

/** A place where somebody is mentioned. */
interface Mentioned {
  readonly person: Person;
  readonly isSubject: boolean;
}

/** Where a phrase is in the article. */
export interface PhrasePlace extends Range {
  /** Sentences are counted through the article. */
  readonly sentence: number;
  /** The first that a pronoun here may look back to. */
  readonly earliest: number;
  /** The words of the phrase, and those that somebody without a name goes by. */
  readonly words: string;
  readonly short: string;
  /** Whether somebody speaks here, or is merely mentioned. */
  readonly speaks: boolean;
  readonly isSubject: boolean;
  /** Whether it is the first of its sentence. */
  readonly opens: boolean;
  /** Whether words in marks come before it, so that those who are named before it are named in what is said. */
  readonly isAfterWords: boolean;
}

/** The people of an article, in the order in which it brings them in. */
export class People {
  private readonly quoting: Quoting;
  private readonly byLastName = new Map<string, Person[]>();
  private readonly all: Person[] = [];
  private readonly bySentence: MentionsOfSentence[] = [];

  constructor(quoting: Quoting) {
    this.quoting = quoting;
  }

  /** Those with a name, as they come. */
  get named(): readonly Person[] {
    return this.all.filter(({ isNamed, isPerson }) => isNamed && isPerson);
  }

  /** Who is meant by a phrase, noted as mentioned; `null` where it isn’t clear who. */
  meet(phrase: PersonPhrase, place: PhrasePlace): Person | null {
    const person = this.find(phrase, place);
    if (person === null) {
      // “The agency wants to close it. ‘…’, she writes”: “she” may be the agency.
      if (phrase.kind === 'body' && place.opens && place.isSubject && !this.isOwned(place))
        this.note(place.sentence, { person: { ...NOBODY, gender: phrase.gender }, isSubject: true });
      return null;
    }
    person.mentions.push({ start: place.start, end: place.end });
    if (place.speaks && phrase.kind !== 'body') person.isPerson = true;
    const { sentence, isSubject } = place;
    if (person.isPerson || phrase.isPerson || isSubject) this.note(sentence, { person, isSubject });
    return person;
  }

  /** Whether a body is called by whose it is: “his club”. */
  private isOwned({ words }: PhrasePlace): boolean {
    return this.quoting.gendersOf('possessive', words.split(' ', 1)[0]?.toLowerCase() ?? '').length > 0;
  }

  private find(phrase: PersonPhrase, place: PhrasePlace): Person | null {
    const alike = phrase.kind === 'pronoun' ? undefined : this.byLastName.get(place.words);
    const known = alike === undefined ? undefined : lastOf(alike, place.earliest, place.words);
    if (known !== undefined) return nameAgain(known, place.words, place);
    switch (phrase.kind) {
      case 'pronoun':
        return this.meantBy(phrase.gender, place, () => true);
      case 'named':
        return this.called(phrase, place);
      case 'known':
        return this.described(phrase, place) ?? this.brought(phrase, place);
      case 'own':
        return this.ownAgain(phrase) ?? this.brought(phrase, place);
      case 'new':
        return this.brought(phrase, place);
      case 'body':
        return null;
    }
  }

  /** Somebody by name: known by the last one, unless first names differ. One word is a name where it is known for one. */
  private called(phrase: PersonPhrase, place: PhrasePlace): Person | null {
    const name = phrase.name ?? place.words;
    const last = lastWord(name);
    const alike = this.byLastName.get(last) ?? [];
    const fitting = alike.filter((person) => isNamesake(person, name, phrase.gender));
    const known = lastOf(fitting, place.earliest, name);
    const byFirst = known === undefined && phrase.isPerson ? this.calledByFirst(name) : undefined;
    if (byFirst !== undefined) return byFirst;
    if (known === undefined && !phrase.isPerson && !name.includes(' ')) return null;
    const person = known ?? this.add(name, phrase, true);
    if (known === undefined) this.byLastName.set(last, [...alike, person]);
    if (person.name.length < name.length) person.name = name;
    describe(this.quoting, person, phrase);
    return nameAgain(person, name, place);
  }

  /** The only one with a first name that stands alone. */
  private calledByFirst(name: string): Person | undefined {
    const [one, ...others] = this.all
      .slice(-MOST_PEOPLE)
      .filter((person) => person.isNamed && person.name.startsWith(`${name} `));
    return others.length === 0 ? one : undefined;
  }

  /** The last whom the noun fits: by role or by what brought them in, else whoever the story is about. */
  private described(phrase: PersonPhrase, place: PhrasePlace): Person | null {
    const { noun, gender, isSomebodys } = phrase;
    if (noun === null || gender === 'plural') return null;
    const near = this.all.slice(-MOST_PEOPLE);
    const alike = near.filter((person) => this.isCalled(person, noun) && agrees(person, gender));
    if (alike.length > 0) return alike.length === 1 || place.isSubject ? (alike.at(-1) ?? null) : null;
    // “The wife of the mayor” is somebody else.
    if (isSomebodys && !this.quoting.is('variants', noun)) return null;
    return this.calledOtherwise(noun, near, gender, place);
  }

  /** “Her husband”, where one person alone was brought in so, by name. */
  private ownAgain({ noun, gender }: PersonPhrase): Person | null {
    const near = this.all.slice(-MOST_PEOPLE);
    const [one, ...others] = near.filter(
      (person) => person.nouns.includes(noun ?? '') && agrees(person, gender),
    );
    return one?.isNamed === true && others.length === 0 ? one : null;
  }

  /** Whom the article calls by a noun that it hasn’t used of anybody. */
  private calledOtherwise(
    noun: string,
    near: readonly Person[],
    gender: Gender | null,
    place: PhrasePlace,
  ): Person | null {
    const { speaks, isSubject, sentence } = place;
    if (this.quoting.is('byAge', noun))
      return speaks || isSubject ? this.meantBy(gender, place, () => true) : null;
    // “The expert for the court” and “l’expert judiciaire” are somebody new, “the expert” may be whom the article has named.
    if (this.quoting.is('variants', noun))
      return place.words.toLowerCase().endsWith(noun) ? this.varied(near, gender, place) : null;
    if (!speaks || !isSubject || this.quoting.is('offices', noun)) return null;
    return this.meantBy(gender, { ...place, earliest: sentence - 1 }, ({ isNamed }) => isNamed);
  }

  /** Whom the article has named by another noun: the only one of that gender, or whoever a pronoun would stand for. */
  private varied(near: readonly Person[], gender: Gender | null, place: PhrasePlace): Person | null {
    const candidates = near.filter(
      (person) => person.isNamed && person.isPerson && mayAgree(person, gender ?? 'other'),
    );
    if (candidates.length === 1) return candidates[0] ?? null;
    return place.speaks && place.isSubject ? this.meantBy(gender, place, ({ isNamed }) => isNamed) : null;
  }

  /** Whether a noun stands for somebody: “the mayor” for a lord mayor, “the lawyer” not for the state’s. */
  private isCalled({ nouns }: Person, noun: string): boolean {
    const office = (word: string): string | null => this.quoting.entryOf('offices', word);
    // “The young woman” is no “sage-femme”.
    const isEnd = (word: string, end: string): boolean =>
      word.endsWith(end) && (this.quoting.words.capitalNouns || !word.endsWith(`-${end}`));
    return nouns.some(
      (own) => (own === noun || isEnd(own, noun) || isEnd(noun, own)) && office(own) === office(noun),
    );
  }

  /** Somebody without a name. Whoever is mentioned in passing is in the way of a “he”, and isn’t meant by it. */
  private brought(phrase: PersonPhrase, place: PhrasePlace): Person | null {
    const { kind } = phrase;
    const isMet = place.speaks || (kind === 'new' && place.opens && place.isSubject);
    if (!isMet && !phrase.isPerson) return null;
    const name = place.short.charAt(0).toUpperCase() + place.short.slice(1);
    const near = kind === 'own' ? this.all.slice(-MOST_PEOPLE) : [];
    const again = near.findLast((person) => person.name === name);
    return again ?? this.add(name, { ...phrase, isPerson: this.mayBeMeant(phrase, place) }, false);
  }

  private mayBeMeant({ kind, noun, isPerson }: PersonPhrase, { speaks, isSubject }: PhrasePlace): boolean {
    if (kind === 'known' && !speaks && !isSubject) return false;
    return isPerson || (noun !== null && this.quoting.is('perhapsPeople', noun));
  }

  private add(name: string, phrase: PersonPhrase, isNamed: boolean): Person {
    const { gender, isPerson, noun } = phrase;
    const role = roleOf(this.quoting, phrase);
    const nouns = noun === null ? [] : [noun];
    const person: Person = {
      name,
      isNamed,
      gender,
      role,
      nouns,
      mentions: [],
      lastNamed: -1,
      isByLastName: false,
      isPerson,
    };
    this.all.push(person);
    return person;
  }

  /** The last person who agrees with a pronoun; nobody where several do and none is the subject, or somebody new may be meant. */
  private meantBy(
    gender: Gender | null,
    place: PhrasePlace,
    test: (person: Person) => boolean,
  ): Person | null {
    if (gender === null || gender === 'plural') return null;
    const isSaid = (sentence: number): boolean => place.isAfterWords && sentence === place.sentence;
    const near = this.bySentence
      .slice(-MOST_SENTENCES)
      .filter(({ sentence }) => sentence >= place.earliest && !isSaid(sentence))
      .toReversed()
      .flatMap(({ sentence, mentions }) => {
        const fitting = mentions.filter(({ person }) => mayAgree(person, gender));
        return fitting.length === 0 ? [] : [{ sentence, fitting }];
      });
    const [first, second] = near;
    if (first === undefined) return null;
    const person = chosen(first.fitting, gender, test);
    // “Asked by Ann, she said”: Ann, or whom the sentence before is about.
    const isBeside = first.sentence === place.sentence && !first.fitting.some(({ isSubject }) => isSubject);
    if (!isBeside || second === undefined) return person;
    return chosen(second.fitting, gender, test) === person ? person : null;
  }

  private note(sentence: number, mention: Mentioned): void {
    const last = this.bySentence.at(-1);
    if (last?.sentence === sentence) last.mentions.push(mention);
    else this.bySentence.push({ sentence, mentions: [mention] });
  }
}

/** Of several people of one last name, whom it alone means: the one named a moment ago, else whom the article calls by it, else the last. */
function lastOf(people: readonly Person[], earliest: number, name: string): Person | undefined {
  if (name.includes(' ')) return people.at(-1);
  const near = people
    .filter(({ lastNamed }) => lastNamed >= earliest)
    .toSorted((one, other) => one.lastNamed - other.lastNamed);
  if (near.length > 0) return near.at(-1);
  const called = people.findLast(({ isByLastName }) => isByLastName);
  return called ?? people.toSorted((one, other) => one.mentions.length - other.mentions.length).at(-1);
}

/** Whether one of two names is the end of the other, and nothing speaks against one person. */
const isNamesake = (person: Person, name: string, gender: Gender | null): boolean =>
  (person.name.endsWith(name) || name.endsWith(person.name)) &&
  (gender === null || person.gender === null || gender === person.gender);

/** Notes that somebody is named there. */
function nameAgain(person: Person, name: string, { sentence }: PhrasePlace): Person {
  person.lastNamed = sentence;
  person.isByLastName ||= !name.includes(' ');
  return person;
}

/** Stands for a body that a pronoun may mean, of which no more is kept. */
const NOBODY: Person = {
  name: '',
  isNamed: false,
  gender: null,
  role: null,
  nouns: [],
  mentions: [],
  lastNamed: -1,
  isByLastName: false,
  isPerson: false,
};

/** Those of whom a sentence tells. */
interface MentionsOfSentence {
  readonly sentence: number;
  readonly mentions: Mentioned[];
}

/** The only one of a sentence, or its only subject, or the first of them where the subjects are first. */
function chosen(
  mentions: readonly Mentioned[],
  gender: Gender,
  test: (person: Person) => boolean,
): Person | null {
  const subjects = mentions.filter(({ isSubject }) => isSubject);
  const [first, ...others] = subjects.length > 0 ? subjects : mentions;
  if (first === undefined || others.some(({ person }) => person !== first.person)) return null;
  const { person } = first;
  // Whoever spoke or holds an office is a man where “he” can be nobody else.
  if (person.gender === null && person.isNamed && person.isPerson) person.gender = gender;
  return person.isPerson && person.gender !== null && test(person) ? person : null;
}

const agrees = ({ gender }: Person, other: Gender | null): boolean =>
  gender === null || other === null || gender === other || gender === 'other' || other === 'other';

/** Whether a pronoun may stand for somebody: those of whom no gender is known may be anybody. */
const mayAgree = ({ gender }: Person, pronoun: Gender): boolean =>
  gender === null || gender === 'other' || gender === pronoun;

/** Notes what a further mention tells. */
function describe(quoting: Quoting, person: Person, phrase: PersonPhrase): void {
  const { gender, noun, isPerson } = phrase;
  person.gender ??= gender;
  person.role ??= roleOf(quoting, phrase);
  person.isPerson ||= isPerson;
  if (noun !== null && !person.nouns.includes(noun)) person.nouns.push(noun);
}

/** What a phrase says that somebody is, as a subject is called: “Präsident” of “dem Präsidenten Jan Moll”; nothing where it stands for several. */
function roleOf(quoting: Quoting, { name, noun, role, isSubject }: PersonPhrase): string | null {
  if (role === null || noun === null) return role;
  const ending = quoting.words.inflections.find(
    (end) => noun.endsWith(end) && quoting.gendersOf('people', noun.slice(0, -end.length)).length > 0,
  );
  if (ending === undefined) return role;
  if (name === null || isSubject) return null;
  const words = role.split(' ');
  const at = words.findIndex((word) => word.toLowerCase() === noun);
  const word = words[at]?.slice(0, -ending.length) ?? '';
  return at === -1 || quoting.is('adjectivalNouns', word.toLowerCase())
    ? null
    : words.with(at, word).slice(at).join(' ');
}
