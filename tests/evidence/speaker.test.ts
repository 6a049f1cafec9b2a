import { describe, expect, test } from 'vitest';

import { find } from './support/check.ts';
import { mayBeShown } from '../../src/evidence/model/verdict.ts';

describe('where the article names another person right beside the words', () => {
  const misattributed = (text: string, words: string, speaker: string, name: string): void => {
    const finding = find(text, words, speaker);
    expect(finding).toMatchObject({
      verdict: 'verbatim',
      speaker: { verdict: 'other', name, isBeside: true },
    });
    expect(mayBeShown(finding)).toBe(false);
  };

  test('another speaker is an error, the same one by full or last name is not', () => {
    const text = '“We love it,” said minister Ann Lee. Bob Ray laughed.';
    misattributed(text, 'We love it', 'Bob Ray', 'Ann Lee');
    expect(find(text, 'We love it', 'Ann Lee').speaker.verdict).toBe('stated');
    expect(find(text, 'We love it', 'Lee').speaker.verdict).toBe('stated');
  });

  test('a name that follows a description between commas is beside the words', () => {
    misattributed(
      'The mayor, Ann Lee, said: “We love it all.” Bob Ray laughed.',
      'We love it all',
      'Bob Ray',
      'Ann Lee',
    );
    misattributed(
      '“We love it all,” said the mayor, Ann Lee. Bob Ray laughed.',
      'We love it all',
      'Bob Ray',
      'Ann Lee',
    );
  });

  test('the place where it names that one is known', () => {
    const text = 'Bob Ray laughed.\n“We love it,” said Ann Lee.';
    expect(find(text, 'We love it', 'Bob Ray').speaker.mentionAt).toEqual({ start: 36, end: 43 });
  });

  test('a part of the passage counts as the whole does', () => {
    misattributed(
      '“We love it, all of us,” said Ann Lee. Bob Ray laughed.',
      'all of us',
      'Bob Ray',
      'Ann Lee',
    );
  });

  test('titles and a last name lead to the person', () => {
    const text =
      'Sen. Ann Lee and Bob Ray of Ohio met. “We love it,” Mrs. Lee said. “We don’t,” said Rep. Bob Ray (D-Ohio).';
    misattributed(text, 'We love it', 'Bob Ray', 'Ann Lee');
    misattributed(text, 'We don’t', 'Senator Ann Lee', 'Bob Ray');
    expect(find(text, 'We don’t', 'Congressman Ray').speaker.verdict).toBe('stated');
  });

  test('an office may stand before the name, with what it is of', () => {
    const text =
      'Minister of Transport Dana Fehl said that the bridge “was safe”. Deputy Minister of Transport Paul Arn added that “nobody told us”.';
    expect(find(text, 'was safe', 'Dana Fehl').speaker.verdict).toBe('stated');
    misattributed(text, 'was safe', 'Paul Arn', 'Dana Fehl');
  });

  test('another first name is another person, a short one isn’t', () => {
    const text = '“We love it,” said Owen Pratt.';
    misattributed(text, 'We love it', 'Tom Pratt', 'Owen Pratt');
    expect(find('“We love it,” said William Pratt.', 'We love it', 'Bill Pratt').speaker.verdict).toBe(
      'stated',
    );
    expect(find('“We love it,” said Maury Pratt.', 'We love it', 'Maurice Pratt').speaker.verdict).toBe(
      'stated',
    );
  });

  test('a spokesman’s words aren’t his principal’s, nor a body’s those of somebody named beside it', () => {
    const spokesman = '“It was never about money,” said Owen Pratt, spokesman for the mayor, Lisa Brandt.';
    misattributed(spokesman, 'It was never about money', 'Lisa Brandt', 'Owen Pratt');
    const body =
      'Bridgewatch said that it “will publish everything”. Ruth Cole wasn’t there. Ruth Cole runs it.';
    misattributed(body, 'will publish everything', 'Ruth Cole', 'Bridgewatch');
  });

  test('a report without quotation marks has a speaker, too', () => {
    misattributed(
      'Ann Lee said that Bob Ray built the bridge well.',
      'built the bridge',
      'Bob Ray',
      'Ann Lee',
    );
  });
});

