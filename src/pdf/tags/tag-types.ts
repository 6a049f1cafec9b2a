/** The types of elements that every reader knows (ISO 32000-1 §14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What types of PDF 2.0 and of HTML are in PDF 1.7 (ISO 14289-1 §7.1 asks for such a map). */
export const ROLES: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Div'],
  ['DocumentFragment', 'Div'],
  ['Title', 'P'],
  ['FENote', 'Note'],
]);

/** What a type that nobody knows counts as: something without a meaning of its own. */
export const UNKNOWN_ROLE = 'NonStruct';

const INLINE: ReadonlySet<string> = new Set(
  'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Em Strong Sub FENote Lbl'.split(
    ' ',
  ),
);

/** Whether elements of a type are in a line of text. */
export function isInlineType(type: string): boolean {
  return INLINE.has(type);
}

const OF_TEXT: ReadonlySet<string> = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Caption',
  'Title',
]);

/** Whether elements of a type hold a line of text, so that what is in them is inline. */
export function holdsText(type: string): boolean {
  return OF_TEXT.has(type) || INLINE.has(type);
}

const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, level]));

/** The level of a heading, or `null` for another type. */
export function headingLevel(type: string): number | null {
  return LEVELS.get(type) ?? null;
}

const GROUPS: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Aside DocumentFragment'.split(' '),
);

/** Whether elements of a type hold blocks, and no text of their own. */
export function isGroup(type: string): boolean {
  return GROUPS.has(type);
}
