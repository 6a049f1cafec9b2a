import { expect, test } from 'vitest';

import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { checkDeck } from '../../src/checks/check-deck.ts';
import { check, read, slide, slides, sourced, titled } from '../support/check-outline.ts';

const words = (parts: readonly (readonly Inline[])[]): readonly string[] => parts.map(plainText);
const ids = (body: string): readonly string[] => slides(body).map(({ id }) => id);

test('an identifier is made of the words of the title', () => {
  expect(ids('## The People’s *Net*, 2017!\n')).toEqual(['slide-the-peoples-net-2017']);
});

test('equal titles are numbered', () => {
  expect(ids('## A\n\n## A\n\n## A 2\n\n## A\n')).toEqual([
    'slide-a',
    'slide-a-2',
    'slide-a-2-2',
    'slide-a-3',
  ]);
});

test('an author’s identifier wins, and is still unique', () => {
  expect(ids('## A {#mine}\n\n## Mine\n')).toEqual(['slide-mine', 'slide-mine-2']);
});

test('a title without Latin letters is named by its number', () => {
  expect(ids('## 网络安全\n')).toEqual(['slide-2']);
});

test('no identifier can shadow a name of the browser’s', () => {
  for (const id of ids('## location\n\n## constructor\n\n## __proto__\n'))
    expect(id).toMatch(/^slide-[a-z0-9-]+$/u);
});

test('a slide without a heading is named by its first words, or by its number', () => {
  expect(slides('---\n\none two three four five six seven eight nine\n').map(({ title }) => title)).toEqual([
    'one two three four five six seven eight …',
  ]);
  expect(slides('---\n\n> one two\n').map(({ title }) => title)).toEqual(['one two']);
  expect(slides('---\n\n<hr>\n').map(({ title }) => title)).toEqual(['Slide 2']);
});

test('the title slide has what the front matter says', () => {
  const { deck } = read('---\ntitle: T\nsubtitle: S\nevent: E\npresenter: [P, Q]\ndate: 2026\n---\n## A\n');
  expect(deck.slides[0]).toMatchObject({
    layout: 'title',
    number: 1,
    title: 'T',
    subtitle: [{ type: 'text', value: 'S' }],
    event: 'E',
    presenters: ['P', 'Q'],
    date: '2026',
  });
});

test('notes above the first heading are those of the title slide, and no slide', () => {
  const { deck, outline } = read('---\ntitle: T\n---\n\nNote:\nWelcome.\n\n## A\n\na\n');
  expect(deck.slides.map(({ title, notes }) => [title, notes.length])).toEqual([
    ['T', 1],
    ['A', 0],
  ]);
  expect(checkDeck(outline)).toEqual([]);
  expect(slides('## A\n\na\n\n---\n\nNote: x\n')).toHaveLength(2);
});

test('slides know their section, and the sources belong to none', () => {
  const { deck } = read(sourced('## A\n\n# One\n\n## B\n\n# Two\n\n## C\n\n- c [@cmp]\n'));
  expect(deck.slides.map(({ title, section }) => `${title}: ${section?.title ?? '-'}`)).toEqual([
    'Title: -',
    'A: -',
    'One: One',
    'B: One',
    'Two: Two',
    'C: Two',
    'Sources: -',
  ]);
});

