/** What every layout's template gets. All fields are text for `{{…}}`, but those named `…Html`, which our own renderer made. */
export interface SlideView {
  readonly id: string;
  readonly layout: string;
  readonly number: number;
  /** The slide's name: its heading, or its first words. */
  readonly title: string;
  readonly hasHeading: boolean;
  /** Whether the heading would take three lines at full size. */
  readonly hasLongHeading: boolean;
  readonly headingId: string;
  readonly headingHtml: string;
  /** ` lang="…"` of a heading in another script, or empty. */
  readonly headingAttributesHtml: string;
  /** Whether the heading heads a part of the deck: in a PDF the slides after it hang under it. */
  readonly isPart: boolean;
  readonly sectionTitleHtml: string;
  /** The source cited on this slide, in short, for the footer; empty for none or several. */
  readonly sourceLabelHtml: string;
  /** For whom the briefing is, and which state of it this is; empty where the outline says nothing. */
  readonly circulationHtml: string;
  readonly stampHtml: string;
  /** Ids of the quotations on the slide that no citation stands for, separated by blanks; empty for none. */
  readonly uncited: string;
  readonly footnotes: readonly FootnoteView[];
  /** The speaker notes, in a presenter's deck only. */
  readonly notesHtml: string | null;
  /** Multiplier of the type size, such as `0.92`; `null` for full size. */
  readonly fit: string | null;
  /** `tight` draws the slide with less space between things. */
  readonly variant: string | null;
  /** Multiplier of the distances between things; `null` for those of the variant. With it there is always a `fit`. */
  readonly gap: string | null;
  /** How much text the slide holds: `short`, `medium`, `long` or `full`. The theme chooses a type size by it. */
  readonly length: string;
}

export interface FootnoteView {
  readonly id: string;
  readonly number: number;
  readonly contentHtml: string;
}
