import { describe, expect, test } from 'vitest';

import { headingOf } from '../../src/draft/headings/heading-of.ts';
import { isRefusal, leadsIn } from '../../src/draft/headings/statement.ts';
import { draftOf } from './draft-of.ts';

const page = (title: string, body: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p class="byline">By Ann Lund · 21 May 2026</p>${body}</article></body></html>`;
const paragraphs = (...words: readonly string[]): string => words.map((line) => `<p>${line}</p>`).join('');

const INTERVIEW = paragraphs(
  'Edda Kern became director of the Museum of Salt in Skarvik in May. She spoke to us about wells.',
  '<b>You did not want this job. Is that true?</b>',
  'I did not want the office. The job I wanted very much, and I still do.',
  '<b>Berlin has paid for ten wells. Why have you not?</b>',
  'You should look at our roof. We have four buckets under it and a fifth in my car.',
  '<b>What would you never lend?</b>',
  'The blue jar of my grandmother. I have told everybody who asked for it so.',
  'This interview has been edited for length and clarity.',
);

describe('a saved page', () => {
  test('whose headline quotes what its text has not, keeps the marks in the title of the deck', async () => {
    const { text, faults } = await draftOf(page('What Skarvik hears in “friend”', INTERVIEW), {}, 'a.html');
    expect(faults).toEqual([]);
    expect(text).toContain('\ntitle: "What Skarvik hears in “friend”"\n');
  });

  test('with a title that quotes what stands nowhere in it, passes a strict check all the same', async () => {
    const title = 'What Skarvik hears in “enemy”';
    const { text, faults } = await draftOf(page('The salt of Skarvik', INTERVIEW), { title }, 'a.html');
    expect(faults).toEqual([]);
    expect(text).toContain('\ntitle: "What Skarvik hears in enemy"\n');
    expect(text).toContain(`    title: "${title}"`);
  });

  test('has its author where the line above the story names one with a day', async () => {
    const { text } = await draftOf(page('The salt of Skarvik', INTERVIEW), {}, 'a.html');
    expect(text).toContain('author: [{ given: "Ann", family: "Lund" }]');
  });

  test('of an interview whose questions are bold gives the answers to the one who is asked', async () => {
    const { text } = await draftOf(page('The salt of Skarvik', INTERVIEW), {}, 'a.html');
    expect(text.match(/^> — Edda Kern/gmu)).toHaveLength(3);
    expect(text).not.toMatch(/Berlin has paid for ten wells \{\.claim|This interview has been/u);
    expect(text).toContain('“Berlin has paid for ten wells. Why have you not? You should look at our roof.');
    expect(text).toContain('These words answer a question and have no marks; it is Edda Kern who is asked.');
  });

  test('an essay that asks itself questions has no answers', async () => {
    const essay = paragraphs(
      'The port of Skarvik is closed, and nobody knows for how long it will be.',
      'What does it cost?',
      'The ministry says that it costs ten million a year.',
      'Who pays for it?',
      'The islands do, and they always have.',
      'When will it end?',
      'The board will meet in May, and the ferries wait.',
    );
    const { text } = await draftOf(page('The port is closed', essay), {}, 'a.html');
    expect(text).not.toContain('answer a question');
  });

  test('a caption heads no section and parts no introduction from what it introduces', async () => {
    const body = paragraphs(
      'Shen Guo wrote that the well had dried up. The following is a translation of the passage:',
    ).concat(
      '<figure><img src="a.jpg"><figcaption>A well near Skarvik stands empty in the spring of 2024</figcaption></figure>',
      paragraphs(
        'Our neighbours smile because smiling costs nothing. We have dug wells and called them gifts.',
        'The passage was read by many people on the islands before it vanished from there.',
        'The ferry between the islands lost ten million last year, and nobody was surprised.',
      ),
    );
    const { text, faults } = await draftOf(page('The salt of Skarvik', body), {}, 'a.html');
    expect(faults).toEqual([]);
    expect(text).toMatch(/^> — Shen Guo, trans\. Ann Lund/mu);
    expect(text).not.toContain('# A well near Skarvik');
    expect(text).toContain('The following is a translation of the passage: Our');
  });
});

describe('a draft', () => {
  test('says of a long description up to where there is room', async () => {
    const { text } = await draftOf(
      'The scheme grows\n\nThe Courier also quoted an unnamed official at the National Water and Energy Commission as saying that the scheme would be extended to “at least three other rivers of the north.”\n',
    );
    expect(text).toContain('> — an unnamed official via The Courier');
    expect(text).not.toContain('names nobody');
  });

  test('calls nobody nameless whose name is too long for a heading', async () => {
    const { text } = await draftOf(
      'A noisy sea\n\nThe Baltic Marine Environment Protection Commission called her “the conscience of a noisy sea.” She was ninety.\n',
    );
    expect(text).toContain('## The conscience of a noisy sea');
    expect(text).toContain('> — Baltic Marine Environment Protection Commission');
  });

  test('gives a quotation that is its sentence the sentence before as context', async () => {
    const { text } = await draftOf(
      'A good document\n\n“It is a good document,” said Edda Kern, the head of the group. “Now somebody has to read it to the end.”\n',
    );
    expect(text).toContain(
      'Context, paragraph 2: “‘It is a good document,’ said Edda Kern, the head of the group. ‘Now somebody has to read it to the end.’”',
    );
  });

  test('calls the writer’s what tells of a bidding, and sourced what tells where it comes from', async () => {
    const { text } = await draftOf(
      'The wells of the north\n\nOn Tuesday, the Salt Board told the ten cities to open their wallets. Memorial, banned since 2021, puts the figure at more than 900 wells. The river has been dry since May, and boats lie on its bed.\n',
    );
    expect(text).not.toContain('reporting Salt Board');
    expect(text).toContain('and says where it comes from');
  });
});

test('“data security” is no source of a sentence', async () => {
  const { text } = await draftOf(
    'The fair\n\nMany firms of the islands deal with data security in the winter of the year.\n',
  );
  expect(text).toContain('is the writer’s own, without a source');
});

test.each([
  ['19:48 Lund’s camp cries foul at midnight', 'Lund’s camp cries foul at midnight'],
  [
    'Skarvik, 3 February 2026 — Edda Kern sat in a boat near the bridge.',
    'Edda Kern sat in a boat near the bridge',
  ],
  ['SKARVIK: The lower house passed a law on wells.', 'The lower house passed a law on wells'],
  ['Skarvik – The top court ruled that wells are free.', 'The top court ruled that wells are free'],
  ['I am still waiting for the number to be called.', 'I am still waiting for the number to be called'],
])('a heading has no time, place or lost lead: %s', (sentence, heading) => {
  expect(headingOf(sentence)).toBe(heading);
});

test('what could not be verified, and how a mood was, is no claim', () => {
  expect(isRefusal('The agency could not independently verify the video.')).toBe(true);
  expect(isRefusal('None of this can be verified.')).toBe(true);
  expect(leadsIn('Downstream the mood was cooler.')).toBe(true);
});
