import { expect, test } from 'vitest';

import { textWidth } from '../../src/figures/wrap-text.ts';
import { DIAGRAM_SPACE, drawnDiagram } from '../support/drawn-diagram.ts';

const SPACE = DIAGRAM_SPACE;
const drawn = drawnDiagram;

const described = (svg: string): string => /aria-label="([^"]*)"/u.exec(svg)?.[1] ?? '';
const sizeOf = (svg: string): readonly number[] =>
  (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []).slice(1).map(Number);
const FLOW = 'graph LR\nA[One] -- goes --> B{Two}\nB -.-> C((Three))\nsubgraph G\nC\nend\nD';
test('a flow chart says its arrows, its boxes and its groups', () => {
  expect(described(drawn(FLOW))).toBe('Diagram. One → Two (goes). Two → Three. D. G: Three.');
});

test.each([
  ['de', 'Schaubild. One → Two (goes). Two → Three. D. G: Three.'],
  ['fr-CA', 'Schéma. One → Two (goes). Two → Three. D. G\u00a0: Three.'],
  ['es', 'Diagrama. One'],
  ['zh-Hans', '示意图。One → Two (goes)。Two → Three。'],
  ['ru', 'Схема. One'],
  ['sv', 'Diagram. One'],
])('a diagram in a deck in %s is described in that language, or in English', (language, start) => {
  expect(described(drawn(FLOW, language)).slice(0, start.length)).toBe(start);
});

test('boxes keep clear of each other', () => {
  const svg = drawn('graph LR\nA --> B\nA --> C\nB --> D\nC --> D');
  const boxes = [...svg.matchAll(BOX)].map(({ groups }) => ({
    left: Number(groups?.['x']),
    right: Number(groups?.['x']) + Number(groups?.['width']),
    top: Number(groups?.['y']),
    bottom: Number(groups?.['y']) + Number(groups?.['height']),
  }));
  const touching = boxes.filter((one, at) =>
    boxes
      .slice(at + 1)
      .some(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
  );
  expect([boxes.length, touching]).toEqual([4, []]);
});

const BOX =
  /<rect class="node" x="(?<x>[\d.]+)" y="(?<y>[\d.]+)" width="(?<width>[\d.]+)" height="(?<height>[\d.]+)"/gu;

test('the name of a group stays in its frame, and frames keep clear of each other', () => {
  const svg = drawn(
    'graph LR\nsubgraph A [A group with quite a long name]\na-->b\nend\nsubgraph B\nc-->d\nend',
  );
  const [upper, lower] = [
    ...svg.matchAll(/<rect class="group" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu),
  ]
    .map(([, x, y, width, height]) => ({
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }))
    .sort((one, other) => one.y - other.y);
  expect(upper?.width).toBeGreaterThan(textWidth('A group with quite a long name'));
  expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
});

test('a chart too tall for its slide is drawn to the right', () => {
  const chain = (direction: string): string =>
    `graph ${direction}\n${Array.from({ length: 8 }, (_, at) => `N${at} --> N${at + 1}`).join('\n')}`;
  const [width = 0, height = 0] = sizeOf(drawn(chain('TD')));
  expect(width).toBeGreaterThan(height);
  expect(drawn(chain('TD'))).toBe(drawn(chain('LR')));
});

const fits = (svg: string): boolean => {
  const [width = 0, height = 0] = sizeOf(svg);
  return width * 0.8 <= SPACE.width && height * 0.8 <= SPACE.closer;
};
const fan = (arrow: (town: string, at: number) => string, direction: string): string =>
  `graph ${direction}\n${Array.from({ length: 20 }, (_, at) => arrow(`T${at}[Town number ${at}]`, at)).join('\n')}`;

test.each([
  ['out of one box', (town: string) => `C[Council] --> ${town}`, 1],
  ['into one box', (town: string) => `${town} --> C[Council]`, 1],
  ['with the same words', (town: string) => `C -- asks --> ${town}`, 1],
])(
  'twenty arrows %s are one to a block of boxes, which fits, whichever way it was written',
  (_, arrow, heads) => {
    for (const direction of ['TD', 'LR']) {
      const svg = drawn(fan(arrow, direction));
      expect(fits(svg)).toBe(true);
      expect(svg.match(/class="node"/gu)).toHaveLength(21);
      expect(svg.match(/class="arrow-head"/gu)).toHaveLength(heads);
      expect(described(svg).match(/→/gu)).toHaveLength(20);
    }
  },
);

/** The labels of a drawing, row by row from its upper edge, each from the left. */
function rowsOf(svg: string): readonly string[] {
  const rows = new Map<string, { readonly x: number; readonly text: string }[]>();
  for (const [, x, y = '', text = ''] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)</gu))
    rows.set(y, [...(rows.get(y) ?? []), { x: Number(x), text }]);
  return [...rows]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) =>
      row
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' '),
    );
}

test.each([
  ['the children of a box', 'a-->b\na-->c\na-->d', ['a', 'b c d']],
  ['those of children', 'a-->b\na-->c\nb-->d\nb-->e\nc-->f', ['a', 'b c', 'd e f']],
  ['several origins', 'a-->c\nb-->c', ['a b', 'c']],
])('what is written first stands first: %s', (_, lines, rows) => {
  expect(rowsOf(drawn(`flowchart TD\n${lines}`))).toEqual(rows);
});

