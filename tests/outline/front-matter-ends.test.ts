import { expect, test } from 'vitest';

import { parseOutline } from '../../src/outline/parse-outline.ts';

const KEYS = [
  'title: Water',
  'title: Water\nlang: en',
  '# What it is about\ntitle: Water\n\n# Where it is from\n\nsources:\n  post: # cited\n    title: The Post',
  'title: Water\npresenter:\n- Ann Lee\n- Bo Lee',
  'title: Water\nsubtitle: |\n  Two\n  lines',
];

const BODIES = [
  '# Part\n\nOne line.\n\n## Slide\n\n- a\n- b\n',
  '## Slide\n\n- a\n- b\n\n---\n\n- c\n',
  '# Part\n\n---\n\n## Slide\n\nWords.\n',
  '> Words of somebody\n>\n> — Ann Lee\n\n---\n\nWords.\n',
  '![A wall](wall.png)\n\n---\n\nWords.\n',
  '## Slide\n\nNote:\nSay who.\n\n## Next\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n---\n\nWords.\n',
  'Words of the first slide.\n\n---\n\n## Slide\n\nWords.\n',
];

const PAIRS = KEYS.flatMap((keys) => BODIES.map((body) => [keys, body] as const));

/** The title, the number of slides, and what is said of the front matter. */
function read(text: string): readonly unknown[] {
  const { value, diagnostics } = parseOutline('outline.md', text);
  const said = diagnostics.filter(({ code }) =>
    /^front-matter|^outline\/(?:no-title|unclosed|empty)/u.test(code),
  );
  const at = said.map(({ code, position }) => `${code} at ${position?.start.line}`);
  return [value.frontMatter.title, value.slides.length, at];
}

test.each(PAIRS)('front matter that is closed is told of nothing: %j %j', (keys, body) => {
  const [title, , said] = read(`---\n${keys}\n---\n\n${body}`);
  expect([title, said]).toEqual(['Water', []]);
});

test.each(PAIRS)(
  'front matter that isn’t closed is one error, and nothing of the rest is lost: %j %j',
  (keys, body) => {
    const [, slides] = read(`---\n${keys}\n---\n\n${body}`);
    for (const between of ['\n\n', '\n----\n\n', '\n—\n\n', '\n--\n']) {
      expect(read(`---\n${keys}${between}${body}`)).toEqual([
        'Water',
        slides,
        ['front-matter/unclosed at 1'],
      ]);
    }
  },
);

test.each(PAIRS)('front matter that isn’t opened is one error likewise: %j %j', (keys, body) => {
  if (keys.startsWith('#')) return;
  const [, slides] = read(`---\n${keys}\n---\n\n${body}`);
  for (const line of ['', '--\n', '----\n', '—\n', '```yaml\n'])
    expect(read(`${line}${keys}\n---\n\n${body}`)).toEqual(['Water', slides, ['front-matter/unopened at 1']]);
});

test('what only looks like front matter is a slide', () => {
  expect(read('---\n\n## A\n\nWords.\n\n---\n\nWords.')).toEqual([undefined, 2, ['outline/no-title at 1']]);
  expect(read('Summary: it rained.\n\n---\n\nWords.')).toEqual([undefined, 2, ['outline/no-title at 1']]);
  expect(read('## title: A\n\nWords.\n\n---\n\nWords.')).toEqual([undefined, 2, ['outline/no-title at 1']]);
});

test('comments and empty lines in front matter are no slides', () => {
  const keys = '# Part\n\ntitle: Water\n\n# csl: style.csl\n\nlang: en\n# the end';
  expect(read(`---\n${keys}\n---\n\n## A\n\nWords.`)).toEqual(['Water', 1, []]);
});

test('a wrong line in front matter is no first slide', () => {
  expect(read('---\ntitle: Water\nlang en\n---\n\n## A\n\nWords.')[2]).toEqual(['front-matter/yaml at 3']);
});
