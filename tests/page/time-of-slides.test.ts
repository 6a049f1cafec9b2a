import { afterEach, expect, test, vi } from 'vitest';

vi.mock('../../src/page/place/place-store.ts', () => ({
  readPlace: () => Promise.resolve(null),
  writePlace: () => Promise.resolve(),
}));
vi.mock('../../src/page/place/tab-place.ts', () => ({ TALK: 'talk' }));

afterEach(() => {
  vi.restoreAllMocks();
});

test('a slide begins with no time used, however long its place takes to be kept', async () => {
  const { beginTalk, currentPlace, keep, usedNow } = await import('../../src/page/place/keep-place.ts');
  let now = 1000;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now++);
  beginTalk({ slide: 'first', number: 1, step: -1 });
  keep({ slide: 'second', number: 2 });
  const { keptAt } = currentPlace();
  clock.mockImplementation(() => keptAt);
  expect(usedNow().get('second')).toBe(0);
});
