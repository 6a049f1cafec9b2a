import { diagnosticKind } from '../../diagnostics/diagnostic.ts';

/** Arguments of the kinds that speak of an edit that passes. */
interface EditNote {
  readonly quote: string;
  /** The words of the article that aren’t shown. */
  readonly said: string;
}

/** A block quote whose words the article denies, limits, supposes, takes back or puts under a condition, outside of what is quoted. */
export const cutOff = diagnosticKind({
  code: 'evidence/cut-off',
  severity: 'warning',
  message: ({ quote, words }: CutArguments & { readonly words: string }) =>
    `“${quote}” is cut off from “${words}”, which the article has in the same sentence.`,
  hint: ({ words, sentence }) =>
    `Quote “${words}” as well, or say in the heading how it was meant. The sentence: “${sentence}”`,
  docs: 'Cut out of “did not agree to the plan”, “agree to the plan” says the opposite; “300 men” out of “at least 300 men” says more; “we will leave” out of “If the vote passes, we will leave”, or before “unless they pay”, promises more than was promised. This is asked of block quotes only: in a sentence of your own the “not” can come before the marks.',
});

interface CutArguments {
  readonly quote: string;
  /** The sentence that the words stand in. */
  readonly sentence: string;
}

/** What a quotation doesn’t show of its sentence. */
export const shownInPart = diagnosticKind({
  code: 'evidence/left-out',
  severity: 'info',
  message: ({ quote, gaps }: CutArguments & { readonly gaps: readonly string[] }) =>
    `“${quote}” leaves out ${gaps.map((gap) => `“${gap}”`).join(' and ')}.`,
  hint: ({ sentence }) => `Does it still say what was meant? The sentence: “${sentence}”`,
  docs: 'What is proven wrong stops a build: a lost “not”, figure, “if”, “may” or “some”, two sentences made one. Of whatever else is cut off, left out with an ellipsis or exchanged for a bracket, only a reader can tell whether it matters; so it is shown, with its sentence.',
});

/** A bracket that says something of its own. */
export const addedInBrackets = diagnosticKind({
  code: 'evidence/added-in-brackets',
  severity: 'warning',
  message: ({ quote, words }: CutArguments & { readonly words: string }) =>
    `“${quote}” adds “[${words}]” to what is said.`,
  hint: ({ sentence }) =>
    `Brackets explain a word; say it beside the quotation, in a sentence of your own. The article: “${sentence}”`,
  docs: '“Paying [and lying] for seats”: a bracket explains (“[the mayor]”, “[in 2024]”); one that begins or ends with “and”, “or” or “but” says more.',
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

/** Of two figures in a clause one is left out. */
export const joinedFigures = diagnosticKind({
  code: 'evidence/joined-figures',
  severity: 'warning',
  message: ({ quote, said }: EditNote) =>
    `“${quote}” leaves out “${said}”, so that figures may seem to belong together.`,
  hint: () => 'Quote the words that distinguish the figures, or one figure alone.',
  docs: '“12 cracks … since 2019” out of “12 cracks this year and 40 since 2019” counts what nobody counted.',
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