test('boxes change places where fewer arrows cross so', () => {
  expect(rowsOf(drawn('flowchart TD\na-->b\na-->c\na-->d\na-->e\nb-->x\nc-->y\nd-->x'))).toEqual([
    'a',
    'c d b e',
    'y x',
  ]);
});

test('boxes between the same two others are one block, with an arrow in and an arrow out', () => {
  const svg = drawn(fan((town) => `C[Council] --> ${town} --> M[Ministry]`, 'LR'));
  expect(fits(svg)).toBe(true);
  expect(svg.match(/class="node"/gu)).toHaveLength(22);
  expect(svg.match(/class="arrow-head"/gu)).toHaveLength(2);
  expect(described(svg).match(/→/gu)).toHaveLength(40);
});

test('boxes that are joined to others of their own are in no block', () => {
  const svg = drawn(fan((town, at) => `C[Council] --> ${town} --> M${at % 3}[Ministry ${at % 3}]`, 'LR'));
  expect(svg.match(/class="arrow-head"/gu)).toHaveLength(6);
});

test('a flow chart that is too wide gets narrower boxes before it is turned or folded', () => {
  const svg = drawn(
    'graph LR\nA[Article] --> B[Reporter writes it up] --> D{Does it stand in the source?}\nA --> C[Agency picks it up] --> D -- yes --> E[Outline of the briefing]\nD -- no --> F[Back to the author] --> B\nE --> G[Deck of slides] --> I[Seminar]\nE --> H[Printed handout] --> I',
  );
  const [width = 0, height = 0] = sizeOf(svg);
  expect(fits(svg)).toBe(true);
  expect(width).toBeGreaterThan(height);
});

test('boxes in a block keep the words of their own arrows', () => {
  const svg = drawn(fan((town, at) => `C -- gives ${at} --> ${town}`, 'TD'));
  for (let at = 0; at < 20; at += 1) expect(svg).toContain(`>gives ${at}<`);
});

test('a fan that fits is drawn as it is written', () => {
  expect(drawn('graph TD\nA --> B\nA --> C\nA --> D\nA --> E\nA --> F').match(/arrow-head/gu)).toHaveLength(
    5,
  );
});

test('a long chain goes to and fro in rows, each box joined to the next', () => {
  const steps = Array.from({ length: 12 }, (_, at) => `S${at}[Step number ${at}]`);
  const svg = drawn(`graph LR\n${steps.join(' --> ')}`);
  expect(fits(svg)).toBe(true);
  expect(svg.match(/arrow-head/gu)).toHaveLength(11);
  const lefts = [...svg.matchAll(BOX)].map(({ groups }) => Number(groups?.['x']));
  expect(lefts.slice(0, 3)).toEqual(lefts.slice(0, 3).sort((one, other) => one - other));
  expect(lefts[3]).toBe(lefts[2]);
});

test('it is the same on every run, with no id, script or style sheet', () => {
  expect(drawn(FLOW)).toBe(drawn(FLOW));
  expect(drawn(FLOW)).not.toMatch(/\sid=|<script|<style|href|url\(|foreignObject|NaN|undefined/u);
});

test.each([
  'graph LR\nA["<script>alert(1)</script>"] -->|"<img src=x onerror=y>"| B["x#quot; onload=#quot;y"]',
  'graph LR\nA["&lt;script&gt;alert(1)&lt;/script&gt;"]',
])('hostile labels stay text: %j', (inside) => {
  const bare = drawn(inside).replace(/"[^"]*"/gu, '""');
  expect(bare).not.toMatch(/<(?!\/?(?:svg|text|rect|line|path|polygon|circle)[\s>/])/u);
  expect(bare).not.toMatch(/<[^>]*\son\w+=/u);
});

test.each([8, 9])('a ring of %i boxes with long names goes round in two rows, and fits', (count) => {
  const names = Array.from({ length: count }, (_, at) => `N${at}[Department of number ${at}]`);
  const arrows = names.map((name, at) => `${name} --> N${(at + 1) % count}`);
  const svg = drawn(`graph LR\n${arrows.join('\n')}`);
  expect(fits(svg)).toBe(true);
  expect(svg.match(/class="node"/gu)).toHaveLength(count);
  expect(svg.match(/class="arrow-head"/gu)).toHaveLength(count);
  const heights = [...svg.matchAll(/<rect [^>]*y="([-\d.]+)"/gu)].map(([, y]) => y);
  expect(new Set(heights).size).toBe(2);
});

test('an arrow to a group, to itself, and among very many words can be drawn', () => {
  for (const inside of [
    'graph LR\nsubgraph G\nA\nend\nB --> G',
    'graph LR\nA --> A',
    `graph TD\nA[${'word '.repeat(200)}] --> B[${'x'.repeat(200)}]`,
    'graph LR\nsubgraph G\nend\nB --> C',
  ])
    expect(drawn(inside)).not.toMatch(/NaN|undefined/u);
});
