import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { checkClaims } from '../../src/evidence/claims/check-claims.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { article } from './support/check.ts';

/** Articles in five languages, and claims about them: what of each its article doesn’t state. */
const Labelled = z.strictObject({
  articles: z.record(z.string(), z.string()),
  claims: z.array(
    z.strictObject({
      lang: z.string(),
      article: z.string(),
      claim: z.string(),
      missing: z.array(z.string()),
    }),
  ),
});
const { articles, claims } = Labelled.parse(JSON.parse(readFileSync('tests/fixtures/figures.json', 'utf8')));

test.each(claims)('$lang on $article: $claim', ({ lang, article: id, claim, missing }) => {
  const front = `---\ntitle: T\nlang: ${lang}\nsources: { src: { title: S } }\n---\n`;
  const { value } = parseOutline('outline.md', `${front}## S\n\n- ${claim} [@src, para. 1]\n`);
  const found = checkClaims(value, new Map([['src', article(articles[id] ?? '')]]));
  const said = found.map(({ message }) => /“(.*?)”/u.exec(message)?.[1] ?? '');
  expect(said.toSorted()).toEqual(missing.toSorted());
});
