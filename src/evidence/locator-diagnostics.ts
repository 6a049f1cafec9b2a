import { plural } from '../diagnostics/plural.ts';
import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

/** The words stand in another paragraph than the citation says. */
export const wrongParagraph = diagnosticKind({
  code: 'evidence/wrong-paragraph',
  severity: 'error',
  message: ({
    quote,
    cited,
    found,
  }: {
    readonly quote: string;
    readonly cited: string;
    readonly found: number;
  }) => `“${quote}” stands in paragraph ${found}, not in paragraph ${cited}.`,
  hint: ({ found }) => `Write para. ${found}.`,
  docs:
    'A paragraph number in a citation is a promise to the reader who wants to look it up. `lectern read` shows the article with its ' +
    'paragraph numbers.',
  fix: 'applied',
});

/** The citation names a paragraph that the source doesn't have. */
export const noSuchParagraph = diagnosticKind({
  code: 'evidence/no-such-paragraph',
  severity: 'error',
  message: ({ cited, count }: { readonly cited: string; readonly count: number }) =>
    `The article has ${plural(count, 'paragraph')}; there is no paragraph ${cited}.`,
  hint: () => '`lectern read` shows the article with its paragraph numbers.',
  docs: 'A citation’s `para.` counts the paragraphs of the saved text from 1, as `lectern read` shows them.',
  fix: 'applied',
});

/** The locator isn't a number or a range of numbers. */
export const badLocator = diagnosticKind({
  code: 'evidence/bad-locator',
  severity: 'error',
  message: ({ value }: { readonly value: string }) => `“${value}” is no paragraph number.`,
  hint: () => 'Write a number or a range, such as para. 3 or para. 3-4.',
  docs: 'After `para.` stands a number or a range of numbers.',
  fix: 'applied',
});
