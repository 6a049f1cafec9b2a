import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

export interface WeakToken {
  readonly name: string;
  /** To one digit, cut and not rounded: 6.97 mustn’t read as 7. */
  readonly ratio: string;
  readonly least: number;
  readonly ground: string;
  /** A colour near it that would do. */
  readonly better: string | null;
}

export interface MissingTokens {
  readonly theme: string;
  readonly names: readonly string[];
  /** One of them, where the theme sets something that is called nearly so. */
  readonly misspelt: { readonly given: string; readonly meant: string } | null;
}

export const missingTokens = diagnosticKind({
  code: 'theme/missing-token',
  severity: 'warning',
  message: ({ theme, names }: MissingTokens) => `The theme “${theme}” doesn’t set ${names.join(', ')}.`,
  hint: ({ misspelt }) =>
    (misspelt === null ? '' : `Did you mean “${misspelt.meant}” where it has “${misspelt.given}”? `) +
    'Those of the theme “paper” are used. docs/themes.md says what each token is.',
  docs: 'A theme sets all tokens that the style sheets use. What a theme of yours leaves out is taken from `paper`, which may not go with its other colours.',
});

export const weakContrast = diagnosticKind({
  code: 'theme/contrast',
  severity: 'warning',
  message: ({ name, ratio, least, ground }: WeakToken) =>
    `${name} has a contrast of ${ratio}:1 on the ground ${ground}; it needs ${least}:1.`,
  hint: ({ better }) =>
    better === null
      ? 'No colour has so much contrast on this ground; make the ground lighter or darker.'
      : `${better} would do.`,
  docs: 'Words need 7:1 (WCAG 2.2, 1.4.6), what is drawn 3:1 (1.4.11). The contrast of a theme’s tokens with its `--ground` is measured when it is loaded.',
});

export const unreadColour = diagnosticKind({
  code: 'theme/colour-unread',
  severity: 'warning',
  message: ({ name, value }: { readonly name: string; readonly value: string }) =>
    `The contrast of ${name} can’t be measured: “${value}” isn’t a colour written as #rrggbb.`,
  hint: () => 'Write it as #rrggbb.',
  docs: 'Colours of a theme are written as `#rrggbb`, `#rgb` or `rgb(…)`, so that their contrast can be measured. A colour with transparency, or of another notation, may be too pale without anybody noticing.',
});

export const tokenValue = diagnosticKind({
  code: 'theme/token-value',
  severity: 'warning',
  message: ({ name, value }: TokenValue) => `${name} can’t be “${value}”.`,
  hint: ({ values }) => `Write ${values.join(' or ')}.`,
  docs: 'Titles have a font of weight 600 and one of 900, and none between; `--paper-align` and `--paper-hyphenate` take two values each. Browsers ignore any other.',
});

export interface TokenValue {
  readonly name: string;
  readonly value: string;
  readonly values: readonly string[];
}

export const fontUnread = diagnosticKind({
  code: 'theme/font-unread',
  severity: 'warning',
  message: () => 'This is not a font that a browser can read.',
  hint: () =>
    'Paste all that `base64 -w0 mine.woff2` prints; WOFF2, WOFF, TrueType and OpenType can be read.',
  docs: 'A browser ignores a font that it can’t read, and sets the words in the next family of the list.',
});

const UNCLOSED = {
  brace: ['This brace is never closed.', 'Write “}” where its rule ends.'],
  bracket: ['This bracket is never closed.', 'Write “)” or “]” where it ends.'],
  text: [
    'This quotation mark is never closed.',
    'Write it again where the text ends; a text ends in its line.',
  ],
  unread: [
    'This is no CSS.',
    'Write a property, a colon and its value, or a rule; comments stand between /* and */.',
  ],
  comment: ['This comment is never closed.', 'Write “*/” where it ends.'],
  nothing: ['This brace closes nothing.', 'Delete it, or write “{” where its rule begins.'],
} as const;

export const notClosed = diagnosticKind({
  code: 'theme/not-closed',
  severity: 'error',
  message: ({ what }: { readonly what: keyof typeof UNCLOSED }) => UNCLOSED[what][0],
  hint: ({ what }) => UNCLOSED[what][1],
  docs: 'Everything after an unclosed brace or comment is taken for a part of it, Lectern’s own rules included. A sheet that can’t be read can’t be checked, so nothing is built with it.',
});

export const fileNotTaken = diagnosticKind({
  code: 'theme/file-not-taken',
  severity: 'warning',
  message: ({ address }: { readonly address: string }) =>
    `“${address}” won’t be in the deck: files that a style sheet names aren’t embedded.`,
  hint: () =>
    'Write what it holds into the sheet itself; a font or a picture as url(data:font/woff2;base64,…). docs/themes.md shows how.',
  docs: 'A deck is one file, so a font, a picture or a sheet that a theme names beside itself (`url(logo.svg)`, `@import`) would be missing, and nobody would be told.',
});

export const wordsInStyle = diagnosticKind({
  code: 'theme/words',
  severity: 'error',
  message: ({ shown }: { readonly shown: string }) =>
    `A style sheet puts no letters or figures on slides, as “${shown}” would.`,
  hint: () =>
    'Write words in the outline, where they are compared; a style sheet may add marks, such as “–”.',
  docs: 'What a style sheet writes with `content`, `quotes`, `list-style` or anything else that takes a text would be on slides without being in the outline, and so compared with nothing. Marks without letters and figures are fine; `attr()`, `counter()`, `@counter-style` and `@import` aren’t.',
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
    `${nearest === null ? '' : `Did you mean “${nearest}”? `}There are ${known}; a theme of your own is a folder themes/<name>/ with a tokens.css.`,
  docs: 'A theme is a folder with a `tokens.css`: among the built-in ones, or in `themes/` beside the outline or in the folder Lectern runs in.',
  fix: 'applied',
});
