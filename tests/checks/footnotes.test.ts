import { expect, test } from 'vitest';

import { reports } from './support/reports.ts';

/** What a footnote holds, and what is said about it as it would be on the slide. */
const IN_FOOTNOTES: readonly (readonly [code: string, footnote: string])[] = [
  ['quotation/in-code', 'See\n\n        “We will never pay for it”'],
  ['chart/no-source', 'See\n\n    ```chart\n    A, B\n    c, 1\n    ```'],
  ['chart/no-title', 'See\n\n    ```chart\n    A, B\n    c, 1\n    ```'],
  ['heading/empty', 'See\n\n    ###'],
  ['heading/inside-slide', 'See\n\n    ## More'],
  ['outline/left-as-text', '![a](b.png){width=50%}'],
  ['outline/unknown-division', 'See\n\n    ::: columns\n    b\n    :::'],
  ['outline/html-left-out', 'See <video>'],
  ['picture/no-credit', 'See ![a](b.png)'],
  ['table/no-header', 'See\n\n    | A | | C |\n    | - | - | - |\n    | b | c | d |'],
];

test.each(IN_FOOTNOTES)('%s is said of footnotes, too', (code, footnote) => {
  expect(reports(code, `## A\n\nb[^1]\n\n[^1]: ${footnote}\n`)).toHaveLength(1);
});
