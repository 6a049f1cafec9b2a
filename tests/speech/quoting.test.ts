import { describe, expect, test } from 'vitest';

import { LANGUAGE_TAGS } from '../../src/language/language-files.ts';
import { readParagraphs } from '../../src/speech/cues/read-paragraphs.ts';
import { findQuotations } from '../../src/speech/find-quotations.ts';
import { matches, rowsIn } from '../../src/speech/quoting/frames.ts';
import { readByFrames } from '../../src/speech/quoting/read-quotations.ts';
import { resplit } from '../../src/speech/quoting/resplit.ts';
import { type Quoting, quotingOf } from '../../src/speech/quoting/words.ts';
import { lexiconOf } from '../../src/speech/words/lexicon.ts';
import { articleOf } from '../../bench/article-of.ts';

const LANGUAGES = LANGUAGE_TAGS.flatMap((tag): readonly (readonly [string, Quoting])[] => {
  const quoting = quotingOf(tag);
  return quoting === null ? [] : [[tag, quoting]];
});

/** What the frames of a language find in a text, whatever language that is taken for. */
function read(tag: string, text: string): ReturnType<typeof readByFrames> {
  const quoting = quotingOf(tag);
  if (quoting === null) throw new Error(`${tag} has frames.`);
  return readByFrames(quoting, text, readParagraphs(articleOf(text), lexiconOf(tag), false), []);
}

/** Every quotation with whom it is given to. */
const said = (tag: string, text: string): readonly string[] =>
  read(tag, text).quotations.map((one) => `${one.speaker?.name ?? 'nobody'}: ${one.text}`);

describe.each(LANGUAGES)('who says what in the language %s', (tag, quoting) => {
  const { frames, asides, incises } = rowsIn(quoting);

  test.each(frames.all.map((row) => [row.rule.example, row] as const))('%s', (example, row) => {
    const { tokens, sentences } = paragraphOf(tag, example);
    const rows = { all: [row], in: () => [row] };
    const isFound = sentences.some((sentence) => [...matches(rows, tokens, sentence)].length > 0);
    expect(isFound).toBe(true);
    const [speaker, ...words] = row.rule.gives;
    expect(said(tag, example)).toEqual(words.map((one) => `${speaker}: ${one}`));
  });

  test.each(incises.all.map(({ rule }) => [rule.example, rule] as const))('%s', (example, { gives }) => {
    const [speaker, ...words] = gives;
    expect(said(tag, example)).toEqual(words.map((one) => `${speaker}: ${one}`));
  });

  test.each(asides.all.map((row) => [row.rule.example, row] as const))('%s', (example) => {
    const found = read(tag, example);
    expect(found.quotations).toEqual([]);
    expect(found.asides).toHaveLength(1);
  });
});

function paragraphOf(tag: string, text: string): ReturnType<typeof readParagraphs>[number] {
  const [paragraph] = readParagraphs(articleOf(text), lexiconOf(tag), false);
  const quoting = quotingOf(tag);
  if (paragraph === undefined || quoting === null) throw new Error('An example is a sentence.');
  return resplit(quoting, text, paragraph);
}

