import { expect, test } from 'vitest';

import { locateBriefings } from '../../src/host/load/locate-briefings.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { deckHtml } from '../../src/build/deck-html.ts';
import { drawBriefing, prepareBriefing } from '../../src/pipeline.ts';
import { printDocument } from '../../src/build/print-document.ts';
import type { DrawnBriefing } from '../../src/pipeline.ts';
import { DEFAULT_WISHES } from '../../src/settings.ts';

const host = nodeHost();

async function drawn(theme: string, isMono: boolean): Promise<DrawnBriefing> {
  const [place] = (await locateBriefings(['night-buses'], false, host)).value;
  if (place === undefined) throw new Error('The briefing isn’t there.');
  const prepared = await prepareBriefing(place, { ...DEFAULT_WISHES, theme, isMono }, host);
  return (await drawBriefing(prepared.value, false, host)).value;
}

/** The value that a token has in the end: the last rule wins. */
function token(document: string, name: string): string | undefined {
  return [...document.matchAll(new RegExp(`${name}:\\s*([^;]+);`, 'gu'))].at(-1)?.[1];
}

test('a dark theme printed to save ink is black on white', async () => {
  const paper = printDocument(await drawn('ink', true));
  expect([token(paper, '--ground'), token(paper, '--ink')]).toEqual(['#ffffff', '#000000']);
});

test('the deck on the screen keeps the colours of its theme', async () => {
  const [coloured, mono] = [await drawn('ink', false), await drawn('ink', true)];
  expect(await deckHtml(mono, 'audience', true, host)).toBe(await deckHtml(coloured, 'audience', true, host));
  expect(token(printDocument(coloured), '--ground')).not.toBe('#ffffff');
});
