import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

/** Each row of a table as `h` for what heads a column or a row, and `d` for other cells. */
async function shapeOf(...rows: readonly string[]): Promise<string> {
  const deck = deckOf(`## A\n\n${rows.join('\n')}\n`);
  const { value } = await renderSlides(deck, await plainSettings());
  const html = value.map((slide) => slide.html).join('');
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)]
    .map(([, row = '']) => [...row.matchAll(/<t([hd])[ >]/gu)].map(([, kind]) => kind).join(''))
    .join(' ');
}

test('the names of rows head the figures in them, years too', async () => {
  const months = [
    '| Month | People | Share |',
    '| - | - | - |',
    '| May | 1,340 | 39 % |',
    '| June | 18 | – |',
  ];
  expect(await shapeOf(...months)).toBe('hhh hdd hdd');
  expect(await shapeOf('| Year | People |', '| - | - |', '| 2024 | 14 |', '| 2025 | €20m |')).toBe(
    'hh hd hd',
  );
});

test('nothing heads rows of words, nor rows that share a name or have none', async () => {
  expect(await shapeOf('| Said | By |', '| - | - |', '| yes | Ann |', '| no | Bo |')).toBe('hh dd dd');
  expect(await shapeOf('| Town | Boats |', '| - | - |', '| Ware | 1 |', '| Ware | 2 |')).toBe('hh dd dd');
  expect(await shapeOf('| Town | Boats |', '| - | - |', '| Ware | 1 |', '| | 2 |')).toBe('hh dd dd');
});

test('without heads of columns the first column heads the rows, whatever stands there', async () => {
  expect(await shapeOf('| | |', '| - | - |', '| Said | yes |', '| By | Ann |')).toBe('hd hd');
});
