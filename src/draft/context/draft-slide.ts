/** One slide of a draft. `heading` and `body` are Markdown that is ready to be written, `notes` likewise. */
export interface DraftSlide {
  readonly kind: 'section' | 'slide';
  readonly heading: string;
  /** Where another slide has the heading; `null` for one that no other can have. */
  readonly otherHeading: string | null;
  /** `{.claim by="…"}`; empty for none. */
  readonly attributes: string;
  readonly body: string;
  readonly notes: string;
  /** Place of what it shows in the saved text; slides follow each other by it. */
  readonly at: number;
  /** Lower is more worth keeping when there are too many. */
  readonly priority: number;
  /** Slides of one voice stay in one section. */
  readonly voice: string;
}

/** The Markdown of a slide, with an empty line at its end. */
export function slideMarkdown({ kind, heading, attributes, body, notes }: DraftSlide): string {
  const head = `${kind === 'section' ? '#' : '##'} ${heading}${attributes === '' ? '' : ` ${attributes}`}`;
  const parts = [head, body, notes === '' ? '' : `Note:\n${notes}`].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n\n`;
}