test('a section slide and an agenda list the sections', () => {
  const [agenda, one, two] = slides('## Agenda {.agenda}\n\n# One\n\nIts line.\n\n- more\n\n# Two\n');
  expect(agenda?.layout === 'agenda' && words(agenda.entries.map(({ title }) => title))).toEqual([
    'One',
    'Two',
  ]);
  expect(one?.layout === 'section' && plainText(one.standfirst)).toBe('Its line.');
  expect(one?.layout === 'section' && one.body.length).toBe(1);
  expect(two?.layout === 'section' && two.sections.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
});

test('a section slide announces the slides with a heading in it, those that go on under the same once', () => {
  const [, one] = slides(
    '## Before\n\n# One\n\n## A\n\n- a\n\n## A\n\n- more\n\n---\n\n- bare\n\n## B\n\n- b\n\n# Two\n\n## C\n\n- c\n',
  );
  expect(one?.layout === 'section' && one.inside).toEqual([
    { number: 4, title: 'A', slideId: 'slide-a' },
    { number: 7, title: 'B', slideId: 'slide-b' },
  ]);
});

test('sources are listed in the order in which they are cited', () => {
  const last = read(sourced('## A\n\n- a [@gt] [@cmp] [@gt]\n')).deck.slides.at(-1);
  expect(last?.layout === 'sources' && last.sources.map(({ id }) => id)).toEqual(['gt', 'cmp']);
});

test.each([
  ['a heading', '## A [@gt]\n\n- a\n'],
  ['an attribution', '## A\n\n> a\n>\n> — B [@gt]\n'],
  ['a cell', '## A\n\n|a|\n|-|\n|b [@gt]|\n'],
  ['a footnote', '## A\n\n- a[^1]\n\n[^1]: b [@gt]\n'],
])('a source that is cited in %s is listed', (_, body) => {
  const last = read(sourced(body)).deck.slides.at(-1);
  expect(last?.layout === 'sources' && last.sources.map(({ id }) => id)).toEqual(['gt']);
});

test('a source that only the notes cite is not listed', () => {
  expect(read(sourced('## A\n\n- a\n\nNote: b [@gt]\n')).deck.slides.at(-1)?.layout).toBe('points');
});

test('without a citation there is no slide of sources', () => {
  expect(read(sourced('## A\n\n- a\n')).deck.slides).toHaveLength(2);
});

test('a citation of an unknown source is reported with the nearest one', () => {
  check({
    outline: sourced('## A\n\n- a [@cmpp]\n'),
    reports: ['source/unknown at 9:6, hint: Did you mean “cmp”?'],
  });
});

test('an unknown source in the notes, in a footnote or in an attribution is reported as well', () => {
  check({
    outline: titled('## A\n\n> a[^1]\n>\n> — B[^2] [@x]\n\n[^1]: c [@y]\n\nNote: [@z]\n'),
    reports: [
      'outline/missing-footnote at 8:6',
      'source/unknown at 8:12',
      'source/unknown at 10:10',
      'source/unknown at 12:8',
    ],
  });
});

test('footnotes are numbered on each slide, in the order of their marks', () => {
  const [a, b] = slides('## A\n\n- a[^x] b[^y] c[^x]\n\n## B\n\n- d[^y]\n\n[^y]: why\n\n[^x]: ex\n');
  expect(a?.footnotes.map(({ number, label }) => `${number} ${label}`)).toEqual(['1 x', '2 y']);
  expect(b?.footnotes.map(({ number, label }) => `${number} ${label}`)).toEqual(['1 y']);
});

test('a footnote of a heading belongs to its slide', () => {
  expect(slides('## A[^1]\n\na\n\n[^1]: b\n')[0]?.footnotes).toHaveLength(1);
});

test('a footnote that only another one calls belongs to the slide as well', () => {
  const [a] = slides('## A\n\na[^x]\n\n[^x]: ex[^y]\n\n[^y]: why[^x]\n');
  expect(a?.footnotes.map(({ number, label }) => `${number} ${label}`)).toEqual(['1 x', '2 y']);
});

test('a source is described in short by author, paper and date', () => {
  const { deck } = read(
    '---\ntitle: T\nsources:\n  a: { title: A, author: [{ family: B, given: C }], container-title: D, issued: 2017-09-18 }\n  b: { title: A, author: [{ family: B }, { literal: C }, { family: D }], issued: 2017-09 }\n  c: { title: A }\n---\n## A\n',
  );
  expect([...deck.sources.values()].map(({ shortTitle }) => shortTitle)).toEqual([
    'B, D, 18 September 2017',
    'B et al., A, September 2017',
    'A',
  ]);
});

test('months are named in the language of the deck', () => {
  const { deck } = read(
    '---\ntitle: T\nlang: de\nsources: { a: { title: A, issued: 2017-03-01 } }\n---\n## A\n',
  );
  expect(deck.sources.get('a')?.issued).toBe('1. März 2017');
});

test.each([
  ['14 May 2026', 'en', '14 May 2026'],
  ['May 14, 2026', 'en', '14 May 2026'],
  ['May 2026', 'de', 'Mai 2026'],
  ['Spring 2026', 'en', 'Spring 2026'],
  ['14 May', 'en', '14 May'],
])('a date is read as it is written in English: %s', (issued, language, shown) => {
  const { deck } = read(
    `---\ntitle: T\nlang: ${language}\nsources: { a: { title: A, issued: "${issued}" } }\n---\n## A\n`,
  );
  expect(deck.sources.get('a')?.issued).toBe(shown);
});

test('a day that no calendar has is printed as it is written', () => {
  const { deck } = read('---\ntitle: T\nsources: { a: { title: A, issued: 2017-02-31 } }\n---\n## A\n');
  expect(deck.sources.get('a')?.issued).toBe('2017-02-31');
});

test('events of a time line have a date, words, and a range for “last week”', () => {
  const { events } = slide(
    'timeline',
    '## A {.timeline}\n\n- **18 May 2017** one\n- **last week**: two\n- **2016** — three\n- four\n',
  );
  expect(
    events.map(({ date, content, isRelative }) => [plainText(date), plainText(content), isRelative]),
  ).toEqual([
    ['18 May 2017', 'one', false],
    ['last week', 'two', true],
    ['2016', 'three', false],
    ['', 'four', false],
  ]);
});

test('the day of publication is known by its date, or by a mark', () => {
  const events = (body: string): readonly boolean[] => {
    const found = read(sourced(`## A {.timeline}\n\n${body}\n`)).deck.slides[1];
    return found?.layout === 'timeline' ? found.events.map(({ isPublication }) => isPublication) : [];
  };
  expect(
    events(
      '- **18 September 2017** a\n- **September 18, 2017** b\n- **2017-09-18** c\n- **18 Sept. 2017** d',
    ),
  ).toEqual([true, true, true, true]);
  expect(events('- **18. September 2017** a\n- **18 septembre 2017** b\n- **2017年9月18日** c')).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    events(
      '- **17 September 2017** a\n- **September 2017** b\n- [**Monday**]{.article} c\n- **[Monday]{.article}** d',
    ),
  ).toEqual([false, false, true, true]);
});

