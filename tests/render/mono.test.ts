import { expect, test } from 'vitest';

import { locateBriefings } from '../../src/prepare/locate-briefings.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { deckHtml } from '../../src/products/html.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { type DrawnBriefing, drawBriefing, printDocument } from '../../src/products/draw-briefing.ts';
import { contrastOf, readColour, type Colour } from '../../src/render/theme/check-tokens.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';

const host = nodeHost();

async function drawn(theme: string, isMono: boolean): Promise<DrawnBriefing> {
  const [place] = (await locateBriefings(['night-buses'], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const prepared = await prepareBriefing(place, { ...DEFAULT_OPTIONS, theme, isMono }, host);
  return (await drawBriefing(prepared.value, false, host)).value;
}

/** The value that a token has in the end, for who asks for no colours or contrast of their own: the last rule wins. */
function token(document: string, name: string): string | undefined {
  const usual = document.replaceAll(
    /@media \((?:forced-colors|prefers-contrast)[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/gu,
    '',
  );
  return [...usual.matchAll(new RegExp(`${name}:\\s*([^;]+);`, 'gu'))].at(-1)?.[1];
}

test('a dark theme printed to save ink is black on white', async () => {
  const { html: paper } = printDocument(await drawn('ink', true));
  expect([token(paper, '--ground'), token(paper, '--ink')]).toEqual(['#ffffff', '#000000']);
});

test('the deck on the screen keeps the colours of its theme', async () => {
  const [coloured, mono] = [await drawn('ink', false), await drawn('ink', true)];
  expect(await deckHtml(mono, true, host)).toBe(await deckHtml(coloured, true, host));
  expect(token(printDocument(coloured).html, '--ground')).not.toBe('#ffffff');
});

test.each([
  ['paper', false],
  ['ink', false],
  ['press', false],
  ['paper', true],
])(
  'the first three fills of charts are distinguished without colour in %s (to save ink: %s)',
  async (theme, isMono) => {
    const { html: paper } = printDocument(await drawn(theme, isMono));
    const colour = (name: string): Colour => readColour(token(paper, `--${name}`) ?? '') ?? [0, 0, 0];
    const share = (fill: number): number =>
      Number(
        new RegExp(`\\.fill-${fill} \\{[^}]*--ink\\) (?<share>\\d+)%`, 'u').exec(paper)?.groups?.['share'],
      ) / 100;
    const [ink, ground] = [colour('ink'), colour('ground')];
    const mixed = (at: number): Colour => {
      const part = (of: 0 | 1 | 2): number => Math.round(ink[of] * share(at) + ground[of] * (1 - share(at)));
      return [part(0), part(1), part(2)];
    };
    const fills = [colour('accent'), mixed(2), mixed(3)] as const;
    expect(contrastOf(fills[0], fills[1])).toBeGreaterThan(1.9);
    expect(contrastOf(fills[0], fills[2])).toBeGreaterThan(1.9);
    expect(contrastOf(fills[1], fills[2])).toBeGreaterThan(1.9);
  },
);