describe('in German', () => {
  const de = (text: string): readonly string[] => said('de', text);

  test('words that go on behind the verb have the same speaker', () => {
    expect(
      de('„Wir bleiben“, sagte Pfarrerin Ute Lang, „und zwar alle.“ Die Tür fiel zu. „Morgen auch.“'),
    ).toEqual(['Ute Lang: Wir bleiben', 'Ute Lang: und zwar alle.', 'Ute Lang: Morgen auch.']);
  });

  test('a pronoun goes to the last person who agrees, and to nobody where two do', () => {
    expect(de('Pfarrerin Ute Lang kam mit Küster Jan Moll. „Es zieht hier“, sagte sie.')).toEqual([
      'Ute Lang: Es zieht hier',
    ]);
    expect(
      de('Dann trat Küster Jan Moll ein, und Organist Max Beer ging. „Es zieht hier“, sagte er.'),
    ).toEqual(['er: Es zieht hier']);
  });

  test('a last name of two means whoever was named a moment ago, else whom the article calls by it', () => {
    const brothers = (said: string): readonly string[] => [
      'Küster Jan Moll kam. „Es zieht hier“, sagte Moll.',
      `Auch Pfarrer Max Moll, sein Bruder, kam herein. „Mir ist warm“, sagte ${said}.`,
      'Es wurde spät in der Kirche.',
      'Draußen fiel Schnee. „Die Tür klemmt“, sagte Moll.',
    ];
    expect(de(brothers('Max Moll').join('\n\n')).at(-1)).toBe('Jan Moll: Die Tür klemmt');
    expect(de(brothers('Moll').join('\n\n'))[1]).toBe('Max Moll: Mir ist warm');
  });

  test('whoever is named behind a day or a body is met there', () => {
    expect(
      de(
        'Der Verein trennte sich am Sonntag von seinem Trainer Jan Moll. „Schade“, sagte Moll zum Abschied.',
      ),
    ).toEqual(['Jan Moll: Schade']);
  });

  test('words in marks inside others don’t make a quotation mixed', () => {
    const { quotations } = read('fr', '« Le chef m’a dit : “Commandez des enveloppes” », raconte Jean Moll.');
    expect(quotations.map(({ type }) => type)).toEqual(['direct']);
  });

  test('somebody new stands between a pronoun and whoever was named before', () => {
    expect(de('Pfarrerin Ute Lang schwieg. Eine Rentnerin stand auf. „Es zieht hier“, rief sie.')).toEqual([
      'Eine Rentnerin: Es zieht hier',
    ]);
  });

  test('somebody is new who is called by a noun that no list has', () => {
    expect(de('Küster Jan Moll schwieg. Ein Gleisbauer stand auf. „Es zieht hier“, rief er.')).toEqual([
      'Ein Gleisbauer: Es zieht hier',
    ]);
    expect(de('Küster Jan Moll schwieg. Ein Brett fiel um. „Es zieht hier“, rief er.')).toEqual([
      'er: Es zieht hier',
    ]);
  });

  test('whoever is named within what is said isn’t taken for the speaker', () => {
    expect(
      de(
        'Küster Jan Moll nannte das eine „Ausrede“. Pfarrer Max Beer habe „lange nur zugesehen“, klagte er.',
      ),
    ).toContain('Jan Moll: lange nur zugesehen');
  });

  test('whoever is told of in passing stands in the way of a pronoun', () => {
    expect(
      de('Küster Jan Moll half. Am Abend ging es dem Organisten besser. „Es zieht hier“, sagte er.'),
    ).toEqual(['er: Es zieht hier']);
  });

  test('a name ends before where somebody works', () => {
    expect(de('Ruth Arx von der Post kam. „Es zieht hier“, sagte Arx. „Ja“, sagte Ruth von Arx.')).toEqual([
      'Ruth Arx: Es zieht hier',
      'Ruth von Arx: Ja',
    ]);
  });

  test('a heading before words in marks is nobody', () => {
    expect(de('Interview: „Es zieht hier schon lange“')).toEqual(['nobody: Es zieht hier schon lange']);
  });

  test('a role stands for whoever was named with it, and another for nobody', () => {
    const before = 'Bürgermeisterin Ute Lang kam spät. Landrat Jan Moll wartete.';
    expect(de(`${before} „Es zieht hier“, sagte die Bürgermeisterin.`)).toEqual(['Ute Lang: Es zieht hier']);
    expect(de(`${before} „Es zieht hier“, sagte die Ministerin.`)).toEqual(['Die Ministerin: Es zieht hier']);
  });

  test('people are found with role and name', () => {
    const { findings } = findQuotations(
      articleOf(
        'Die Pfarrerin Ute Lang ist in der Stadt und mit dem Chor auf der Bühne. „Es zieht hier“, sagte Lang nicht.',
      ),
    );
    expect(findings.actors.map(({ name, role, quotations }) => [name, role, quotations])).toEqual([
      ['Ute Lang', 'Pfarrerin', 1],
    ]);
  });

  test('the agency of a dateline handed the words on', () => {
    const chain = (text: string): readonly string[] | undefined =>
      findQuotations(articleOf(text)).findings.quotations[0]?.chain.map(({ name }) => name);
    const story =
      'Das Bad ist alt und die Pumpe ist nicht die beste. „Es zieht hier“, sagte Ute Lang am Montag.';
    expect(chain(`KIEL (dpa/lno) – ${story}`)).toEqual(['dpa']);
    expect(chain(`WIEN (APA) – ${story}`)).toEqual(['APA']);
    expect(chain(`Kiel (bei Hamburg) – ${story}`)).toEqual([]);
  });
});

