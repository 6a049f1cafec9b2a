/** What a passage in quotation marks, or a block quote, is that isn’t compared with a source; docs/outline-format.md says what each means. */
export const UNCOMPARED_CLASSES = ['scare', 'own', 'elsewhere'] as const;

export type UncomparedClass = (typeof UNCOMPARED_CLASSES)[number];

/** The one among the classes of a span or a block quote that says so; `null` for none. */
export function uncomparedClass(classes: readonly string[]): UncomparedClass | null {
  return UNCOMPARED_CLASSES.find((name) => classes.includes(name)) ?? null;
}

/** A text that isn't Markdown, in which an author may still say that a passage in marks isn’t to be compared. */
export interface MarkedOffText {
  /** What is shown. */
  readonly shown: string;
  /** The text as written, with blanks in the place of such passages; every offset is as it was. */
  readonly quotable: string;
  readonly passages: readonly MarkedOffPassage[];
}

/** A passage that is marked off, without its marks. */
interface MarkedOffPassage {
  readonly kind: UncomparedClass;
  readonly words: string;
  /** Where it is in the text as written. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads `[“so-called”]{.scare}` and the like in a text that holds no other Markdown: the description or caption of a picture, a value
 * of the front matter. Only what is in marks as a whole can be marked off.
 */
export function readMarkedOff(text: string): MarkedOffText {
  const passages = [...text.matchAll(SPAN)].flatMap(({ 0: span, index, groups }): MarkedOffPassage[] => {
    const kind = uncomparedClass([groups?.['kind'] ?? '']);
    const words = (groups?.['words'] ?? '').slice(1, -1);
    return kind === null ? [] : [{ kind, words, start: index, end: index + span.length }];
  });
  return {
    shown: text.replace(SPAN, '$<words>'),
    quotable: text.replace(SPAN, (span) => ' '.repeat(span.length)),
    passages,
  };
}

const OPENING = '["“”„‟«»「『‘‚‹›\']';
const CLOSING = '["“”«»」』’‘‹›\']';
const KIND = UNCOMPARED_CLASSES.join('|');
const SPAN = new RegExp(
  `\\[(?<words>${OPENING}[^\\][“”„«»「」『』"]+${CLOSING})\\]\\{\\.(?<kind>${KIND})\\}`,
  'gu',
);
