import { diagnosticKind } from '../diagnostics/diagnostic.ts';

export const unknownFields = diagnosticKind({
  code: 'draft/unknown-fields',
  severity: 'warning',
  message: ({ fields }: { readonly fields: readonly string[] }) => {
    const left = fields.filter((field) => field !== 'title');
    const said = left.length === 0 ? [] : [`Unknown about the article, and left out: ${left.join(', ')}.`];
    if (left.length < fields.length)
      said.push('The name of the file is used as the title, which isn’t known.');
    return said.join(' ');
  },
  hint: ({ fields }) =>
    `Say what you know: ${fields.map((field) => `--${field}`).join(' ')}; or write it under “sources:”.`,
  docs: 'A draft describes the article with what its text and the command line say. Nothing is invented: a title that is missing is replaced by the name of the file.',
});

export const speakersNotRead = diagnosticKind({
  code: 'draft/speakers-not-read',
  severity: 'warning',
  message: () =>
    'It wasn’t read who speaks in this article: Lectern has no words for speech in its language. Quotations in marks were found all the same.',
  hint: () => 'Add the speakers yourself; every quotation in the draft is in the article.',
  docs: 'Speakers are found by a language’s verbs of saying (`languages/<tag>/speech.yaml`). Quotation marks are read in every language.',
});

export const fewSlides = diagnosticKind({
  code: 'draft/few-slides',
  severity: 'warning',
  message: ({ count, least }: { readonly count: number; readonly least: number }) =>
    `The article gives ${count} slides, fewer than the ${least} that a draft should have.`,
  hint: () =>
    'Short articles have short drafts. Add what you know from elsewhere, with its source; or say with --slides how many are enough.',
  docs: 'A draft holds only what the article says; it isn’t padded.',
});

interface Compared {
  readonly one: string;
  readonly other: string;
}

export const nothingShared = diagnosticKind({
  code: 'draft/nothing-shared',
  severity: 'warning',
  message: ({ one, other }: Compared) =>
    `Nothing was found that ${one} and ${other} both quote. The outline has both, one after the other, and compares nothing.`,
  hint: () => 'Are they about the same event? Articles in two languages aren’t compared.',
  docs: 'A comparison of two articles shows what both quote. Of articles about different events there is nothing to show.',
});

export const sameText = diagnosticKind({
  code: 'draft/same-text',
  severity: 'warning',
  message: ({ one, other }: Compared) =>
    `${one} and ${other} have the same text; there is nothing to compare.`,
  hint: () => 'Was the same article saved twice, or is one a reprint of the other?',
  docs: 'Articles with the same words, such as a report of an agency in two papers, differ at most in their headlines.',
});

export const textAround = diagnosticKind({
  code: 'draft/text-around',
  severity: 'warning',
  message: ({ lines }: { readonly lines: number }) =>
    lines === 1
      ? 'One line around the outline is no part of it and was left out.'
      : `${lines} lines around the outline are no part of it and were left out.`,
  hint: () => null,
  docs: 'Programs put outlines into a code fence, with a greeting before and a question after. `--from-model` extracts the outline.',
});

export const noSources = diagnosticKind({
  code: 'draft/no-sources',
  severity: 'warning',
  message: ({ path }: { readonly path: string }) =>
    `The front matter names no source; what ${path} says of itself was put into it.`,
  hint: () => 'Add what you know of the article under “sources:”.',
  docs: 'Models often write a title and nothing else. `draft --from-model` then takes the article that was named for the source.',
});

export const noFrontMatter = diagnosticKind({
  code: 'draft/no-front-matter',
  severity: 'warning',
  message: ({ path }: { readonly path: string }) =>
    `The outline has no front matter; what ${path} says of itself was put before it.`,
  hint: () => 'Add what you know of the article under “sources:”.',
  docs: 'Without front matter no source is named, and nothing could be looked up. With one article on the command line it is clear which one is meant.',
});

export const noQuotations = diagnosticKind({
  code: 'draft/no-quotations',
  severity: 'warning',
  message: () => 'The outline quotes nothing, so there was nothing to look up.',
  hint: () => 'Is this an outline? Quotations are block quotes, or are in double quotation marks.',
  docs: 'An outline without quotations proves nothing; `--from-model` ends with 1 for it.',
});
