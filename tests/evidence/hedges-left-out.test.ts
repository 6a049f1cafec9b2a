import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

/** Expects that each quotation says more than the text, since it leaves these words out. */
function expectLost(text: string, ...cases: readonly (readonly [quotation: string, words: string])[]): void {
  for (const [quotation, words] of cases)
    expect([quotation, find(text, quotation).obstacle]).toEqual([
      quotation,
      { kind: 'hedge', said: words, given: expect.toSatisfy(() => true) as unknown },
    ]);
}

test('an ellipsis leaves out nothing that makes a verb possible, with other words between or before it', () => {
  expectLost(
    'They do not seem to be able to count. The wall might well have been lost. We have to try to slowly rebuild it. The boats of the town could be used. It may in the long run close. He kind of knew.',
    ['They do not … [count]', 'seem to'],
    ['The wall … [was] lost', 'might well'],
    ['We have to … rebuild it', 'try to'],
    ['The boats … [are] used', 'could'],
    ['It … close', 'may'],
    ['He … knew', 'kind of'],
  );
});

test('an ellipsis leaves out no adjective of doubt, whatever stands before it', () => {
  expectLost(
    'They spoke of a possible closure and met people with alleged ties to the mob. We found a narrow but potential way.',
    ['They spoke of a … closure', 'possible'],
    ['people with … ties', 'alleged'],
    ['We found a … way', 'potential'],
  );
  expectVerdict('edited', 'They left as soon as possible by car.', 'They left … by car');
});

test('an ellipsis makes no whole of a part', () => {
  expectLost(
    'They came, and some of them were tired. The guests, many of whom slept, left. The crowd, or most of it, laughed. He paid a part of the debt. The wall or the dam will go. It is a choice between work and sleep.',
    ['They came, and … were tired', 'some of'],
    ['The guests … slept', 'many of'],
    ['The crowd … laughed', 'or most'],
    ['He paid … the debt', 'part of'],
    ['He paid … debt', 'part of'],
    ['The wall … will go', 'or'],
    ['It is a choice between … sleep', 'and'],
  );
  expectVerdict(
    'edited',
    'The houses, most of them old, are cold. He drinks tea or coffee or milk.',
    'The houses … are cold',
    'He drinks tea … or milk',
  );
});

test('what an ellipsis leaves out before a clause says whether it is only supposed', () => {
  expectLost('We stay. I suspect they will go.', ['We stay. … they will go', 'suspect']);
});

test('hedges of a clause that goes as a whole may go', () => {
  expectVerdict(
    'edited',
    'The bridge, which could be rebuilt, is closed. The people who may come are happy. He fought as hard as he could in the war. She bought bread from some of the towns there.',
    'The bridge … is closed',
    'He fought … in the war',
    'She bought bread … there',
    'The people who may come … happy',
  );
});

test('a bracket makes nothing certain, whatever stands around a “may”', () => {
  expectLost(
    'The town can appear to be rich. Some of the boats sank. It risks losing money. A report appears to confirm it: it is late. The plan may collapse.',
    ['The town [is] rich', 'can appear'],
    ['It … [is] losing money', 'risks'],
    ['A report [confirms] it', 'appears to'],
    ['The plan [collapses]', 'may'],
    ['[They] sank', 'Some of'],
    ['The plan … [collapses]', 'may'],
  );
});

test('a “would” is set in its own time in a report, not in somebody’s own words', () => {
  const text = 'She said that it would close. “A strike would hurt us,” she said.';
  expectVerdict('edited', text, 'it [will] close');
  expectLost(text, ['A strike [will] hurt us', 'would']);
});

test('nobody is given what another does by an ellipsis over “believes”', () => {
  const text = 'The mayor believes the firm will leave. Officials said on Monday they would act.';
  expect(find(text, 'The mayor … will leave').obstacle?.kind).toBe('sentence');
  expectVerdict('edited', text, 'Officials … would act');
});

test('hedges are known in German, French and Spanish', () => {
  expectLost('Das Wasser scheint sauber zu sein.', ['Das Wasser [ist] sauber', 'scheint']);
  expectLost('Die Brücke könnte im Mai einstürzen.', ['Die Brücke … im Mai einstürzen', 'könnte']);
  expectLost('Le pont semble solide.', ['Le pont [est] solide', 'semble']);
  expectLost('Una posible solución existe.', ['Una … solución existe', 'posible']);
});
