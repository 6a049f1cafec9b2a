import { diagnosticKind, type DiagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { NoteKind } from './match/notes.ts';

/** Arguments of the kinds that speak of an edit that passes. */
interface EditNote {
  readonly quote: string;
  /** What of the article isn’t shown. */
  readonly said: string;
  /** What a bracket has for it. */
  readonly given: string;
}

/** A block quote whose words the article denies, limits, supposes or puts under a condition, outside of what is quoted. */
export const cutOffWords = diagnosticKind({
  code: 'evidence/cut-from-denial',
  severity: 'warning',
  message: ({ quote, words }: { readonly quote: string; readonly words: string }) =>
    `“${quote}” is cut off from “${words}”, which the article has in the same sentence.`,
  hint: ({ words }) => `Quote “${words}” as well, or have the heading say how it was meant.`,
  docs:
    'The words of a block quote stand alone on a slide. Cut out of “did not agree to the plan”, “agree to the plan” says the opposite; “the wall holds” out of “if the wall holds” or “I hope the wall holds” and “300 men” out of “at least 300 men” say more. In a ' +
    'sentence of your own (`They did not “agree to the plan”`) the “not” can stand before the marks, so there nothing is said.',
});

/** Two parts of somebody’s words without a mark between them. */
export const joinedParts = diagnosticKind({
  code: 'evidence/joined',
  severity: 'info',
  message: ({ quote, said }: EditNote) =>
    said === ''
      ? `“${quote}” joins two passages that the article quotes one after the other.`
      : `“${quote}” joins two passages: the article has “${said}” between them.`,
  hint: () => 'Put … between them, or quote the two.',
  docs: 'A newspaper carries a speech on over its own “she said”. Both parts are the speaker’s, and nothing of hers is left out; an ellipsis shows that they were quoted apart.',
});

/** A noun in brackets for another one of the same meaning. */
export const synonymInBrackets = diagnosticKind({
  code: 'evidence/synonym',
  severity: 'info',
  message: ({ quote, said, given }: EditNote) =>
    `“${quote}” has “[${given}]” where the article says “${said}”.`,
  hint: ({ said, given }) => `Quote the word: “${said}”, or “${said} [${given}]”.`,
  docs: 'Brackets explain words; they are not needed to say the same thing in another word, and a reader will wonder what was taken away.',
});

/** A bracket of the article’s own that isn’t shown. */
export const ownBracketLeftOut = diagnosticKind({
  code: 'evidence/own-bracket',
  severity: 'warning',
  message: ({ quote, said }: EditNote) =>
    `“${quote}” leaves out “${said}” without a mark, which is the article’s own.`,
  hint: () => 'Keep the bracket, or put … in its place.',
  docs: 'What an article puts in brackets is not the speaker’s, and tells how the writer understood it. Leave it in, or show that something is gone; words from a bracket are never the speaker’s own.',
});

/** A clause with a denial that goes as a whole. */
export const denialLeftOut = diagnosticKind({
  code: 'evidence/denial-left-out',
  severity: 'warning',
  message: ({ quote, said }: EditNote) => `“${quote}” leaves out a clause or aside with “${said}”.`,
  hint: () => 'Read it again: does what is shown still say what was meant?',
  docs: 'A whole clause may be left out, also one that denies something. Whether its “not” or “failed” matters to the words that stay, only a reader can tell.',
});

/** Figures that come together by an omission. */
export const figuresJoined = diagnosticKind({
  code: 'evidence/figures-joined',
  severity: 'warning',
  message: ({ quote, said }: EditNote) =>
    `“${quote}” leaves out “${said}”, so that its figures may seem to belong together.`,
  hint: () => 'Quote the words that tell them apart, or one figure alone.',
  docs: 'Of “12 cracks this year and 40 since 2019” neither “12 cracks … since 2019” nor “… 40 this year” is true. Where a figure is left out before another, say what each is about.',
});

/** One speaker’s words from distant paragraphs. */
export const farApart = diagnosticKind({
  code: 'evidence/far-apart',
  severity: 'warning',
  message: ({ quote }: EditNote) => `The parts of “${quote}” are one speaker’s, but stand paragraphs apart.`,
  hint: () => 'Quote them as two quotations.',
  docs: 'An ellipsis stands for words that were said between. What a writer reports in different places of an article may come from different answers.',
});

/** A question without its mark. */
export const questionStated = diagnosticKind({
  code: 'evidence/question',
  severity: 'warning',
  message: ({ quote }: EditNote) =>
    `The article asks “${quote}”; without the question mark it is a statement.`,
  hint: () => 'Put the question mark back.',
  docs: 'Final punctuation may be the quoter’s own, but a question that is shown as a statement says something else.',
});

/** What is said of each kind of note. */
export const NOTE_KINDS: Readonly<Record<NoteKind, DiagnosticKind<EditNote>>> = {
  joined: joinedParts,
  synonym: synonymInBrackets,
  'own-bracket': ownBracketLeftOut,
  denial: denialLeftOut,
  figures: figuresJoined,
  distance: farApart,
  question: questionStated,
};
