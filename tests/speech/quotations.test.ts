import { describe, expect, test } from 'vitest';
import { findingsOf, saidBy } from './article.ts';

describe('marks', () => {
  test.each([
    ['curly', '“The well is dry,” Ma Li said.'],
    ['straight', '"The well is dry," Ma Li said.'],
    ['doubled single', "''The well is dry,'' Ma Li said."],
    ['back-quoted', "``The well is dry,'' Ma Li said."],
    ['guillemets', '«The well is dry,» Ma Li said.'],
    ['low', '„The well is dry,“ Ma Li said.'],
    ['turned the wrong way', '”The well is dry,“ Ma Li said.'],
  ])('a passage in %s marks is a quotation', (_name, text) => {
    expect(saidBy(text)).toEqual(['Ma Li: The well is dry,']);
  });

  test('a mark that is never closed reaches to the end of its paragraph', () => {
    expect(saidBy('Ma Li said: “The well is dry and the river too.')).toEqual([
      'Ma Li: The well is dry and the river too.',
    ]);
  });

  test('marks inside a quotation belong to it', () => {
    expect(saidBy('“He told me “never” twice,” Ma Li said.')).toEqual(['Ma Li: He told me “never” twice,']);
  });

  test('a quotation goes on in the next paragraph when its marks were left open', () => {
    const said = saidBy('Ma Li said: “The well is dry.\n“The river is dry as well.”');
    expect(said[1]).toBe('Ma Li: The river is dry as well.');
  });

  test('a title of a work is no quotation', () => {
    const { asides, quotations } = findingsOf('Ma Li likes the novel “Red River Valley” very much.');
    expect(asides.map(({ kind, text }) => [kind, text])).toEqual([['title', 'Red River Valley']]);
    expect(quotations).toEqual([]);
  });

  test('a word held at a distance is no quotation', () => {
    const { asides } = findingsOf('The office opened its “clinic” in May.');
    expect(asides.map(({ kind }) => kind)).toEqual(['scare']);
  });

  test.each([
    ['before a comma', 'She kept the long “dry year,” as it is known, in mind.'],
    ['after a possessive', 'Her “clean river” plan went to the council in May.'],
    ['beside a title', 'The show “Morning Tea,” which began in May, is over.'],
  ])('words that no cue hands to anybody quote nobody, also %s', (_place, text) => {
    const { asides, quotations } = findingsOf(text);
    expect(quotations).toEqual([]);
    expect(asides).toHaveLength(1);
  });

  test('a few words that a verb of saying hands on are a quotation', () => {
    expect(saidBy('Ma Li called the plan “far too dear.”')).toEqual(['Ma Li: the plan “far too dear.”']);
  });

  test('a Chinese sentence in marks is not too short to be a quotation, though it has no spaces', () => {
    expect(saidBy('「我们今年没有收成了」,李明说。市政府还没有回答。')).toEqual(['李明: 我们今年没有收成了']);
  });
});

