import { describe, expect, test } from 'vitest';
import { articleOf } from '../../bench/article-of.ts';
import { extractFindings } from '../../src/speech/extract-findings.ts';
import { findingsOf, lastName } from './article.ts';

describe('names', () => {
  test('a misspelt last name joins the one it was meant for', () => {
    expect(lastName('Lydia Buchtmann came. “It is a start,” Ms Bauchtman said.')).toBe('Lydia Buchtmann');
  });

  test('a name begins after the body it serves', () => {
    expect(lastName('Secretary of State John Karlsen said it was “a start at last.”')).toBe('John Karlsen');
    expect(lastName('Bank of Norway Governor Ma Li said it was “a start at last.”')).toBe('Ma Li');
  });

  test.each([
    ['Secretary of State John Karlsen came.', 'Secretary of State'],
    ['Bank of Norway Governor John Karlsen came.', 'Bank of Norway Governor'],
    ['Councillor John Karlsen came.', 'Councillor'],
  ])('an office is kept whole: %s', (text, role) => {
    expect(findingsOf(text).actors.map((actor) => [actor.name, actor.role])).toEqual([
      ['John Karlsen', role],
    ]);
  });

  test.each(['Potter', 'Co-author', 'Norwegian', 'Moderator', 'Violinist'])(
    'what somebody is, is no part of the name: %s Anna Lund',
    (noun) => {
      expect(lastName(`${noun} Anna Lund came early. “It is a start,” Lund said.`)).toBe('Anna Lund');
    },
  );

  test('the words before a last name in a headline are no first name', () => {
    expect(lastName('Debating Lund’s Taxes\nAnna Lund came early. “It is a start,” Lund said.')).toBe(
      'Anna Lund',
    );
  });

  test('a family name that stands first belongs to the one who was named first', () => {
    expect(lastName('Zhang Weimin met Zhang Lei. “It is a start,” Zhang said.')).toBe('Zhang Weimin');
  });

  test.each([
    'Cruise Operators’ Association',
    "Workers' Party",
    'Brinkmoor Rivermen’s Association',
    'Harbour Divers’ Training Corps',
    'People’s Bank of Arland',
    'Ministry of Roads and Harbours',
    'Médecins Sans Frontières',
    'University of Skarvik',
    'Ministry of Foreign Affairs',
    'Centers for Fish Control and Prevention',
    'Office of the Inspector General for the Coast Guard',
  ])('the name of a body is kept whole: %s', (name) => {
    expect(lastName(`The ${name} said it was “a start at last.”`)).toBe(name);
  });

  test.each([
    ['A worker named John Karlsen', 'John Karlsen'],
    ['University of Skarvik professor John Karlsen', 'John Karlsen'],
    ['A letter seen by John Karlsen', 'A letter seen by John Karlsen'],
    ['A Republican close to John Karlsen', 'A Republican close to John Karlsen'],
    ['An Arland Democrat', 'An Arland Democrat'],
    ['Sen. John Karlsen (D-Ohio)', 'John Karlsen'],
    ['The National Fish Board (NFB)', 'National Fish Board'],
    ['His Labour Party', 'Labour Party'],
    ['The Foreign Ministry', 'Foreign Ministry'],
    ['Chief Constable John Karlsen', 'John Karlsen'],
    ['Arland’s Communist Party', 'Communist Party'],
    ['Sanders’ Senate Office', 'Senate Office'],
  ])('of a description only the name counts, without its owner: %s', (words, name) => {
    expect(lastName(`${words} said it was “a start at last.”`)).toBe(name);
  });

  test.each([
    ['Its chief executive, Jane Roe, came.', 'Jane Roe', 'chief executive'],
    ['The union leader Gerda Maas came.', 'Gerda Maas', 'the union leader'],
    ['Union leader Gerda Maas came.', 'Gerda Maas', 'Union leader'],
    ['Skarvik’s harbour master Gerda Maas came.', 'Gerda Maas', 'Skarvik’s harbour master'],
    ['The prosecutor, Ivo Brand, came.', 'Ivo Brand', 'the prosecutor'],
    ['Ivo Brand, Democratic mayor of Skarvik, came.', 'Ivo Brand', 'Democratic mayor of Skarvik'],
    ['Speaking to Ivo Brand, the minister said it rained.', 'Ivo Brand', null],
    ['His daughter Gerda Maas came.', 'Gerda Maas', null],
    ['Her lawyer, Ivo Brand, came.', 'Ivo Brand', 'lawyer'],
    ['Her predecessor, Ivo Brand, came.', 'Ivo Brand', null],
    ['Gerda Maas, acting director of the port, came.', 'Gerda Maas', 'acting director of the port'],
    ['Police investigate Ivo Brand now.', 'Ivo Brand', null],
    ['"It is late," chief executive Gerda Maas told analysts.', 'Gerda Maas', 'chief executive'],
    ['Its highways chief, Gerda Maas, came.', 'Gerda Maas', 'highways chief'],
    ['The bank, whose country director, Gerda Maas, came, paid.', 'Gerda Maas', 'country director'],
    ['The imam, Sheikh Bilal, came.', 'Sheikh Bilal', 'the imam'],
    ['The club signs striker Ivo Brand.', 'Ivo Brand', null],
    ['A rival quotes former adviser Ivo Brand.', 'Ivo Brand', null],
  ])('a job right before the name is a role, a relative is none: %s', (text, name, role) => {
    expect(findingsOf(text).actors.find((actor) => actor.name === name)?.role).toBe(role);
  });

  test.each([
    ['Rosa María Delgado Ruiz leads it.', 'Delgado', 'Rosa María Delgado Ruiz'],
    ['Martha Prince sang it.', 'Prince', 'Martha Prince'],
    ['Dr. Amir al-Sayed runs the clinic.', 'al-Sayed', 'Amir al-Sayed'],
    ['Anneke van der Berg owns it.', 'Van der Berg', 'Anneke van der Berg'],
    ['Maria García López leads it.', 'García López', 'Maria García López'],
    ['Martin O’Hara Jr. was there.', 'O’Hara', 'Martin O’Hara Jr.'],
    ['Sir Edmund Crale spoke.', 'Sir Edmund', 'Edmund Crale'],
    ['Senators Karl J. Bengt and Ann Lund met.', 'Karl Bengt', 'Karl J. Bengt'],
    ['Tom Adair spoke.', 'Mr. Adair', 'Tom Adair'],
    ['Tom Adair spoke.', 'Aides to Mr. Adair', 'Aides to Mr. Adair'],
  ])('%s “%s” is %s', (introduction, short, name) => {
    expect(lastName(`${introduction} ${short} said it was “a start at last.”`)).toBe(name);
  });

  test.each([
    ['Ms. Lund', 'Astrid Lund'],
    ['Mr. Lund', 'Erik Lund'],
    ['Lund', 'Erik Lund'],
  ])('of two people of one last name a title tells which is meant: %s', (short, name) => {
    const text = `Erik Lund sold it, and his daughter Astrid Lund left. ${short} said it was “a start at last.”`;
    expect(lastName(text)).toBe(name);
  });

  test('a man whom the article names by his title only is not the woman of his name', () => {
    expect(lastName('Astrid Lund left. Mr. Lund said it was “a start at last.”')).toBe('Mr. Lund');
  });

  test('a first name is short for the one full name that begins with it', () => {
    expect(lastName('Maria Okonjo is thirteen. “It is a start,” Maria says.')).toBe('Maria Okonjo');
  });

  test.each([
    ['Prime Minister Theresa May was late.', 'May', 'Theresa May'],
    ['Zhang Jun was late.', 'Zhang', 'Zhang Jun'],
    ['The pilot, Jan Moe, was late.', 'Moe', 'Jan Moe'],
    ['The columnist George Will was late.', 'Will', 'George Will'],
  ])('a name may look like a month or a verb: %s', (introduction, short, name) => {
    expect(lastName(`${introduction} In May ${short} said it was “a start at last.”`)).toBe(name);
    expect(lastName(`${introduction} “It is a start,” said ${name}. May it last.`)).toBe(name);
  });

  test.each([
    ['Last June Lund said it was “a start.”', 'Lund'],
    ['Lund said May 3 that it was “a start.”', 'Lund'],
    ['Will Lund come? Lund said it was “a start.”', 'Lund'],
  ])('a month or a verb before a name is no part of it: %s', (text, name) => {
    expect(lastName(text)).toMatch(new RegExp(`${name}$`, 'u'));
    expect(lastName(text)).not.toMatch(/May|Will/u);
  });

  test('a first name that two people have is short for neither', () => {
    expect(lastName('Maria Okonjo met Maria Lund. “It is a start,” Maria says.')).toBe('Maria');
  });

  test('“I” in the writer’s words is the writer', () => {
    const article = articleOf('The well is dry. I said it was “too late for all of us.”');
    const { quotations } = extractFindings({ ...article, byline: 'By Eva Roth' });
    expect(quotations.at(-1)?.speaker?.name).toBe('Eva Roth');
  });

  test('“I” is who stands in a line below the headline', () => {
    const text = 'My mill\nBy Eva Roth, reporter\nIt is loud. I said it was “too late for all of us.”';
    expect(lastName(text)).toBe('Eva Roth');
  });

  test('a sentence ends between two names', () => {
    const { organisations } = findingsOf('She reads the Global Times. Does anybody answer “never again”?');
    expect(organisations.map(({ name }) => name)).toEqual(['Global Times']);
  });
});