describe('what the clause at the words states', () => {
  const verdict = (text: string, words: string, speaker: string): string =>
    find(text, words, speaker).speaker.verdict;

  test('is stated, with the places of name and verb', () => {
    const text = '“We love it,” said the mayor, Ann Lee.';
    const { speaker } = find(text, 'We love it', 'Ann Lee');
    expect(speaker).toMatchObject({ verdict: 'stated', name: 'Ann Lee', isBeside: true });
    const read = (at: { start: number; end: number } | null): string =>
      text.slice(at?.start ?? 0, at?.end ?? 0);
    expect([read(speaker.cueAt), read(speaker.mentionAt)]).toEqual(['said', 'the mayor, Ann Lee']);
  });

  test('“he”, a description and speech that goes on are only inferred', () => {
    const text = 'Bob Ray, the mayor, came. “We love it,” he said. “It lasts,” the mayor said. “It does.”';
    for (const words of ['We love it', 'It lasts', 'It does'])
      expect(verdict(text, words, 'Bob Ray')).toBe('inferred');
  });

  test('a body or an office stands for who speaks for it', () => {
    const text = 'The Kremlin spokesman, Dmitri Oslov, said it “is none of our business”.';
    expect(verdict(text, 'is none of our business', 'the Kremlin')).toBe('stated');
    expect(verdict('“They left,” Chief Inspector Paul Arn said.', 'They left', 'the Police Department')).toBe(
      'inferred',
    );
  });

  test('who is told, asked or quoted by somebody doesn’t speak, nor who quotes', () => {
    const told =
      'Ann Lee came. Lee was told by the company that “no post is safe”. A colleague told Lee that “it was bought”.';
    expect(verdict(told, 'no post is safe', 'Ann Lee')).toBe('other');
    expect(verdict(told, 'it was bought', 'Ann Lee')).toBe('other');
    const host = 'On her show the host Mira Lund quoted a listener: “Cranes never sleep, so why should we?”';
    expect(verdict(host, 'Cranes never sleep', 'Mira Lund')).toBe('other');
    expect(verdict(host, 'Cranes never sleep', 'a listener')).not.toBe('other');
  });

  test('an unnamed person’s words are not those of somebody named before', () => {
    const text = 'Ann Lee came. A senior official said: “We would rather wait.”';
    expect(verdict(text, 'We would rather wait', 'Ann Lee')).toBe('other');
  });
});

describe('the article’s author and outlet', () => {
  const text = 'The wall\n\nBy Cay Moss\n\nThe wall is old. “We love it,” said Ann Lee.';

  test('may be named for the article’s own words, by name or as the article', () => {
    for (const name of ['Cay Moss', 'Moss', 'the article', 'Headline'])
      expect(find(text, 'The wall is old', name).speaker.verdict).toBe('author');
  });

  test('not for words that it gives to somebody beside them', () => {
    expect(find(text, 'We love it', 'Cay Moss').speaker).toMatchObject({ verdict: 'other', name: 'Ann Lee' });
  });
});

