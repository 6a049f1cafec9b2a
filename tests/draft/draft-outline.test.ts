import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const ARTICLE = `The last bus leaves later

By Maren Holt

Over the weekend, Ilse Brandt, chair of the transport committee, opened a trial of night buses in Havneby, a promise to bring the night “back to the whole town.”

Attending the opening were drivers from the Ministry of Roads and Harbours. Pavel Dorn, the director of roads, cut a ribbon.

“We must count every passenger before we promise anything,” Brandt said. “A trial with a date on it is an honest trial.”

Olaf Ruud, leader of the opposition, disagreed. “We are paying for empty seats,” Ruud said. Karin Moe, a nurse at the hospital, said that she was glad. “I walked home for ten years,” Moe said.

As the Havneby Courier reported last week, the town is putting much effort into “counting its passengers at night” against the doubts of the council. The trial costs 1.4 million crowns a year.

Many villages are already planning night buses of their own. The programme goes by the name of a walking path (散步道) in the minutes.
`;

test('a draft passes a strict check as it stands', async () => {
  const { faults, quoted } = await draftOf(ARTICLE);
  expect(faults).toEqual([]);
  expect(quoted.length).toBeGreaterThan(4);
});

test('what the article says of itself stands in the front matter, and what nobody knows is listed', async () => {
  const { text, notices } = await draftOf(ARTICLE);
  expect(text).toContain('title: "The last bus leaves later"');
  expect(text).toContain('author: [{ given: "Maren", family: "Holt" }]');
  expect(text).not.toMatch(/issued|URL|container-title/u);
  expect(notices[0]?.message).toBe('Unknown about the article, and left out: date, url, container.');
});

test('the name of the file stands for a title that nobody knows, and that is said', async () => {
  const { text, notices } = await draftOf(
    ARTICLE.replace(/^The last bus leaves later\n\nBy Maren Holt\n\n/u, ''),
  );
  expect(text).toContain('title: "Bus trial"');
  expect(notices[0]?.message).toBe(
    'Unknown about the article, and left out: author, date, url, container. The name of the file is used as the title, which isn’t known.',
  );
});

test('what the user knows wins over the article', async () => {
  const options = {
    title: 'Night buses',
    author: 'M. Holt',
    date: '2026-03-12',
    url: 'https://example.org/a',
  };
  const { text, faults } = await draftOf(ARTICLE, { ...options, container: 'Post: "Evening"' });
  expect(text).toContain('title: "Night buses"');
  expect(text).toContain('issued: "2026-03-12"');
  expect(text).toContain('container-title: "Post: \\"Evening\\""');
  expect(faults).toEqual([]);
});

test('a draft has a slide for each thing that earns one, claims first and questions last', async () => {
  const { deck } = await draftOf(ARTICLE);
  const layouts = deck.slides.map(({ layout }) => layout);
  expect(new Set(layouts)).toEqual(
    new Set(['title', 'points', 'actors', 'quote', 'number', 'terms', 'questions', 'sources']),
  );
  expect(layouts[1]).toBe('points');
  expect(layouts.at(-2)).toBe('questions');
});

test('only the marked words of a reported sentence are given to the speaker', async () => {
  const { text } = await draftOf(ARTICLE, { mostSlides: 20 });
  expect(text).toContain('> counting its passengers at night\n>\n> — Havneby Courier [@holt,');
});

test.each([10, 14, 20])('a draft keeps to %i slides', async (mostSlides) => {
  const { deck, faults } = await draftOf(ARTICLE.repeat(3), { mostSlides });
  expect(deck.slides.length).toBeLessThanOrEqual(mostSlides);
  expect(faults).toEqual([]);
});

test('a short article has a short draft, and that is said', async () => {
  const { notices, deck } = await draftOf('Rain\n\nThe rain stopped on Monday, and the town was dry.\n');
  expect(deck.slides.length).toBeLessThan(6);
  expect(notices.map(({ code }) => code)).toContain('draft/few-slides');
});

test.each([
  ['one word', 'Rain.'],
  ['a list', '- bread\n- milk\n- eggs\n- salt'],
  ['German', '„Wir fahren bis Mitternacht“, sagte die Bürgermeisterin und ging in das Rathaus.'],
  ['Chinese', '周一，市长说：“我们要建设更好的城市。”会议在上海举行。'],
  ['marks that never close', '“ “ “ said Ann “ and “ then nothing'],
  ['markup', '<b>*Ann*</b> said: “a [link](http://x) {#id} | `code` & \\ [@x, para. 9]” in # heading.'],
  ['words of the outline format', 'Note:\n\n---\n\n# Ann said “yes to all of it”\n\n::: notes\n\n> quote'],
])('an article of %s gives an outline that passes', async (_, text) => {
  const { faults, deck } = await draftOf(text);
  expect(faults).toEqual([]);
  expect(deck.slides.length).toBeGreaterThan(2);
});

test('an article of one long paragraph is drafted like any other', async () => {
  const people = ['Ann Lund', 'Per Holt', 'Ida Roth', 'Max Dorn'];
  const sentence = (at: number): string =>
    `The council of village ${at} has opened a night bus that ran ${at} miles last year. “We counted ${at} passengers on that night,” ${people[at % people.length] ?? ''} said.`;
  const { faults, deck } = await draftOf(Array.from({ length: 300 }, (_, at) => sentence(at + 2)).join(' '));
  expect(faults).toEqual([]);
  expect(deck.slides.length).toBeGreaterThan(9);
  expect(deck.slides.filter(({ layout }) => layout === 'quote').length).toBeGreaterThan(4);
});

test('an interview without marks gives quotations to those who speak', async () => {
  const { text, faults } = await draftOf(
    'The meters\n\nPriya Raman and Jonas Feld know them.\n\nQ: What does the meter record?\n\nPRIYA RAMAN: It records volume and time. Nobody gains by more.\n\nJONAS FELD: It knows when nobody is at home.\n\nPRIYA RAMAN: People give it more credit than it deserves.\n',
  );
  expect(faults).toEqual([]);
  expect(text).toContain('— Jonas Feld [@article, para. 5]');
  expect(text).not.toMatch(/> PRIYA|> What does/u);
});

const PIECE = fc.constantFrom(
  ...'Ann Lund|said|“|”|"|the council|, |. |\n\n|must|on Monday|*|[@a, para. 2]|{.claim}|2 of 3|(中国)|—|> |# |<b>|told the Post|according to|`|…|because|1. || |\\|Note:'.split(
    '|',
  ),
);

test('whatever the article, its draft has no errors and every quotation stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(PIECE, { minLength: 3, maxLength: 60 }), async (pieces) => {
      const text = `Rain fell. ${pieces.join(' ')}`;
      const { faults } = await draftOf(text);
      expect(faults).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a sentence of one endless word before its quotation keeps no draft waiting', async () => {
  const quoted = 'we go there now to the town by bus';
  const { faults, quoted: shown } = await draftOf(
    `The town votes\n\nThe mayor said ${'x'.repeat(100_000)} “${quoted}”, said Anna Berg, the mayor of Skarvik, on Monday.\n\n${'The town council voted on the new bus line in the autumn of the year. '.repeat(5)}\n`,
  );
  expect(faults).toEqual([]);
  expect(shown).toContain(quoted);
});
