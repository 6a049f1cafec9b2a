import type { Note, NoteKind } from '../model/edit.ts';
import { diagnosticKind, type DiagnosticKind } from '../../diagnostics/diagnostic.ts';

/** Arguments of the kinds that speak of an edit that passes. */
interface EditNote extends Note {
  readonly quote: string;
}

/** A block quote whose words the article denies, limits, supposes or puts under a condition, outside of what is quoted. */
export const cutOffWords = diagnosticKind({
  code: 'evidence/cut-from-denial',
  severity: 'warning',
  message: ({ quote, words }: { readonly quote: string; readonly words: string }) =>
    `“${quote}” is cut off from “${words}”, which the article has in the same sentence.`,
  hint: ({ words }) => `Quote “${words}” as well, or say in the heading how it was meant.`,
  docs: 'Cut out of “did not agree to the plan”, “agree to the plan” says the opposite; “300 men” out of “at least 300 men” says more. This is asked of block quotes only: in a sentence of your own the “not” can come before the marks.',
});

/** A block quote whose sentence begins with a condition. */
export const conditionCutOff = diagnosticKind({
  code: 'evidence/condition-before',
  severity: 'info',
  message: ({ quote, words }: { readonly quote: string; readonly words: string }) =>
    `In the article, “${quote}” follows a condition: “${words}”.`,
  hint: () => 'Quote the whole sentence, or state the condition in the heading.',
  docs: '“We will appeal” out of “If the court rules against us, we will appeal” is a clause of its own, but promises more than was promised.',
});

/** Two parts of somebody’s words without a mark between them. */
export const joinedParts = diagnosticKind({
  code: 'evidence/joined',
  severity: 'info',
  fix: 'applied',
  message: ({ quote, said }: EditNote) =>
    said === ''
      ? `“${quote}” joins two passages that the article quotes one after the other.`
      : `“${quote}” joins two passages: the article has “${said}” between them.`,
  hint: () => 'Put … between them, or quote the two.',
  docs: 'A newspaper continues a speech across its own “she said”. Both parts are the speaker’s, and nothing of hers is left out; an ellipsis shows that they were quoted apart.',
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

/** Words in brackets that are joined to what is said. */
export const addedInBrackets = diagnosticKind({
  code: 'evidence/added-in-brackets',
  severity: 'warning',
  message: ({ quote, given }: EditNote) => `“${quote}” adds “[${given}]” to what is said.`,
  hint: () => 'Brackets explain a word. Say it in a sentence of your own, beside the quotation.',
  docs: '“We are paying for empty seats [and lying]” puts words into somebody’s mouth. A bracket that says who or what is meant, when, or where (“[the mayor]”, “[in 2024]”) adds nothing; one that begins or ends with “and”, “or”, “but” and the like, in English, German, French, Spanish or Chinese, does.',
});

/** Words that may be left out, of which only a reader can tell whether they matter. */
export const leftOut = diagnosticKind({
  code: 'evidence/left-out',
  severity: 'warning',
  message: ({ quote, said, kind }: EditNote) =>
    `“${quote}” leaves out ${kind === 'denial' ? 'a clause or aside with ' : ''}“${said}”${WHY_LEFT_OUT[kind] ?? ''}.`,
  hint: ({ kind }) => HINTS_LEFT_OUT[kind] ?? 'Read it again: does what is shown still say what was meant?',
  docs: 'A whole clause may be left out, even one that denies something; whether it matters to the words that stay, only a reader can tell. So it is with one of two figures (“12 cracks this year and 40 since 2019”), with a “she said” that may mean somebody else, and with what an article puts in brackets, which is the writer’s own.',
});

const WHY_LEFT_OUT: Partial<Record<NoteKind, string>> = {
  figures: ', so that figures may seem to belong together',
  speakers: ', and its parts may be two speakers’',
  'own-bracket': ', the article’s own bracket, without a mark',
};

const HINTS_LEFT_OUT: Partial<Record<NoteKind, string>> = {
  figures: 'Quote the words that distinguish the figures, or one figure alone.',
  speakers: 'Quote the parts as two quotations, each with its speaker.',
  'own-bracket': 'Keep the bracket, or put … in its place.',
};

/** A question without its mark. */
export const questionStated = diagnosticKind({
  code: 'evidence/question',
  severity: 'warning',
  message: ({ quote }: EditNote) =>
    `The article asks “${quote}”; without the question mark it is a statement.`,
  hint: () => 'Put the question mark back.',
  docs: 'Final punctuation may be the quoter’s own, but a question that is shown as a statement says something else.',
});

/** The kind of diagnostic that speaks of each kind of note. */
export const NOTE_DIAGNOSTICS: Readonly<Record<NoteKind, DiagnosticKind<EditNote>>> = {
  joined: joinedParts,
  synonym: synonymInBrackets,
  added: addedInBrackets,
  'own-bracket': leftOut,
  denial: leftOut,
  figures: leftOut,
  speakers: leftOut,
  question: questionStated,
};
