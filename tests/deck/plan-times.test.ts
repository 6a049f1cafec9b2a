import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { canonicalOutline } from '../../src/deck/canonical-outline.ts';
import { read } from '../support/check-outline.ts';

/** What each slide of a deck is planned to take, in seconds, and the talk. */
function planned(outline: string): readonly (number | null)[] {
  const { deck } = read(outline);
  return [...deck.slides.map((slide) => slide.planned), deck.planned];
}

const head = (time: string): string => `---\ntitle: T\n${time}\n---\n`;

test('without any time nothing is planned', () => {
  expect(planned(head('lang: en') + '# A\n\n## B\n\nWords.\n')).toEqual([null, null, null, null]);
});

test('slides without a time share the rest of their section', () => {
  expect(
    planned(
      head('time: 20') +
        '# A {time=10}\n\n## B {time=4}\n\nWords.\n\n## C\n\nWords.\n\n# D {time=10}\n\n## E\n\nWords.\n',
    ),
  ).toEqual([0, 175, 240, 185, 291, 309, 1200]);
});

test('those whose section has none share the rest of the talk, with the title slide', () => {
  expect(planned(head('time: 10') + '## B {time=4}\n\n# A\n\n## C\n')).toEqual([119, 240, 121, 120, 600]);
});

test('they share by the length of what is shown and noted; words in Chinese count twice', () => {
  const words = 'letters'.repeat(20);
  const [, short, long] = planned(head('time: 10') + `## B\n\n## C\n\nNote:\n${words}\n`);
  expect(long).toBeGreaterThan(2 * (short ?? 0));
  const [, latin, chinese] = planned(head('time: 10') + '## Word\n\n## 网络安全\n');
  expect(chinese).toBeGreaterThan(latin ?? 0);
});

test('the list of sources takes none, unless it is given some', () => {
  const sources = '\n## Sources {.sources}\n';
  expect(planned(`---\ntime: 10\n---\n## B\n${sources}`)).toEqual([600, null, 600]);
  expect(planned(`---\ntime: 10\n---\n## B\n${sources.replace('}', ' time=2}')}`)).toEqual([480, 120, 600]);
});

test('without a time of the talk it takes what its sections take, if all have one', () => {
  expect(planned(head('lang: en') + '# A {time=10}\n\n## B\n\n# C {time=5}\n\n## D\n').at(-1)).toBe(900);
  expect(planned(head('lang: en') + '# A {time=10}\n\n## B\n\n# C\n\n## D\n').at(-1)).toBe(null);
});

test('times that are too long leave nothing for the others', () => {
  expect(planned(head('time: 10') + '# A {time=12}\n\n## B {time=15}\n\n## C\n')).toEqual([
    0, 0, 900, 0, 600,
  ]);
});

test('the parts of a slide share its time', () => {
  const { deck } = read(`---\ntime: 10\n---\n## B\n\n${'- a point\n'.repeat(8)}`);
  const [slide] = deck.slides;
  const parts = slide === undefined ? null : splitSlide(slide, 4, 'en', false);
  expect(parts?.map((part) => part.planned)).toEqual([150, 150, 150, 150]);
});

test('the canonical outline keeps the times', () => {
  const { outline } = read(
    head('time: 10') + '# A {time=10}\n\n## B {.claim time=2.5}\n\nWords.\n\nNote:\nNotes.\n',
  );
  expect(canonicalOutline(outline)).toBe(
    '---\ntitle: T\ntime: 10\n---\n# A {time=10}\n\n## B {.claim time=2.5}\n\nWords.\n\n',
  );
});
