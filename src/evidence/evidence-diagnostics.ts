import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Obstacle } from './gap-obstacle.ts';

/** Arguments of the kinds that speak of a quotation that isn't in its source. */
export interface QuotationMiss {
  /** Name of the source: its container or title. */
  readonly source: string;
  readonly quote: string;
  /** The nearest passage of the source, and the number of its paragraph; `null` when nothing resembles it. */
  readonly nearest: { readonly paragraph: number; readonly text: string } | null;
  readonly obstacle: Obstacle | null;
  /** The outline marks the words as a translation. */
  readonly isTranslation: boolean;
}

function reads(nearest: QuotationMiss['nearest']): string | null {
  return nearest === null ? null : `Paragraph ${nearest.paragraph} reads “${nearest.text}”.`;
}

const DOCS_GATE =
  'A quotation may differ from its source in typography, in the case of its first letter, in its final punctuation, and by ' +
  'edits that are marked: an ellipsis, brackets, [sic], [emphasis added]. Everything else is reported, however small. ';

/** Something differs from the passage that was meant. */
export const alteredQuotation = diagnosticKind({
  code: 'evidence/altered',
  severity: 'error',
  message: ({ quote, obstacle, source }: QuotationMiss) => {
    if (obstacle === 'negation') return `“${quote}” leaves out or brings in a “not” that ${source} doesn’t.`;
    if (obstacle === 'own-mark')
      return `“${quote}” leaves out words beside an ellipsis that is the article’s own.`;
    return `${source} never says “${quote}”.`;
  },
  hint: ({ nearest, obstacle }) => {
    if (obstacle !== 'own-mark') return reads(nearest);
    return `Give the omission an ellipsis of its own. ${reads(nearest) ?? ''}`.trim();
  },
  docs:
    DOCS_GATE +
    'Copy the words of the nearest passage, or mark what you changed. A word that denies can be neither left out nor put in, not ' +
    'even with a mark, unless its whole sentence goes.',
});

/** Fragments that stand in the source, but not so that they can be joined. */
export const splicedQuotation = diagnosticKind({
  code: 'evidence/spliced',
  severity: 'error',
  message: ({ quote, obstacle }: QuotationMiss) => {
    const why = {
      speaker: 'are not one speaker’s',
      distance: 'stand more than a paragraph apart',
      order: 'stand in another order',
      negation: 'have a “not” between them',
      'own-mark': 'have more than the article’s own ellipsis between them',
    };
    return `The parts of “${quote}” ${why[obstacle ?? 'order']} in the article.`;
  },
  hint: ({ nearest }) => `Quote them as two quotations. ${reads(nearest) ?? ''}`.trim(),
  docs:
    DOCS_GATE +
    'An ellipsis joins words of one passage: in order, one speaker’s, and at most one paragraph apart. Make two quotations of it.',
});

/** Nothing in the source resembles the words. */
export const absentQuotation = diagnosticKind({
  code: 'evidence/absent',
  severity: 'error',
  message: ({ quote, source }: QuotationMiss) => `Nothing in ${source} resembles “${quote}”.`,
  hint: ({ isTranslation, nearest }) =>
    isTranslation
      ? 'A translation can’t be checked. Quote the original, and give the translation without quotation marks.'
      : (reads(nearest) ?? 'Check the citation, or write [“…”]{.scare} if it isn’t a quotation.'),
  docs:
    DOCS_GATE +
    'Here less than half of the words stand in any one passage. The citation may name the wrong source; or the words are no quotation, ' +
    'which `[“…”]{.scare}` says.',
});

/** The article gives the words to somebody else, and says so in the sentence itself. */
export const misattributedQuotation = diagnosticKind({
  code: 'evidence/misattributed',
  severity: 'error',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    `The article gives “${quote}” to ${found ?? 'somebody else'}, not to ${speaker}.`,
  hint: ({ found }) => (found === null ? null : `Write — ${found}.`),
  docs:
    'The words match, but the sentence they stand in names another speaker. Correct the attribution; who carried the words on belongs ' +
    'after “via”.',
});

/** Arguments of the kinds that speak of a quotation's speaker. */
export interface SpeakerMiss {
  readonly quote: string;
  readonly speaker: string;
  readonly found: string | null;
}

/** The article seems to give the words to somebody else. */
export const doubtfulSpeaker = diagnosticKind({
  code: 'evidence/doubtful-speaker',
  severity: 'warning',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    found === null
      ? `The article doesn’t mention ${speaker} near “${quote}”.`
      : `The article seems to give “${quote}” to ${found}, not to ${speaker}.`,
  hint: () => 'Read the passage again, and correct the attribution if need be.',
  docs:
    'Who speaks is not always said in the sentence itself. Lectern looks at the sentences around the quotation and found another name ' +
    'there, or not the one that the outline gives.',
});

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
});

