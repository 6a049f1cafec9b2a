import { z } from 'zod';

/** Words as they are said, with nothing to put in. */
export const text = z.string().regex(/^[^{}]+$/u);

/** Words with the names of what goes into them in braces, each of `names` once, so that each language puts them where it needs them. */
export function pattern(...names: readonly string[]): z.ZodString {
  return z.string().refine((words) => namesIn(words) === namesIn(names.map((name) => `{${name}}`).join('')), {
    error: `must hold ${names.map((name) => `{${name}}`).join(' and ')}, and nothing else in braces`,
  });
}

/** A pattern that may differ between one and several; written once where it doesn’t. */
export function numbered(...names: readonly string[]) {
  const form = pattern(...names);
  return z.union([form.transform((one) => ({ one, several: one })), words({ one: form, several: form })]);
}

/** Entries that a language has all, and no others. */
export function words<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape).readonly();
}

function namesIn(words: string): string {
  return (words.match(/\{[^}]*\}/gu) ?? []).toSorted().join('');
}
