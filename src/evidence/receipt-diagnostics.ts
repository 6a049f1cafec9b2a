import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';

/** A receipt that was damaged or isn't there. */
export const noReceipt = diagnosticKind({
  code: 'evidence/no-receipt',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} carries no receipt that can be read: ${reason}.`,
  hint: () => 'Only decks and PDFs made by Lectern carry one.',
  docs: 'A deck carries a receipt of its quotations, which `lectern verify` re-checks. This file has none, or a damaged one.',
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
