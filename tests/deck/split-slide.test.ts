import { expect, test } from 'vitest';

import type { DeckBlock } from '../../src/deck/slide.ts';
import { type Slide, splitSlide } from '../../src/deck/layouts/layouts.ts';
import { plainText, plainTextOfBlocks } from '../../src/markdown/nodes/plain-text.ts';
import { deckOf } from '../support/lay-out.ts';
import { slideOf, textOf } from '../support/split-parts.ts';
import { countVerdicts } from '../../src/evidence/count-verdicts.ts';

/** `null` where the slide doesn’t divide so. */
function partsOf(outline: string, count: number): readonly Slide[] | null {
  return splitSlide(slideOf(outline), count, 'en');
}

const typesOf = (body: readonly DeckBlock[]): readonly string[] => body.map(({ type }) => type);

const bodiesOf = (parts: readonly Slide[] | null): readonly (readonly DeckBlock[])[] =>
  (parts ?? []).map((part) => ('body' in part ? part.body : []));

const wordsOf = (parts: readonly Slide[] | null): readonly string[] => bodiesOf(parts).map(textOf);

test('a paragraph that leads in to a table stays with it', () => {
  const outline = `## P {.points}\n\nNobody measured the water in the harbour for all those years.\n\nThe gauges say:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
  expect(bodiesOf(partsOf(outline, 2)).map(typesOf)).toEqual([['paragraph'], ['paragraph', 'table']]);
});

test('long words over a nested list are said once', () => {
  const head = 'The harbour office keeps a list of all who asked for a berth in the years of low water';
  const outline = (words: string): string => `## P {.points}\n\n- ${words}\n  - a\n  - b\n  - c\n  - d\n`;
  expect(wordsOf(partsOf(outline(head), 2))[1]).toBe(`${head}\nc\nd`);
  expect(wordsOf(partsOf(outline(`${head}, and of all others`), 2))[1]).not.toContain('harbour');
});

test('a long item may stand alone on a part, a short one may not', () => {
  const outline = (long: string): string => `## P {.points}\n\n- ${long}\n- ${long}\n`;
  expect(partsOf(outline('A barge lay there, '.repeat(12)), 2)).toHaveLength(2);
  expect(partsOf(outline('A barge lay there, '.repeat(6)), 2)).toBeNull();
});

test('text is separated from its drawing before it is split itself', () => {
  const chart = '```chart bar "Water"\na: 1\nb: 2\n```';
  const outline = `## F\n\n${chart}\n\n${'The water fell again. '.repeat(24)}\n`;
  const [first, second] = partsOf(outline, 2) ?? [];
  expect(first).toMatchObject({ layout: 'figure', place: null, body: [] });
  expect(second).toMatchObject({ layout: 'points' });
});

test('what leads in to a table isn’t separated from its beginning', () => {
  const rows = '| 1 | 2 |\n'.repeat(4);
  const outline = `## T\n\n${'Nobody measured the water, '.repeat(9)}and so on.\n\n| a | b |\n|---|---|\n${rows}`;
  expect(partsOf(outline, 2)?.[0]).toMatchObject({ layout: 'table', introduction: [{ type: 'paragraph' }] });
  expect(partsOf(outline, 2)?.[0]).not.toMatchObject({ table: { rows: [] } });
});

test('a cell with fewer sentences than parts has none of them on some', () => {
  const long = 'The report says what the buses cost. '.repeat(15);
  const other = `*${'The council '.repeat(6)}reads it. ${'The council '.repeat(6)}waits.*`;
  const parts = partsOf(`## T\n\n| a | b |\n|---|---|\n| ${long} | ${other} |\n`, 3) ?? [];
  const cells = parts.map((part) => (part.layout === 'table' ? part.table.rows[0]?.[1]?.children : null));
  expect(cells.map((children) => children?.length)).toEqual([1, 0, 1]);
});

test('a sentence that may go on behind a closing mark is rather not split there', () => {
  const said = '“水位低了很多，没有人问过我们！”林伟说。';
  const after = '他后来又回到了港口的家里去。';
  expect(wordsOf(partsOf(`## P {.points}\n\n${said}${after}\n`, 2))).toEqual([said, after]);
});

test('a sentence isn’t split where a line of the outline ends', () => {
  const sentence =
    'The reservoir stands lower than in any autumn\nsince its gauge was set up beside the harbour.';
  const outline = `## P {.points}\n\n${sentence}\n${sentence}\n`;
  const parts = wordsOf(partsOf(outline, 2)).map((words) => words.trim());
  expect(parts).toEqual([sentence, sentence].map((words) => words.replace('\n', ' ')));
  expect(partsOf(outline, 3)).toBeNull();
});

