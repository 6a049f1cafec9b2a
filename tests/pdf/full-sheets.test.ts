import { describe, expect, test } from 'vitest';

import { builtPdf } from '../support/run-lectern.ts';
import { typeIn } from '../support/type-in-pdf.ts';
import { EVERY_LAYOUT } from './every-layout.ts';

const A4 = { height: 842, top: 62, bottom: 62 };

/** How far down the space between its margins the last word of the text on each page stands; notes at its foot aside. */
async function fullnessOf(pdf: string): Promise<readonly number[]> {
  const type = await typeIn(pdf);
  const count = Math.max(...type.map(({ page }) => page));
  return Array.from({ length: count }, (_, at) => {
    const body = type.filter(
      ({ page, baseline, size }) => page === at + 1 && baseline < A4.height - A4.bottom && size > 9.2,
    );
    const last = Math.max(...body.map(({ baseline }) => baseline));
    return (last - A4.top) / (A4.height - A4.top - A4.bottom);
  });
}

/** The briefing again and again, as one with as many sections. */
function repeated(outline: string, times: number): string {
  const [, front = '', ...rest] = outline.split(/^---\n/mu);
  const slides = rest.join('---\n');
  // Labels of footnotes are once in an outline.
  const rounds = Array.from({ length: times }, (_, at) =>
    slides.replaceAll(/\[\^([^\]]+)\]/gu, `[^$1-${at}]`),
  );
  return `---\n${front}---\n${rounds.join('\n\n')}`;
}

describe('a long reader with every layout', () => {
  test('has no sheet but the last that isn’t two thirds full, and every note at the foot', async () => {
    const outline = EVERY_LAYOUT['outline.md'] ?? '';
    for (const times of [1, 3]) {
      const files = { ...EVERY_LAYOUT, 'outline.md': repeated(outline, times) };
      const full = await fullnessOf(await builtPdf(files, 'reader'));
      expect(full.length).toBeGreaterThan(3 * times);
      expect(full.slice(0, -1).filter((share) => share < 2 / 3)).toEqual([]);
    }
  });
});
