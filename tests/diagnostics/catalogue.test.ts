import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { DIAGNOSTIC_CATALOGUE } from '../../src/diagnostic-catalogue.ts';
import { exampleOf, GENERATED_DOCS } from '../../tools/generated-docs.ts';

const codes = DIAGNOSTIC_CATALOGUE.map(({ code }) => code);

/** Where kinds are made out of data that are elsewhere. */
const MAKERS: ReadonlySet<string> = new Set([
  'diagnostics/diagnostic.ts',
  'pdf/rules/pdf-rule.ts',
  'checks/rule.ts',
]);

test('every kind that is made anywhere is in the catalogue', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !MAKERS.has(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'));
  const made = sources.flatMap((text) =>
    text
      .split(/\b(?:diagnosticKind(?:<[^(]*>)?|pdfRule|(?<=export const \w+ = )rule)\(/u)
      .slice(1)
      .map((rest) => /code: '([^']+)'/u.exec(rest)?.[1]),
  );
  expect(codes.length).toBeGreaterThan(50);
  expect(made.map(String).toSorted()).toEqual(codes.toSorted());
});

test('no code stands for two kinds', () => {
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(DIAGNOSTIC_CATALOGUE.map((kind) => [kind.code, kind] as const))(
  '%s is named by its stage, says what happened in a sentence and explains itself',
  (code, kind) => {
    expect(code).toMatch(/^[a-z][a-z-]*\/[a-z][a-z-]*$/u);
    const { message, hint } = exampleOf(kind);
    expect(`${message} ${hint ?? ''}`).not.toMatch(/undefined|NaN|\[object|invalid/u);
    expect(message).toMatch(/[.?:!›”]$/u);
    expect(kind.docs.length).toBeGreaterThan(30);
  },
);

test.each(Object.entries(GENERATED_DOCS))('%s is what `npm run docs` writes', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text());
});

test('the schema of the front matter knows every key and no other', () => {
  const schema = JSON.parse(readFileSync('docs/front-matter.schema.json', 'utf8'));
  expect(Object.keys(schema.properties)).toContain('sources');
  expect(schema.additionalProperties).toBe(false);
});

test('every group of codes has a heading in words', () => {
  const headings = readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^## (.+)$/gmu);
  for (const [, heading] of headings) expect(heading).toMatch(/^[A-Z]/u);
});
