import type { Gender } from '../names/name-gender.ts';
import type { NamedEntity } from '../names/named-entity.ts';

/** How much each person is in the reader’s mind, after Lappin and Leass (1994): mentions add weight, each sentence halves it. */
export interface Salience {
  /** Notes a mention in a sentence, counted through the article. */
  note(person: NamedEntity, sentence: number, part: SentencePart): void;
  /** Those who may be meant at a sentence, the most likely first. */
  salient(sentence: number): readonly SalientPerson[];
  /** Keeps the gender that a pronoun gave somebody. */
  learn(person: NamedEntity, gender: Gender): void;
}

/** What a mention does in its sentence. */
export type SentencePart = 'speaker' | 'subject' | 'object' | 'owner' | 'oblique';

/** A person with weight and gender, as far as it is known for sure. */
export interface SalientPerson {
  readonly person: NamedEntity;
  readonly weight: number;
  readonly gender: Gender | null;
  /** The gender that a pronoun gave, where nothing else says it. */
  readonly learned: Gender | null;
  /** What the person did in the sentence of the last mention. */
  readonly part: SentencePart;
  /** The sentence of the last mention, counted through the article. */
  readonly sentence: number;
}

/** Whether somebody is whom the sentence of the last mention is about. */
export const isTopic = ({ part }: Pick<SalientPerson, 'part'>): boolean =>
  part === 'subject' || part === 'speaker';

/** A mention counts by itself as much as any part does; see the paper, which gives subjects 80 and objects 50. */
const MENTION = 100;
const WEIGHTS: Readonly<Record<SentencePart, number>> = {
  speaker: 120,
  subject: 80,
  object: 50,
  owner: 30,
  oblique: 10,
};
/** After so many sentences without a mention, somebody is out of mind. */
const MEMORY = 8;

interface Weight {
  before: number;
  now: number;
  sentence: number;
  part: SentencePart;
}

/** An empty mind at the start of an article. */
export function startSalience(): Salience {
  const weights = new Map<NamedEntity, Weight>();
  const genders = new Map<NamedEntity, Gender>();
  return {
    note(person, sentence, part) {
      const weight = weights.get(person) ?? { before: 0, now: 0, sentence, part };
      if (weight.sentence !== sentence) {
        weight.before = faded(weight, sentence);
        weight.now = 0;
        weight.sentence = sentence;
      }
      if (weight.now < MENTION + WEIGHTS[part]) {
        weight.now = MENTION + WEIGHTS[part];
        weight.part = part;
      }
      weights.delete(person);
      weights.set(person, weight);
    },
    salient(sentence) {
      for (const [person, weight] of weights)
        if (sentence - weight.sentence > MEMORY) weights.delete(person);
        else break;
      return [...weights]
        .map(([person, weight]) => ({
          person,
          weight: weight.sentence === sentence ? weight.before + weight.now : faded(weight, sentence),
          part: weight.part,
          sentence: weight.sentence,
          gender: person.gender,
          learned: genders.get(person) ?? null,
        }))
        .sort((a, b) => b.weight - a.weight);
    },
    learn(person, gender) {
      if (person.gender === null) genders.set(person, gender);
    },
  };
}

const faded = ({ before, now, sentence }: Weight, at: number): number =>
  (before + now) * 0.5 ** (at - sentence);
