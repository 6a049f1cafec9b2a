/** A text that isn't Markdown, in which an author may still say that marks quote nobody. */
export interface MarkedOffText {
  /** What is shown. */
  readonly shown: string;
  /** The text as written, with blanks in the place of what quotes nobody; every offset is as it was. */
  readonly quotable: string;
}

/**
 * Reads `[“so-called”]{.scare}` in a text that holds no other Markdown: the description or caption of a picture, a value
 * of the front matter. Only what stands in marks as a whole can be marked off.
 */
export function readMarkedOff(text: string): MarkedOffText {
  return {
    shown: text.replace(SCARE, '$<words>'),
    quotable: text.replace(SCARE, (span) => ' '.repeat(span.length)),
  };
}

const OPENING = '["“”„‟«»「『‘‚‹›\']';
const CLOSING = '["“”«»」』’‘‹›\']';
const SCARE = new RegExp(`\\[(?<words>${OPENING}[^\\][“”„«»「」『』"]+${CLOSING})\\]\\{\\.scare\\}`, 'gu');
