import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { inlinesOfSlide } from '../../src/outline/inlines-of-outline.ts';
import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { read, titled } from '../support/check-outline.ts';
import type { ReadOutline } from '../support/check-outline.ts';
import { anyText, outlineText } from '../support/outlines.ts';
import { runs } from '../support/long-run.ts';

test('no text makes the parser fall', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, outlineText), (text) => void read(text)),
    { numRuns: runs(100) },
  );
});

test('every node stands inside the file, and ends after it starts', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, outlineText), (text) => {
      const result = read(text);
      const { length } = result.outline.file.text;
      for (const { start, end } of positionsIn(result)) {
        expect(0 <= start.offset && start.offset <= end.offset && end.offset <= length).toBe(true);
        expect([start, end].every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
      }
    }),
    { numRuns: runs(100) },
  );
});

test('slides follow each other', () => {
  fc.assert(
    fc.property(outlineText, (text) => {
      let last = 0;
      for (const { position } of read(text).outline.slides) {
        expect(position.start.offset).toBeGreaterThanOrEqual(last);
        last = position.end.offset;
      }
    }),
  );
});

test('a text node points at its words', () => {
  fc.assert(
    fc.property(outlineText, (text) => {
      const { outline } = read(text);
      for (const node of textsIn(outline.slides.flatMap((slide) => [...inlinesOfSlide(slide)]))) {
        const source = outline.file.text.slice(node.position.start.offset, node.position.end.offset);
        // Words are what an outline keeps as they are: marks, entities, tabs and line starts are not.
        const words = node.value.match(/[a-z一-龥]+/gu) ?? [];
        for (const word of words) expect(source).toContain(word);
        if (!node.value.includes('\n') && !/[&\\\t]|<!--/u.test(source)) expect(source).toBe(node.value);
      }
    }),
    { numRuns: runs(150) },
  );
});

/** Where the words are in a line of Markdown, as `line:column`. */
const placesOf = (body: string): readonly string[] => {
  const { outline } = read(titled(body));
  const nodes = textsIn(outline.slides.flatMap((slide) => [...inlinesOfSlide(slide)]));
  return nodes.map(({ value, position: { start } }) => `${value} ${start.line}:${start.column}`);
};

test.each([
  ['## one', ['one 4:4']],
  ['##   one *two* ##', ['one  4:6', 'two 4:11']],
  ['- one\n  - two', ['one 4:3', 'two 5:5']],
  ['> > one\n> > **two**', ['one\n 4:5', 'two 5:7']],
  ['> one\n    two\n> **three**', ['one\ntwo\n 4:3', 'three 6:5']],
  ['[*one* two](https://b.org)', ['one 4:3', ' two 4:7']],
  ['[one *two*]{.x}', ['one  4:2', 'two 4:7']],
  ['~~one~~ ~two~', ['one 4:3', '  4:8', 'two 4:10']],
  ['|one|two|\n|-|-|\n|one|**two**|', ['one 4:2', 'two 4:6', 'one 6:2', 'two 6:8']],
  ['1. one\n\n   > two\n   > — three', ['one 4:4', 'two\n— three 6:6']],
  ['::: x\none\n\n- two\n:::', ['one 5:1', 'two 7:3']],
  ['- [ ] one\n- [x] two', ['one 4:7', 'two 5:7']],
  ['one\n===', ['one 4:1']],
  ['a [^n]\n\n[^n]: b', ['a  4:1']],
])('%j', (body, places) => {
  expect(placesOf(`${body}\n`)).toEqual(places);
});

test('words that end in an indented line before a division end there', () => {
  const { outline } = read('---\ntitle: T\n---\n> ![a](a.png)\n    code\n::: aside\none\n:::\n');
  const [words] = textsIn(outline.slides.flatMap((slide) => [...inlinesOfSlide(slide)]));
  expect(words?.position.end).toMatchObject({ line: 5, column: 9 });
});

test('a mark in a later line of a quotation is found at its line', () => {
  const { diagnostics } = read(titled('> one\n> two [@x]\n> three\n>\n> — A [@y]\n'));
  expect(diagnostics.map(({ position }) => `${position?.start.line}:${position?.start.column}`)).toEqual([
    '5:8',
    '8:8',
  ]);
});

function textsIn(nodes: readonly Inline[]): Extract<Inline, { readonly type: 'text' }>[] {
  return nodes.filter((node) => node.type === 'text');
}

/** The position of everything that has one. */
function positionsIn(result: ReadOutline): { readonly start: Point; readonly end: Point }[] {
  const found: { readonly start: Point; readonly end: Point }[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('position' in value && value.position !== null) found.push(value.position as (typeof found)[number]);
    for (const inner of value instanceof Map ? value.values() : Object.values(value)) look(inner);
  };
  look(result.outline.slides);
  look(result.outline.footnotes);
  look(result.outline.quotations);
  look(result.diagnostics);
  return found;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}
