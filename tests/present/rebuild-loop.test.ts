import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { PresentBuild, PresentDeck } from '../../src/present/live-deck.ts';
import { rebuildLoop, type RebuildLoop } from '../../src/present/start-presenting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PROBLEM: PresentBuild = { kind: 'problem', title: '1 error', report: 'error', files: [] };
const DECK: PresentDeck = {
  kind: 'deck',
  warnings: 0,
  title: 'Harbour',
  language: 'en',
  author: null,
  slides: new Map(),
  tokensCss: '',
  sheetCss: '',
  css: '',
  fontsCss: '',
  receiptJson: null,
  places: {},
  files: [],
};

/** A loop whose builds give these results one after the other, and what it publishes. */
function loopOver(...results: readonly (() => Promise<PresentBuild>)[]): {
  readonly loop: RebuildLoop;
  readonly published: readonly string[];
} {
  const published: string[] = [];
  let next = 0;
  const build = (): Promise<PresentBuild> =>
    results[next++]?.() ?? Promise.reject(new Error('one build too many'));
  const loop = rebuildLoop(build, (result) =>
    published.push(result.kind === 'deck' ? 'deck' : result.report),
  );
  return { loop, published };
}

const gives = (result: PresentBuild) => (): Promise<PresentBuild> => Promise.resolve(result);
const aMoment = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

test('a deck is published at once', async () => {
  const { loop, published } = loopOver(gives(DECK));
  loop.poke();
  await aMoment(0);
  expect(published).toEqual(['deck']);
});

test('a problem is published when nothing has changed for a moment', async () => {
  const { loop, published } = loopOver(gives(PROBLEM));
  loop.poke();
  await aMoment(50);
  expect(published).toEqual([]);
  await aMoment(500);
  expect(published).toEqual(['error']);
});

test('a file that is saved in two strokes, empty first, shows no problem, neither before nor after', async () => {
  const { loop, published } = loopOver(gives(PROBLEM), gives(DECK));
  loop.poke();
  await aMoment(50);
  loop.poke();
  await aMoment(500);
  expect(published).toEqual(['deck']);
});

test('changes during a build lead to one more, whose result alone is published', async () => {
  let finish: (result: PresentBuild) => void = () => undefined;
  const slow = new Promise<PresentBuild>((resolve) => (finish = resolve));
  const { loop, published } = loopOver(() => slow, gives(DECK));
  loop.poke();
  loop.poke();
  loop.poke();
  finish(PROBLEM);
  await aMoment(500);
  expect(published).toEqual(['deck']);
});

test('a build that throws is a problem, and the loop goes on', async () => {
  const { loop, published } = loopOver(() => Promise.reject(new Error('The disk is full.')), gives(DECK));
  loop.poke();
  await aMoment(500);
  loop.poke();
  await aMoment(500);
  expect(published).toEqual(['The disk is full.', 'deck']);
});

test('after it is stopped nothing more is published', async () => {
  const { loop, published } = loopOver(gives(PROBLEM));
  loop.poke();
  await aMoment(50);
  await loop.stop();
  await aMoment(500);
  expect(published).toEqual([]);
});