describe('speakers', () => {
  test.each([
    ['before the verb', '“We lost the whole harvest,” Ma Li said.', 'Ma Li'],
    ['after the verb', '“We lost the whole harvest,” said Ma Li.', 'Ma Li'],
    ['before an aside', '“We lost the whole harvest,” Ma Li, a farmer, said.', 'Ma Li'],
    ['before a colon', 'Ma Li: “We lost the whole harvest.”', 'Ma Li'],
    ['in a transcript', 'MA LI: “We lost the whole harvest.”', 'MA LI'],
    ['in a byline', '“We lost the whole harvest.” — Ma Li', 'Ma Li'],
    ['with a verb that no table holds', '“We lost the whole harvest,” Ma Li chirped.', 'Ma Li'],
    ['after according to', 'The year was “a lost one for us all,” according to Ma Li.', 'Ma Li'],
    ['as the outer speaker', 'Ma Li said Bo Wen wanted “no more of this.”', 'Ma Li'],
    ['in the sentence before', 'Ma Li spoke for an hour. “We lost the whole harvest.”', 'Ma Li'],
    ['in the same paragraph', '“We lost it,” Ma Li said. “All of the harvest is gone.”', 'Ma Li'],
  ])('a speaker is found %s', (_place, text, name) => {
    expect(findingsOf(text).quotations.at(-1)?.speaker?.name).toBe(name);
  });

  test('a last name stands for the full name', () => {
    expect(saidBy('Olga Petrenko came late.\n“I missed the train,” Petrenko said.')).toEqual([
      'Olga Petrenko: I missed the train,',
    ]);
  });

  test('a pronoun stands for the speaker before', () => {
    expect(saidBy('“I missed the train,” Olga Petrenko said.\n“It left early,” she said.')[1]).toBe(
      'Olga Petrenko: It left early,',
    );
  });

  test('“who” stands for the name before it, and stays the mention', () => {
    const speaker = findingsOf('The town trusts Olga Petrenko, who said the dam was safe.').quotations[0]
      ?.speaker;
    expect([speaker?.text, speaker?.name]).toEqual(['who', 'Olga Petrenko']);
  });

  test('role and organisation come from the aside', () => {
    const speaker = findingsOf('“We wait,” said Olga Petrenko, a nurse at Lviv Hospital.').quotations[0]
      ?.speaker;
    expect([speaker?.role, speaker?.organisation]).toEqual(['a nurse at Lviv Hospital', 'Lviv Hospital']);
  });
});

describe('clauses', () => {
  test('a reported clause is an indirect quotation', () => {
    const [quotation] = findingsOf('Ma Li said that the well was dry.').quotations;
    expect([quotation?.type, quotation?.text]).toEqual(['indirect', 'that the well was dry']);
  });

  test('a clause that runs into marks is one mixed quotation', () => {
    const [quotation] = findingsOf('Ma Li said the well was “as dry as a bone.”').quotations;
    expect([quotation?.type, quotation?.text]).toEqual(['mixed', 'the well was “as dry as a bone.”']);
  });

  test('the hearer is no part of the words', () => {
    expect(findingsOf('Ma Li told reporters the well was dry.').quotations[0]?.text).toBe('the well was dry');
  });

  test('the occasion is no part of the words', () => {
    expect(findingsOf('Ma Li said on Monday that the well was dry.').quotations[0]?.text).toBe(
      'that the well was dry',
    );
  });

  test.each([
    [
      'after an opening phrase and a hearer',
      'In May, Ma Li told reporters the well was dry.',
      'the well was dry',
    ],
    ['before an inverted name', 'The well was dry, said Ma Li, a farmer.', 'The well was dry'],
    ['round the cue', 'At the time, she said, nobody would listen.', 'nobody would listen'],
    [
      'before “according to”',
      'The well fell by 4 percentage points, according to Ma Li.',
      'The well fell by 4 percentage points',
    ],
    [
      'before a cue that reports it at second hand',
      'The well was dry, the mayor said, aides recalled.',
      'The well was dry, the mayor said',
    ],
    [
      'up to the cue that closes the sentence',
      'The mayor said the well was dry, aides said.',
      'The mayor said the well was dry',
    ],
    [
      'before a speaker without a name',
      'The well was dry, said a farmer who lives there.',
      'The well was dry',
    ],
    [
      'before a hearer with a day',
      'The wells are dry, Ma Li told a council meeting Wednesday.',
      'The wells are dry',
    ],
    [
      'behind a source in commas',
      'Fishing, according to the town, has come back since May.',
      'has come back since May',
    ],
    [
      'behind an opening and a source',
      'In May, according to the town, nine wells were dug.',
      'nine wells were dug',
    ],
    [
      'before words in marks that go on',
      'In other words, Ma Li said, “the time of waiting is over.”',
      'In other words',
    ],
  ])('a clause is found %s', (_where, text, words) => {
    expect(findingsOf(text).quotations.map((quotation) => quotation.text)).toContain(words);
  });

  test.each([
    ['what somebody does while speaking', 'The wells are dry, Ma Li said, clutching her old straw hat.'],
    ['who somebody is', 'An old friend of hers, Ma Li spoke of the dry wells with her.'],
  ])('%s is none of the words', (_what, text) => {
    expect(saidBy(text).filter((said) => /hat|friend/u.test(said))).toEqual([]);
  });

  test.each([
    ['a name', 'A pressure group called Blue Water runs all of the wells.'],
    ['a noun', 'Northern states that have wells of their own pay less for it.'],
    ['an example', 'They could drink from, say, the old wells of the town.'],
    ['a deed', 'The town got a prize for warning all of the farmers.'],
    ['an addition', 'The storm added to the worries of the whole town.'],
  ])('a verb’s form that gives %s reports nothing', (_what, text) => {
    expect(saidBy(text)).toEqual([]);
  });

  test('a plain report without a cue is nobody’s quotation', () => {
    expect(findingsOf('The well was dry for the whole summer.').quotations).toEqual([]);
  });
});

