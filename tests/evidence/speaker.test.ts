import { describe, expect, test } from 'vitest';

import { find, indexOf } from './support/check.ts';
import { quotation } from './support/outline.ts';
import { givenSpeaker } from '../../src/evidence/speakers/speaker-conflict.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';

describe('where the article names another person right beside the words', () => {
  const misattributed = (text: string, words: string, speaker: string, name: string): void => {
    expect(find(text, words, speaker)).toMatchObject({
      verdict: 'misattributed',
      speaker: { name, isCertain: true },
    });
  };

  test('another speaker is an error, the same one by full or last name is not', () => {
    const text = '“We love it,” said minister Ann Lee. Bob Ray laughed.';
    misattributed(text, 'We love it', 'Bob Ray', 'Ann Lee');
    expect(find(text, 'We love it', 'Ann Lee').verdict).toBe('verbatim');
    expect(find(text, 'We love it', 'Lee').verdict).toBe('verbatim');
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
    expect(find(text, 'We love it', 'Bob Ray').speaker?.mentionAt).toEqual({ start: 36, end: 43 });
  });

  test('a part of the passage counts as the whole does', () => {
    misattributed(
      '“We love it, all of us,” said Ann Lee. Bob Ray laughed.',
      'all of us',
      'Bob Ray',
      'Ann Lee',
    );
  });

  test('a second passage goes on in the voice of the first', () => {
    const text = '“We love it,” Ann Lee said of the plan. “It will last.” Later Bob Ray laughed.';
    misattributed(text, 'It will last.', 'Bob Ray', 'Ann Lee');
  });

  test('titles and a last name lead to the person', () => {
    const text =
      'Sen. Ann Lee and Bob Ray of Ohio met. “We love it,” Mrs. Lee said. “We don’t,” said Rep. Bob Ray (D-Ohio).';
    misattributed(text, 'We love it', 'Bob Ray', 'Ann Lee');
    misattributed(text, 'We don’t', 'Senator Ann Lee', 'Bob Ray');
    expect(find(text, 'We don’t', 'Congressman Ray').verdict).toBe('verbatim');
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

describe('a turn of a transcript', () => {
  const text = [
    'Evidence on buses',
    'THE CHAIR: Will you resign?',
    'MR OKAFOR: I will not. “Nobody reads it” is what they told me.',
    'MS PELL: They were tested on eleven trains.',
    'MR OKAFOR: With respect, Ms Pell misspoke. We tested ninety.',
  ].join('\n\n');

  test('is not somebody else’s who takes turns', () => {
    expect(find(text, 'They were tested', 'Mr Okafor')).toMatchObject({
      verdict: 'misattributed',
      speaker: { name: 'PELL' },
    });
    expect(find(text, 'I will not', 'Pell').verdict).toBe('misattributed');
    expect(find(text, 'I will not', 'Okafor')).toMatchObject({ verdict: 'verbatim', speaker: null });
  });

  test('may have words of whoever it quotes or mentions, and of a body that its speaker is of', () => {
    expect(find(text, 'Nobody reads it', 'Pell').verdict).toBe('verbatim');
    expect(find(text, 'We tested ninety', 'Ms Pell').verdict).toBe('verbatim');
    expect(find(text, 'We tested ninety', 'Jo Pell').verdict).toBe('verbatim');
    expect(find(text, 'They were tested', 'Northern Trains').verdict).toBe('verbatim');
  });

  test('goes on over the paragraphs up to the next', () => {
    const address = [
      'Opening',
      'MAYOR ADA OKORO: Good morning to you.',
      'We said it would cost little.',
      'It is open, as Halvorsen told me.',
      ...Array.from({ length: 7 }, (_, at) => `This is remark ${at} of many.`),
      'TOM HALVORSEN: Thank you.',
      'We lost a year to the fault.',
      '“It was a mess,” a clerk told us.',
      'MAYOR ADA OKORO: He has.',
    ].join('\n\n');
    for (const words of ['We said it would cost', 'It is open', 'This is remark 6'])
      expect(find(address, words, 'Ada Okoro').speaker).toBeNull();
    expect(find(address, 'We lost a year', 'Tom Halvorsen').speaker).toBeNull();
    expect(find(address, 'It is open', 'Tom Halvorsen').speaker).toBeNull();
    expect(find(address, 'It was a mess', 'a clerk').speaker).toBeNull();
    const doubted = { verdict: 'verbatim', speaker: { name: 'TOM HALVORSEN', isCertain: false } };
    expect(find(address, 'We lost a year', 'Ada Okoro')).toMatchObject(doubted);
    expect(find(address, 'This is remark 6', 'Tom Halvorsen').speaker?.name).toBe('ADA OKORO');
  });

  test('behind “A:” is nobody’s by name', () => {
    const interview =
      'Ann Lee on trains\n\nQ: Will you go?\n\nA: I will not.\n\nBOB RAY: She won’t.\n\nQ: Why?\n\nA: It is old.\n\nBOB RAY: So it is.';
    expect(find(interview, 'It is old', 'Bob Ray').verdict).toBe('verbatim');
  });
});

describe('where the two may mean the same speaker, nothing is said', () => {
  const agrees = (text: string, words: string, speaker: string): void => {
    expect(find(text, words, speaker)).toMatchObject({ speaker: null });
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

  test('so do a misspelt name and its right spelling', () => {
    agrees('Ann Bauchtmann came. “We love it,” said Ann Bauchtman.', 'We love it', 'Ann Bauchtmann');
  });

  test('a body agrees with a paragraph that has a word of its name, and “Lee’s office” isn’t Lee', () => {
    agrees('“We love it,” said Ann Lee. Harbour men laughed.', 'We love it', 'Harbour Board');
    agrees('“We love it,” said Bob Ray. Ann Lee came.', 'We love it', 'Lee’s office');
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
    expect(find(text, words, speaker)).toMatchObject({ verdict: 'verbatim', speaker: null });
  };

  test('“he” may be anybody whom the neighbourhood names', () => {
    silent('Dan Lee met Bob Ray. He was tired. “We love it,” he said.', 'We love it', 'Bob Ray');
  });

  test('neither a body nor a description rules anybody out', () => {
    silent('Bob Ray came. “We love it,” the ministry said.', 'We love it', 'Bob Ray');
    silent('Bob Ray came. “We love it,” the lawmaker said.', 'We love it', 'Bob Ray');
  });

  test('whoever was asked didn’t ask', () => {
    silent('Ann Lee was asked by host Bob Ray, “Do you love it, after all?”', 'Do you love it', 'Bob Ray');
  });

  test('a sentence after a report may be the writer’s', () => {
    silent('Ann Lee said that Bob Ray built the bridge well. It cost a lot.', 'It cost a lot', 'Bob Ray');
  });

  test('the writer may be named for what the writer reports', () => {
    const text = 'The wall\nBy Cay Moss\nAnn Lee said that the wall will hold for years.';
    silent(text, 'the wall will hold', 'Cay Moss');
  });
});

describe('what only seems wrong is a warning', () => {
  const doubtful = (text: string, words: string, speaker: string, name: string | null): void => {
    expect(find(text, words, speaker)).toMatchObject({
      verdict: 'verbatim',
      speaker: { name, isCertain: false },
    });
  };

  test('“she” is hardly Robert', () => {
    doubtful('Robert Ray met Mary Lee. “We love it,” she said.', 'We love it', 'Robert Ray', '“she”');
  });

  test('somebody whom the paragraphs around don’t mention hardly speaks', () => {
    const filler = 'The wall is old.\n'.repeat(8);
    doubtful(`Bob Ray came.\n${filler}“We love it,” the mayor said.`, 'We love it', 'Bob Ray', null);
  });

  test('paragraphs that are nothing but speech don’t part a speaker from the words', () => {
    const speech = '“The wall is old.”\n'.repeat(8);
    expect(find(`Bob Ray spoke:\n${speech}“We love it.”`, 'We love it', 'Bob Ray').speaker).toBeNull();
  });
});

describe('an outline in another language than the article', () => {
  const text = 'Bob Ray came. Sergey Lavrov spoke. “We love it,” said Sergey Lavrov.';

  test('may spell names in its own way', () => {
    expect(find(text, 'We love it', 'Sergej Lawrow', 'de').speaker).toBeNull();
    expect(find(text, 'We love it', '拉夫罗夫', 'zh-Hans').speaker).toBeNull();
  });

  test('is reported where it names somebody else as the article does', () => {
    expect(find(text, 'We love it', 'Bob Ray', 'de').verdict).toBe('misattributed');
  });
});

test('a speaker that the outline marks as inferred isn’t compared', () => {
  const index = indexOf('“We love it,” said Ann Lee. Bob Ray laughed.');
  const inferred = quotation('We love it', { speaker: 'Bob Ray', isSpeakerInferred: true });
  const speaker = givenSpeaker(inferred, 'en');
  expect(verifyQuotation({ content: 'We love it', speaker, paragraphs: [] }, index).verdict).toBe('verbatim');
});
