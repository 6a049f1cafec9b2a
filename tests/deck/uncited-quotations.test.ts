import { expect, test } from 'vitest';

import { uncitedQuotations } from '../../src/deck/compose/deck.ts';
import { read } from '../support/check-outline.ts';

const OUTLINE = `---
title: The “wall”
sources: { cmp: { title: One } }
---

## A “b”

> c
>
> — D [@cmp]

- e[^1] and “f” [@cmp]

## G

> h

[^1]: “i”
`;

test('a slide knows its quotations that no citation stands for', () => {
  const { deck } = read(OUTLINE);
  const words = new Map(deck.quotations.map(({ id, content }) => [id, content]));
  const found = [...uncitedQuotations(deck.slides, deck.quotations)].map(([id, ids]) => [
    id,
    ids.map((one) => words.get(one)).join(' '),
  ]);
  expect(found.map(([, contents]) => contents)).toEqual(['wall', 'b i', 'h', '']);
});
