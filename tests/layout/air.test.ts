import { expect, test } from 'vitest';

import { deckOf, layOut } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const QUESTIONS = `## To discuss {.questions}

1. For whom was it cheaper?
2. What would have to be measured for the ministry to be right?
3. Would four smaller firms have passed it on?
4. Whose number is the nine per cent?
5. Should a promise to shoppers be a claim that a court can hear?
`;

test('a large number at the top of a list has room for accents over it, and makes no type smaller', async () => {
  const [, slide] = await layOut(browser(), deckOf(QUESTIONS));
  expect(slide?.fit).toBe(1);
});
