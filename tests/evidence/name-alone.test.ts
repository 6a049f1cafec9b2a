import { expect, test } from 'vitest';

import { findSpeaker } from '../../src/evidence/speakers/find-speaker.ts';
import { find, indexOf } from './support/check.ts';

/** An article, words of it, and who says them. */
const SAID = {
  en: [
    '“We are not paying for empty seats,” said Ilse Brandt, the chair of the transport committee. Tomas Okoro, the mayor, disagreed. “I do not support it,” Okoro said.',
    'We are not paying for empty seats',
  ],
  de: [
    '„Wir zahlen nicht für leere Sitze“, sagte Ilse Brandt, die Vorsitzende des Ausschusses. „Der Plan ist gut“, sagte Bürgermeister Tomas Okoro.',
    'Wir zahlen nicht für leere Sitze',
  ],
  fr: [
    '« Nous ne payons pas pour des sièges vides », a déclaré Ilse Brandt, présidente de la commission. « Le plan est bon », a dit le maire, Tomas Okoro.',
    'Nous ne payons pas pour des sièges vides',
  ],
  zh: ['“我们不会为空座位付钱，”委员会主席林静说。“计划很好，”市长王建国说。', '我们不会为空座位付钱'],
} as const;

const verdict = (language: keyof typeof SAID, speaker: string): string => {
  const [text, words] = SAID[language];
  return find(text, words, speaker, language).speaker.verdict;
};

test.each([
  ['en', 'Ilse Brandt'],
  ['en', 'I. Brandt'],
  ['en', 'Dr. Brandt'],
  ['en', 'Prof. Dr. Ilse Brandt'],
  ['en', 'Councillor Ilse Brandt MP'],
  ['en', 'Ilse Brandt of Havneby'],
  ['de', 'Vorsitzende Ilse Brandt'],
  ['de', 'Frau Brandt'],
  ['fr', 'la présidente Ilse Brandt'],
  ['zh', '主席林静'],
  ['zh', '林静主席'],
] as const)('%s: %s is a name with its title', (language, speaker) => {
  expect(verdict(language, speaker)).toBe('stated');
});

test.each([
  ['en', 'not Ilse Brandt'],
  ['en', 'Not Ilse Brandt'],
  ['en', 'falsely attributed to Ilse Brandt'],
  ['en', 'a parody of Ilse Brandt'],
  ['en', 'Tomas Okoro citing Ilse Brandt'],
  ['en', 'Tomas Okoro: Ilse Brandt'],
  ['en', 'Tomas Okoro – Ilse Brandt'],
  ['en', 'Okoro & Brandt'],
  ['en', 'Ilse Brandt’s lawyer'],
  ['en', 'a spokesman for Ilse Brandt'],
  ['en', 'T. Brandt'],
  ['en', 'Anna Ilse Brandt'],
  ['en', 'Ilse Brandt (alias Tomas Okoro)'],
  ['de', 'der Sprecher von Ilse Brandt'],
  ['de', 'Ilse Brandt-Okoro'],
  ['de', 'Nicht Ilse Brandt'],
  ['fr', 'un adversaire d’Ilse Brandt'],
  ['fr', 'le mari d’Ilse Brandt'],
  ['zh', '不是林静'],
  ['zh', '林静之子'],
  ['zh', '林静的丈夫'],
  ['zh', '王建国谈林静'],
  ['zh', '王林静'],
  ['zh', '林静怡'],
] as const)('%s: %s isn’t the one who is named in it', (language, speaker) => {
  expect(['stated', 'inferred']).not.toContain(verdict(language, speaker));
});

const BODIES =
  'The Department of Health said it would “look at the figures again”. The Royal College of Midwives has offices in the town. The midwives’ union, which represents most of them, said that a strike was “neither decided nor excluded”.';

test.each([
  ['look at the figures again', 'Department of Health'],
  ['look at the figures again', 'the Department of Health'],
])('“%s” may be given to %s', (words, body) => {
  expect(find(BODIES, words, body).speaker.verdict).toBe('stated');
});

test.each([
  ['look at the figures again', 'Shadow Department of Health'],
  ['look at the figures again', 'Scottish Department of Health'],
  ['neither decided nor excluded', 'Royal College of Midwives'],
  ['neither decided nor excluded', 'Association of Radical Midwives'],
  ['neither decided nor excluded', 'Midwives for the Closure'],
])('“%s” isn’t proven to be of %s', (words, body) => {
  expect(['stated', 'inferred']).not.toContain(find(BODIES, words, body).speaker.verdict);
});

test.each([
  ['en', 'Ilse Brandt', 'Tomas Okoro', false],
  ['en', 'Ilse Brandt', 'alias Tomas Okoro, mayor', false],
  ['en', 'Ilse Brandt', 'lawyer of Tomas Okoro', true],
  ['en', 'Ilse Brandt', 'Tomas Okoro’s lawyer', true],
  ['de', 'Ilse Brandt', 'Tomas Okoro', false],
  ['de', 'Ilse Brandt', 'Anwältin von Tomas Okoro', true],
  ['fr', 'Ilse Brandt', 'Tomas Okoro', false],
  ['fr', 'Ilse Brandt', 'avocate de Tomas Okoro', true],
  ['zh', '林静', '王建国', false],
  ['zh', '林静', '王建国的律师', true],
] as const)('%s: %s with the role “%s” is proven: %s', (language, name, role, isProven) => {
  const [text, words] = SAID[language];
  const index = indexOf(text);
  const range = find(text, words, name, language).passage;
  if (range === null) throw new Error('not found');
  const { verdict } = findSpeaker(index, range, { name, role, language, writers: [] });
  expect(verdict === 'stated').toBe(isProven);
});
