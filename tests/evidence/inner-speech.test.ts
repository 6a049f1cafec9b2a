import { describe, expect, test } from 'vitest';

import { find } from './support/check.ts';

const verdict = (text: string, words: string, speaker: string, language = 'en'): unknown => {
  const { verdict: said, isBeside } = find(text, words, speaker, language).speaker;
  return isBeside ? `${said} beside` : said;
};

describe('words in marks inside of what somebody says', () => {
  const text = [
    'Fire at the dairy',
    'The watchman, Bo Lund, rang the owner, Ann Berg. “She said to me, ‘You ring nobody but me,’” Lund said.',
    '“I told her, ‘Go and look for yourself,’” Lund said. “They call it the ‘golden tap’ here.”',
  ].join('\n\n');

  test('are nobody’s for certain where the speaker gives them to somebody else', () => {
    expect(verdict(text, 'You ring nobody but me', 'Bo Lund')).toBe('unstated');
    expect(verdict(text, 'You ring nobody but me', 'Ann Berg')).toBe('open');
    expect(verdict(text, 'You ring nobody but me', 'Carol Hart')).toBe('unstated');
  });

  test('are the speaker’s where they are said to be, and where they are no speech', () => {
    expect(verdict(text, 'Go and look for yourself', 'Bo Lund')).toBe('inferred');
    expect(verdict(text, 'golden tap', 'Bo Lund')).toBe('inferred');
    expect(verdict(text, 'She said to me, ‘You ring nobody but me,’', 'Bo Lund')).toBe('stated beside');
  });

  test.each([
    ['de', '„Mein Vater hat gesagt: ‚Du machst das jetzt‘“, berichtete Jan Moll.', 'Du machst das jetzt'],
    [
      'fr',
      '« Le chef m’a dit : “Commandez des enveloppes” », raconte Jean Moll.',
      'Commandez des enveloppes',
    ],
    ['es', '«Mi jefe me dijo: “Habla con los que firman”», recuerda Juan Moll.', 'Habla con los que firman'],
  ])('in %s', (language, sentence, words) => {
    const before = {
      de: 'Das war nicht die Stadt, und es ist so.',
      fr: 'Les gens sont dans une salle.',
      es: 'Los vecinos dicen que el pleno es para una ley.',
    };
    const article = `${before[language as keyof typeof before]} ${sentence}`;
    const speaker = /J\p{L}+ Moll/u.exec(sentence)?.[0] ?? '';
    expect(verdict(article, words, speaker, language)).toBe('unstated');
  });
});

describe('two people of one last name', () => {
  const text = [
    'Harbour board',
    'Anton Berg runs the harbour. “We counted the boats,” Berg said. Olga Berg, no relation, is the mayor. “I heard it this morning,” Berg said.',
    'Outside it rained. “It will cost more,” Berg said. “It will take years,” Ms. Berg said.',
  ].join('\n\n');

  test('are told apart by title, and else only inferred', () => {
    expect(verdict(text, 'We counted the boats', 'Anton Berg')).toBe('inferred');
    expect(verdict(text, 'It will take years', 'Olga Berg')).toBe('stated beside');
    expect(verdict(text, 'It will take years', 'Anton Berg')).toBe('other beside');
    expect(verdict(text, 'It will cost more', 'Anton Berg')).toBe('inferred');
    expect(verdict(text, 'It will cost more', 'Olga Berg')).toBe('other');
  });

  test('mean whoever the paragraph has just named in full', () => {
    const daughter =
      'Ruth Berg was a nurse. Mrs. Berg never rested, friends of Mrs. Berg said.\n\nHer daughter, the painter Ida Berg, was there. “She liked the sea,” Ms. Berg said.';
    expect(verdict(daughter, 'She liked the sea', 'Ida Berg')).not.toMatch(/other/u);
    expect(verdict(daughter, 'She liked the sea', 'Ruth Berg')).toBe('other');
  });
});

describe('what somebody is called', () => {
  const text =
    'Detective Inspector Carol Hart led the case. Miriam Castle KC spoke for the Crown. “We found the can,” DI Hart said. “It was a plan,” Ms. Castle said.';

  test.each([
    ['We found the can', 'Carol Hart'],
    ['We found the can', 'DI Hart'],
    ['It was a plan', 'Miriam Castle KC'],
    ['It was a plan', 'Miriam Castle'],
  ])('“%s” is said by %s', (words, speaker) => {
    expect(verdict(text, words, speaker)).toBe('stated beside');
  });
});

test('the article comes back to somebody by office behind somebody new', () => {
  const text =
    'The mayor, Olga Berg, came late. “I was not told,” she said.\n\nA driver was waiting outside. “Nobody stops,” he said.\n\nThe mayor did not say what she would do. “Let us wait,” she said.';
  expect(verdict(text, 'Let us wait', 'Olga Berg')).toBe('inferred');
  expect(verdict(text, 'Nobody stops', 'Olga Berg')).toBe('other');
});

test('what somebody was told by another isn’t stated as theirs who tell of it', () => {
  const text = 'Dora Berg says her mother was told by the clerk to “call back in office hours”.';
  expect(verdict(text, 'call back in office hours', 'Dora Berg')).toBe('inferred');
});

test('words in marks within a turn aren’t stated to be the words of whoever takes the turn', () => {
  const text = [
    'The engineer who says no',
    'HOLM: The mayor, Greta Lind, called it “a panic in a vest”.',
    'ADAN: She has apologised. My deputy, Moira Quill, saw the crack. She said, “Tell me that is paint.”',
    'HOLM: And you?',
    'ADAN: I told her, “It is no paint.”',
  ].join('\n\n');
  expect(verdict(text, 'a panic in a vest', 'Adan')).toBe('other');
  expect(verdict(text, 'a panic in a vest', 'Greta Lind')).toBe('open');
  expect(verdict(text, 'Tell me that is paint.', 'Adan')).toBe('unstated');
  expect(verdict(text, 'Tell me that is paint.', 'Moira Quill')).toBe('open');
  expect(verdict(text, 'It is no paint.', 'Adan')).toBe('inferred');
  expect(verdict(text, 'She has apologised.', 'Adan')).toBe('stated beside');
});