/** Who speaks last, and what the article says that is. */
const nameAndRole = (text: string): readonly [string | undefined, string | null | undefined] => {
  const speaker = findingsOf(text).quotations.at(-1)?.speaker;
  return [speaker?.name, speaker?.role];
};

describe('who somebody is', () => {
  test.each([
    ['Housing minister Freya Stang said it was “over.”', 'Housing minister'],
    ['The economics minister, Freya Stang, said it was “over.”', 'the economics minister'],
    [
      'A ministry spokesperson named nobody. Foreign ministry spokesperson Freya Stang called it “over.”',
      'Foreign ministry spokesperson',
    ],
    [
      '“It is over,” said Freya Stang, a glaciologist at the Tarn Institute who led the dive.',
      'a glaciologist at the Tarn Institute',
    ],
    ['A court fined the sculptor Freya Stang. “It is over,” Stang said.', 'the sculptor'],
    ['The parish priest, Padre Elio Stang, said it was “over.”', 'the parish priest'],
    ['“It is over,” said Freya Stang, a diver and, later, a glaciologist.', 'a diver'],
    [
      '“It is over,” said Freya Stang, the daughter of President Tom Stang.',
      'the daughter of President Tom Stang',
    ],
    ['“It is over,” said Freya Stang, a woman called the Fox.', 'a woman called the Fox'],
    ['“It is over,” said Freya Stang, a failed candidate.', 'a failed candidate'],
    ['According to Freya Stang, the minister, the dive was “over.”', 'the minister'],
  ])('%s', (text, role) => {
    expect(nameAndRole(text)[1]).toBe(role);
  });

  test.each([
    ['half a sentence', 'To Freya Stang, the argument misses the point. “It is over,” Stang said.'],
    ['a short sentence', 'According to Freya Stang, the argument collapses. “It is over,” Stang said.'],
    ['a verb without an object', 'Like Freya Stang, the whole crew seemed cold. “It is over,” Stang said.'],
    ['a short “is”', '“It is over,” said Freya Stang, who’s leading the dive.'],
    ['somebody else', '“It is over,” said Freya Stang, deputy director Tom Lund, and others.'],
    ['several', 'Ann Roe came with Freya Stang, the station’s founders. “It is over,” Stang said.'],
  ])('%s is no role', (_, text) => {
    expect(nameAndRole(text)).toEqual(['Freya Stang', null]);
  });

  test.each([
    ['Mrs Justice Stang said it was “over.”', ['Mrs Justice Stang', null]],
    ['Lord Justice Stang said it was “over.”', ['Lord Justice Stang', null]],
    ['Justice Freya Stang said it was “over.”', ['Freya Stang', 'Justice']],
  ])('a judge is called as the court does: %s', (text, called) => {
    expect(nameAndRole(text)).toEqual(called);
  });

  test('a person of one name has the job that stands before it', () => {
    expect(
      nameAndRole('The head of the station, Wahono, came late. “It was the goats,” Wahono said.'),
    ).toEqual(['Wahono', 'the head of the station']);
  });
});

