import { expect, test } from 'vitest';

import { conditionLeftBehind, wordsCutOff } from '../../src/evidence/edits/cut-off.ts';
import { verifyQuotation } from '../../src/evidence/match/verify-quotation.ts';
import { indexOf } from './support/check.ts';

/** What a passage is cut off from. */
function cut(text: string, content: string): string | null {
  const index = indexOf(text);
  const { passage } = verifyQuotation({ content, speaker: null, paragraphs: [] }, index);
  if (passage === null) throw new Error(`“${content}” must stand in the text`);
  return wordsCutOff(index, passage) ?? conditionLeftBehind(index, passage);
}

test.each([
  ['If the money comes, we will build it.', 'we will build it', 'If'],
  ['It is old and, if not mended, it should go.', 'it should go', 'if'],
  ['Unless they pay, the nurses leave.', 'the nurses leave', 'Unless'],
  ['Had it rained an hour later it would be worse.', 'it would be worse', 'Had'],
  ['We won, and had we lost, we would go.', 'we would go', 'had'],
  ['When it rains, the town drowns.', 'the town drowns', 'When'],
  ['Without a fund, “half of it will close,” she said.', 'half of it will close', 'Without'],
  ['Wenn das Land nicht zahlt, ist es vorbei.', 'ist es vorbei', 'Wenn'],
  ['Si l’eau monte, nous fermons.', 'nous fermons', 'Si'],
])('of “%s”, “%s” hangs on a condition', (text, content, words) => {
  expect(cut(text, content)).toBe(words);
});

test.each([
  ['I suspect they will not come.', 'they will not come', 'suspect'],
  ['It is likely that the wall holds.', 'the wall holds', 'likely that'],
  ['It is possible, she said, that fines will follow.', 'fines will follow', 'possible that'],
  ['It may be that we lost.', 'we lost', 'may be'],
  ['I am told that we lost.', 'we lost', 'I am told'],
  ['The wall is safe, a report suggests.', 'The wall is safe', 'a report suggests'],
  ['“Critics say, ‘The wall is a toy,’” said Lee.', 'The wall is a toy', 'say'],
  ['I would be lying if I said that we won.', 'we won', 'if'],
  ['None of the walls is safe.', 'walls is safe', 'None'],
  ['We are not going to say that all is well.', 'all is well', 'not'],
  ['It is correct and is not a forecast.', 'It is correct', 'and is not'],
  ['Ich glaube, dass es hält.', 'es hält', 'glaube dass'],
  ['Creo que el muro aguanta.', 'el muro aguanta', 'Creo'],
])('of “%s”, “%s” is only supposed or denied', (text, content, words) => {
  expect(cut(text, content)).toBe(words);
});

test.each([
  ['When she came, the men left the town.', 'the men left the town'],
  ['Whether it rains or not, we stay.', 'we stay'],
  ['She thinks that “the wall holds”.', 'the wall holds'],
  ['I have always said that the wall holds.', 'the wall holds'],
  ['There is no doubt that it holds.', 'it holds'],
  ['He spoke of his fear of the sea.', 'of the sea'],
  ['In the end, we will build it.', 'we will build it'],
  ['We stay, and we never pay.', 'We stay'],
])('of “%s”, “%s” may be quoted alone', (text, content) => {
  expect(cut(text, content)).toBeNull();
});
