import { expect, test } from 'vitest';

import { parseOutline } from '../../src/outline/parse-outline.ts';
import { checkDeck } from '../../src/checks/check-deck.ts';
import { hints, reports } from './support/reports.ts';

const talk = (minutes: number): string => `---\ntitle: Test\ntime: ${minutes}\n---\n`;
const slide = (time = ''): string => `## Slide${time}\n\nWords.\n\n`;

const said = (slides: string, head = talk(45)): readonly string[] => reports('time/sum', slides, head);

test('the slides of a section take no longer than the section', () => {
  const slides = `# A {time=10}\n\n${slide(' {time=5}')}${slide(' {time=4}')}${slide(' {time=3}')}`;
  expect(reports('time/sum', slides)).toEqual([
    '1: The slides of this section have 12 minutes (5 + 4 + 3), and the section has 10.',
  ]);
  expect(hints('time/sum', slides)).toEqual(['Write {time=12}, or give some of them less.']);
  const { value } = parseOutline('outline.md', slides);
  const found = checkDeck(value).find(({ code }) => code === 'time/sum');
  expect([found?.position?.start.column, found?.position?.end.column]).toEqual([6, 13]);
});

test('sections and slides in none take no longer than the talk', () => {
  const slides = `${slide(' {time=5}')}# A {time=30}\n\n${slide()}# B {time=15}\n\n${slide()}`;
  expect(said(slides)).toEqual([
    '-1: Sections and slides have 50 minutes (5 + 30 + 15), and the talk has 45.',
  ]);
});

test('times leave something for slides without one', () => {
  expect(reports('time/sum', `# A {time=10}\n\n${slide(' {time=10}')}${slide()}${slide()}`)).toEqual([
    '1: The slides of this section have 10 minutes, and the section has 10, so nothing is left for the 2 slides without a time.',
  ]);
  expect(said(`# A {time=45}\n\n${slide()}# B\n\n${slide()}`)).toEqual([
    '-1: Sections and slides have 45 minutes, and the talk has 45, so nothing is left for the slide without a time.',
  ]);
  expect(reports('time/sum', `# A {time=10}\n\n${slide(' {time=9.5}')}${slide()}`)).toEqual([]);
});

test('a list of sections, and the name of one, need no minutes', () => {
  const sections = `# A {time=30}\n\n${slide()}# B {time=15}\n\n${slide()}`;
  expect(said(`## Agenda {.agenda}\n\n${sections}# C\n`)).toEqual([]);
  expect(said(`## Agenda {.agenda}\n\n${slide()}${sections}`)).toEqual([
    '-1: Sections and slides have 45 minutes (30 + 15), and the talk has 45, so nothing is left for the slide without a time.',
  ]);
});

test('what they leave is taken by slides, not by the title alone', () => {
  const sections = `# A {time=30}\n\n${slide()}# B {time=10.5}\n\n${slide()}`;
  expect(said(sections)).toEqual([
    '-1: Sections and slides have 40.5 minutes (30 + 10.5), and the talk has 45.',
  ]);
  expect(said(sections, talk(42.5))).toEqual([]);
  expect(said(sections, '---\ntime: 42\n---\n')).toHaveLength(1);
  expect(said(`${sections}# C\n\n${slide()}`)).toEqual([]);
  expect(said(`${sections}# C\n`)).toEqual([]);
  expect(reports('time/sum', `# A {time=10}\n\n${slide(' {time=6}')}`)).toHaveLength(1);
  expect(reports('time/sum', `# A {time=10}\n\nNote:\nHand out the text.\n\n${slide(' {time=6}')}`)).toEqual(
    [],
  );
});

test('times that add up, and a talk in which none are given, are fine', () => {
  expect(
    said(`# A {time=30}\n\n${slide(' {time=30}')}# B {time=15}\n\n${slide()}## Sources {.sources}\n`),
  ).toEqual([]);
  expect(said(slide())).toEqual([]);
  expect(said(`${slide(' {time=0.1}')}${slide(' {time=0.2}')}`, '---\ntime: 0.3\n---\n')).toEqual([]);
});