/** The citation names a paragraph that the source doesn't have. */
export const noSuchParagraph = diagnosticKind({
  code: 'evidence/no-such-paragraph',
  severity: 'error',
  message: ({ cited, count }: { readonly cited: string; readonly count: number }) =>
    `The article has ${count} paragraphs; there is no paragraph ${cited}.`,
  hint: () => '`lectern read` shows the article with its paragraph numbers.',
  docs: 'A citation’s `para.` counts the paragraphs of the saved text from 1, as `lectern read` shows them.',
});

/** The locator isn't a number or a range of numbers. */
export const badLocator = diagnosticKind({
  code: 'evidence/bad-locator',
  severity: 'error',
  message: ({ value }: { readonly value: string }) => `“${value}” is no paragraph number.`,
  hint: () => 'Write a number or a range, such as para. 3 or para. 3-4.',
  docs: 'After `para.` stands a number or a range of numbers.',
});

/** A quotation without a citation. */
export const uncitedQuotation = diagnosticKind({
  code: 'evidence/uncited',
  severity: 'warning',
  message: ({
    quote,
  }: {
    readonly quote: string;
    readonly sourceId: string | null;
    readonly paragraph: number | null;
  }) => `“${quote}” has no citation.`,
  hint: ({ sourceId, paragraph }) =>
    sourceId === null ? 'Add one, such as [@id, para. 3].' : `Add [@${sourceId}, para. ${paragraph ?? 1}].`,
  docs:
    'A quotation without a citation is looked up in all sources. Say where it stands, so that a reader can look it up as well; ' +
    '`[“…”]{.scare}` says that it is no quotation.',
});

/** There is neither a saved text nor a lock to compare with. */
export const unverifiableQuotation = diagnosticKind({
  code: 'evidence/unverifiable',
  severity: 'error',
  message: ({ quote, sourceId }: { readonly quote: string; readonly sourceId: string | null }) =>
    `“${quote}” can’t be checked: there is neither the text of ${sourceId === null ? 'a source' : `@${sourceId}`} nor a lock of it.`,
  hint: ({ sourceId }) =>
    `Save the article beside the outline and name it under text:, or give it with --source ${sourceId ?? 'id'}=path.`,
  docs: 'A quotation needs the saved text of its source, or an evidence.lock.json that was made from it. Without either, nothing can be said of it.',
});

/** The words or the place differ from the lock, and the article isn't there. */
export const notInLock = diagnosticKind({
  code: 'lock/not-in-lock',
  severity: 'error',
  message: ({ quote }: { readonly quote: string; readonly sourceId: string }) =>
    `“${quote}” is not in the evidence lock, so it can’t be checked without the article.`,
  hint: ({ sourceId }) =>
    `Put back the words and paragraph as they were locked, or run lectern lock with the text of @${sourceId} at hand.`,
  docs:
    'The lock holds a fingerprint of every quotation as it was when the article was there. A quotation that was changed or added ' +
    'since needs the article again.',
});

/** The saved text is another one than the lock was made from. */
export const staleLock = diagnosticKind({
  code: 'lock/stale',
  severity: 'error',
  message: ({ sourceId, quotes }: { readonly sourceId: string; readonly quotes: readonly string[] }) =>
    quotes.length === 0
      ? `The text of @${sourceId} has changed since the evidence lock was made.`
      : `The text of @${sourceId} has changed since the evidence lock was made, and with it ${listOf(quotes)}.`,
  hint: () => 'Compare the two texts; if the change is right, run lectern lock again.',
  docs:
    'The lock names the exact text that the quotations were checked against. If that text changed, the lock proves nothing about it. ' +
    'The message names the quotations whose passage or neighbourhood differs.',
});

/** The outline gives locked words to another speaker. */
export const lockedSpeakerDiffers = diagnosticKind({
  code: 'lock/speaker-differs',
  severity: 'error',
  message: ({
    quote,
    locked,
    speaker,
  }: {
    readonly quote: string;
    readonly locked: string | null;
    readonly speaker: string | null;
  }) =>
    `“${quote}” was locked as ${locked ?? 'nobody'}’s words; the outline gives it to ${speaker ?? 'nobody'}.`,
  hint: () => 'Put the speaker back, or run lectern lock with the article at hand.',
  docs: 'Without the article nobody can check a change of speaker, so it counts as a change of the quotation.',
});

/** The lock file isn't one. */
export const unreadableLock = diagnosticKind({
  code: 'lock/unreadable',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} is not an evidence lock: ${reason}.`,
  hint: () => 'Run lectern lock with the article at hand; don’t edit the file.',
  docs: 'The lock is written by `lectern lock` and read as a whole. A merge conflict or an edit by hand makes it useless.',
});

/** The lock was made by other rules of normalisation. */
export const otherNormalisation = diagnosticKind({
  code: 'lock/other-normalisation',
  severity: 'error',
  message: ({ locked, current }: { readonly locked: string; readonly current: string }) =>
    `The evidence lock was made by the rules ${locked}; this version has ${current}.`,
  hint: () => 'Run lectern lock with the article at hand.',
  docs: 'Fingerprints can only be compared if the words were normalised by the same rules.',
});

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

function listOf(quotes: readonly string[]): string {
  return quotes.map((quote) => `“${quote}”`).join(', ');
}
