import { describe, expect, test } from 'vitest';
import { findingsOf, lastName } from './article.ts';

describe('who is next', () => {
  test('whom the sentence before went over to, speaks next', () => {
    expect(
      lastName(
        'Tom Adair heard it. “It is late,” he said.\nEbo Hassan, a fisherman, laughed. “Which one?” he said.',
      ),
    ).toBe('Ebo Hassan');
  });

  test('“his” is rather the own one of whom the sentence is about', () => {
    expect(
      lastName(
        'Tom Adair heard it. “It is late,” said Adair.\nEbo Hassan, a fisherman who kept his name to himself, laughed. “Which one?” he said.',
      ),
    ).toBe('Ebo Hassan');
  });

  test('who sees it so is who says it: “For Ebo Hassan, Lund was a saint”', () => {
    expect(
      lastName(
        'Karl Lund built it.\nFor Ebo Hassan, a fisherman, Lund was a saint. He said, “It is a harbour.”',
      ),
    ).toBe('Ebo Hassan');
  });

  test('a spokesman for somebody is not that somebody', () => {
    expect(lastName('A spokesman for Odo Wexley blamed the ice. “It is thin,” he said.')).toBe(
      'A spokesman for Odo Wexley',
    );
  });

  test('the Secretary of State is whom his sentence is about', () => {
    expect(
      lastName('Karl Bengt spoke. Secretary of State Tom Adair said it was over. “It is late,” he said.'),
    ).toBe('Tom Adair');
  });

  test('“they” are the analysts of a house, not all analysts', () => {
    expect(lastName('Analysts at Lund Securities were less sure. “It is late,” they wrote.')).toBe(
      'Analysts at Lund Securities',
    );
  });
});

test('Mr. Adair’s spokesman goes on speaking, not Mr. Adair', () => {
  expect(
    lastName('Tom Adair left. Mr Adair’s spokesman denied that he was ill. “He is well,” he said.'),
  ).toBe('Mr Adair’s spokesman');
});

test('“but adds” goes on from the verb of the sentence, not from one in what it reports', () => {
  const text = 'Tanya Reyes says that Dennis Moor reports a fire, but adds that “it is out by now”.';
  expect(lastName(text)).toBe('Tanya Reyes');
  const inside =
    'Tanya Reyes came. She says nobody was told to say what Dennis Moor reports, but adds that “it is out by now”.';
  expect(lastName(inside)).toBe('Tanya Reyes');
});

test.each(['Told of this', 'Told that it was dry', 'Shown the letter', 'Told of it by Ada Wu'])(
  '“%s,” opens a sentence, and nobody is called so',
  (opening) => {
    expect(lastName(`The lake\n\n${opening}, Lucy Chen laughs: “I have no idea what that means.”`)).toBe(
      'Lucy Chen',
    );
  },
);

test('whoever laughs before a colon has the words behind it', () => {
  const text = 'Ada Wu calls it small. Told of this, Lucy Chen laughs: “She is right about the tank.”';
  expect(findingsOf(text).quotations.at(-1)).toMatchObject({
    rule: 'introduced',
    speaker: { name: 'Lucy Chen' },
  });
});
