import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';
import { sameExamples } from '../support/same-examples.ts';

sameExamples();

const ARTICLE = `The last bus leaves later

By Maren Holt

Over the weekend, Ilse Brandt, chair of the transport committee, opened a trial of night buses in Havneby, a promise to bring the night “back to the whole town.”

The motto of the trial: “Home for All, and All the Way Home.”

Attending the opening were drivers from the Ministry of Roads and Harbours and from the Northern Transit Administration (NTA), and students, many of them like Pavel Dorn of Havneby University.

“We must count every passenger before we promise anything,” Brandt said. “A trial with a date on it is an honest trial.”

As the Havneby Courier reported last week, the town is putting much effort into “counting its passengers at night” against the doubts of the council. According to the Havneby Courier, the council will vote on the buses later this year.

The trial is more than a gesture. Many villages are already planning night buses of their own.

The programme goes by the name of a walking path (散步道) in the minutes.
`;

test('a draft passes a strict check as it stands', async () => {
  const { faults, quoted } = await draftOf(ARTICLE);
  expect(faults).toEqual([]);
  expect(quoted.length).toBeGreaterThan(6);
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

test('a quotation stands with its speaker and role', async () => {
  const { text } = await draftOf(ARTICLE);
  expect(text).toContain(
    '> We must count every passenger before we promise anything\n>\n> — Ilse Brandt, chair of the transport committee [@holt,',
  );
});

test('only the marked words of a reported sentence are given to the speaker', async () => {
  const { text } = await draftOf(ARTICLE);
  expect(text).toContain('> counting its passengers at night\n>\n> — Havneby Courier [@holt,');
});

test('words in marks without a clear speaker are given to nobody', async () => {
  const { text } = await draftOf(ARTICLE);
  expect(text).toContain('> back to the whole town\n>\n> — quoted in the article without a named speaker');
  expect(text).toContain('Whose words are “back to the whole town”');
});

test('notes call what stands nearest to words a name only where it is one', async () => {
  const theme = await draftOf(
    'Ports meet\n\nThe official theme of the conference, “open water for everyone who sails,” hung over the stage.\n',
  );
  expect(theme.text).toContain('Nearest to them is the official theme of the conference; the article');
});

test('the writer’s own claims stand apart from reported ones', async () => {
  const { text } = await draftOf(ARTICLE);
  expect(text).toContain('{.claim by="Maren Holt"}');
  expect(text).toContain('{.claim by="Havneby Courier"}');
  expect(text).toContain('— the article, reporting Havneby Courier [@holt,');
});

test('people, institutions, terms, dates and questions have slides of their own', async () => {
  const { deck, text } = await draftOf(ARTICLE);
  const layouts = new Set(deck.slides.map(({ layout }) => layout));
  for (const layout of ['actors', 'terms', 'timeline', 'questions', 'claim', 'quote'])
    expect(layouts).toContain(layout);
  expect(text).toContain('**Ministry of Roads and Harbours**');
  expect(text).toContain('[散步道]{lang=zh}');
  expect(text.match(/^\d\. /gmu)?.length).toBeGreaterThanOrEqual(3);
});

test('a claim without a source is asked about, shortened where it is long', async () => {
  const { text } = await draftOf(ARTICLE);
  expect(text).toContain('“Many villages are already planning night buses of their own” [@holt, para. 8]');
  expect(text).toContain('has no source in the article. What would show it?');
});

test('what somebody claims in words that have a slide already gets no second one', async () => {
  const { quoted } = await draftOf(ARTICLE);
  expect(quoted.filter((words) => words.includes('counting its passengers at night'))).toEqual([
    'counting its passengers at night',
  ]);
});

test.each([12, 16, 20])('a draft keeps to %i slides', async (mostSlides) => {
  const { deck, faults } = await draftOf(ARTICLE.repeat(3), { mostSlides });
  expect(deck.slides.length).toBeLessThanOrEqual(mostSlides);
  expect(faults).toEqual([]);
});

test('a long sentence is cut with a mark', async () => {
  const long = `The council ${'counted passengers, weighed costs and heard drivers, '.repeat(12)}and left.`;
  const { quoted, faults } = await draftOf(`${long}\n\nThe mayor went home after that.`);
  expect(quoted.some((words) => words.endsWith(' …'))).toBe(true);
  expect(quoted.every((words) => words.split(/\s+/u).length <= 46)).toBe(true);
  expect(faults).toEqual([]);
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

test('that speakers aren’t looked for is said about an article in a language whose verbs aren’t known', async () => {
  const { notices } = await draftOf('Il consiglio non ha deciso e la città non è contenta per gli costi.');
  expect(notices.map(({ code }) => code)).toContain('draft/english-cues-only');
});

test.each([
  [
    'Italian',
    'Il traghetto parte\n\nIl traghetto è vecchio, e il livello del fiume non è più quello di una volta.\n\n«Andiamo avanti finché c’è acqua», ha detto Anna Lindi. «Poi andremo tutti a piedi.»\n\nSecondo gli uffici il livello del fiume è di 84 centimetri.\n',
  ],
])('a draft of an article in %s says nothing of speakers that were not read', async (_language, text) => {
  const draft = await draftOf(text, { language: 'en' });
  expect(draft.faults).toEqual([]);
  expect(draft.text).toContain('— speaker to be added [@article,');
  expect(draft.text).not.toMatch(
    /without a named speaker|names no speaker|without a source|no source in the article/u,
  );
  expect(draft.text).toMatch(/\{\.claim\}/u);
});

test('an article of one long paragraph is drafted like any other', async () => {
  const people = ['Ann Lund', 'Per Holt', 'Ida Roth', 'Max Dorn'];
  const sentence = (at: number): string =>
    `The council of village ${at} has opened a night bus that ran ${at} miles last year. “We counted ${at} passengers on that night,” ${people[at % people.length] ?? ''} said.`;
  const { faults, deck } = await draftOf(Array.from({ length: 1200 }, (_, at) => sentence(at + 2)).join(' '));
  expect(faults).toEqual([]);
  expect(deck.slides.length).toBeGreaterThan(15);
  expect(deck.slides.filter(({ layout }) => layout === 'quote').length).toBeGreaterThan(3);
});

test('an interview without marks gives quotations to those who speak, under its questions', async () => {
  const { text, faults } = await draftOf(
    'The meters\n\nPriya Raman and Jonas Feld know them.\n\nQ: What does the meter record?\n\nPRIYA RAMAN: It records volume and time. Nobody gains by more.\n\nJONAS FELD: It knows when nobody is at home.\n\nPRIYA RAMAN: People give it more credit than it deserves.\n',
  );
  expect(faults).toEqual([]);
  expect(text).toContain('# What does the meter record?');
  expect(text).toContain('— Jonas Feld [@article, para. 5]');
  expect(text).not.toContain('> PRIYA');
});

test('a role is read before the name and after “who”', async () => {
  const { text } = await draftOf(
    'The well\n\nThe society’s director, Yelena Sorokina, said that the well is dry. Hamid Farouk, who runs the bakery, said that it is not.\n',
  );
  expect(text).toContain('**Yelena Sorokina** — the society’s director');
  expect(text).toContain('**Hamid Farouk** — runs the bakery');
});

test('a section is headed by those who are quoted where no claim is whole, never by “they”', async () => {
  const { text } = await draftOf(
    'The levy\n\nThey declined to comment on the sum, but the mayor of Skarvik, Lena Ruud, told the Herald that the levy would "ruin every family business on the quay." The union leader Gerda Maas said the dockers were "not asked by anybody at all."\n',
  );
  expect(text).toContain('\n# In the words of Lena Ruud and Gerda Maas\n');
  expect(text).toContain('\n## Lena Ruud: The levy would ruin every family business on the quay\n');
  expect(text).not.toMatch(/^#+ They/mu);
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
    { numRuns: 300 },
  );
});

test('notes name who speaks as a sentence does, and no mere pronoun', async () => {
  const { text } = await draftOf(`Rates rise

The board met on Monday in the old school. “It was cold in there for hours,” it says in a letter to all members of the club.

A senior official told me that the numbers were “interesting but not actionable at all.”

Two residents of the street said that the numbers were “taken from thin air and old maps.”
`);
  expect(text).not.toMatch(/(?:is|to) (?:it|A senior)\b/u);
  expect(text).toContain('The article gives the words to a senior official with “told”.');
  expect(text).toMatch(/— two residents/u);
});

test('a sentence of one endless word before its quotation keeps no draft waiting', async () => {
  const quoted = 'we go there now to the town by bus';
  const { faults, quoted: shown } = await draftOf(
    `The town votes\n\nThe mayor said ${'x'.repeat(100_000)} “${quoted}”, said Anna Berg, the mayor of Skarvik, on Monday.\n\n${'The town council voted on the new bus line in the autumn of the year. '.repeat(5)}\n`,
  );
  expect(faults).toEqual([]);
  expect(shown).toContain(quoted);
});

test('a paragraph of ten thousand quotations keeps no draft waiting', async () => {
  const { faults, quoted } = await draftOf('“The bus is late,” said Anna Berg. '.repeat(10_000));
  expect(faults).toEqual([]);
  expect(quoted).toContain('The bus is late');
});

test('what stands in captions, notes and tables is not drafted', async () => {
  const caption =
    'The mayor of Havneby opened the first of the night buses in the square on Saturday, 3 May 2025.';
  const paragraphs = ARTICLE.split('\n\n').map((words) => `<p>${words}</p>`);
  const page = `<!doctype html><body><article>${paragraphs.join('')}<figure><figcaption>${caption}</figcaption></figure></article></body>`;
  expect((await draftOf(page)).text).not.toContain('opened the first of the night buses');
  expect((await draftOf(`${ARTICLE}\n${caption}\n`)).text).toContain('opened the first of the night buses');
});
