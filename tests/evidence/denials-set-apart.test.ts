import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test.each([
  ['an aside', 'The boats, which failed in the test, are sold.', 'The boats … are sold', 'failed'],
  ['an “and never”', 'We do not, and never will, agree to it.', 'We do not … agree to it', 'never'],
  ['a list item', 'It is too big to fail, too big to run.', 'It is … too big to run', 'fail'],
  ['a clause', 'They ran saying nobody would wait, and left.', 'They ran …, and left', 'nobody'],
  ['a “not the sea”', 'The wall, not the sea, is our problem.', 'The wall … is our problem', 'not'],
  ['a “not … but”', 'They sent it not to us but to the press.', 'They sent it … to the press', 'not'],
  ['a clause to the end', 'We stay, and I have no doubt. It is late.', 'We stay. … It is late', 'no'],
  ['a clause of nobody', 'We stood, and nobody came. We go.', 'We stood. … We go', 'nobody'],
  [
    'a clause among others',
    'They have no map, they have no boat, and they go.',
    'They have no map … and they go',
    'no',
  ],
  ['a German relative clause', 'Der See, der nie still ist, ruht.', 'Der See … ruht', 'nie'],
])('%s that denies may go as a whole, and is told of', (_, text, quotation, word) => {
  expect(find(text, quotation)).toMatchObject({
    verdict: 'edited',
    notes: [{ kind: 'denial', said: word }],
  });
});

test('a “not” of what is shown goes with no aside beside it', () => {
  expectVerdict(
    'altered',
    'The wall, which is old, will not, he thinks, hold. They did not, as promised, pay. We will, under no circumstances, pay. It was too weak to hold.',
    'The wall … hold',
    'They … pay',
    'We will … pay',
    'It was … to hold',
  );
  expectVerdict('altered', 'We pay, but not today. It is late.', 'We pay. … It is late');
});

test('a question that is shown doesn’t lose its answer to another one', () => {
  const text = 'Are we safe? Probably not. Are we careful? Yes. Who pays? All of us. We go.';
  expect(find(text, 'Are we safe? … Yes').obstacle).toEqual({
    kind: 'answer',
    said: 'Probably not',
    given: null,
  });
  expectVerdict('spliced', text, 'Are we safe? … We go');
  expectVerdict('edited', text, 'Who pays? … We go', 'Are we safe? Probably not. … We go');
});
