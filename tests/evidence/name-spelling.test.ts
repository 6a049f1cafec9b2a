import { describe, expect, test } from 'vitest';

import { find } from './support/check.ts';

/** An article in which somebody is named in full beside some words, and spoken of again by last name. */
const ARTICLES: Readonly<Record<string, (name: string) => string>> = {
  en: (name) =>
    `The council met on Monday, and many people came to hear what it had to say. “The bridge stays open for all of us,” said ${name}. The meeting ended late, and nobody was sure what would happen with the money.`,
  de: (name) =>
    `Der Rat hat am Montag getagt, und viele Leute kamen, um zu hören, was er zu sagen hatte. „The bridge stays open for all of us“, sagte ${name}. Die Sitzung war spät zu Ende, und niemand wusste, was mit dem Geld geschehen würde.`,
  fr: (name) =>
    `Le conseil s’est réuni lundi, et beaucoup de gens sont venus pour entendre ce qu’il avait à dire. « The bridge stays open for all of us », a déclaré ${name}. La réunion a fini tard, et personne ne savait ce que l’argent allait devenir.`,
  es: (name) =>
    `El consejo se reunió el lunes, y mucha gente vino para oír lo que tenía que decir. «The bridge stays open for all of us», dijo ${name}. La reunión terminó tarde, y nadie sabía qué iba a pasar con el dinero.`,
};

/** What is found of the speaker, in an article of one language for an outline of another. */
const read = (article: string, name: string, outline: string, given: string): string => {
  const text = ARTICLES[article]?.(name) ?? '';
  for (const words of ['The bridge stays open for all of us', 'The bridge … for all of us']) {
    const { speaker } = find(text, words, given, outline);
    if (speaker.verdict !== 'other') return speaker.verdict;
    if (speaker.isBeside) return 'refused';
    expect(speaker.name).toBe(name);
  }
  return 'misspelt';
};

