import { expect, test } from 'vitest';

import { plainText } from '../../src/markdown/nodes/plain-text.ts';
import { partsOf, textOf } from '../support/split-parts.ts';

test('a row is split at a sentence of its long cells, in step, and says the short ones again', () => {
  const long = (word: string): string =>
    `The ${word} says what the buses cost the town each year. `.repeat(10).trim();
  const outline = `## T\n\n| a | b | c |\n|---|---|---|\n| Ada | ${long('report')} | ${long('budget')} |\n| Bo | x | y |\n`;
  const rows = partsOf(outline, 2).map((part) => (part.layout === 'table' ? part.table.rows : []));
  const texts = rows.map((some) => some.map((row) => row.map(({ children }) => plainText(children))));
  expect(texts.map((some) => some.map(([first]) => first))).toEqual([['Ada'], ['Ada', 'Bo']]);
  for (const column of [1, 2]) {
    const [first = '', second = ''] = texts.map((some) => some[0]?.[column] ?? '');
    expect(`${first.trim()} ${second}`).toBe(long(column === 1 ? 'report' : 'budget'));
    expect(Math.abs(first.length - second.length)).toBeLessThan(120);
  }
});

test('a row is split too where many cells of middling length make it high, and not where they are few', () => {
  const cell =
    'The report says what the buses cost. It names no one. The council reads it all the same, and waits for years. '
      .repeat(2)
      .trim();
  const rowOf = (columns: number): string => {
    const line = (text: string): string => `| ${Array.from({ length: columns }, () => text).join(' | ')} |`;
    return `## T\n\n${line('a')}\n${line('---')}\n${line(cell)}\n`;
  };
  expect(partsOf(rowOf(6), 2)).toHaveLength(2);
  expect(partsOf(rowOf(2), 2)).toHaveLength(0);
});

test('a short caption stays with the text that follows it beside the picture', () => {
  const points = '- One barge came in spring\n- Another barge came in autumn\n'.repeat(2);
  const parts = partsOf(`## F\n\n![A bus](a.png "The quay")\n\n${points}`, 2);
  expect(parts.map((part) => part.layout === 'figure' && [part.caption, part.body.length])).toEqual([
    ['The quay', 1],
    [null, 1],
  ]);
});

test('a caption of several sentences is separated from a text as long as itself', () => {
  const caption = 'The quay lay dry. Nobody came.';
  const parts = partsOf(`## F\n\n![A bus](a.png "${caption}")\n\nThe barges lay in the mud for years.\n`, 2);
  expect(parts.map((part) => part.layout === 'figure' && [part.caption, textOf(part.body)])).toEqual([
    [caption, ''],
    [null, 'The barges lay in the mud for years.'],
  ]);
});

test('a long caption is split at a sentence, beside the picture again', () => {
  const caption = 'The first sentence is here. A second follows it. A third one ends it.';
  const parts = partsOf(`## F\n\n![A bus](a.png "${caption}")\n`, 3);
  expect(parts.map((part) => part.layout === 'figure' && part.caption)).toEqual([
    'The first sentence is here.',
    'A second follows it.',
    'A third one ends it.',
  ]);
  expect(parts.map((part) => part.layout === 'figure' && part.figure.type)).toEqual([
    'image',
    'image',
    'image',
  ]);
});
