import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

const PAGES: readonly string[] = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  'examples/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  const dead = linksOf(page).filter(({ path, heading }) => {
    if (!existsSync(path)) return true;
    return heading !== '' && !headingsOf(path).includes(heading);
  });
  expect(dead).toEqual([]);
});

test('there are links to follow', () => {
  expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(60);
});

test('the files that CONTRIBUTING.md says to touch are there', () => {
  const named = [
    ...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`((?:src|tests|templates|tools)\/[^`<\s]+)`/gu),
  ];
  expect(named.length).toBeGreaterThan(15);
  expect(named.flatMap(([, path = '']) => (existsSync(path) ? [] : [path]))).toEqual([]);
});

test('no two decisions have the same number', () => {
  const numbers = readdirSync('docs/decisions').map((name) => name.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

function linksOf(page: string): readonly { readonly path: string; readonly heading: string }[] {
  const prose = readFileSync(page, 'utf8').replaceAll(/^```.*?^```|`[^`\n]*`/gmsu, '');
  return [...prose.matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/gu)].map(
    ([, path = '', heading = '']) => ({ path: path === '' ? page : join(dirname(page), path), heading }),
  );
}

/** As code hosts make addresses of headings. */
function headingsOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