describe('blocks', () => {
  const text = [
    'By Eva Roth.',
    'Here is a translation of the speech as reported by Xinhua via Caixin:',
    'Ma Li said that water belongs to all. We must save it.',
    'Ma Li stressed that wells must be counted.',
    'The speech was short.',
  ].join('\n');

  test('paragraphs that an introduction announces are quotations without marks', () => {
    const blocks = findingsOf(text).quotations.filter(({ form }) => form === 'block');
    expect(blocks.map((block) => block.text)).toEqual([
      'water belongs to all. We must save it.',
      'wells must be counted.',
    ]);
  });

  test('a block has the intermediaries of its introduction', () => {
    const block = findingsOf(text).quotations.find(({ form }) => form === 'block');
    expect(block?.chain.map(({ name }) => name)).toEqual(['Xinhua', 'Caixin']);
  });
});

test('in a language without cues nobody is made a speaker by what stands before', () => {
  const text =
    'Il traghetto è vecchio e il livello del fiume non è più quello di una volta. «Andiamo avanti finché c’è acqua», ha detto Anna Lindi. «Poi andremo tutti a piedi.»';
  expect(saidBy(text)).toEqual(['?: Andiamo avanti finché c’è acqua', '?: Poi andremo tutti a piedi.']);
});

test('how a passage is set names its speaker in any language', () => {
  const text =
    'Il traghetto è vecchio e il livello del fiume non è più quello di una volta.\nAnna Lindi: «Poi andremo tutti a piedi.»';
  expect(saidBy(text).at(-1)).toBe('Anna Lindi: Poi andremo tutti a piedi.');
});

describe('who is quoted, where a sentence begins with something else', () => {
  test.each([
    ['Moving the bill, the minister, Ann Lee, said it was “late.”', 'the minister'],
    ['State news agency Xinhua quoted Ma Li as telling the mayors that it was “late.”', 'Ma Li'],
    ['According to a readout published by Xinhua, Ma Li said that the wells were dry.', 'Ma Li'],
  ])('%s', (text, mention) => {
    expect(findingsOf(text).quotations.at(-1)?.speaker?.text).toBe(mention);
  });

  test('an outlet that has the words from somebody, or was written to, is an intermediary', () => {
    const intermediaries = (text: string): readonly string[] =>
      findingsOf(text)
        .quotations.at(-1)
        ?.chain.map(({ name }) => name) ?? [];
    expect(intermediaries('A spokeswoman for the fund, quoted by Lundberg, said it was “late.”')).toEqual([
      'Lundberg',
    ]);
    expect(intermediaries('In a text message to Yonhap, Ma Li said it was “late.”')).toEqual(['Yonhap']);
    expect(
      intermediaries('State news agency Xinhua quoted Ma Li as telling them that it was “late.”'),
    ).toEqual(['Xinhua']);
  });
});
