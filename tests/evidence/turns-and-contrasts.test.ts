import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('an ellipsis leaves out no “but” behind which stands what is so, after what isn’t', () => {
  const text =
    'Loss was not caused by dams but by neglect, which came first. I did not leave the hall, but on the third day of the strike I went home.';
  expectVerdict('altered', text, 'Loss was not caused by dams … which came first');
  expectVerdict('edited', text, 'Loss was not caused by dams but by neglect … came first');
  expectVerdict(
    'altered',
    'Je ne dis pas que c’est illégal, mais c’est maladroit.',
    'Je ne dis pas que c’est … maladroit',
  );
  expectVerdict('edited', text, 'I did not leave the hall … on the third day');
  expectVerdict('edited', '水价不会上调，但明年可能调整。', '水价不会上调……明年可能调整');
  expectVerdict(
    'altered',
    'Es ist nicht der Preis, sondern die Leitung, die uns plagt.',
    'Es ist nicht der Preis … die uns plagt',
  );
});

test('the writer’s words inside of a sentence may be left out, also behind a “not”', () => {
  const text =
    '“We will not guess,” the engineers write to the board, “where we cannot look.” “I did not,” he said. “Leave the house.” “I have not slept,” she said. “Go home.”';
  expectVerdict('edited', text, 'We will not guess … where we cannot look');
  expectVerdict('edited', text, 'I have not slept … Go home');
  expectVerdict('altered', text, 'I did not … Leave the house');
});

test('an ellipsis leaves out no name with which another speaker’s turn begins', () => {
  const text =
    'Debate\n\nMS REID: Will the minister give way? I ask again.\n\nI have asked twice.\n\nMR DUNNE: I will not. Costs: low.\n\nNote: the bill passed.';
  expectVerdict('spliced', text, 'I have asked twice. … I will not');
  expectVerdict(
    'edited',
    text,
    'I ask again. … I have asked twice',
    'I have asked twice. … MR DUNNE: I will not',
    'I will not. Costs: … the bill passed',
  );
});

test('a bracket gives nobody the “I” of another', () => {
  const text =
    'Tom Reyes heads the union. “I did not take a gift, and I never will,” said Marta Quill. Tom Reyes laughed.';
  expectVerdict('altered', text, '[Reyes] did not take a gift', 'and [Tom Reyes] never will');
  expectVerdict('edited', text, '[Quill] did not take a gift', 'and [she] never will');
});

test('an ellipsis carries no “not” into the middle of another sentence', () => {
  const text = 'I am not opposed to a pier, he said. I am opposed to having a wall, and so is he. We stay.';
  expectVerdict('altered', text, 'I am not opposed to … having a wall', 'I am not opposed … and so is he');
  expectVerdict(
    'altered',
    'They never said that all the brakes were safe. It said they were tested.',
    'They never said that all the brakes were … tested',
  );
  expectVerdict(
    'edited',
    text,
    'I am not opposed to a pier, … and so is he',
    'I am not opposed to a pier … We stay',
  );
});

test('an ellipsis completes no sentence with the middle of another', () => {
  const text =
    'I miss the rehearsals. The concerts I can hear. A yacht is a luxury, as most of them are. A library is what a town does.';
  expectVerdict('spliced', text, 'I miss the … concerts', 'A yacht is … what a town does');
  expect(find(text, 'I miss the … concerts').obstacle?.kind).toBe('sentence');
  expectVerdict(
    'edited',
    text,
    'I miss the rehearsals … I can hear',
    'I miss the … A yacht is a luxury',
    'A yacht is … of them',
    'as most of them are … what a town does',
  );
});

test('a full stop before a small letter ends no sentence', () => {
  expectVerdict('edited', 'We did not pay approx. nine men.', 'We did not … nine men');
  expectVerdict(
    'altered',
    'We did not pay. Nine men left.',
    'We did not … nine men',
    'We did not … Nine men',
  );
});
