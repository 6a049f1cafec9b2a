import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

test('a “not” isn’t carried over a clause that a comma, a conjunction or a mark ends', () => {
  expectVerdict('altered', 'He did not, he says, agree, and will leave.', 'He did not … leave');
  expectVerdict('edited', 'He did not, he says, leave the house.', 'He did not … leave the house');
  expectVerdict('altered', 'He did not come because he slept and left early.', 'He did not … left early');
  expectVerdict('altered', 'He did not come and said “leave the house.”', 'He did not … leave the house');
  expectVerdict('altered', '“I will not,” he said and left the house.', 'I will not … left the house');
  expectVerdict('altered', 'He did not agree and later, leave the town.', 'He did not … leave the town');
  expectVerdict('altered', 'He did not agree; later he left the town.', 'He did not … he left the town');
  const pier = 'I am not opposed to a pier. In May Ann Lee left it.';
  expectVerdict('altered', pier, 'I am not opposed to … Ann Lee left it');
  expectVerdict('edited', pier, 'I am not opposed to … In May Ann Lee left it');
  const over = 'This winter it changes nothing. The board will meet. For the next we say nothing.';
  expectVerdict('edited', over, 'it changes nothing. […] For the next we say nothing');
  expectVerdict('edited', '“I will not”, he said, “leave the house.”', 'I will not … leave the house');
});

test('what is so instead belongs to the same sentence', () => {
  expectVerdict('altered', 'It was not dry but wet in May.', 'It was not dry … wet in May');
  expectVerdict('altered', 'It was not a dry town but a wet one.', 'It was not a dry town … a wet one');
  const text = 'He did not say it. But later he came. He left the house.';
  expectVerdict('edited', text, 'He did not say it … He left the house');
});

test('what stands beside a quotation without an ellipsis there is not left out', () => {
  const text = 'What the council may\nThey may pay the men for it but not gladly.';
  expectVerdict('edited', text, 'pay … for it', '… They may pay the men');
  expectVerdict('edited', 'They do not pay the men for it.', 'pay the … for it');
  expectVerdict('edited', 'It is not. We pay the men.', '[They] pay the men', '… pay the men');
  expectVerdict('altered', text, 'They may pay … for it …', '… pay the men');
});

test('a denial reaches over four words, and no mark is one', () => {
  expectVerdict(
    'altered',
    'We do not one two three four pay the men.',
    '… pay the men',
    '[They] pay the men',
  );
  expectVerdict('altered', 'We do not one, two, three, four pay the men.', '[They] pay the men');
  expectVerdict(
    'edited',
    'We do not one two three four five pay the men.',
    '… pay the men',
    '[They] pay the men',
  );
});

test('fragments are reordered where they stand closer the other way round, in a paragraph of the passage', () => {
  const far = 'See The wall by day and by night and the gate';
  expectVerdict('spliced', `${far} or The wall.`, 'The wall … the gate');
  const reversed = 'the gate or The wall.';
  expectVerdict('edited', `${far}.\n\n${reversed}`, 'The wall … the gate');
  expectVerdict('edited', `${reversed}\n\n${far}.`, 'The wall … the gate');
  expectVerdict('edited', 'See The wall by night the gate by night The wall.', 'The wall … the gate');
  expectVerdict('edited', 'On it The wall by the gate by some more of The wall.', '… The wall … the gate');
});

test('a bracket stands for five words of one paragraph at most, and not for marks alone', () => {
  expectVerdict('edited', 'We paid the men of that town today.', 'We paid [them] today');
  expectVerdict('altered', 'We paid the men of that old town today.', 'We paid [them] today');
  expectVerdict('altered', 'We paid the men\nof town today.', 'We paid [them] today');
  expectVerdict('altered', 'We paid [the men] today.', 'We paid [them] today');
  expectVerdict('altered', 'Let us eat, Grandma.', 'Let us eat [dear] Grandma');
});

test('a remark stands for no words, wherever it stands', () => {
  expectVerdict('altered', 'We payed the old men.', 'We payed [sic] men');
  expectVerdict('edited', 'We payed nobody.', 'We payed [sic]');
});

test('an ending of five letters may be exchanged, the first letters only for the same', () => {
  expectVerdict('edited', 'They are mobilizing.', 'They are mobiliz[ation]', '[Th]ey are', '[t]hey are');
  expectVerdict('altered', 'They are mobilizing.', 'They are mobiliz[ations]', '[T]HEY are mobilizing');
  expectVerdict('edited', 'They are mobilizing.', 'They are mobil[is]ing');
  expectVerdict(
    'altered',
    'Now they are all mobilizing.',
    'Now they are all mobil[iz]ed',
    'Now they are all nobil[iz]ing',
  );
  expectVerdict('altered', 'It has 3rds of it.', 'It has 3[th] of it');
  expectVerdict('altered', 'They say abab again.', 'They say aba[x]bab again');
  expectVerdict('edited', 'Then ask them.', '[A]sk them');
  expectVerdict('edited', 'The organising men.', 'The organ[s] men');
  expectVerdict('altered', 'The organisings men.', 'The organ[s] men');
});

test('a denial goes only with its whole sentence, on either side', () => {
  const text = 'We pay the men and not the women. It is late. They go home.';
  expectVerdict('altered', text, 'We pay the men … They go home');
  expectVerdict('edited', text, 'It is late … They go home');
});

test('words beside the article’s own ellipsis need one of their own', () => {
  expectVerdict('altered', 'We pay … now and again for it.', 'We pay … for it', 'We pay ⋯⋯ for it');
  expectVerdict('edited', 'We pay …, for it.', 'We pay … for it');
  expectVerdict('altered', 'We pay […] now and again for it.', 'We pay […] for it');
});

test('narration and speech are not run together, the turns of one speaker may be', () => {
  expectVerdict('spliced', 'He left the house and said “we stay here.”', 'He left the house … we stay here');
  const turns = 'Debate\n\nMR DUNNE: I will pay.\n\nMR DUNNE: Costs are low.\n\nMS REID: They rise.';
  expectVerdict('edited', turns, 'I will pay. … Costs are low');
  expectVerdict('spliced', turns, 'Costs are low. … They rise');
});

test('fragments and marks are counted as the author’s where they are', () => {
  expectVerdict('edited', 'Yes … no … yes, they say.', 'Yes … no … yes, [the men] say');
  expectVerdict('edited', 'We pay today for it.', 'We pay [who?] today');
  const text = 'We pay for all the men of the town and they go home.';
  expectVerdict('edited', text, 'We pay … the men … they go home');
  expectVerdict('spliced', text, 'We pay … men … they go home');
  expectVerdict('edited', 'The old men go home.', '[t]he … men go');
});
