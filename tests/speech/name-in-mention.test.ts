import { expect, test } from 'vitest';

import { lexiconOf } from '../../src/speech/words/lexicon.ts';
import { nameInMention } from '../../src/speech/names/entity-in-mention.ts';

test.each([
  ['Mayor Ana dos Santos of Porto', 'Ana dos Santos'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['the former envoy Luiz Lula da Silva', 'Luiz Lula da Silva'],
  ['Sen. Maria del Carmen, of Cuba', 'Maria del Carmen'],
  ['Judge de la Cruz', 'Cruz'],
])('the name in “%s” is %s', (mention, name) => {
  expect(nameInMention(lexiconOf('en'), mention)).toBe(name);
});
