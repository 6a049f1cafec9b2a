import { diagnosticKind } from '../diagnostics/diagnostic.ts';
import type { Counted } from '../text/budget.ts';

/** The bytes are in no encoding that Lectern reads. */
export const badEncoding = diagnosticKind({
  code: 'article/encoding',
  severity: 'error',
  message: ({ path, offset }: { readonly path: string; readonly offset: number }) =>
    `${path} is not UTF-8 or UTF-16 text: byte ${offset} can’t be read.`,
  hint: () => 'Open it in an editor, choose the encoding in which it looks right, and save it as UTF-8.',
  docs: 'Lectern reads UTF-8, and UTF-16 with a byte order mark. It does not guess at older encodings, because a wrong guess changes letters. Save the article as UTF-8.',
});

/** The file holds control characters that no text has. */
export const notText = diagnosticKind({
  code: 'article/not-text',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} is of no kind that Lectern reads as an article.`,
  hint: () => 'Save the article as plain text, Markdown, HTML, PDF, DOCX or EPUB.',
  docs: 'The saved article is a binary file whose kind isn’t known. Save it as text.',
});

/** A kind of file that is known, and not read. */
export const otherKind = diagnosticKind({
  code: 'article/other-kind',
  severity: 'error',
  message: ({ path, what }: { readonly path: string; readonly what: string; readonly instead: string }) =>
    `${path} is ${what}, which is not read as an article.`,
  hint: ({ instead }) => instead,
  docs:
    'What a file is follows from its content, not from its name. Kinds that Lectern doesn’t read are refused rather than read as ' +
    'text: their markup would be drafted, and their words couldn’t be found. The hint says what to save the article as.',
});

/** A file of several, packed or sent in one, that can’t be taken apart. */
export const unreadablePackage = diagnosticKind({
  code: 'article/unreadable-package',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can’t be read: ${reason}.`,
  hint: () => 'Open it in the program that made it and save it again, or save its text.',
  docs: 'DOCX, EPUB, MHTML, WARC and WACZ are files with files in them. This one is damaged, other than its digests say, protected by a password or by its seller, or made to stop programs: it may unpack to 64 MB and 5,000 files at most, and each file must have the name, size and checksum that the archive states.',
});

/** A web archive of several pages, none of which is asked for, or of others than the one that is. */
export const whichPage = diagnosticKind({
  code: 'article/which-page',
  severity: 'error',
  message: ({ path, address, pages }: ArchivedPages) =>
    `${path} ${address === null ? 'has several pages' : `doesn’t have the page ${address}`}. Pages in it: ${pages}.`,
  hint: () => 'Write the address of the one that is quoted as the URL of its source, or after --url.',
  docs: 'The page is the one at the `URL:` of the source; `read`, `quote` and `draft` have `--url` for it. Without an address there must be one page only, or one that a WACZ lists.',
});

interface ArchivedPages {
  readonly path: string;
  readonly address: string | null;
  readonly pages: string;
}

/** There are no words. */
export const emptyArticle = diagnosticKind({
  code: 'article/empty',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} has no text.`,
  hint: ({ path }) =>
    /\.m?html?$/iu.test(path)
      ? 'The page may be made by a script; copy its text into a .txt file.'
      : 'Paste the text of the article into it.',
  docs: 'The saved article has no words in it, so no quotation can be found there.',
});

/** A PDF of pictures of pages. */
export const scannedPdf = diagnosticKind({
  code: 'article/scanned-pdf',
  severity: 'error',
  message: ({ path, pages }: { readonly path: string; readonly pages: number }) =>
    `${path} has ${pages === 1 ? 'a page' : `${pages} pages`} but no text: it is a scan.`,
  hint: () => 'Run it through text recognition, proofread the result, and save that as the article.',
  docs:
    'A scanned PDF holds pictures of pages. Lectern does not recognise letters in pictures, because recognition errors would ' +
    'look like misquotations. Use a text that somebody has proofread.',
});

/** Some pages of a PDF have no text. */
export const pagesWithoutText = diagnosticKind({
  code: 'article/pages-without-text',
  severity: 'warning',
  message: ({ path, pages }: { readonly path: string; readonly pages: readonly number[] }) =>
    `${path} has no text on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}.`,
  hint: () => 'What is on them can be neither quoted nor found.',
  docs: 'A page without a text layer is a picture. Words on it can’t be compared with anything.',
});

/** The file is damaged, or protected by a password. */
export const unreadablePdf = diagnosticKind({
  code: 'article/unreadable-pdf',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} can’t be opened as a PDF: ${reason}.`,
  hint: () => 'Open it in a PDF viewer and print it to a fresh PDF, or save its text.',
  docs: 'The PDF is damaged, or asks for a password.',
});

