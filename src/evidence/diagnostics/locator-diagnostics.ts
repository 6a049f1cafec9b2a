import type { PartName } from '../../article/article.ts';
import { plural, diagnosticKind } from '../../diagnostics/diagnostic.ts';

interface Misplaced {
  readonly quote: string;
  /** Where the words are said to be, and where they are, as in “paragraph 3” or “the headline”. */
  readonly cited: string;
  readonly found: string;
  /** The same as a citation has it. */
  readonly locator: string;
}

/** The words are in another place than the citation says. */
export const wrongParagraph = diagnosticKind({
  code: 'evidence/wrong-paragraph',
  severity: 'error',
  message: ({ quote, cited, found }: Misplaced) => `“${quote}” is in ${found}, not in ${cited}.`,
  hint: ({ locator }) => `Write ${locator}.`,
  docs:
    'A paragraph number in a citation, or `headline`, `standfirst` or `caption`, is a promise to the reader who wants to look it up. `lectern read` shows the article with its ' +
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
  message: ({ value }: { readonly value: string }) =>
    `“${value}” is no paragraph of the article, and no time in it.`,
  hint: () =>
    'Write a number or a range, such as para. 3 or para. 3-4, or of a recording the time, such as 00:03:12.',
  docs: 'After `para.` comes a number or a range of numbers. What is said in subtitles can also be cited by its time: `[@id, 00:03:12]`.',
  fix: 'applied',
});

/** The citation names a part that wasn't recognised in the article. */
export const noSuchPart = diagnosticKind({
  code: 'evidence/no-such-part',
  severity: 'error',
  message: ({ part }: { readonly part: PartName }) => `No ${part} was recognised in the saved article.`,
  hint: () =>
    '`lectern read` shows what was read of it: cite the paragraph that it is, or save the whole page.',
  docs: 'Headline, standfirst and captions are recognised by the markup of a page, the type of a PDF, and in plain text by their position; what isn’t unmistakable isn’t taken for one. They can always be cited as paragraphs, where they are paragraphs of the text.',
});

interface UnnamedPart {
  readonly quote: string;
  readonly found: string;
  readonly citation: string;
}

/** Words of a headline, a standfirst or a caption whose citation doesn't say so. */
export const partNotCited = diagnosticKind({
  code: 'evidence/part-not-cited',
  severity: 'info',
  message: ({ quote, found }: UnnamedPart) => `“${quote}” is in ${found} of the article, not in its text.`,
  hint: ({ citation }) => `Say so: ${citation}.`,
  docs: 'Whoever looks a quotation up reads the paragraphs. A headline is mostly not the author’s, and a caption may be an agency’s, so the citation should name them.',
});
