import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingsJson } from '../../src/speech/findings-json.ts';
import { withReadings } from '../../src/speech/readings.ts';
import { findingsOf } from './article.ts';
import { runs } from '../support/long-run.ts';

describe('attribution chains', () => {
  test.each([
    [
      '“It is late,” Ma Li said, according to a read-out published by the official Xinhua News Agency.',
      'Xinhua News Agency',
    ],
    ['“It is late,” Ma Li told the state-run China Daily.', 'China Daily'],
    ['Ma Li announced in a notice on his WeChat account that it was late.', 'WeChat'],
    ['“It is late,” wrote one user on Weibo.', 'Weibo'],
    ['“It is late,” Ma Li said last month on the podcast Open Deck.', 'Open Deck'],
    [
      'According to a readout issued by the Norvik foreign ministry, it is late.',
      'the Norvik foreign ministry',
    ],
  ])('what is said of an intermediary is no part of its name: %s', (text, intermediary) => {
    expect(findingsOf(text).quotations[0]?.chain.map(({ name }) => name)).toEqual([intermediary]);
  });

  test('a person who is told something is no intermediary', () => {
    expect(
      findingsOf('Olga Petrenko, a nurse, sat down. “We wait,” Ma Li told Petrenko.').quotations.at(-1)
        ?.chain,
    ).toEqual([]);
  });
});

describe('claims, dates and terms', () => {
  test('a claim keeps its sentence and its figures, and the writer’s own has no claimant', () => {
    const [claim] = findingsOf('Exports fell by 12 percent in March 2016.').claims;
    expect(claim).toMatchObject({ text: 'Exports fell by 12 percent in March 2016.', claimant: null });
    expect(claim?.figures.map(({ text }) => text)).toEqual(['12 percent']);
    expect(claim?.dates.map(({ text }) => text)).toEqual(['March 2016']);
  });

  test('a reported claim names its claimant', () => {
    expect(findingsOf('Ma Li said that exports fell by 12 percent.').claims[0]?.claimant?.name).toBe('Ma Li');
  });

  test('a day without a year takes the year of publication', () => {
    expect(findingsOf('It rained here on May 3 for hours.', '2017-09-18').dates[0]).toMatchObject({
      iso: '2017-05-03',
      isRelative: false,
    });
  });

  test('“last week” stays relative', () => {
    expect(findingsOf('It rained here last week for hours.', '2017-09-18').dates[0]).toMatchObject({
      iso: null,
      isRelative: true,
    });
  });

  test('a term in brackets has the words before it as its gloss, and a reading', async () => {
    const { terms } = await withReadings(
      findingsOf('They speak of the ecological civilisation (生态文明) often.'),
    );
    expect(terms[0]).toMatchObject({
      text: '生态文明',
      language: 'zh',
      gloss: { text: 'ecological civilisation' },
      reading: 'shēngtài wénmíng',
    });
  });

  test.each([
    ['joins the syllables of a word', '中国特色网络发展道路', 'Zhōngguó tèsè wǎngluò fāzhǎn dàolù'],
    ['has an apostrophe before an inner vowel', '西安', 'Xī’ān'],
    ['keeps the tones of the single characters', '一带一路', 'yīdài yīlù'],
  ])('a reading %s', async (_rule, term, reading) => {
    const { terms } = await withReadings(findingsOf(`They speak of the plan (${term}) often.`));
    expect(terms[0]?.reading).toBe(reading);
  });

  test('a slogan of several parts is one term, and a reading that the article gives is kept as one', async () => {
    const { terms } = await withReadings(
      findingsOf(
        'Its headline was “New Era, New Test” (新时代 新考题). They speak of a third distribution (第三次分配, dì sān cì fēnpèi) and say 懂的都懂 (dǒng de dōu dǒng) of it.',
      ),
    );
    expect(terms.map(({ text, reading, gloss }) => [text, reading, gloss?.text ?? null])).toEqual([
      ['新时代 新考题', 'xīnshídài xīn kǎo tí', 'New Era, New Test'],
      ['第三次分配', 'dì sān cì fēnpèi', 'third distribution'],
      ['懂的都懂', 'dǒng de dōu dǒng', null],
    ]);
  });

  test('the same in Latin letters is no gloss, but what is quoted before', () => {
    const { terms } = findingsOf('The phrase “positive energy,” or zhengnengliang (正能量), is old.');
    expect(terms[0]?.gloss?.text).toBe('positive energy');
  });

  test('a path with where it leads is one gloss', () => {
    const { terms } = findingsOf('We go on steadily along a path toward rest in old towns (散步道) today.');
    expect(terms[0]?.gloss?.text).toBe('path toward rest in old towns');
  });

  test('a verb with its particle is one cue', () => {
    expect(findingsOf('Ma Li pointed out that the well was dry.').quotations[0]?.cue?.text).toBe(
      'pointed out',
    );
  });

  test('an organisation has its acronym', () => {
    expect(findingsOf('The Water Safety Board (WSB) met in May.').organisations[0]).toMatchObject({
      name: 'Water Safety Board',
      acronym: 'WSB',
    });
  });
});

describe('all articles', () => {
  test('an empty text has no findings, and says so', () => {
    expect(findingsOf('')).toMatchObject({
      quotations: [],
      claims: [],
      notices: ['no-text', 'no-publication-date'],
    });
  });

  test('the marks of a text in another language are found, and the limits told', () => {
    const { quotations, language, notices } = findingsOf(
      'Il ministro ha detto: «La situazione è seria e non sarà migliore per noi.»',
    );
    expect([quotations[0]?.text, language]).toEqual([
      'La situazione è seria e non sarà migliore per noi.',
      'it',
    ]);
    expect(notices).toContain('english-cues-only');
  });

  test('an article in Dutch isn’t read as one in English', () => {
    const { language, notices, quotations } = findingsOf(
      'Een buurman van de wethouder was het niet eens met de plannen voor het dorp. “Het water komt hier ook, maar niet naar ons”, zei hij. De raad van de gemeente stemt er voor de zomer over.',
    );
    expect([language, quotations[0]?.speaker]).toEqual(['nl', null]);
    expect(notices).toContain('english-cues-only');
  });

  test('the data form lists claims in order of importance', () => {
    const findings = findingsOf('Exports fell by 12 percent. Ma Li said that the well was dry.');
    expect(findingsJson('a', findings)).toMatchObject({
      id: 'a',
      offsetUnit: 'utf16',
      selected: [
        [0, 27],
        [28, 61],
      ],
    });
  });

  const piece = oneof(
    string({ unit: 'binary' }),
    constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      '„',
      ' said ',
      'Li ',
      ', ',
      '. ',
      ': ',
      '\n',
      ' told Caixin',
      ' who ',
      '(中国)',
      ' according to ',
      '—',
      'May 3',
      '😀',
    ),
  );

  test('whatever the text, nothing throws and every quotation stands at its offsets', () => {
    assert(
      property(array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { quotations, claims, terms, dates, asides } = findingsOf(text);
        for (const found of [...quotations, ...claims, ...terms, ...dates, ...asides])
          expect(found.text).toBe(text.slice(found.start, found.end));
        for (const { speaker, cue } of quotations)
          for (const part of [speaker, cue])
            if (part !== null) expect(part.text).toBe(text.slice(part.start, part.end));
      }),
      { numRuns: runs(400) },
    );
  });
});
