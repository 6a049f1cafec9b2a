import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

const HARBOUR =
  '“We have waited for a year,” said Ann Lee, the mayor. “The wall is safe.” It was raining. “Every night,” she said, pointing at it, “we look at the water.”\n\n' +
  '“Nobody sleeps,” Lee said.\n\n“It will hold,” she added. “Will it?” Bob Ray asked. “I doubt it.”';

test('two parts of what somebody says may be joined over the writer’s “she said”', () => {
  const joined = find(HARBOUR, 'We have waited for a year. The wall is safe.');
  expect(joined).toMatchObject({
    verdict: 'edited',
    edits: [{ kind: 'join' }],
    notes: [{ kind: 'joined', said: 'said Ann Lee, the mayor' }],
  });
  expectVerdict(
    'edited',
    HARBOUR,
    'We have waited for a year; The wall is safe',
    'waited for a year, The wall',
    'Every night we look at the water',
    'Every night, we look at the water',
    'every night we look at the water',
    'Nobody sleeps. It will hold',
  );
});

test('the range that a join leaves out lies outside of the marks', () => {
  const [edit] = find(HARBOUR, 'Every night, we look at the water').edits;
  expect(HARBOUR.slice(edit?.start ?? 0, edit?.end ?? 0)).toBe('” she said, pointing at it, “');
});

test('nothing of what is said goes with a join, and no sentence runs into the next', () => {
  expectVerdict(
    'altered',
    HARBOUR,
    'We have waited. The wall is safe',
    'We have waited for a year. wall is safe',
    'We have waited for a year The wall is safe',
    'Every night, We look at the water',
  );
});

test('parts that are not surely one speaker’s aren’t joined without a mark', () => {
  const text =
    '“We lost,” said Ann Lee, and Bob Ray answered, “We won.” “It is late,” said Ann Lee. Bob Ray laughed. “Go home.” “I stay,” Lee told him.';
  for (const quotation of ['We lost. We won', 'It is late. Go home'])
    expect(find(text, quotation)).toMatchObject({ verdict: 'spliced', obstacle: { kind: 'joined' } });
});

test('words that are quoted out of the writer’s sentence aren’t joined without a mark', () => {
  const text =
    'He called it “a shame for us all” and “a waste of time”. “It is late,” he said, adding that it was “far too late”.';
  expectVerdict('altered', text, 'a shame for us all, a waste of time', 'It is late. far too late');
});

test('a question keeps its mark over a join', () => {
  expectVerdict('edited', HARBOUR, 'Will it? I doubt it');
  expectVerdict('altered', HARBOUR, 'Will it. I doubt it');
});

test('speech is joined in other languages, where few words stand between', () => {
  expectVerdict(
    'edited',
    '„Wir bleiben hier“, sagte Anna Lee. „Das Meer wartet nicht.“ „Ich weiß“, rief er, „dass es kommt.“',
    'Wir bleiben hier. Das Meer wartet nicht.',
    'Ich weiß, dass es kommt',
    'Wir bleiben hier […]. Das Meer wartet nicht.',
  );
  expectVerdict('edited', '«No hay dinero», dijo Ana. «Mañana hablamos.»', 'No hay dinero. Mañana hablamos');
  expectVerdict('edited', '“我们等了一年，”市长说，“大坝很安全。”', '我们等了一年，大坝很安全');
  expectVerdict('spliced', '„Wir gehen“, sagte Lee, und Ray rief: „Wir bleiben.“', 'Wir gehen. Wir bleiben');
});

test('a full stop beside an ellipsis in brackets belongs to it, as the fourth dot of four does', () => {
  for (const mark of ['….', '. …', '[…].', '. […]', '[...].', '. [...]', '. . ..', '(…).'])
    expectVerdict('edited', HARBOUR, `We have waited for a year ${mark} The wall is safe`);
  expectVerdict('verbatim', 'It rained […]. It stopped.', 'It rained […]. It stopped.');
  expectVerdict('edited', HARBOUR, 'We have waited […] The wall is safe […].');
});

test('a bracket of the article may go, and is told of', () => {
  const text = '“They [the council] knew it,” said Ann Lee. “It is [not] safe.”';
  expect(find(text, 'They knew it').notes).toEqual([{ kind: 'gap', said: '[the council]' }]);
  expectVerdict('altered', text, 'They the council knew it');
  expect(find(text, 'It is safe')).toMatchObject({ verdict: 'altered', obstacle: { kind: 'negation' } });
});
