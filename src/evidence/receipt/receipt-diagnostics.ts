import { diagnosticKind, plural } from '../../diagnostics/diagnostic.ts';

/** The text given to verify is another one than the file was built with. */
export const otherText = diagnosticKind({
  code: 'evidence/other-text',
  severity: 'warning',
  message: ({ sourceId }: { readonly sourceId: string }) =>
    `The text given for @${sourceId} is not, byte for byte, the one that the file says it was built with.`,
  hint: () => 'The quotations are looked up all the same.',
  docs: 'A file says which text it was built with, by its hash, which is on the slide of sources. Another copy of the same article mostly differs in white space or boilerplate.',
});

/** The text given to verify is of another article. */
export const wrongArticle = diagnosticKind({
  code: 'evidence/wrong-article',
  severity: 'error',
  message: ({ path, title, absent, count }: WrongArticle) =>
    `${path} isn’t the article that the file names, “${title}”: of ${plural(count, 'quotation')} from it, ${absent} can’t be found there.`,
  hint: ({ headline, sourceId }) =>
    `${headline === null ? 'It' : `It has the headline “${headline}”, and`} is not, byte for byte, the one that the file says it was built with. Give that one: --source ${sourceId}=path.`,
  docs: 'The text has another hash than the file says, and nothing like most of its quotations. Nothing else is looked up then. If it is the right article, more than half of what the file quotes was made up.',
});

interface WrongArticle {
  readonly path: string;
  readonly title: string;
  readonly headline: string | null;
  readonly sourceId: string;
  /** Quotations of which there is nothing alike. */
  readonly absent: number;
  readonly count: number;
}

/** Quotations whose article the reader didn’t give. */
export const articleNeeded = diagnosticKind({
  code: 'evidence/article-needed',
  severity: 'error',
  message: ({ count, sourceId }: { readonly count: number; readonly sourceId: string | null }) => {
    const quotations = count === 1 ? 'One quotation' : `${count} quotations`;
    const what = count === 0 ? 'What is cited' : quotations;
    return `${what} can’t be checked without the text of ${sourceId === null ? 'a source' : `@${sourceId}`}.`;
  },
  hint: ({ sourceId }) => `Give the article with --source ${sourceId ?? 'id'}=path.`,
  docs: 'A deck carries the words of its quotations and where they are, not the article. `lectern verify` looks them up in the one that you have.',
});
