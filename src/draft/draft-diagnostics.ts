import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

export const unknownFields = diagnosticKind({
  code: 'draft/unknown-fields',
  severity: 'warning',
  message: ({ fields }: { readonly fields: readonly string[] }) =>
    `Not known of the article, and left out: ${fields.join(', ')}.`,
  hint: ({ fields }) =>
    `Say what you know: ${fields.map((field) => `--${field}`).join(' ')}; or write it under “sources:”.`,
  docs: 'A draft describes the article with what its text and the command line say. Nothing is invented: a title that is missing is replaced by the name of the file.',
});

export const englishOnly = diagnosticKind({
  code: 'draft/english-cues-only',
  severity: 'warning',
  message: () =>
    'The article isn’t in English: words in quotation marks were found, reported speech and most speakers weren’t.',
  hint: () => 'Add the speakers yourself; every quotation in the draft stands in the article all the same.',
  docs: 'Who speaks is found by English verbs of saying. Quotation marks are those of the article’s language.',
});

export const fewSlides = diagnosticKind({
  code: 'draft/few-slides',
  severity: 'warning',
  message: ({ count, least }: { readonly count: number; readonly least: number }) =>
    `The article gives ${count} slides; ${least} were asked for.`,
  hint: () => 'Short articles have short drafts. Add what you know from elsewhere, with its source.',
  docs: 'A draft holds only what the article says; it isn’t filled up.',
});
