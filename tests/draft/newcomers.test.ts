import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const FERRY = `The village that lost its ferry

By Nora Lind
HOLM, 4 May 2026

“We ran empty boats across an empty bay,” said Jon Berg, the mayor. “That is over.”

At the jetty a fisherman was waiting in the rain. “I have nobody to row me over to the doctor,” he said. “They might as well close the surgery.”

In the bakery a woman was packing bread. “My girls walk to school around the bay now,” she said.
`;

test('words of somebody without a name are never drafted as those of whoever was named before', async () => {
  const { text } = await draftOf(FERRY);
  expect(text).toMatch(
    /> I have nobody to row me over to the doctor … They might as well close the surgery\.\n>\n> — a fisherman /u,
  );
  expect(text).toMatch(/> My girls walk to school around the bay now\n>\n> — a woman /u);
  expect(text).not.toMatch(/Berg: (?:I have nobody|They might|My girls)/u);
});