describe('names from elsewhere', () => {
  test('the family name comes first in Korea, and “Park” may be one', () => {
    expect(nameAndRole('Pak Dong-su asked Park Mi-ra to wait. Park said it was “too late.”')[0]).toBe(
      'Park Mi-ra',
    );
  });

  test('particles don’t make a name too long for a person', () => {
    expect(
      nameAndRole(
        'Its lawyer, Luis Ángel Prado de la Vega, called it “a poem.” Prado said it was “over.”',
      )[0],
    ).toBe('Luis Ángel Prado de la Vega');
  });

  test.each(['Vice-Premier', 'Padre', 'Monsieur'])('%s is a title', (title) => {
    expect(nameAndRole(`${title} Gu Wenlan left early. Gu Wenlan said it was “late.”`)[0]).toBe('Gu Wenlan');
  });

  test('“Mrs” without a stop tells of two with one last name who is meant', () => {
    const text = 'Peter and Alison Garth bought the lighthouse. “It was cold,” Alison Garth said. ';
    expect(nameAndRole(`${text}Mr Garth called it “a fridge.”`)[0]).toBe('Peter Garth');
    expect(nameAndRole(`${text}Mrs Garth called it “a fridge.”`)[0]).toBe('Alison Garth');
    expect(nameAndRole(`${text}“I like it,” he said.`)[0]).toBe('Peter Garth');
  });

  test('“John-Paul” is a man', () => {
    expect(nameAndRole('John-Paul Strand met the chair, Ann Lee. “It is late,” he said.')[0]).toBe(
      'John-Paul Strand',
    );
  });
});

describe('names inside names', () => {
  test.each([
    ['Party Supplies Lundia, a lobby, said it was “late.”', 'Party Supplies Lundia'],
    ['Oscar-winner Anna Sarand came. Sarand said it was “late.”', 'Anna Sarand'],
    ['Local Businessman Tom Sarand said it was “late.”', 'Tom Sarand'],
    ['Weatherman Tom Sarand said it was “late.”', 'Tom Sarand'],
  ])('%s', (text, name) => {
    expect(nameAndRole(text)[0]).toBe(name);
  });
});
