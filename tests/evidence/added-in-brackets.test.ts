import { expect, test } from 'vitest';

import { find } from './support/check.ts';

const TEXTS = {
  en: '“We are paying for empty seats. They did not approve the budget,” said Oskar Lindqvist, who has been on the council for years and says so.',
  de: '„Wir bezahlen seit Jahren für leere Plätze und haben den Haushalt nicht gebilligt“, sagte Oskar Lindqvist, der seit Jahren im Rat sitzt.',
  fr: '« Nous payons pour des places vides et n’avons pas approuvé le budget », a dit Oskar Lindqvist, qui siège au conseil depuis des années.',
  es: '«Pagamos por asientos vacíos y no aprobamos el presupuesto», dijo Oskar Lindqvist, que está en el consejo desde hace años.',
};

const notes = (language: keyof typeof TEXTS, words: string): readonly string[] =>
  find(TEXTS[language], words, null, language).notes.map(({ kind, said }) => `${kind} ${said}`);

test.each([
  ['en', 'We are paying [and lying] for empty seats', 'and lying'],
  ['en', 'paying for empty seats [and stealing the rest]', 'and stealing the rest'],
  ['en', 'did not [read or] approve the budget', 'read or'],
  ['en', 'did not approve the budget [but took the money]', 'but took the money'],
  ['de', 'Wir bezahlen [und lügen] seit Jahren für leere Plätze', 'und lügen'],
  ['fr', 'Nous payons [et mentons] pour des places vides', 'et mentons'],
  ['es', 'Pagamos [y mentimos] por asientos vacíos', 'y mentimos'],
] as const)('a bracket that joins more to what is said is noted: %s, %s', (language, words, added) => {
  expect(notes(language, words)).toContain(`added ${added}`);
});

test.each([
  ['en', 'paying for empty seats [the city’s]'],
  ['en', 'We [the council] are paying for empty seats'],
  ['en', 'paying for empty seats [or the benches]'],
  ['en', 'paying for [10 or 20] empty seats'],
  ['de', 'Wir [die Stadt] bezahlen seit Jahren für leere Plätze'],
  ['de', 'Wir bezahlen seit Jahren für leere Plätze [und]'],
] as const)('a bracket that explains adds nothing: %s, %s', (language, words) => {
  expect(notes(language, words).filter((note) => note.startsWith('added'))).toEqual([]);
});
