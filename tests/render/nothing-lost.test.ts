import { expect, test } from 'vitest';

import { LAYOUT_CLASSES } from '../../src/deck/layouts/layouts.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { read, sourced } from '../support/check-outline.ts';
import { ownTemplates } from '../support/templates.ts';

/** Blocks of every kind; each ‹› becomes a word of its own. */
const BLOCKS = [
  '‹› and *‹›* and **‹›** and `‹›`',
  '[‹›](https://example.org) and [‹›]{lang=fr} [@cmp, para. 1] ‹›',
  '‹›\\\n‹›',
  '- ‹›\n- **‹›** — ‹›, ‹› — ‹› — ‹›\n- ‹› — *‹›* — ‹› — ‹›',
  '- ‹›\n  - ‹›\n    - ‹›\n\n  ‹›',
  '1. ‹›\n2. ‹›\n\n   > ‹›',
  '- [ ] ‹›\n- [x] ‹›',
  '> ‹›\n>\n> ‹›\n>\n> — ‹›, ‹› via ‹›, trans. ‹› [@cmp]',
  '> ‹›\n>\n> - ‹›',
  '| ‹› | ‹› |\n|---|---|\n| ‹› | ‹› |\n| | ‹› |',
  '```js\n‹›\n```',
  '### ‹›\n\n‹›\n\n### ‹›\n\n- ‹›',
  '![‹›](a.png "‹›")',
  '![‹›](a.png "‹›") [@cmp]',
  '![‹›](a.png) ‹›',
  '<div>‹›</div>',
  '‹›<br>‹› <ins>‹›</ins>',
  '$a + b$ ‹›',
  '- **2022** ‹›\n- **last week** ‹›\n- ‹›',
  '::: note\n‹›\n:::',
  '‹›[^1]\n\n[^1]: ‹›',
] as const;

/** A sequence of numbers that is the same in each run. */
function* numbersBelow(count: number): Generator<number> {
  for (let state = 11; ; state = (state * 48_271) % 2_147_483_647) yield state % count;
}

test('whatever stands on a slide is drawn, or said to have no place there', async () => {
  const templates = await ownTemplates();
  const images = new Map([['a.png', { address: 'data:,', ratio: null }]]);
  const drawing = { templates, images, bibliography: new Map(), showsNotes: false, adjustments: new Map() };
  const lost: string[] = [];
  let drawn = 0;
  const numbers = numbersBelow(BLOCKS.length);
  const next = (): number => numbers.next().value ?? 0;
  const heads = ['# w0x', '## w0x', ...LAYOUT_CLASSES.map((layout) => `## w0x {.${layout}}`)];
  for (const head of heads) {
    for (let round = 0; round < 12; round += 1) {
      const blocks = Array.from({ length: 1 + (round % 3) }, () => BLOCKS[next()] ?? '');
      let count = 0;
      const body = blocks.join('\n\n').replace(/‹›/gu, () => `w${(count += 1)}x`);
      const { deck, diagnostics } = read(sourced(`${head}\n\n${body}\n`));
      if (diagnostics.some(({ severity }) => severity === 'error')) continue;
      drawn += 1;
      const { value } = await renderSlides(deck, drawing);
      const html = value.map((slide) => slide.html).join('\n');
      const words = Array.from({ length: count + 1 }, (_, at) => `w${at}x`).filter(
        (word) => !html.includes(word),
      );
      if (words.length > 0) lost.push(`${head}\n\n${body}\n→ ${words.join(' ')}`);
    }
  }
  expect(drawn).toBeGreaterThan(60);
  expect(lost).toEqual([]);
});
