/** Measures in the browser how much text each layout takes and writes src/layout/capacities.ts: tsx tools/measure-capacities.ts. */
import { writeFileSync } from 'node:fs';

import { findBrowser } from '../src/browser/find/find-browser.ts';
import { openBrowser } from '../src/browser/open-browser.ts';
import { nodeHost } from '../src/host/node-host.ts';
import { loadOf } from '../src/layout/capacity.ts';
import type { CapacityKind, FitLevel, Load } from '../src/layout/capacity.ts';
import { deckOf, layOut } from '../tests/support/lay-out.ts';
import { capacitySamples, FIT_LEVELS, reaches } from './capacity-samples.ts';

interface Point {
  readonly kind: CapacityKind;
  readonly level: FitLevel;
  readonly load: Load;
}

async function main(): Promise<void> {
  const host = nodeHost();
  const browser = await openBrowser(await findBrowser(null, host), host);
  const points: Point[] = [];
  try {
    for (const { kind, slides } of capacitySamples()) {
      const deck = deckOf(slides.join('\n\n'));
      const [, ...layouts] = await layOut(browser, deck);
      for (const level of FIT_LEVELS) {
        const last = layouts.findLastIndex((layout) => reaches(level, layout));
        const loads = [last, last + 1].map((at) => {
          const slide = deck.slides[at + 1];
          return slide === undefined ? null : loadOf(slide, 'en');
        });
        const load = between(loads[0] ?? null, loads[1] ?? null);
        if (load !== null) points.push({ kind, level, load });
      }
    }
  } finally {
    await browser.close();
  }
  writeFileSync('src/layout/capacities.ts', fileOf(points));
}

/** The limit lies between the last slide that fits and the next. */
function between(one: Load | null, other: Load | null): Load | null {
  if (one === null || other === null) return null;
  return { ...one, items: (one.items + other.items) / 2, letters: (one.letters + other.letters) / 2 };
}

function fileOf(points: readonly Point[]): string {
  const kinds = [...new Set(points.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const levels = FIT_LEVELS.map((level) => {
      const loads = points.filter((point) => point.kind === kind && point.level === level);
      const { perItem, perLetter } = solve(loads.map(({ load }) => load));
      return `    ${level}: { perItem: ${perItem.toFixed(5)}, perLetter: ${perLetter.toFixed(6)} },`;
    });
    return `  ${kind}: {\n${levels.join('\n')}\n  },`;
  });
  return `import type { Capacities } from './capacity.ts';

/** How much of a slide an item and a letter take, measured in Chromium by tools/measure-capacities.ts, which writes this file. */
export const CAPACITIES: Capacities = {
${lines.join('\n')}
};
`;
}

/** The shares with which items and letters come closest to a full slide in all loads; by least squares, none below 0. */
function solve(loads: readonly Load[]): { readonly perItem: number; readonly perLetter: number } {
  const sum = (of: (load: Load) => number): number => loads.reduce((total, load) => total + of(load), 0);
  const [ii, il, ll] = [
    sum(({ items }) => items * items),
    sum(({ items, letters }) => items * letters),
    sum(({ letters }) => letters * letters),
  ];
  const [i, l] = [sum(({ items }) => items), sum(({ letters }) => letters)];
  const determinant = ii * ll - il * il;
  const perItem = (i * ll - l * il) / determinant;
  const perLetter = (l * ii - i * il) / determinant;
  if (!(0 < perItem)) return { perItem: 0, perLetter: l / ll };
  if (!(0 < perLetter)) return { perItem: i / ii, perLetter: 0 };
  return { perItem, perLetter };
}

await main();
