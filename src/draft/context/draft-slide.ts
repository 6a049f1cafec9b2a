/** One slide of a draft. Everything is Markdown that is ready to be written. */
export interface DraftSlide {
  readonly heading: string;
  /** For a second slide that would be headed alike. */
  readonly otherHeading: string;
  /** `{.number}`; empty for none. */
  readonly attributes: string;
  /** For whoever edits the outline; a build drops it. */
  readonly comment: string;
  readonly body: string;
  readonly notes: string;
  /** Place of what it shows in the saved text. */
  readonly at: number;
}

/** The Markdown of a slide, with an empty line at its end. */
export function slideMarkdown({ heading, attributes, comment, body, notes }: DraftSlide): string {
  const head = `## ${heading}${attributes === '' ? '' : ` ${attributes}`}`;
  const parts = [
    head,
    comment === '' ? '' : `<!-- ${comment} -->`,
    body,
    notes === '' ? '' : `Note:\n${notes}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n\n`;
}

/** Slides that would be headed alike get their other headings, the first of them apart. */
export function withOwnHeadings(slides: readonly DraftSlide[]): readonly DraftSlide[] {
  const used = new Set<string>();
  return slides.map((slide) => {
    let heading = used.has(slide.heading.toLowerCase()) ? slide.otherHeading : slide.heading;
    for (let count = 2; used.has(heading.toLowerCase()); count += 1)
      heading = `${slide.otherHeading} (${count})`;
    used.add(heading.toLowerCase());
    return { ...slide, heading };
  });
}
