import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

export const unsafeLink = diagnosticKind({
  code: 'markdown/link-address',
  severity: 'warning',
  message: ({ address }: { readonly address: string }) =>
    `A deck can’t link to “${beginningOf(address)}”; the words stay, the link is dropped.`,
  hint: () =>
    'Links start with https://, http://, mailto: or # and the id of a slide, and have 10,000 bytes at most.',
  docs: 'A link to a file beside the deck leads nowhere once it is mailed. Only `http`, `https`, `mailto` and places in the deck itself can be linked, by addresses that fit into an archival PDF.',
  fix: 'applied',
});

/** Of an address too long to be shown. */
function beginningOf(address: string): string {
  return address.length > MAX_SHOWN ? `${address.slice(0, MAX_SHOWN)}…` : address;
}

const MAX_SHOWN = 200;

export const unclosedDivision = diagnosticKind({
  code: 'markdown/unclosed-division',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `The division “::: ${name}” isn’t closed before the slide ends.`,
  hint: () => 'Put a line with ::: where it should end.',
  docs: 'A fenced division starts with `::: name` and ends with a line of `:::`. It can’t reach past its slide.',
});

export const tooDeep = diagnosticKind({
  code: 'outline/too-deep',
  severity: 'error',
  message: ({ levels }: { readonly levels: number }) =>
    `This line is nested ${levels.toLocaleString('en')} levels deep; it is left out.`,
  hint: () => 'Quotations, lists and divisions may be nested 32 levels deep; two are readable.',
  docs: 'Deeper nesting is never intended, and can exhaust a parser.',
});

export const tooDense = diagnosticKind({
  code: 'markdown/too-dense',
  severity: 'error',
  message: ({ characters }: { readonly characters: number }) =>
    `This passage has ${characters.toLocaleString('en')} characters, too many to be read as one piece of Markdown.`,
  hint: () => 'Split it into paragraphs of under 10,000 characters; a slide holds a few hundred.',
  docs: 'A paragraph of more than 10,000 characters, or with more than 2,000 emphasis marks and brackets, isn’t parsed: no slide could hold it.',
});

export const tooManyMarks = diagnosticKind({
  code: 'markdown/too-many-marks',
  severity: 'error',
  message: () =>
    'Passage after passage is full of emphasis marks and brackets; from here on such passages stay as text.',
  hint: () =>
    'A passage usually has a handful of them. Escape those that mean nothing, as in \\* and \\[, or put the text into a code block.',
  docs: 'Each mark is compared with all those before it, so passages with hundreds of marks are slow to read. An outline may have some dozens of them.',
});

export const spanSyntax = diagnosticKind({
  code: 'markdown/attributes',
  severity: 'warning',
  message: ({ written, meant }: { readonly written: string; readonly meant: string | null }) =>
    `“${written.trim()}” doesn’t read as attributes, so it is ${meant === null ? 'left out' : `taken for ${meant}`}.`,
  hint: ({ meant }) =>
    meant === null
      ? 'Attributes are .class, #id and key=value, separated by spaces: {.claim by="Global Times"}.'
      : `Write ${meant}.`,
  docs: 'Braces after a heading, a passage in brackets or a block quote hold attributes as in Pandoc. Where a brace, a dot or a mark is missing, they are taken as they are meant; where that isn’t sure, they are left out.',
  fix: 'applied',
});

export const cellsLeftOut = diagnosticKind({
  code: 'table/too-many-cells',
  severity: 'error',
  message: ({ words, columns }: { readonly words: string; readonly columns: number }) =>
    `The table has ${columns} column${columns === 1 ? '' : 's'}, so “${words}” would not be on the slide.`,
  hint: () =>
    'Give the header and the line of dashes as many columns. A bar inside of a cell is written \\|.',
  docs: 'Markdown drops what a row has beyond the columns of the header, which would be lost silently. A row may have fewer cells: those that are missing are empty.',
});

export const repeatedAttribute = diagnosticKind({
  code: 'markdown/attribute-repeated',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `${name} is given more than once in these braces; only this one counts.`,
  hint: () => 'Keep the one that you mean.',
  docs: 'In the braces behind a heading, a span or a line of a block quote, or in the head of a chart, one of several ids or values of a key counts: the last.',
});

export const unknownAttribute = diagnosticKind({
  code: 'markdown/attribute-unknown',
  severity: 'warning',
  message: ({ name }: UnknownAttribute) => `“${name}=” says nothing here; it is left out.`,
  hint: ({ nearest, known }) =>
    nearest === null
      ? `What counts here is ${known.map((key) => `${key}=`).join(', ')}.`
      : `Did you mean “${nearest}=”?`,
  docs: 'Behind a heading, `by=` says whose claim it is, `time=` its minutes, `lang=` its language; elsewhere only `lang=` counts. Settings of Pandoc, Quarto and reveal.js, such as `width=50%` and `data-background=`, do nothing.',
  fix: 'applied',
});

interface UnknownAttribute {
  readonly name: string;
  /** The key that it may have been meant to be. */
  readonly nearest: string | null;
  readonly known: readonly string[];
}

export const unknownLanguage = diagnosticKind({
  code: 'markdown/language',
  severity: 'warning',
  message: ({ language }: { readonly language: string }) =>
    `“${language}” names no language, so it is left out.`,
  hint: () => 'Write a tag such as zh, zh-Hant or pt-BR: lang=zh-Hant.',
  docs: 'The language of a passage chooses its font and the voice of a screen reader. Its name is a BCP 47 tag: letters and digits, separated by hyphens.',
  fix: 'applied',
});

export const wrongTime = diagnosticKind({
  code: 'markdown/time',
  severity: 'error',
  message: ({ written }: { readonly written: string }) => `“time=${written}” is no number of minutes.`,
  hint: () => 'Write the minutes alone, as in {time=10} or {time=2.5}.',
  docs: 'The heading of a section or slide may say how many minutes it is to take, as a number.',
  fix: 'applied',
});

export const misspeltCitation = diagnosticKind({
  code: 'markdown/citation',
  severity: 'warning',
  message: ({ written }: { readonly written: string; readonly spelling: string }) =>
    `“${written}” isn’t read as a citation, so it stays as text.`,
  hint: ({ spelling }) => `Write it as ${spelling}.`,
  docs: 'A citation begins with `[@` and the id of a source; a comma comes before the place, a semicolon between two sources: `[@id, para. 3]`, `[@a; @b, p. 12]`. If the words are meant to be shown as they are, escape the bracket: `\\[@id …]`.',
  fix: 'applied',
});

/** More of something than a drawing on a slide can carry. */
export interface Excess {
  readonly found: number;
  readonly most: number;
  /** What there is too much of, in the plural: “boxes”. */
  readonly what: string;
}
