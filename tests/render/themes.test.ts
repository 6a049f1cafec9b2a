import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { arrangement } from '../support/arrangement.ts';

const themes = readdirSync('templates/themes', { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const sheet = arrangement() + readFileSync('templates/themes/print.css', 'utf8');

function tokensOf(file: string): ReadonlyMap<string, string> {
  const css = readFileSync(`templates/themes/${file}`, 'utf8');
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([...themes.map(({ name }) => `${name}/tokens.css`), 'mono.css'])(
  'in %s all text is at least 7:1 on the ground, and what is drawn 3:1',
  (file) => {
    const tokens = tokensOf(file);
    const against = (name: string): number => contrast(tokens.get(name) ?? '', tokens.get('--ground') ?? '');
    for (const name of ['--ink', '--muted', '--accent'])
      expect(against(name), name).toBeGreaterThanOrEqual(7);
    for (const name of ['--focus', '--rule-strong']) expect(against(name), name).toBeGreaterThanOrEqual(3);
  },
);

test.each(themes.map(({ name }) => name))(
  'on sheets of white paper all text of %s is at least 7:1',
  (name) => {
    const own = `${name}/sheet.css`;
    const onSheets = existsSync(`templates/themes/${own}`) ? tokensOf(own) : new Map<string, string>();
    const tokens = new Map([...tokensOf(`${name}/tokens.css`), ...onSheets]);
    for (const token of ['--ink', '--muted', '--accent'])
      expect(contrast(tokens.get(token) ?? '', '#ffffff'), token).toBeGreaterThanOrEqual(7);
  },
);

test('paper that saves ink has no colours', () => {
  expect(tokensOf('mono.css').get('--ink')).toMatch(/^#/u);
  for (const [name, value] of tokensOf('mono.css')) {
    const grey = /^#([0-9a-f]{2})\1\1$/u;
    if (value.startsWith('#')) expect(value, name).toMatch(grey);
  }
});

test('the style sheets take every colour from the tokens, and text never from a decorative one', () => {
  expect(sheet).not.toMatch(/#[0-9a-f]{3,8}\b(?![^{]*\{)|rgba?\(|hsl/iu);
  expect(sheet).not.toMatch(/[^-]color:\s*var\(--rule/u);
});

test('the themes have the same tokens', () => {
  const [first, ...rest] = themes.map(({ name }) => [...tokensOf(`${name}/tokens.css`).keys()].sort());
  for (const names of rest) expect(names).toEqual(first);
});

test('nothing in the style sheets is slow to print or changes the letters', () => {
  expect(sheet).not.toMatch(
    /box-shadow|filter:|overflow:\s*hidden|text-transform:\s*uppercase|gradient|!important/u,
  );
});