test.each([
  ['der Vereinsvorsitzende Jan Moll', 'Vereinsvorsitzender'],
  ['die Vereinsvorsitzende Ute Lang', 'Vereinsvorsitzende'],
  ['der Abgeordnete Jan Moll', 'Abgeordneter'],
  ['der Vorsitzende Richter Emil Brandner', 'Vorsitzender Richter'],
  ['der Vorsitzende, Jan Moll', 'Vorsitzender'],
  ['der Küster Jan Moll', 'Küster'],
  ['Küster Jan Moll', 'Küster'],
  ['Zoologe Jan Moll', 'Zoologe'],
  ['die Zoologen Jan Moll und Ute Lang', null],
])('the role of “%s” is “%s”', (who, role) => {
  const [quotation] = read('de', `„Es zieht hier“, sagte ${who}.`).quotations;
  expect(quotation?.speaker?.role).toBe(role);
});

test.each([
  [
    'de',
    'Ute Lang',
    'Küsterin Ute Lang über Uhren.',
    'Frage: Geht sie?',
    'Lang: Seit gestern.',
    'Frage: Wie lange?',
    'Lang: Wer weiß.',
  ],
  [
    'fr',
    'Inès Roux',
    'La conseillère Inès Roux parle.',
    'Question : Elle marche ?',
    'Roux : Depuis hier.',
    'Question : Et demain ?',
    'Roux : Qui sait.',
    'Question : Et après ?',
    'Roux : Je pars.',
  ],
  [
    'es',
    'Ana Ruiz',
    'La alcaldesa Ana Ruiz habla.',
    'Pregunta: ¿Funciona?',
    'Ruiz: Desde ayer.',
    'Pregunta: ¿Y mañana?',
    'Ruiz: Quién sabe.',
  ],
])('answers are the guest’s, and questions nobody’s, in the language %s', (tag, name, ...paragraphs) => {
  const answers = [2, 4, 6]
    .flatMap((at) => paragraphs[at] ?? [])
    .map((turn) => turn.slice(turn.indexOf(': ') + 2));
  expect(said(tag, paragraphs.join('\n\n'))).toEqual(answers.map((answer) => `${name}: ${answer}`));
});

