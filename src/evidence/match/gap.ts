/** Words that an ellipsis leaves out, in tokens of the article. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}
