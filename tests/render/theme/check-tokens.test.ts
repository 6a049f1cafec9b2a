import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { checkTokens, THEME_TOKENS } from '../../../src/render/theme/check-tokens.ts';
import { sourceFile } from '../../../src/text/source-file.ts';

const paper = readFileSync('templates/themes/paper/tokens.css', 'utf8');

function reports(tokens: string): readonly string[] {
  return checkTokens('mine', sourceFile('themes/mine/tokens.css', tokens)).map(
    ({ code, position, message, hint }) =>
      `${code} at ${position?.start.line ?? '-'}:${position?.start.column ?? '-'} ${message} ${hint ?? ''}`,
  );
}

test('the tokens of the themes that come with it have nothing wrong with them', () => {
  for (const name of readdirSync('templates/themes').filter((entry) => !entry.includes('.')))
    expect(reports(readFileSync(`templates/themes/${name}/tokens.css`, 'utf8'))).toEqual([]);
});

test('a colour that is too pale is reported at its line, with the ratio and one that would do', () => {
  expect(reports(paper.replace('--muted: #57534e', '--muted: #8a8580'))).toEqual([
    'theme/contrast at 6:3 --muted has a contrast of 3.4:1 on the ground #faf7f0; it needs 7:1. #575451 would do.',
  ]);
});

test('what is drawn needs less contrast than what is read', () => {
  expect(reports(paper.replace('--rule-strong: #1c1917', '--rule-strong: #888888'))).toEqual([]);
  expect(reports(paper.replace('--rule-strong: #1c1917', '--rule-strong: #cccccc'))).toHaveLength(1);
});

test('a ground of middling grey, on which nothing reads, is said to be that', () => {
  const [first = ''] = reports(paper.replace('--ground: #faf7f0', '--ground: #777777'));
  expect(first).toContain('make the ground lighter or darker');
});

test('tokens left out are named together', () => {
  const without = paper.replace(/--focus.*\n/u, '').replace(/--rule:.*\n/u, '');
  expect(reports(without)).toEqual([
    'theme/missing-token at -:- The theme “mine” doesn’t set --focus, --rule. Those of the theme “paper” are used. docs/themes.md says what each token is.',
  ]);
});

test('a token that is called otherwise is asked after; one of the theme’s own is none', () => {
  const [said] = reports(paper.replace('--ink:', '--inc:').replace(':root {', ':root {\n  --brand: #fff;'));
  expect(said).toContain('doesn’t set --ink. Did you mean “--ink” where it has “--inc”? Those of the theme');
});

test('a token of which there are two is held to them', () => {
  const other = paper.replace('--weight-title: 600', '--weight-title: 700').replace('justify', 'middle');
  expect(reports(other)).toEqual([
    'theme/token-value at 16:3 --weight-title can’t be “700”. Write 600 or 900.',
    'theme/token-value at 17:3 --paper-align can’t be “middle”. Write start or justify.',
  ]);
  const referring = paper.replace('--weight-title: 600', '--heavy: 900; --weight-title: var(--heavy)');
  expect(reports(referring)).toEqual([]);
});

test('a token that refers to another has its colour; a comment sets nothing', () => {
  expect(reports(`${paper}:root { --brand: #8f2318; --accent: var(--brand); /* --ink: #eee; */ }`)).toEqual(
    [],
  );
});

test('tokens that refer to each other end', () => {
  expect(reports(`${paper}:root { --ink: var(--muted); --muted: var(--ink); }`)).toEqual([]);
});

test('a colour in another notation is said to be unmeasured', () => {
  expect(reports(paper.replace('#8f2318', 'oklch(40% 0.15 30)'))).toEqual([
    'theme/colour-unread at 7:3 The contrast of --accent can’t be measured: “oklch(40% 0.15 30)” isn’t a colour written as #rrggbb. Write it as #rrggbb.',
  ]);
});

test('the documentation lists each token', () => {
  const page = readFileSync('docs/themes.md', 'utf8');
  for (const name of THEME_TOKENS) expect(page).toContain(`\`${name}\``);
});
