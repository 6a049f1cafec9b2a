import { expect, test } from 'vitest';

import { DIAGRAM_ROOM, drawnDiagram } from '../support/drawn-diagram.ts';

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

test('long words between few parties stand on one line where the drawing would be too tall', () => {
  const steps = ['would like to file the catch', 'has closed the counter in June', 'asks who answers now'];
  const lines = Array.from({ length: 5 }, () =>
    steps.map((step) => `A->>B: The clerk ${step} every week`),
  ).flat();
  const svg = drawnDiagram(`sequenceDiagram\n${lines.join('\n')}`);
  expect(svg).toContain('>The clerk would like to file the catch every week<');
  expect(drawnDiagram(`sequenceDiagram\n${lines[0]}`)).not.toContain(
    '>The clerk would like to file the catch every week<',
  );
});

test('long names of many tasks take more of the width, so that they need fewer lines', () => {
  const task = (at: number): string =>
    `Read the minutes of the board number ${at} with notes :a${at}, 2026-03-0${at + 1}, 4d`;
  const plan = (count: number): string =>
    drawnDiagram(
      `gantt\ndateFormat YYYY-MM-DD\n${Array.from({ length: count }, (_, at) => task(at)).join('\n')}`,
    );
  expect(plan(2)).not.toContain('>Read the minutes of the board number 0 with notes<');
  expect(plan(9)).toContain('>Read the minutes of the board number 0 with notes<');
});

test('times with a line or two each stand close where they are too many for air', () => {
  const period = (at: number): string => `  ${1990 + at} : The council met : and met again`;
  const times = Array.from({ length: 10 }, (_, at) => period(at)).join('\n');
  const [, height = 0] =
    /viewBox="0 0 ([\d.]+) ([\d.]+)"/u
      .exec(drawnDiagram(`timeline\n${times}`))
      ?.slice(1)
      .map(Number) ?? [];
  expect(height).toBeLessThan(DIAGRAM_ROOM.height * 1.5);
});