describe('where the two may mean the same speaker, nothing is said', () => {
  const agrees = (text: string, words: string, speaker: string): void => {
    expect(find(text, words, speaker).speaker.verdict).not.toMatch(/^(?:other|unstated)$/u);
  };

  test('a description is no name', () => {
    agrees('“We love it,” said Ann Lee.', 'We love it', 'theme of the week');
  });

  test('nor is a title', () => {
    agrees('“We love it,” said Ann Lee.', 'We love it', 'Crown Prince');
  });

  test('a body agrees with the person who speaks for it', () => {
    agrees('“We love it,” said foreign ministry spokesman Lu Kang.', 'We love it', 'Foreign Ministry');
    const text = 'Lu Kang, a spokesman for the Foreign Ministry, spoke. “We love it,” Lu said.';
    agrees(text, 'We love it', 'Foreign Ministry');
  });

  test('so does an acronym', () => {
    agrees('“It fell,” wrote the China Media Project.', 'It fell', 'CMP');
    agrees('“It fell,” said Maria bin Lee.', 'It fell', 'MBL');
  });

  test('so do two spellings that the article has itself', () => {
    agrees('Ann Bauchtmann came. “We love it,” said Ann Bauchtman.', 'We love it', 'Ann Bauchtmann');
  });

  test('a body that the paragraph has a word of may be meant, so another’s words are only doubted', () => {
    const found = find('“We love it,” said Ann Lee. Harbour men laughed.', 'We love it', 'Harbour Board');
    expect(found.speaker).toMatchObject({ verdict: 'other', isBeside: false });
  });

  test('and whoever carried the words', () => {
    agrees(
      '“We love it,” Ann Lee said, according to Harbour News. “It will last.”',
      'It will last',
      'Harbour News',
    );
  });
});

describe('where the article doesn’t say it plainly, nothing is said', () => {
  const silent = (text: string, words: string, speaker: string): void => {
    expect(find(text, words, speaker).speaker.verdict).not.toMatch(/^(?:other|unstated)$/u);
  };

  test('“he” may be anybody whom the neighbourhood names', () => {
    silent('Dan Lee met Bob Ray. He was tired. “We love it,” he said.', 'We love it', 'Bob Ray');
  });

  test('a description rules nobody out', () => {
    silent('Bob Ray came. “We love it,” the lawmaker said.', 'We love it', 'Bob Ray');
  });

  test('whoever was asked didn’t ask', () => {
    silent('Ann Lee was asked by host Bob Ray, “Do you love it, after all?”', 'Do you love it', 'Bob Ray');
  });

  test('the writer may be named for what the writer reports', () => {
    const text = 'The wall\nBy Cay Moss\nAnn Lee said that the wall will hold for years.';
    silent(text, 'the wall will hold', 'Cay Moss');
  });
});

describe('what only seems wrong is a warning', () => {
  const doubtful = (text: string, words: string, speaker: string, verdict: string): void => {
    expect(find(text, words, speaker).speaker).toMatchObject({ verdict, isBeside: false });
  };

  test('“she” is hardly Robert', () => {
    doubtful('Robert Ray met Mary Lee. “We love it,” she said.', 'We love it', 'Robert Ray', 'other');
  });

  test('somebody whom the paragraphs around don’t mention hardly speaks', () => {
    const filler = 'The wall is old.\n'.repeat(8);
    doubtful(`Bob Ray came.\n${filler}“We love it,” the mayor said.`, 'We love it', 'Bob Ray', 'unstated');
  });

  test('words that stand in the article alone are nobody’s', () => {
    doubtful(
      'Bob Ray came.\n\nThe wall is old.\n\nIt was built by hand.',
      'The wall is old',
      'Bob Ray',
      'unstated',
    );
  });
});

describe('an outline in another language than the article', () => {
  const text = 'Bob Ray came. Sergey Lavrov spoke. “We love it,” said Sergey Lavrov.';

  test('may spell names in its own way', () => {
    expect(find(text, 'We love it', 'Sergej Lawrow', 'de').speaker.verdict).toBe('stated');
    expect(find(text, 'We love it', '拉夫罗夫', 'zh-Hans').speaker.verdict).toBe('unread');
  });

  test('is reported where it names somebody else as the article does', () => {
    expect(find(text, 'We love it', 'Bob Ray', 'de').speaker).toMatchObject({
      verdict: 'other',
      isBeside: true,
    });
  });
});
