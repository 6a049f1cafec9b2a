import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

test('a bracket at either end isn’t taken for one that the article has near by in the sentence', () => {
  expectVerdict('altered', 'He asked [the minister] to go.', 'He asked [the king]');
  expectVerdict('altered', '[The minister] asked him to go.', '[The king] asked him to go');
  expectVerdict('edited', 'He asked. [The minister] left the hall.', 'He asked [again]');
  expectVerdict('edited', 'It left [him]. They asked him to go.', '[The men] asked him to go');
  expectVerdict('edited', 'He asked them […] and left.', 'He asked [the men]');
  expectVerdict('edited', 'It […] asked him to go.', '[She] asked him to go');
});

test('near are eight words and marks', () => {
  expectVerdict('altered', 'He asked b c d e f g h [x] y.', 'He asked [the king]');
  expectVerdict('edited', 'He asked b c d e f g h i [x] y.', 'He asked [the king]');
  expectVerdict('altered', 'On [x] b c d e f g h went to it.', '[The king] went to it');
  expectVerdict('edited', 'On [x] b c d e f g h i went to it.', '[The king] went to it');
});

test('a bracket at either end has no other degree or measure than the words outside', () => {
  expectVerdict('altered', 'They voted for most of the plan.', 'They voted for [all]');
  expectVerdict('altered', '投票的是大多数人。', '投票的是[少数]');
  expectVerdict('altered', 'In euros three billion were paid.', '[dollars] three billion were paid');
  expectVerdict('edited', 'We paid. Few men came.', 'We paid [all]');
  expectVerdict('edited', 'We paid for it in a few.', 'We paid for [all]');
});

test('a bracket at either end has no other number than the one outside', () => {
  const text = 'There are four exits and twelve hundred seats. Ten men came.';
  expectVerdict('altered', text, '[five] exits', '[Eleven] men came', 'There are [five]', '[1,300] seats');
  expectVerdict('edited', text, '[4] exits', '[1,200] seats', 'four exits [in 2017]', 'men came [5]');
});

test('a bracket says “and” for no “or”, and gives no other unit or currency', () => {
  expectVerdict(
    'altered',
    'A fine or a term of 30 min in summer. Costará tres mil euros. 24 Stunden oder 3 Franken.',
    'A fine [and] a term',
    'of 30 [s] in summer',
    '30 min in [winter]',
    'tres mil [dólares]',
    '24 Stunden [und] 3 Franken',
    'oder 3 [Euro]',
  );
  expectVerdict(
    'edited',
    'They paid a fine and left or stayed.',
    'They [and Lee] paid a fine',
    'and left [it] or',
  );
});

const NAMES = 'Tom Reyes heads the union. “I thank you, and he took it gladly,” said Marta Quill. ';

test('a bracket may have initials for a name, and may name whom a “he” stands for', () => {
  expectVerdict(
    'edited',
    'New Zealand voted against it. The UK did not.',
    '[NZ] voted against it',
    'The [United Kingdom] did not',
  );
  expectVerdict('edited', NAMES, 'and [Reyes] took it gladly', 'I thank you [Tom Reyes]');
});

test('a name in a bracket at either end is compared with five words beside it', () => {
  expectVerdict('altered', `${NAMES}We thank Marta Quill for it.`, 'We thank [Tom Reyes]');
  expectVerdict(
    'altered',
    `${NAMES}Marta Quill and her men quietly left the hall.`,
    '[Tom Reyes] left the hall',
  );
  expectVerdict(
    'edited',
    `${NAMES}Marta Quill and her tall men quietly left the hall.`,
    '[Tom Reyes] left the hall',
  );
});
