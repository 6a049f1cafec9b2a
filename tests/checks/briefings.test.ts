import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { checkDeck, RULES } from '../../src/checks/check-deck.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

test.each(['china-cybersecurity-week', 'night-buses'])('the briefing %s breaks no rule', (slug) => {
  const path = `briefings/${slug}/outline.md`;
  const { value } = parseOutline(path, readFileSync(path, 'utf8'));
  expect(
    checkDeck(value).map(({ code, message, position }) => `${position?.start.line} ${code}: ${message}`),
  ).toEqual([]);
});

test('the outline that `lectern new` writes breaks no rule', () => {
  const { value } = parseOutline('outline.md', readFileSync('templates/starter/outline.md', 'utf8'));
  expect(checkDeck(value).map(({ code }) => code)).toEqual([]);
});

test('every rule has a code of its own and says why it is there', () => {
  const codes = RULES.map(({ kind }) => kind.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(RULES.filter(({ kind }) => kind.docs.length < 40)).toEqual([]);
});

test('rules that stop a build are the ones that guard a promise, and one that keeps it from taking minutes', () => {
  const errors = RULES.filter(({ kind }) => kind.severity === 'error').map(({ kind }) => kind.code);
  expect(errors.toSorted()).toEqual([
    'claim/no-evidence',
    'diagram/too-many',
    'picture/no-alt',
    'quotation/elsewhere-uncited',
  ]);
});
