import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { outputOf } from '../support/poppler.ts';
import { builtPdf, lectern, workFolder } from '../support/run-lectern.ts';
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

  test.each(['china-cybersecurity-week', 'night-buses'])(
    'nor has that of the briefing %s',
    async (briefing) => {
      const folder = `briefings/${briefing}`;
      const out = workFolder();
      const { code, stderr } = await lectern('.', [
        'build',
        folder,
        '--edition',
        'reader,notes',
        '--out',
        out,
      ]);
      expect([code, stderr]).toEqual([0, expect.any(String)]);
      const full = await fullnessOf(join(out, briefing, 'reader.pdf'));
      expect(full.slice(0, -1).filter((share) => share < 2 / 3)).toEqual([]);
      const notes = inkOf(join(out, briefing, 'notes.pdf'));
      expect(notes.filter((share) => share < 2 / 3)).toEqual([]);
    },
  );
});

/** How far down each page above its foot anything is painted, lines to write on among it. */
function inkOf(pdf: string): readonly number[] {
  const pictures = outputOf('pdftoppm', '-r', '36', '-gray', pdf);
  const shares: number[] = [];
  for (let at = 0; at < pictures.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(pictures.toString('latin1', at, at + 40));
    const [start, columns, rows] = [at + (head?.[0].length ?? 0), Number(head?.[1]), Number(head?.[2])];
    shares.push(lastPainted(pictures.subarray(start, start + columns * rows), columns));
    at = start + columns * rows;
  }
  return shares;
}

/** The last row of a page that isn’t white, as a share of the space between the margins. */
function lastPainted(page: Uint8Array, columns: number): number {
  const rows = page.length / columns;
  const placeOf = (row: number): number => (row / rows) * A4.height;
  const painted = Array.from({ length: rows }, (_, row) => row).filter(
    (row) =>
      A4.top <= placeOf(row) &&
      placeOf(row) < A4.height - A4.bottom &&
      page.subarray(row * columns, (row + 1) * columns).some((grey) => grey < 245),
  );
  return (placeOf(painted.at(-1) ?? 0) - A4.top) / (A4.height - A4.top - A4.bottom);
}
