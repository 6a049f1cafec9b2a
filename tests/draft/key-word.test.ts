import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

test('a word that everybody uses is asked about, but not “three” or “wanted”', async () => {
  const talk = (word: string): string =>
    [
      'The wells of Dompe',
      `“We ${word} the harbour back,” said Ann Lee, a baker. The council met in March and in May.`,
      `“They ${word} to sell a ship,” said Bob Ray, a sailor. The ship lies at the quay and has no crew.`,
    ].join('\n\n');
  expect((await draftOf(talk('promised'))).text).toContain('“promised” [@');
  expect((await draftOf(talk('wanted'))).text).not.toContain('“wanted” [@');
});
