import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

test('an ellipsis leaves out no “if” with its clause, also where the sentence begins with it', () => {
  const text =
    'We will, if the council agrees, rebuild it. I would sell her if anyone came. Ann came. If it rains, we stay home. They asked if it sank, and left. Das Bad soll, sofern alle zustimmen, bald öffnen.';
  expectVerdict(
    'altered',
    text,
    'We will … rebuild it',
    'I would sell her … Ann came',
    'Ann came. … we stay home',
    'Das Bad soll … bald öffnen',
  );
  expectVerdict(
    'edited',
    text,
    'We will, if the council agrees … I would sell her',
    'Ann came. … They asked if it sank',
    'They asked … and left',
  );
});

test('an “if anything” limits nothing, and an “if any” with more words does', () => {
  const text = 'The debt has, if anything, grown. We close, if any of them leaves, in May.';
  expectVerdict('edited', text, 'The debt has … grown');
  expectVerdict('altered', text, 'We close … in May');
});

test('an ellipsis leaves out nothing that is excepted, nor whose claim it is', () => {
  const text =
    'We tested all but six of the trains. Nobody, apart from Lee, spoke of it. The quay, according to the union, leaks. Le toit, selon la mairie, tient. All came, but six of them left.';
  expectVerdict(
    'altered',
    text,
    'We tested all … of the trains',
    'Nobody … spoke of it',
    'The quay … leaks',
    'Le toit … tient',
  );
  expectVerdict('edited', text, 'The quay … according to the union, leaks', 'All came … of them left');
});

test('an ellipsis leaves out neither end of a range alone', () => {
  const text =
    'It took between 14 and 18 months, rose from 2 to 14 per cent and fell by a third to a half, by a third to a man; on 3 and 5 May 10 men came to see 9 towns.';
  expectVerdict(
    'altered',
    text,
    'It took between … 18 months',
    'rose from 2 to … 9 towns',
    'and fell by … a half',
  );
  expectVerdict(
    'edited',
    text,
    'It took … months',
    'rose … to 14 per cent',
    'a half, by … a man',
    'men came to … 9 towns',
    'on … 5 May',
    'men came … towns',
  );
});

test('an ellipsis leaves out no aside that makes a claim smaller, nor a bare intent or age', () => {
  const text =
    'They plan to close it in May. It will, I hope, hold. It is, for now, full. Residents over 60 pay half. We want to stay, and hope to the end. Ein Bad wird vorerst nicht schließen.';
  expectVerdict(
    'altered',
    text,
    'They … close it',
    'It will … hold',
    'It is … full',
    'Residents … pay half',
    'Ein Bad wird … nicht schließen',
  );
  expectVerdict(
    'edited',
    text,
    'It [May] will, I hope, hold',
    '… close it in May',
    'It will, [we] hope, hold',
  );
});
