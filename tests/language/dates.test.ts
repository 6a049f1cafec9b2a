import { expect, test } from 'vitest';

import { datesInAllLanguages } from '../../src/language/all-languages.ts';

test('a month has one number in whichever language it is said, since articles are read in all of them', () => {
  const months = new Map<string, number>();
  for (const { tag, words } of datesInAllLanguages())
    for (const [at, forms] of (words.months ?? []).entries())
      for (const form of forms.map((name) => name.toLowerCase())) {
        expect([tag, form, months.get(form) ?? at]).toEqual([tag, form, at]);
        months.set(form, at);
      }
});
