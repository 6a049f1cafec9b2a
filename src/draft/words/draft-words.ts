/** What a draft writes itself, in one language; not what only drafts of English articles have. */
export interface DraftWords {
  /** Who is behind a quotation whose speaker wasn’t read, and behind a claim whose writer isn’t named. */
  readonly speakerMissing: string;
  readonly article: string;
  readonly and: string;
  /** Marks around words in notes, and around words within these. */
  readonly marks: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** What a section holds: “Two quotations and one claim”. */
  readonly contents: (quotations: number, claims: number) => string;
  readonly sectionNotes: string;
  readonly discussion: string;
  readonly firstAlone: string;
  readonly questions: string;
  readonly questionsNotes: string;
  readonly lastQuestions: readonly string[];
  /** What is asked of words of the article: of a figure, of a claim without a source, of a term, of silent people. */
  readonly askFigure: (figure: string) => string;
  readonly askUnsourced: (claim: string) => string;
  readonly askTerm: (gloss: string, term: string) => string;
  readonly askSilent: (names: string, isOne: boolean) => string;
  readonly paragraph: (number: number) => string;
  readonly inFull: (paragraph: number) => string;
  readonly wordsInMarks: (paragraph: number) => string;
  readonly range: (from: number, to: number) => string;
  readonly context: (paragraph: number) => string;
  readonly speakerNotRead: string;
  readonly claimNotRead: string;
  readonly opensParagraph: string;
  readonly followsOn: string;
  readonly figuresToCheck: string;
  readonly holdsQuotations: (count: number) => string;
  readonly noSentence: string;
}