test('actors are grouped by organisation, in order of first mention', () => {
  const { groups } = slide(
    'actors',
    '## A {.actors}\n\n- **A** — editor, The Paper — wrote\n- **B** — mayor\n- **C** — reporter, desk, The Paper\n',
  );
  const shown = groups.map(({ organisation, actors }) => [
    plainText(organisation ?? []),
    ...actors.map(({ name, role, part }) => words([name, role, part]).join('/')),
  ]);
  expect(shown).toEqual([
    ['The Paper', 'A/editor/wrote', 'C/reporter, desk/'],
    ['', 'B/mayor/'],
  ]);
});

test('a Chinese or Arabic comma parts role and organisation as well', () => {
  const { groups } = slide(
    'actors',
    '## A {.actors}\n\n- **A** — 记者，编辑，日报\n- **B** — معلمة، المدرسة\n',
  );
  const shown = groups.map(({ organisation, actors }) => [
    plainText(organisation ?? []),
    ...actors.map(({ role }) => plainText(role)),
  ]);
  expect(shown).toEqual([
    ['日报', '记者，编辑'],
    ['المدرسة', 'معلمة'],
  ]);
});

test.each([
  ['[水]{lang=zh} — water', ['水', '', 'water', '']],
  ['[水]{lang=zh} — shuǐ — water — a gloss', ['水', 'shuǐ', 'water', 'a gloss']],
  ['[水]{lang=zh} — *shuǐ* — water', ['水', 'shuǐ', 'water', '']],
  ['[水]{lang=zh} — water — a gloss', ['水', '', 'water', 'a gloss']],
  ['well-known -- public', ['well-known', '', 'public', '']],
])('a term is read: %s', (item, parts) => {
  const { terms } = slide('terms', `## A {.terms}\n\n- ${item}\n`);
  expect(
    terms.map(({ term, reading, translation, gloss }) => words([term, reading, translation, gloss])),
  ).toEqual([parts]);
});

test('intermediaries have a name, a kind, a way of handing on and a remark', () => {
  const { intermediaries, body } = slide(
    'chain',
    '## A {.chain}\n\n1. **A** — agency — reported — on Monday\n2. B\n\nmore\n',
  );
  expect(
    intermediaries.map(({ name, kind, relation, remark }) => words([name, kind, relation, remark])),
  ).toEqual([
    ['A', 'agency', 'reported', 'on Monday'],
    ['B', '', '', ''],
  ]);
  expect(body).toHaveLength(1);
});

test('a dash in the last part of an item stays in it', () => {
  const actors = slide('actors', '## A {.actors}\n\n- **A** — mayor — wrote — *twice*\n').groups[0]?.actors;
  expect(actors?.map(({ part }) => plainText(part))).toEqual(['wrote — twice']);
  const { intermediaries } = slide('chain', '## A {.chain}\n\n1. **A** — agency — sent — late – by mail\n');
  expect(intermediaries.map(({ remark }) => plainText(remark))).toEqual(['late – by mail']);
  const { terms } = slide('terms', '## A {.terms}\n\n- 水 — *shuǐ* — water — or — rain\n- 水 — *shuǐ* — a\n');
  expect(terms.map(({ gloss }) => plainText(gloss))).toEqual(['or — rain', '']);
});

test('a dash inside emphasis or a link parts nothing', () => {
  const { intermediaries } = slide('chain', '## A {.chain}\n\n1. **A — B** — agency\n');
  expect(words(intermediaries.map(({ name }) => name))).toEqual(['A — B']);
});

test('a figure takes its credit from the citation beside it', () => {
  const figure = read(sourced('## A\n\n![a](b.png "C") [@cmp]\n')).deck.slides[1];
  expect(figure?.layout === 'figure' && figure.credit?.references[0]?.sourceId).toBe('cmp');
});