describe('what is no misspelling', () => {
  test.each([
    ['en', 'Daniel Okoro', 'Daniel Okoro'],
    ['en', 'Daniel Okoro', 'Okoro'],
    ['en', 'Daniel Okoro', 'Mr Okoro'],
    ['en', 'Daniel Okoro', 'Dan Okoro'],
    ['en', 'Dan Okoro', 'Daniel Okoro'],
    ['en', 'Daniel Okoro', 'Danny Okoro'],
    ['en', 'Daniel Okoro', 'D. Okoro'],
    ['en', 'Daniel Okoro', 'Daniel K. Okoro'],
    ['en', 'Daniel Kofi Okoro', 'Daniel Okoro'],
    ['en', 'Daniel Okoro', 'Daniel Kofi Okoro'],
    ['en', 'Daniel Okoro', 'Dr. Daniel Okoro'],
    ['en', 'Daniel Okoro', 'Sen. Daniel Okoro'],
    ['en', 'Daniel Okoro', 'DANIEL OKORO'],
    ['en', 'William Pratt', 'Bill Pratt'],
    ['en', 'Bill Pratt', 'William Pratt'],
    ['en', 'Elizabeth Pratt', 'Liz Pratt'],
    ['en', 'Thomas Pratt', 'Tom Pratt'],
    ['en', 'David Pratt', 'Dave Pratt'],
    ['en', 'Alexandra Pratt', 'Alex Pratt'],
    ['en', 'Christine Pratt', 'Chris Pratt'],
    ['en', 'Margaret Pratt', 'Peggy Pratt'],
    ['en', 'Maurice Pratt', 'Maury Pratt'],
    ['en', 'Ana Peña', 'Ana Pena'],
    ['en', 'Zoë Ångström', 'Zoe Angstrom'],
    ['en', 'Mary O’Brien', "Mary O'Brien"],
    ['en', 'Jean-Luc Morel', 'Jean Luc Morel'],
    ['en', 'Sarah Lund-Hayes', 'Sarah Lund Hayes'],
    ['en', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['en', 'Dmitry Peskov', 'Dmitri Peskov'],
    ['en', 'Mohammed Hassan', 'Muhammad Hasan'],
    ['en', 'Muammar Gaddafi', 'Muammar Kadhafi'],
    ['en', 'Bashar al-Assad', 'Bashar al Asad'],
    ['en', 'Martin King Jr.', 'Martin King'],
    ['en', 'Jürgen Müller', 'Juergen Mueller'],
    ['en', 'Franz Strauß', 'Franz Strauss'],
    ['en', 'Søren Jørgensen', 'Soren Jorgensen'],
    ['de', 'Jürgen Möller', 'Juergen Moeller'],
    ['de', 'Juergen Moeller', 'Jürgen Möller'],
    ['de', 'Johannes Vogt', 'Hannes Vogt'],
    ['de', 'Ute Lang', 'Frau Lang'],
    ['de', 'Ute Lang-Vogel', 'Ute Lang-Vogel'],
    ['de', 'Karl von Hagen', 'Karl von Hagen'],
    ['fr', 'Inès Roux', 'Ines Roux'],
    ['fr', 'Frédéric Béchet', 'Fred Bechet'],
    ['fr', 'Inès Roux', 'Mme Roux'],
    ['fr', 'Jean-Pierre Roux', 'Jean Pierre Roux'],
    ['es', 'José Ruiz', 'Pepe Ruiz'],
    ['es', 'Francisco Ruiz', 'Paco Ruiz'],
    ['es', 'Begoña Núñez', 'Begona Nunez'],
    ['es', 'Pedro Ruiz Calvo', 'Pedro Ruiz Calvo'],
  ])('in an article in %s %s may be called %s', (language, name, given) => {
    expect(read(language, name, language, given)).toBe('stated');
  });

  test.each([
    ['de', 'Wolodymyr Selenskyj', 'en', 'Volodymyr Zelensky'],
    ['en', 'Volodymyr Zelensky', 'de', 'Wolodymyr Selenskyj'],
    ['en', 'Vladimir Putin', 'fr', 'Vladimir Poutine'],
    ['fr', 'Vladimir Poutine', 'de', 'Wladimir Putin'],
    ['en', 'Mikhail Gorbachev', 'de', 'Michail Gorbatschow'],
    ['en', 'Boris Yeltsin', 'de', 'Boris Jelzin'],
    ['fr', 'Boris Eltsine', 'en', 'Boris Yeltsin'],
    ['es', 'Nikita Jruschov', 'en', 'Nikita Khrushchev'],
    ['de', 'Alexej Nawalny', 'en', 'Alexei Navalny'],
    ['en', 'Benjamin Netanyahu', 'de', 'Benjamin Netanjahu'],
    ['de', 'Karl Windsor', 'en', 'Charles Windsor'],
  ])('in an article in %s %s may be called as %s has it: %s', (article, name, outline, given) => {
    expect(read(article, name, outline, given)).toBe('stated');
  });
});

describe('what is misspelt', () => {
  test.each([
    ['en', 'Daniel Okoro', 'Daniel Okoru'],
    ['en', 'Daniel Okoro', 'Okoru'],
    ['en', 'Daniel Okoro', 'Daniel Okorro'],
    ['en', 'Daniel Okoro', 'Daniel Okoor'],
    ['en', 'Daniel Okoro', 'Danielle Okoro'],
    ['en', 'Daniel Okoro', 'Mr Daniel Okoru'],
    ['en', 'Daniel Okoro', 'Daneil Okoro'],
    ['en', 'Marcus Bell', 'Markus Bell'],
    ['en', 'Marcus Bell', 'Marcus Ball'],
    ['en', 'Marcus Bell', 'Markus Belle'],
    ['en', 'Priya Raman', 'Prya Raman'],
    ['en', 'Priya Raman', 'Priya Ramen'],
    ['en', 'Ingrid Sollers', 'Ingrid Sollars'],
    ['en', 'Helen Marsh', 'Helen March'],
    ['en', 'Helen Marsh', 'Helena Marsh'],
    ['en', 'Joseph Pratt', 'Josephine Pratt'],
    ['en', 'Paul Pratt', 'Paula Pratt'],
    ['en', 'Stephen Pratt', 'Steven Pratt'],
    ['en', 'Anne Pratt', 'Anna Pratt'],
    ['en', 'Sarah Pratt', 'Sara Pratt'],
    ['en', 'Catherine Pratt', 'Katherine Pratt'],
    ['en', 'Emily Pratt', 'Emilia Pratt'],
    ['en', 'Robert Schultz', 'Robert Schulz'],
    ['de', 'Ute Lang', 'Uta Lang'],
    ['de', 'Stefan Maier', 'Stefan Meier'],
    ['de', 'Philipp Lange', 'Philip Lange'],
    ['de', 'Henning Vogt', 'Henning Voigt'],
    ['de', 'Corinna Adler', 'Corina Adler'],
    ['fr', 'Inès Rousseau', 'Inès Roussau'],
    ['fr', 'Michèle Béchet', 'Michel Béchet'],
    ['fr', 'Thierry Morel', 'Thiery Morel'],
    ['fr', 'Daniel Lefèvre', 'Danielle Lefèvre'],
    ['es', 'Gonzalo Herrera', 'Gonzalo Herera'],
    ['es', 'Mario Vargas', 'María Vargas'],
    ['es', 'Ramón González', 'Ramón Gonzales'],
    ['es', 'Fernanda Ruiz Calvo', 'Fernando Ruiz Calvo'],
  ])('in an article in %s %s isn’t %s', (language, name, given) => {
    expect(read(language, name, language, given)).toBe('misspelt');
  });

  test('is misspelt in an outline of another language as well', () => {
    expect(read('de', 'Daniel Okoro', 'en', 'Daniel Okoru')).toBe('misspelt');
    expect(read('en', 'Marcus Bell', 'de', 'Markus Bell')).toBe('misspelt');
  });
});