describe('in French', () => {
  const fr = (text: string): readonly string[] => said('fr', text);

  test('an incise within the marks is nobody’s words, whatever ends what is said before it', () => {
    expect(fr('« Qui paiera ? demande l’avocate Inès Roux. Pas nous, ajoute-t-elle. Jamais. »')).toEqual([
      'Inès Roux: Qui paiera ?',
      'Inès Roux: Pas nous',
      'Inès Roux: Jamais.',
    ]);
  });

  test('a question that somebody asks is no incise', () => {
    expect(fr('« Et le maire, viendra-t-il ? » demande Inès Roux.')).toEqual([
      'Inès Roux: Et le maire, viendra-t-il ?',
    ]);
  });

  test('a noun is followed by a name, directly or behind what belongs to it', () => {
    const text =
      'L’avocat du port Luc Morel est là. « Rien ne presse », dit la ministre des Transports Inès Roux.';
    expect(fr(text)).toEqual(['Inès Roux: Rien ne presse']);
    expect(fr(`${text} « Non », répond l’avocat.`)).toEqual(['Inès Roux: Rien ne presse', 'Luc Morel: Non']);
  });

  test('a name follows what belongs to the noun and describes it', () => {
    expect(fr('« Rien ne presse », dit la présidente du groupe écologiste, Inès Roux.')).toEqual([
      'Inès Roux: Rien ne presse',
    ]);
  });

  test('the name that opens a clause is none of whom it is according to', () => {
    expect(fr('Selon le maire, Luc Morel a menti au conseil.')).toEqual([
      'Le maire: Luc Morel a menti au conseil',
    ]);
  });

  test('marks in marks end nothing', () => {
    expect(fr('« Ma fille m’a dit : “Viens” », raconte Inès Roux.')).toEqual([
      'Inès Roux: Ma fille m’a dit : “Viens”',
    ]);
  });

  test('whoever belongs to somebody isn’t the one who was named before', () => {
    const before = 'La maire Inès Roux attend une réponse.';
    expect(fr(`${before} La fille du noyé a pris la parole. « Il pleuvait », a-t-elle dit.`)).toEqual([
      'La fille du noyé: Il pleuvait',
    ]);
    expect(fr(`${before} « Il pleuvait », a dit la mère du noyé.`)).toEqual(['La mère du noyé: Il pleuvait']);
  });
});

test('somebody whose noun is described is new, and one by the noun alone may be whom the article has named', () => {
  const before = 'Luc Morel, ancien directeur du port, attend le jugement.';
  expect(
    said('fr', `${before} Selon l’expert judiciaire, le quai a cédé. « C’était visible », a-t-il dit.`),
  ).toEqual(['L’expert judiciaire: le quai a cédé', 'L’expert judiciaire: C’était visible']);
});

describe('in Spanish', () => {
  const es = (text: string): readonly string[] => said('es', text);

  test('a paragraph that a raya opens is said, but for its incises', () => {
    expect(es('—¿Por qué no se jubila?')).toEqual(['nobody: ¿Por qué no se jubila?']);
    expect(es('—Porque me aburro —responde Inés Robles—. Y el arroz no espera.')).toEqual([
      'Inés Robles: Porque me aburro',
      'Inés Robles: Y el arroz no espera.',
    ]);
  });

  test('a verb alone goes to whoever spoke last, and words between rayas that nobody says stay', () => {
    expect(
      es('«Hay agua —poca, pero hay— para todos», dice Inés Robles. «Y para las vacas», añade.'),
    ).toEqual(['Inés Robles: Hay agua —poca, pero hay— para todos', 'Inés Robles: Y para las vacas']);
  });

  test('a first name alone is the only one who has it', () => {
    expect(es('«Hay agua», dice Inés Robles. «Y para las vacas», añade Inés.')).toEqual([
      'Inés Robles: Hay agua',
      'Inés Robles: Y para las vacas',
    ]);
  });

  test('whoever is told something says nothing', () => {
    expect(es('Inés Robles entró. «Hay agua», le dijo a la diputada Rosa Luna.')).toEqual([
      'Inés Robles: Hay agua',
    ]);
  });

  test('an adjective that no noun follows is somebody', () => {
    expect(
      es('El técnico Pablo Luna mandó a su portero, Juan Gil, al vestuario. «Hay agua», añadió.'),
    ).toEqual(['Pablo Luna: Hay agua']);
  });
});

test.each(['Zum Saisonende Jan Moll zu holen war falsch.', 'Anfang Mai Jan Moll zu holen war falsch.'])(
  'a time is no role: %s',
  (text) => {
    const [quotation] = read('de', `${text} „Es zieht hier“, sagte Jan Moll.`).quotations;
    expect([quotation?.speaker?.name, quotation?.speaker?.role]).toEqual(['Jan Moll', null]);
  },
);