/** A PDF that keeps its reader busy without end. */
export const exhaustingPdf = diagnosticKind({
  code: 'article/exhausting-pdf',
  severity: 'error',
  message: ({ path, what }: { readonly path: string; readonly what: string }) =>
    `${path} takes more ${what} to read than the PDF of an article does.`,
  hint: () => 'Print the pages of the article to a fresh PDF, or save its text.',
  docs:
    'A small PDF can unpack to gigabytes, or draw the same thing a million times over. Reading stops when a page takes ten ' +
    'seconds, the file a minute, or either more than 768 MB of memory.',
});

/** More text than a news article can have. */
export const articleTooLarge = diagnosticKind({
  code: 'article/too-large',
  severity: 'error',
  message: ({
    path,
    size,
    limit,
  }: {
    readonly path: string;
    readonly size: number;
    readonly limit: number;
  }) => `${path} has ${megabytes(size)} MB; an article may have ${megabytes(limit)} MB.`,
  hint: () => 'Save the article alone, as plain text.',
  docs: 'The limit keeps one wrong file from stopping the machine. Text files may have 16 MB, HTML pages 64 MB (16 MB without embedded pictures and fonts), all other files 64 MB.',
});

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);
}

/** A PDF of more pages than an article has. */
export const tooManyPages = diagnosticKind({
  code: 'article/too-many-pages',
  severity: 'error',
  message: ({ path, limit }: { readonly path: string; readonly limit: number }) =>
    `${path} has more than ${limit} pages, which no article has.`,
  hint: () => 'Print the pages of the article to a PDF of its own.',
  docs: 'The limit keeps a whole book, or one wrong file, from stopping the machine.',
});

/** A page nested deeper than any article is. */
export const pageTooDeep = diagnosticKind({
  code: 'article/too-deep',
  severity: 'error',
  message: ({ path }: { readonly path: string }) => `${path} nests its elements too deeply to be an article.`,
  hint: () => 'Copy the text of the article into a .txt file.',
  docs: 'Pages nested hundreds of elements deep, or with thousands of paragraphs that deep, are broken, or made to break programs. Save the text alone.',
});

/** A page of more elements, entities or attributes than an article has. */
export const pageTooHeavy = diagnosticKind({
  code: 'article/too-heavy',
  severity: 'error',
  message: ({ path, what }: { readonly path: string; readonly what: 'pieces' | 'attributes' }) =>
    what === 'pieces'
      ? `${path} has more than 250,000 tags and entities, which no article has.`
      : `${path} gives an element more than 2,000 attributes or classes, which no article does.`,
  hint: () => 'Copy the text of the article into a .txt file.',
  docs:
    'Long pages have some ten thousand tags. Pages of millions are lists made by a program, damaged, or made to stop ' +
    'programs; reading them would take minutes. Save the text alone.',
});

/** What a budget counts, as readers are told of it. */
export const NAMES_OF_COUNTED: Readonly<Record<Counted, string>> = {
  bytes: 'bytes when it is unpacked',
  characters: 'characters of text',
  paragraphs: 'paragraphs',
  nodes: 'tags and pieces of text',
  depth: 'elements inside of each other',
  marks: 'quotation marks',
  steps: 'places that would have to be looked at',
};

/** More words than an article, a report or a book has. */
export const articleTooLong = diagnosticKind({
  code: 'article/too-long',
  severity: 'error',
  message: ({
    path,
    what,
    limit,
  }: {
    readonly path: string;
    readonly what: string;
    readonly limit: number;
  }) => `${path} has more than ${limit.toLocaleString('en')} ${what}; an article may have no more.`,
  hint: () => 'Save the part that is quoted as a file of its own.',
  docs: 'A book has half a million to a million characters, in some ten thousand paragraphs or lines. The limit keeps one wrong file from stopping the machine.',
});
