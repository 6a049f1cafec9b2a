import { diagnosticKind } from '../diagnostics/diagnostic.ts';

export const unknownKey = diagnosticKind({
  code: 'front-matter/unknown-key',
  severity: 'error',
  message: ({ key }: { readonly key: string; readonly nearest: string | null }) =>
    `The front matter has no key “${key}”.`,
  hint: ({ nearest }) =>
    nearest === null ? 'Delete it; docs/outline-format.md lists the keys.' : `Did you mean “${nearest}”?`,
  docs: 'A misspelt key would be lost silently, so only known keys are accepted. The keys of reveal-md are ignored, and those of Marp (`outline/marp-left-out`).',
  fix: 'applied',
});

interface WrongValue {
  readonly key: string;
  /** `null` for a key that has to be there and isn’t. */
  readonly expected: string | null;
  /** The word that a misspelt one was probably meant to be; of a missing key, the one that was probably meant to be it. */
  readonly nearest: string | null;
  readonly example: string | null;
}

export const wrongValue = diagnosticKind({
  code: 'front-matter/wrong-value',
  severity: 'error',
  message: ({ key, expected }: WrongValue) =>
    expected === null ? `“${key}” is missing.` : `“${key}” should be ${expected}.`,
  hint: ({ nearest, expected, example }) => {
    if (nearest !== null)
      return expected === null ? `Is it what “${nearest}” was meant to be?` : `Did you mean “${nearest}”?`;
    return example === null ? null : `Write it as in “${example}”.`;
  },
  docs: 'Each key of the front matter takes one kind of value; docs/outline-format.md shows them, and the JSON Schema in docs/front-matter.schema.json lets an editor check them while you type.',
  fix: 'applied',
});

/** A word that isn’t known, and the one that was probably meant. */
interface Unknown {
  readonly meant: string | null;
}

export const unknownSourceKey = diagnosticKind({
  code: 'front-matter/unknown-source-key',
  severity: 'warning',
  message: ({ key }: Unknown & { readonly key: string }) =>
    `Sources have no key “${key}”, so it won’t be shown.`,
  hint: ({ meant }) =>
    meant === null
      ? 'Delete it, or write it as `note:`; what sources have are the variables of CSL, such as container-title, issued and URL.'
      : `Did you mean “${meant}”?`,
  docs: 'Sources are CSL-JSON items: what they may have are [the variables of CSL](https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables) and `text:`, the saved text. A style passes over anything else, so `date:` in place of `issued:` would leave the entry without a date. Files of sources (`bibliography:`) are taken as they are.',
  fix: 'applied',
});

export const unknownSourceType = diagnosticKind({
  code: 'front-matter/unknown-source-type',
  severity: 'warning',
  message: ({ type }: Unknown & { readonly type: string }) => `“${type}” is no type of source.`,
  hint: ({ meant }) =>
    meant === null
      ? 'Write article-newspaper, article-journal, webpage, report, book, chapter, or document for anything else.'
      : `Did you mean “${meant}”?`,
  docs: 'A style sets a newspaper article otherwise than a book. What it may be are [the types of CSL](https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types); of any other a style shows what little all of them have.',
  fix: 'applied',
});

export const executableFrontMatter = diagnosticKind({
  code: 'front-matter/language',
  severity: 'error',
  message: ({ language }: { readonly language: string }) =>
    `Front matter in “${language}” isn’t read; only YAML is.`,
  hint: () => 'Begin the file with a line that is just ---.',
  docs: 'Some tools run front matter that begins with `---js` as a program. Lectern reads YAML and nothing else.',
  fix: 'applied',
});

export const unclosedFrontMatter = diagnosticKind({
  code: 'front-matter/unclosed',
  severity: 'error',
  message: () => 'The front matter begins here and never ends.',
  hint: () => 'Put a line of --- under its last key.',
  docs: 'A first line of `---` that is followed by `key:` opens the front matter; a second such line closes it. Where a heading follows without it, the rest is read as if it were there.',
  fix: 'applied',
});

export const unopenedFrontMatter = diagnosticKind({
  code: 'front-matter/unopened',
  severity: 'error',
  message: () => 'The front matter has no line of --- over it.',
  hint: () => 'Begin the file with a line that is just ---.',
  docs: 'A first line of three hyphens opens the front matter. A dash, which word processors make of hyphens, two or four of them, and a code fence don’t.',
  fix: 'applied',
});

export const largeFrontMatter = diagnosticKind({
  code: 'front-matter/too-large',
  severity: 'error',
  message: ({ limit, keys }: { readonly limit: number; readonly keys: number }) =>
    `The front matter has more than ${limit.toLocaleString('en')} characters, or ${keys.toLocaleString('en')} keys; it is left out.`,
  hint: () => 'Put the sources into a file beside the outline, and name it with “bibliography:”.',
  docs: 'YAML compares each key with all the others, so megabytes of it take minutes. A bibliography may be of any length.',
});
