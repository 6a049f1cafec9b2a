import { describe, expect, test } from 'vitest';

import { sentencesIn } from '../../src/draft/context/draft-context.ts';
import { draftOf } from './draft-of.ts';

const STORY = 'The ferry of Skarvik has lost a third of its passengers since the bridge was opened.';

/** The slides of a draft that the gate accepts. */
async function slidesOf(story: string): Promise<string> {
  const { text, faults } = await draftOf(`The ferry\n\nBy Nora Lind\n\n${story}\n\n${STORY}\n`);
  expect(faults).toEqual([]);
  return text;
}

describe('an interrupted quotation', () => {
  test('is one', async () => {
    const text = await slidesOf(
      '“We ran empty boats across an empty bay,” said Jon Berg, the mayor. “That is over now.”',
    );
    expect(text).toContain('> We ran empty boats across an empty bay … That is over now.\n');
    expect(text.match(/^> — /gmu)).toHaveLength(1);
  });

  test('whose sentence goes on behind “she said” is never shown half', async () => {
    const text = await slidesOf(
      '“If the boat goes to the yard in May,” Ann Lund said, “then nobody will row the children to school.”',
    );
    expect(text).toContain(
      '> If the boat goes to the yard in May … then nobody will row the children to school.\n',
    );
  });

  test('isn’t made of two that other sentences part', async () => {
    const text = await slidesOf(
      '“We ran empty boats across the bay,” said Jon Berg. He looked at the water for long. Nobody spoke. “I have sold the last of them,” Berg said.',
    );
    expect(text).toContain('> We ran empty boats across the bay\n');
    expect(text).toContain('> I have sold the last of them\n');
  });
});

test('a long quotation is cut to whole sentences', async () => {
  const long =
    'We have counted every passenger who came on board since the day on which the bridge was opened.';
  const text = await slidesOf(
    `“${long} ${long.replace('passenger', 'child')} ${long.replace('passenger', 'dog')} ${long.replace('passenger', 'car')}” Ann Lund said.`,
  );
  expect(text).toMatch(
    /^> We have counted every passenger .* opened\. We have counted every child .* opened\.$/mu,
  );
});

test('sentences end at stops, but not behind abbreviations and single letters', () => {
  const text = 'Mr. Lund met J. Holt. “Why?” he asked. 他说。她走了。';
  const sentences = sentencesIn(text, { start: 0, end: text.length }, new Set(['Mr']));
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Mr. Lund met J. Holt.',
    '“Why?” he asked.',
    '他说。',
    '她走了。',
  ]);
});

describe('a heading', () => {
  test('says who speaks and what that one is, and waits for the author', async () => {
    const text = await slidesOf('“We ran empty boats across an empty bay,” said Jon Berg, the mayor.');
    expect(text).toContain(
      '## Jon Berg, the mayor\n\n<!-- This heading says only who speaks. Write what the words show. -->\n\n> We ran',
    );
  });

  test('says on what occasion somebody spoke, if the article names it', async () => {
    const text = await slidesOf(
      '“We ran empty boats across an empty bay,” Jon Berg said at the opening of the bridge in Skarvik.',
    );
    expect(text).toContain('## At the opening of the bridge in Skarvik\n');
  });

  test('that another slide has is told apart by its paragraph', async () => {
    const text = await slidesOf(
      '“We ran empty boats across an empty bay,” said Jon Berg.\n\n“I asked for an answer and I got none,” Jon Berg said.',
    );
    expect(text).toContain('## Jon Berg\n');
    expect(text).toContain('## Jon Berg, paragraph 4\n');
  });

  test('never repeats the words below it', async () => {
    const text = await slidesOf('“Jon Berg is my name and I stay here for good,” said Jon Berg.');
    expect(text).toContain('## Paragraph 3\n');
  });
});

describe('a speaker', () => {
  test('who is brought in without a name is called what the article calls that one', async () => {
    const text = await slidesOf(
      '“We ran empty boats across an empty bay,” said Jon Berg, the mayor.\n\nAt the jetty a fisherman was waiting. “I have nobody to row me over to the doctor,” he said.',
    );
    expect(text).toMatch(/> I have nobody to row me over to the doctor\n>\n> — a fisherman /u);
    expect(text).toContain(
      'The article says “he” beside these words; that this is a fisherman was inferred.',
    );
  });

  test('whom the sentence names needs no check', async () => {
    const text = await slidesOf('“We ran empty boats across an empty bay,” said Jon Berg, the mayor.');
    expect(text).not.toContain('was inferred');
  });

  test('of words in marks that nobody says is none', async () => {
    const text = await slidesOf('And yet it is so: “open water for everyone who sails”.');
    expect(text).toContain('— quoted in the article without a clear speaker [@');
    expect(text).toContain('Whose words are “open water for everyone who sails”');
  });
});

test('the sentence stands in the notes, with what else the speaker says', async () => {
  const said = Array.from(
    { length: 14 },
    (_, at) => `“Boat number ${at + 2} has gone to the yard for good,” Jon Berg said.`,
  );
  const text = await slidesOf(said.join('\n\n'));
  expect(text).toContain('Paragraph 3: “‘Boat number 2 has gone to the yard for good,’ Jon Berg said.”');
  expect(text).toContain('Also from Jon Berg: “Boat number');
});
