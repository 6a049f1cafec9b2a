import { expect, test } from 'vitest';

import { textWidth } from '../../src/figures/wrap-text.ts';
import { DIAGRAM_SPACE, drawnDiagram } from '../support/drawn-diagram.ts';

test.each(['LR', 'TD', 'RL', 'BT'])(
  'an arrow from a box to itself begins and ends at the box: %s',
  (direction) => {
    const svg = drawnDiagram(`graph ${direction}\nA[Court] -- hears itself --> A`);
    const [, x = 0, y = 0, width = 0, height = 0] =
      /<rect class="node[^"]*" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/u
        .exec(svg)
        ?.map(Number) ?? [];
    const isAtBox = ([left = 0, top = 0]: readonly number[]): boolean =>
      x - 14 <= left && left <= x + width + 14 && y - 14 <= top && top <= y + height + 14;
    const path = /<path class="edge[^"]*" d="([^"]*)"/u.exec(svg)?.[1] ?? '';
    const places = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, left, top]) => [
      Number(left),
      Number(top),
    ]);
    expect(isAtBox(places[0] ?? [])).toBe(true);
    expect(isAtBox(places.at(-1) ?? [])).toBe(true);
    expect(places.every(isAtBox)).toBe(false);
  },
);

test('the name of a group stands before the arrows that cross it', () => {
  const svg = drawnDiagram('graph LR\nsubgraph G [Mainland]\nA --> B\nend\nC --> A');
  expect(svg.lastIndexOf('class="edge')).toBeLessThan(svg.indexOf('>Mainland<'));
  expect(svg).toMatch(/<rect class="ground"[^>]*\/><text [^>]*class="tick"[^>]*>Mainland</u);
});

const labelSize = (svg: string): number => {
  const [, across = 0] = /viewBox="0 0 ([\d.]+)/u.exec(svg)?.map(Number) ?? [];
  const [, width = 0] = /--width: ([\d.]+)/u.exec(svg)?.map(Number) ?? [];
  return (24 * width) / across;
};
const shownHeight = (svg: string): number => {
  const [, , height = 0] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg)?.map(Number) ?? [];
  return (height * labelSize(svg)) / 24;
};

test('a tall flow chart keeps its direction and takes the height of a slide set closer, where that makes its labels larger', () => {
  const svg = drawnDiagram(
    'flowchart TD\nA[A reader writes in] -- is logged --> B{Is it signed?}\nB -- yes --> C[An officer reads it]\nB -- no --> D[Back to sender]\nC -- finds a fault --> E[Report to the board]\nC -- finds nothing --> F[Case closed]\nE -- after a month --> G[Public hearing]',
  );
  expect(labelSize(svg)).toBeGreaterThan(25);
  expect(shownHeight(svg)).toBeGreaterThan(DIAGRAM_SPACE.height);
  expect(shownHeight(svg)).toBeLessThanOrEqual(DIAGRAM_SPACE.closer + 1);
});

test('a diagram whose labels are as large as running text leaves its slide the usual spacing', () => {
  const svg = drawnDiagram('flowchart TD\nA[One] --> B[Two]\nB --> C[Three]');
  expect(labelSize(svg)).toBeGreaterThanOrEqual(28);
  expect(shownHeight(svg)).toBeLessThanOrEqual(DIAGRAM_SPACE.height + 1);
});

test('a ring of seven boxes with words at its arrows has space for labels of the smallest size in narrower boxes', () => {
  const boxes = [
    'Households save more',
    'Banks lend less',
    'Firms invest less',
    'Suppliers lay off',
    'Workers earn less',
    'The state collects less',
    'Ministers cut more',
  ];
  const words = ['deposits', 'credit', 'orders', 'wages', 'taxes', 'fear', 'gloom'];
  const arrows = boxes.map((box, at) => `N${at}[${box}] -->|${words[at]}| N${(at + 1) % 7}`);
  expect(labelSize(drawnDiagram(`flowchart LR\n${arrows.join('\n')}`))).toBeGreaterThanOrEqual(24);
});

test('a chain is folded only where that makes its labels much larger', () => {
  const chain = (count: number): string =>
    drawnDiagram(
      `flowchart LR\n${Array.from({ length: count }, (_, at) => `N${at}[Side ${at} is heard] --> N${at + 1}[Side ${at + 1} is heard]`).join('\n')}`,
    );
  const rowsOf = (svg: string): number =>
    new Set([...svg.matchAll(/<rect class="node" x="[\d.]+" y="([\d.]+)"/gu)].map(([, y]) => y)).size;
  expect(rowsOf(chain(4))).toBe(1);
  expect(rowsOf(chain(9))).toBeGreaterThan(1);
  expect(labelSize(chain(9))).toBeGreaterThan(24);
});

test.each(['LR', 'RL', 'TD', 'BT'])(
  'the name of a group stands clear of the boxes in it: %s',
  (direction) => {
    const svg = drawnDiagram(
      `graph ${direction}\nA[Village] -- writes --> B\nsubgraph out [The province]\nsubgraph in [Capital]\nB[Ministry] --> C[Cabinet]\nend\nD[Court]\nend\nA --> D`,
    );
    const number = (tag: string, name: string): number =>
      Number(new RegExp(` ${name}="(-?[\\d.]+)"`, 'u').exec(tag)?.[1] ?? Number.NaN);
    const boxes = (svg.match(/<rect class="node[^>]*>/gu) ?? []).map((tag) => ({
      left: number(tag, 'x'),
      right: number(tag, 'x') + number(tag, 'width'),
      top: number(tag, 'y'),
      bottom: number(tag, 'y') + number(tag, 'height'),
    }));
    expect(boxes).toHaveLength(4);
    for (const name of ['The province', 'Capital']) {
      const tag = new RegExp(`<text[^>]*>${name}</text>`, 'u').exec(svg)?.[0] ?? '';
      const [left, baseline] = [number(tag, 'x'), number(tag, 'y')];
      for (const box of boxes) {
        const isBeside = box.right < left || left + textWidth(name) < box.left;
        expect(isBeside || box.bottom < baseline - 20 || baseline + 4 < box.top).toBe(true);
      }
    }
  },
);

test('boxes stand closer where their labels would be smaller than running text, though no smaller than they are', () => {
  const rumour =
    'flowchart TD\nA[Rumour] --> B[Post]\nB --> C[Share]\nC --> D[Outlet quotes it]\nD --> E[Ministry denies]\nE --> F[Denial is shared]\nF --> C\nD --> G[Fact check]\nG --> H[Correction]';
  expect(labelSize(drawnDiagram(rumour))).toBeGreaterThanOrEqual(28);
});

test('boxes that are too wide for a slide stand closest', () => {
  const svg = drawnDiagram(
    'flowchart TD\nsubgraph a [Developers]\nA[Write] --> B[Review]\nB --> C[Merge]\nend\nsubgraph b [Operations]\nD[Build] --> E[Canary]\nE --> F[Roll out]\nend\nsubgraph c [Reliability]\nG[Watch] --> H[Alert]\nH --> I[Repair]\nend\nC --> D\nF --> G\nI --> A',
  );
  expect(Number(/viewBox="0 0 ([\d.]+)/u.exec(svg)?.[1])).toBeLessThan(1250);
});
