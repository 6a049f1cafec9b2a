import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';

interface Unreceipted {
  readonly path: string;
  readonly reason: string | null;
  /** Whether the file is encrypted. */
  readonly isLocked?: boolean;
}

/** A receipt that was damaged or isn't there. */
export const noReceipt = diagnosticKind({
  code: 'evidence/no-receipt',
  severity: 'error',
  message: ({ path, reason }: Unreceipted) =>
    reason === null
      ? `${path} carries no receipt.`
      : `${path} carries no receipt that can be read: ${reason}.`,
  hint: ({ reason, isLocked }) => {
    if (isLocked === true) return 'Decrypt it with “qpdf --decrypt in.pdf out.pdf”, and verify the result.';
    return reason === null
      ? 'Only decks and PDFs made by Lectern carry one, and what prints, merges, converts or archives them (.mhtml) drops it: ask for the file as it was built.'
      : 'It was changed after it was built, perhaps on its way through the mail: ask for it again, packed (.zip).';
  },
  docs: 'A deck carries a receipt of its quotations, which `lectern verify` re-checks. This file has none, or a damaged one. What prints a deck or PDF again, merges, converts or archives it drops it.',
});

/** The text given to verify is another one than the deck was checked against. */
export const otherText = diagnosticKind({
  code: 'evidence/other-text',
  severity: 'warning',
  message: ({ sourceId }: { readonly sourceId: string }) =>
    `The text given for @${sourceId} is not, byte for byte, the one that the deck was checked against.`,
  hint: () => 'The quotations are looked up all the same; offsets may differ.',
  docs: 'The receipt has the hash of the saved text. Another copy of the same article mostly differs in white space or boilerplate.',
});

/** The deck shows other words than its receipt speaks of. */
export const receiptDiffers = diagnosticKind({
  code: 'evidence/receipt-differs',
  severity: 'error',
  message: ({ id, shown }: { readonly id: string; readonly shown: string }) =>
    `The deck shows “${shown}”, which is not what its receipt says of quotation ${id}.`,
  hint: () => 'The file was changed after it was built. Trust neither the slide nor the receipt.',
  docs: '`lectern verify` compares the words on the slides with the receipt before it compares the receipt with the article.',
});

/** A block quote that the receipt doesn’t know. */
export const quotationWithoutEntry = diagnosticKind({
  code: 'evidence/no-entry',
  severity: 'error',
  message: ({ shown }: { readonly shown: string }) =>
    `The deck shows words that its receipt doesn’t have: “${shown}”.`,
  hint: () =>
    'The file was changed after it was built. Nobody looked these words up: ask for the file as it was built.',
  docs: 'Every block quote of a deck or PDF has an entry in its receipt. One without was written into the file, or changed, after the check.',
});

/** An entry whose words stand nowhere. */
export const quotationNotShown = diagnosticKind({
  code: 'evidence/not-shown',
  severity: 'error',
  message: ({ id, content }: { readonly id: string | null; readonly content: string }) =>
    `The deck doesn’t show what its receipt has: “${content}” (${id ?? 'not compared'}) is nowhere in it.`,
  hint: () => 'The file was changed after it was built. Trust neither the slide nor the receipt.',
  docs: '`lectern verify` looks for the words of each entry of the receipt on the slides, or on the pages of a PDF, and for those of each passage that wasn’t compared.',
});

/** An entry beside whose words somebody else is named, or nobody. */
export const speakerNotShown = diagnosticKind({
  code: 'evidence/speaker-not-shown',
  severity: 'error',
  message: ({
    id,
    content,
    speaker,
  }: {
    readonly id: string;
    readonly content: string;
    readonly speaker: string;
  }) => `The deck doesn’t give “${content}” to ${speaker}, as its receipt does (${id}).`,
  hint: () => 'The file was changed after it was built. Look up who said it.',
  docs: 'The speaker of a block quote is beside it, in the text between the block quotes before and after it. If the name isn’t there, it was changed or removed after the check; or a template of your own shows block quotes without their speaker.',
});

/** Words in quotation marks that the receipt doesn’t know. */
export const unknownPassage = diagnosticKind({
  code: 'evidence/unknown-passage',
  severity: 'warning',
  message: ({ shown }: { readonly shown: string }) =>
    `“${shown}” is in quotation marks and has no entry in the receipt.`,
  hint: () => 'Look it up yourself: a template brought it, or it was written into the file after the check.',
  docs: 'On a slide all passages in quotation marks have an entry in the receipt, or are in its list of passages that weren’t compared, except those that a template of your own adds. PDFs aren’t searched for them.',
});

/** A PDF whose pages can’t be read. */
export const pagesUnread = diagnosticKind({
  code: 'evidence/pages-unread',
  severity: 'error',
  message: ({ reason }: { readonly reason: string }) =>
    `The words on the pages can’t be compared with the receipt: ${reason}.`,
  hint: () => 'What follows speaks of the receipt alone. The file was rewritten: ask for it as it was built.',
  docs: 'The words on the pages of a PDF are read by its tags, which every PDF of Lectern’s has. Where there are none, or they or a page can’t be read, only the words of its receipt are looked up, and the file doesn’t pass.',
});

/** Pages that show more than their tags have. */
export const shownBesideTags = diagnosticKind({
  code: 'evidence/beside-tags',
  severity: 'warning',
  message: ({ where }: { readonly where: string }) =>
    `On ${where} the PDF shows more than its tags contain; it was compared with nothing.`,
  hint: () =>
    'It was put there after the build: a note, a stamp, or pages of another file. Look at it yourself.',
  docs: 'On the pages of Lectern’s PDFs everything is tagged or decoration. What has neither, and what is laid over a page as an annotation, is not read by `lectern verify`.',
});

/** A deck or PDF that isn’t what was written. */
export const notAsBuilt = diagnosticKind({
  code: 'evidence/not-as-built',
  severity: 'warning',
  message: ({ path, state }: { readonly path: string; readonly state: 'changed' | 'untold' }) =>
    state === 'changed'
      ? `${path} is not, byte for byte, the file that was built.`
      : `${path} doesn’t say what it was like when it was built, as decks of earlier versions don’t.`,
  hint: ({ state }) =>
    state === 'changed'
      ? 'Saving it in a browser or another program changes it too. Its words were compared all the same; the order of slides, and what hides or covers words, was not.'
      : 'Its words were compared all the same; its style sheets and scripts, and the order of slides, were not.',
  docs: 'Decks and PDFs hold a fingerprint of themselves, which shows that a byte was changed. It is no proof against somebody who recomputes the fingerprint. A copy that a browser saved, or that was signed, commented on or made smaller, is another file.',
});

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
