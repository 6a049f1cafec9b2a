import type { Evidence, KindFinding, SpeakerFinding, Verdict } from '../evidence/model/verdict.ts';
import type { ReceiptQuotation } from '../evidence/receipt/receipt.ts';

/** Do the words stand in the article? */
export const WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: 'They stand there, character for character.',
  typographic: 'They stand there; only quotation marks, dashes or spaces are set otherwise.',
  edited: 'They stand there, with edits that are marked or change nothing, such as […] or a capital letter.',
  spliced: 'Parts of them stand there, and can’t be joined like this.',
  altered: 'The article has other words.',
  absent: 'The article says nothing like it.',
  locked: 'Not compared: the article isn’t here.',
  unverifiable: 'Not compared: the article isn’t here.',
};

/** Does the article give the words to whom the file names? */
export function speakerInWords({ verdict, name, isBeside }: SpeakerFinding, shown: string | null): string {
  switch (verdict) {
    case 'stated':
      return 'The article names this speaker right beside the words.';
    case 'inferred':
      return 'The article names this speaker through a pronoun, a description, or speech that goes on.';
    case 'author':
      return 'The words are the author’s or the outlet’s own.';
    case 'none':
      return 'The file names nobody.';
    case 'unstated':
      return `The article doesn’t say that these are words of ${shown ?? 'somebody'}.`;
    case 'other':
      return `The article gives the words to ${name ?? 'somebody else'}${isBeside ? ', right beside them' : ', as far as can be told'}.`;
    case 'unread':
      return 'Not compared. Speakers are read in English articles, in paragraphs with a number.';
  }
}

/** Are the words quoted in the article? */
export function kindInWords(kind: KindFinding): string {
  const report = kind.isReport ? ' All of it is quoted from somebody’s report.' : '';
  switch (kind.verdict) {
    case 'quoted':
      return `The article quotes them.${report}`;
    case 'mixed':
      return `The article quotes only a part of them; the rest is its own wording.${report}`;
    case 'reported':
      return `The article reports them in its own wording; nobody is quoted.${report}`;
    case 'narrated':
      return `They are the article’s own sentence; nobody is quoted.${report}`;
  }
}

/** What the file says it found, in short. */
export function recordInWords({ verdict, said, kind }: ReceiptQuotation): string {
  return [
    `words ${verdict}`,
    ...(said === undefined ? [] : [`speaker ${said.verdict}`]),
    ...(kind === undefined ? [] : [kind.verdict]),
  ].join(', ');
}

/** Whether the article of a quotation is at hand. */
export const isCompared = ({ checkedAgainst }: Evidence): boolean => checkedAgainst === 'article';
