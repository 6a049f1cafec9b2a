import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

interface Naming {
  readonly name: string;
  readonly nearest: string | null;
}

export const briefingNotFound = diagnosticKind({
  code: 'briefing/not-found',
  severity: 'error',
  message: ({ name }: Naming) => `There is no briefing “${name}”.`,
  hint: ({ nearest }: Naming) =>
    nearest === null
      ? 'Name a folder in briefings/, or the path of an outline: lectern build path/to/outline.md. `lectern new <name>` makes one.'
      : `Did you mean “${nearest}”?`,
  docs: 'A briefing is a folder in `briefings/` that holds an `outline.md`; a path to an outline or to such a folder does as well.',
});

export const noBriefings = diagnosticKind({
  code: 'briefing/none',
  severity: 'error',
  message: () => 'There are no briefings here.',
  hint: () =>
    '`lectern init` makes a folder to start in; `lectern build path/to/outline.md` builds an outline anywhere.',
  docs: 'Without a name, Lectern builds what is in `briefings/`, or the `outline.md` of the folder it runs in.',
});

export const whichBriefing = diagnosticKind({
  code: 'briefing/which',
  severity: 'error',
  message: ({ names }: { readonly names: readonly string[] }) =>
    `There are several briefings here: ${names.join(', ')}.`,
  hint: () => 'Name one or more of them, or give --all.',
  docs: 'When `briefings/` holds more than one briefing, the command needs to know which are meant.',
});

export const sameOutput = diagnosticKind({
  code: 'briefing/same-name',
  severity: 'error',
  message: ({ slug, one, other }: { readonly slug: string; readonly one: string; readonly other: string }) =>
    `${one} and ${other} would both be written to “${slug}”.`,
  hint: () => 'Rename one of them, or build them one by one with different --out folders.',
  docs: 'The output folder of a briefing is named after its folder, or after its file where that isn’t called `outline.md`.',
});

export const notUtf8 = diagnosticKind({
  code: 'outline/encoding',
  severity: 'error',
  message: () => 'This file is not UTF-8 text.',
  hint: () => 'Save it again as UTF-8; a PDF or Word file has to be turned into text first.',
  docs: 'Outlines are UTF-8. Reading anything else as if it were would change the words of quotations.',
});

interface UnknownTheme {
  readonly name: string;
  /** The themes there are, as words. */
  readonly known: string;
  readonly nearest: string | null;
}

export const unknownTheme = diagnosticKind({
  code: 'theme/unknown',
  severity: 'error',
  message: ({ name }: UnknownTheme) => `There is no theme “${name}”.`,
  hint: ({ known, nearest }) =>
    `${nearest === null ? '' : `Did you mean “${nearest}”? `}There are ${known}; an own theme is a folder themes/<name>/ with a tokens.css.`,
  docs: 'A theme is a folder with a `tokens.css`: among the built-in ones, or in `themes/` beside the outline or in the folder Lectern runs in.',
});