test('pictures side by side stay together, and weigh more than the few words beside them', () => {
  const pictures = '![a](a.png "First")\n![b](b.png "Second")';
  const items = '- One item\n- Another item\n- A third';
  const outline = `## P {.points}\n\n${items}\n\n${pictures}\n\n${items.replaceAll('-', '1.')}\n`;
  expect(bodiesOf(partsOf(outline, 3)).map(typesOf)).toEqual([['list'], ['paragraph'], ['list']]);
  expect(partsOf(`## P {.points}\n\n${pictures}\n`, 2)).toBeNull();
});

test('two paragraphs in one foreign language are no original with its translation', () => {
  const [one, two] = ['L’eau baisse. Personne ne vient.', 'Le port ferme. Les bateaux partent.'];
  const marked = [one, two].map((words) => `[${words}]{lang=fr}`).join('\n>\n> ');
  const parts = partsOf(`## Q {.quote}\n\n> ${marked}\n>\n> — Lin Wei, [@a]\n`, 2) ?? [];
  const texts = parts.map((part) =>
    part.layout === 'quote' ? plainTextOfBlocks(part.quotation.content) : '',
  );
  expect(texts).toEqual([one, two]);
});

test('the last sentence is split at a semicolon although it ends in an abbreviation', () => {
  const clause = 'The barges carried sand and lime to the quays of all the towns along the river';
  const outline = `## P {.points}\n\n${clause}; ${clause}, etc.\n`;
  expect(wordsOf(partsOf(outline, 2))).toEqual([`${clause};`, `${clause}, etc.`]);
});

test('a section keeps what it opens with that is no standfirst', () => {
  const outline = `# S\n\n![A quay](a.png)\n\n- a\n- b\n- c\n- d\n`;
  const [first] = partsOf(outline, 2) ?? [];
  expect(first).toMatchObject({ layout: 'section', standfirst: [] });
  expect(first?.layout === 'section' ? plainText(first.heading) : '').toContain('S');
});

test('a short caption isn’t separated from the text beside its picture', () => {
  const sentence = 'The quay lay dry in the spring of the year';
  expect(partsOf(`## F\n\n![A quay](a.png "${sentence}")\n\n${sentence}\n`, 2)).toBeNull();
});

test('a drawing with more under it than a remark is part of a text', () => {
  const chart = '```chart bar "Water"\na: 1\nb: 2\n```';
  const before = `${'Nobody measured the water, '.repeat(14)}and so on.`;
  const outline = (remarks: string): string => `## P {.points}\n\n${before}\n\n${chart}\n\n${remarks}\n`;
  expect(partsOf(outline('It fell.'), 2)?.[1]).toMatchObject({ layout: 'figure' });
  expect(partsOf(outline('It fell.\n\nIt rose.'), 2)?.[1]).toMatchObject({ layout: 'points' });
});

test('a citation stands behind its own sentence and on no part after it', () => {
  const outline = '## P {.points}\n\nOne of them goes.[@a] Two of them go.[@b]\n';
  const citedOn = bodiesOf(partsOf(outline, 2)).map((body) =>
    body.flatMap((block) =>
      (block.type === 'paragraph' ? block.children : []).flatMap((node) =>
        node.type === 'citation' ? node.references.map(({ sourceId }) => sourceId) : [],
      ),
    ),
  );
  expect(citedOn).toEqual([['a'], ['b']]);
});

test('a formula and what is emphasised stand with their own sentence alone', () => {
  const outline = '## P {.points}\n\nOne of them goes. The other has $x^2$ in it, and *stays*.\n';
  const kinds = bodiesOf(partsOf(outline, 2)).map((body) =>
    body.flatMap((block) => (block.type === 'paragraph' ? block.children : []).map(({ type }) => type)),
  );
  expect(kinds).toEqual([['text'], ['text', 'formula', 'text', 'emphasis', 'text']]);
});

test('lines of code that are set off are so on the part that they stand on', () => {
  const code = ['a', 'b', '', '', 'c', 'd'].join('\n');
  const marked = bodiesOf(partsOf(`## P\n\n\`\`\`ts {2,5}\n${code}\n\`\`\`\n`, 2)).map((body) =>
    body.map((block) => (block.type === 'code-block' ? [block.value, block.markedLines] : null)),
  );
  expect(marked).toEqual([[['a\nb', [2]]], [['c\nd', [1]]]]);
});

test('the receipt stands on the last part of the sources', () => {
  const receipt = {
    ...countVerdicts([]),
    uncompared: [],
    checkedAgainst: 'article',
    date: null,
    hashes: [],
  } as const;
  const sources = 'abcd'.split('').map((id) => `  ${id}: { title: ${id} }\n`);
  const front = `---\ntitle: T\nlang: en\nsources:\n${sources.join('')}---\n\n`;
  const slide = deckOf('## A\n\n[@a; @b; @c; @d]\n', front).slides.find(({ layout }) => layout === 'sources');
  const parts = slide?.layout === 'sources' ? splitSlide({ ...slide, receipt }, 2, 'en') : null;
  expect(parts?.map((part) => part.layout === 'sources' && part.receipt)).toEqual([null, receipt]);
});
