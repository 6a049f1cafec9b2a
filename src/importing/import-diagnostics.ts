import { diagnosticKind } from '../diagnostics/diagnostic.ts';

interface LeftOut {
  /** What was found, as it is in the deck. */
  readonly what: string;
  /** Where else the same was left out: “on slide 3”, “2 more times”; empty for nowhere. */
  readonly also: string;
  readonly instead: string | null;
}

export const leftOut = diagnosticKind({
  code: 'import/left-out',
  severity: 'warning',
  message: ({ what, also }: LeftOut) => `Left out${also === '' ? '' : ` here and ${also}`}: ${what}.`,
  hint: ({ instead }: LeftOut) => instead,
  docs: 'Decks say with directives, classes and tags how slides look and move. In an outline a layout follows from the shape of a slide, and looks belong to a theme; words, notes and pictures are kept.',
});

export const notProven = diagnosticKind({
  code: 'import/not-proven',
  severity: 'warning',
  message: ({ count }: { readonly count: number }) =>
    count === 1
      ? 'The deck quotes one passage, which has not been looked up.'
      : `The deck quotes ${count} passages, which have not been looked up.`,
  hint: () =>
    'Name the saved article under “sources:” in the outline, cite it behind each quotation, and run lectern check.',
  docs: 'Slides that were made elsewhere name no saved article, so nothing could be compared. Until the outline names one, a build stops at each quotation.',
});

export const notADeck = diagnosticKind({
  code: 'import/not-a-deck',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} is neither a PPTX nor Markdown.`,
  hint: () => 'If it is a deck, open it in the program that made it, and save it as PPTX.',
  docs: 'What a file is follows from its content, not from its name. Keynote and Google Slides save as PPTX.',
});

export const emptyDeck = diagnosticKind({
  code: 'import/empty',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} has no slide that is shown.`,
  hint: () => 'Name the file that holds the slides.',
  docs: 'The deck has no words, or hides each of its slides. No outline is written.',
});

export const notDescribed = diagnosticKind({
  code: 'import/not-described',
  severity: 'warning',
  message: ({ words }: { readonly words: string }) =>
    `This picture had no description; “${words}” stands in for one.`,
  hint: () => 'Say in the brackets what the picture shows.',
  docs: 'Whoever can’t see a picture is read its description. Decks made elsewhere often have none.',
});

export const notAtHand = diagnosticKind({
  code: 'import/picture-not-at-hand',
  severity: 'warning',
  message: ({ address, reason }: { readonly address: string; readonly reason: string }) =>
    `The picture ${address} ${reason}; in its place the outline has a link, its description, or nothing.`,
  hint: () =>
    'Save it in the folder of the outline, in assets/, and write ![what it shows](assets/picture.png).',
  docs: 'A briefing holds its pictures, since nothing is fetched when it is built or shown.',
});

export const separatorNotRead = diagnosticKind({
  code: 'import/separator-not-read',
  severity: 'warning',
  message: ({ expression }: { readonly expression: string }) =>
    `The separator “${expression}” is more than a line or empty lines, so the slides were divided at rules.`,
  hint: () => 'Name one that is, as in --separator "<!--s-->".',
  docs: 'reveal-md takes any regular expression for what divides slides. Here one is read and never run: it may stand for a line, or for one or more empty lines.',
});
