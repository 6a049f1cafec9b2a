import { expect, test } from 'vitest';

import { columnKinds } from '../../src/render/nodes/render-table.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

/** The short columns and those of text, by their places. */
function kindsOf(head: string, ...rows: readonly string[]): { short: number[]; text: number[] } {
  const dashes = head.replaceAll(/[^|]+/gu, '---');
  const [, slide] = deckOf(`## T\n\n${[head, dashes, ...rows].join('\n')}\n`).slides;
  if (slide?.layout !== 'table') throw new Error('It is no table.');
  const { short, text } = columnKinds(slide.table);
  return { short: [...short], text: [...text] };
}

const REMARK = 'The barge lay at the quay until the tide came in at night';

test('a few words beside a column of text stay on one line', () => {
  expect(kindsOf('|Station|Barges|Remark|', `|Station 3|12|${REMARK}|`).short).toEqual([0, 1]);
});

test('a cell with more words may break, and so may the others of its column', () => {
  expect(kindsOf('|Station|Remark|', `|Station 3|${REMARK}|`, `|The lower harbour office|x|`).short).toEqual(
    [],
  );
});

test('a cell with the mark of a source is as long as nobody knows', () => {
  expect(kindsOf('|Station|Remark|', `|Station [@a]|${REMARK}|`).short).toEqual([]);
});

test('cells may break where the table has no space for all of them on one line', () => {
  const row = `|${'The lower lock|'.repeat(6)}`;
  expect(kindsOf(`|${'Lock|'.repeat(6)}`, row).short).toEqual([]);
  expect(kindsOf(`|${'Lock|'.repeat(4)}`, `|${'The lower lock|'.repeat(4)}`).short).toEqual([0, 1, 2, 3]);
});

test('one or two columns of sentences among many others keep a width', () => {
  const numbers = '1|2|3|4|5|';
  const heads = 'Administration|Infrastructure|Participation|Miscellaneous|Representation|';
  expect(kindsOf(`|What|${heads}`, `|${REMARK}|${numbers}`).text).toEqual([0]);
  expect(kindsOf('|What|A|', `|${REMARK}|1|`).text).toEqual([]);
  expect(kindsOf(`|${'What|'.repeat(6)}`, `|${`${REMARK}|`.repeat(6)}`).text).toEqual([]);
});

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
