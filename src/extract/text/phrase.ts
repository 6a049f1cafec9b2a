/** Indices of the tokens of a phrase; `to` is the first token after it. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A phrase that names a speaker; a relative pronoun brings the phrase it stands for. */
export interface SubjectPhrase extends Phrase {
  readonly antecedent: Phrase | null;
}

/** A phrase that names a speaker by itself. */
export const bySelf = ({ from, to }: Phrase): SubjectPhrase => ({ from, to, antecedent: null });
