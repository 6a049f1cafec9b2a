import { diagnosticKind, inMarks } from '../../diagnostics/diagnostic.ts';

/** The words or the place differ from the lock, and the article isn't there. */
export const notInLock = diagnosticKind({
  code: 'lock/not-in-lock',
  severity: 'error',
  message: ({ quote }: { readonly quote: string; readonly sourceId: string }) =>
    `“${quote}” is not in the evidence lock, so it can’t be checked without the article.`,
  hint: ({ sourceId }) =>
    `Put back the words and paragraph as they were locked, or run \`lectern lock\` with the text of @${sourceId} at hand.`,
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
      : `The text of @${sourceId} has changed since the evidence lock was made, and with it ${inMarks(quotes)}.`,
  hint: () => 'Compare the two texts; if the change is right, run `lectern lock` again.',
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
  hint: () => 'Put the speaker back, or run `lectern lock` with the article at hand.',
  docs: 'Without the article nobody can check a change of speaker, so it counts as a change of the quotation.',
  fix: 'offered',
});

/** The lock file isn't one. */
export const unreadableLock = diagnosticKind({
  code: 'lock/unreadable',
  severity: 'error',
  message: ({ path, reason }: { readonly path: string; readonly reason: string }) =>
    `${path} is not an evidence lock: ${reason}.`,
  hint: () => 'Run `lectern lock` with the article at hand; don’t edit the file.',
  docs: 'The lock is written by `lectern lock` and read as a whole. A merge conflict or an edit by hand makes it useless.',
});

/** A lock of the first version says nothing of who speaks and of what is quoted. */
export const lockWithoutVerdicts = diagnosticKind({
  code: 'lock/without-verdicts',
  severity: 'info',
  message: () =>
    'The evidence lock is of an older version: it doesn’t say whether the speakers were proven, nor whether the words are quoted.',
  hint: () => 'Run `lectern lock` with the article at hand.',
  docs: 'A lock has three verdicts for each quotation: on its words, its speaker and its wording. With one of version 1 only the words are known, and the seal counts the speakers as not checked.',
});

/** The lock was made by other rules of normalisation. */
export const otherNormalisation = diagnosticKind({
  code: 'lock/other-normalisation',
  severity: 'error',
  message: ({ locked, current }: { readonly locked: string; readonly current: string }) =>
    `The evidence lock was made by the rules ${locked}; this version has ${current}.`,
  hint: () => 'Run `lectern lock` with the article at hand.',
  docs: 'Fingerprints can only be compared if the words were normalised by the same rules.',
});
