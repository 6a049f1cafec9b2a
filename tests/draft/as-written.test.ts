import { describe, expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

async function drafted(story: string, front = 'The harbour\n\nBy Nora Lind'): Promise<string> {
  const { text, faults } = await draftOf(`${front}\n\n${story}\n`);
  expect(faults).toEqual([]);
  return text;
}

describe('the heading of a quotation', () => {
  test.each([
    [
      'is what the speaker is reported to have said before',
      'Olaf Brandt, the harbour master, said that the pier had never been safe. “I have seen it move with my own eyes,” he said.',
      'Olaf Brandt said that the pier had never been safe',
    ],
    [
      'is the sentence in which somebody takes a side',
      'Holt Shipping rejects the findings. “We repaired every plank that we were shown,” said Ann Holt, the chief executive.',
      'Holt Shipping rejects the findings',
    ],
    [
      'is the beginning of a sentence of which it has the end',
      'Olaf Brandt, the harbour master, warned the council that the pier “would not last another winter of storms.”',
      'Olaf Brandt warned the council that the pier …',
    ],
  ])('%s', async (_what, story, heading) => {
    const text = await drafted(story);
    expect(text).toContain(`## ${heading}\n\n> `);
  });

  test('is who speaks, where the sentence before hangs on another', async () => {
    const text = await drafted(
      `${'The old pier of Skarvik is the longest pier of the whole northern coast. '.repeat(7)}\n\nA report came out in May. The report was denied by Olaf Brandt, the harbour master. “I have seen the pier stand through every storm,” Brandt said.`,
    );
    expect(text).toContain('## Olaf Brandt, the harbour master\n');
  });
});

describe('a role', () => {
  test.each([
    ['Gov. Kate Holt, a Republican, said', 'Kate Holt, Governor'],
    ['Joy Holt, who teaches law at Skarvik, said', 'Joy Holt, who teaches law at Skarvik'],
    ['Sam Holt of the Harbour Union said', 'Sam Holt, of the Harbour Union'],
  ])('is what stands beside the name: %s', async (said, line) => {
    expect(await drafted(`${said}: “The pier has never been safe for a child.”`)).toContain(`> — ${line} [@`);
  });

  test.each([
    [
      'Dem Präsidenten Karl Maurer zufolge ist der Hafen voll. „Der Hafen ist voll, und wir wissen es seit Jahren“, sagte Maurer am Montag.',
      'Karl Maurer, Präsident',
    ],
    [
      'Der damalige Bürgermeister Jan Moll war dabei. „Mich hat keiner gefragt, dabei war ich jeden Tag dort“, sagte Moll.',
      'Jan Moll, damals Bürgermeister',
    ],
    [
      '« Nous avons vu la mer monter chaque année », a déclaré la ministre de la mer, Anne Moll, à la presse lundi.',
      'Anne Moll, ministre de la mer',
    ],
    [
      'La ferme de Sandrine Pujol, sage-femme, est vide. « Le danger est sur la route en janvier », dit Sandrine Pujol.\n\nJeudi matin, Manon Ferrand, enceinte de huit mois, a fait le trajet. « Je demande que mon fils naisse dans un lit », dit la jeune femme.',
      'Manon Ferrand',
    ],
  ])('in another language: %s', async (story, line) => {
    expect(await drafted(story, 'Le port\n\n3 May 2025')).toContain(`> — ${line} [@`);
  });
});

test('“one of them” is one of those who spoke before', async () => {
  const text = await drafted(
    'According to three former managers of the ferry, nobody looked at the engines. “We were told to sign and to keep quiet,” said one of them.',
  );
  expect(text).toContain('> — one of three former managers of the ferry [@');
});

describe('claims', () => {
  test('begin with the standfirst, whose sentences may hang on each other', async () => {
    const text = await drafted(
      'Many villages paid for a pier.\n\nBut most of the largest piers are closed.',
      'The harbour\n\nFourteen piers were called “safe” for years. In nine of them no inspector had set foot.\n\nBy Nora Lind',
    );
    expect(text).toMatch(/claims\n\n- Fourteen piers were called “safe” for years\. .*\n- In nine of them/u);
  });

  test('are cut behind the main clause, where they are too long', async () => {
    const text = await drafted(
      'The town council voted early on Wednesday to close the old pier to all ships, ending a meeting of seven hours in which 94 people spoke and two were led out of the hall.',
    );
    expect(text).toMatch(
      /^- The town council voted early on Wednesday to close the old pier to all ships\. \[@/mu,
    );
  });

  test('take up no noun that only the article has brought in', async () => {
    const text = await drafted(
      `${'The old pier of Skarvik is the longest pier of the whole northern coast. '.repeat(7)}\n\nThe town paid for a study in May.\n\nThe study was never read by more than three people.`,
    );
    expect(text).not.toMatch(/^- The study/mu);
  });
});

test.each([
  ['A spokesman did not answer questions about the pier.', 'what would an answer change?'],
  ['Whether the pier can be repaired is unknown.', 'how could one find out, and what would follow?'],
  ['Holt Shipping denies that the pier was unsafe.', 'what would show who is right?'],
])('what a sentence leaves open is asked: %s', async (sentence, question) => {
  const text = await drafted(`Most piers of the north are closed.\n\n${sentence}`);
  expect(text).toContain(`${sentence.slice(0, -1)}” [@lind, para. 4]: ${question}`);
});
