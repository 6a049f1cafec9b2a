import { diagnosticKind } from '../diagnostics/diagnostic.ts';

export const emptyOutline = diagnosticKind({
  code: 'outline/empty',
  severity: 'error',
  message: () => 'The outline has no slides.',
  hint: () =>
    'Begin a section with “# Heading” and a slide with “## Heading”; `lectern new <name>` writes an example.',
  docs: 'A deck needs at least one heading or some text under the front matter.',
});

interface MissingTitle {
  readonly instead: string;
  /** The path of a text that has nothing of an outline: it may be the article itself. */
  readonly article: string | null;
}

export const noTitle = diagnosticKind({
  code: 'outline/no-title',
  severity: 'warning',
  message: ({ instead }: MissingTitle) => `The briefing has no title; “${instead}” is used instead.`,
  hint: ({ article }: MissingTitle) =>
    `Write “title: …” in the front matter, between two lines of --- at the top of the file.${
      article === null
        ? ''
        : ` If this is the article, \`lectern draft ${article}\` proposes an outline of it.`
    }`,
  docs: 'The title is shown on the first slide, in the window and in the PDF’s properties. Without one, the first heading is used.',
});

export const articleAsOutline = diagnosticKind({
  code: 'outline/article',
  severity: 'error',
  message: () =>
    'This looks like an article rather than an outline of one: it has no front matter and no heading.',
  hint: ({ path }: { readonly path: string }) =>
    `\`lectern draft ${path}\` proposes an outline of it. If it is an outline, begin it with front matter that names its sources.`,
  docs: 'A text without front matter and headings that quotes somebody has no source in which its quotations could be looked up.',
});

export const tooLarge = diagnosticKind({
  code: 'outline/too-large',
  severity: 'error',
  message: ({ megabytes }: { readonly megabytes: string }) =>
    `The outline is ${megabytes} MB; at most 2 MB are read.`,
  hint: () => 'An outline of a thousand slides has under 1 MB. Is this the article rather than the outline?',
  docs: 'A size limit keeps a wrong file, or a hostile one, from blocking the machine.',
});

interface Count {
  readonly limit: number;
}

export const tooManySlides = diagnosticKind({
  code: 'outline/too-many-slides',
  severity: 'error',
  message: ({
    count,
    what,
    limit,
  }: Count & { readonly count: number; readonly what: 'slides' | 'sections' }) =>
    `The outline has ${count.toLocaleString('en')} ${what}; after ${limit.toLocaleString('en')}, from here on, it is left out.`,
  hint: () => 'Split it into several briefings. Is it an outline?',
  docs: 'Every slide counts the others: sections list each other, headings are compared. No talk has thousands of slides.',
});

export const longSlide = diagnosticKind({
  code: 'outline/long-slide',
  severity: 'error',
  message: ({ lines, limit }: Count & { readonly lines: number }) =>
    `This slide has ${lines.toLocaleString('en')} lines, more than ${limit.toLocaleString('en')}; they are left out.`,
  hint: () =>
    'A slide holds some dozens of lines. Figures of a chart go into a CSV file; “##” begins the next slide.',
  docs: 'A list, table or text of tens of thousands of lines fits no slide, and is usually a file in the wrong place.',
});

export const longLine = diagnosticKind({
  code: 'outline/long-line',
  severity: 'error',
  message: ({ characters }: { readonly characters: number }) =>
    `This line has ${characters.toLocaleString('en')} characters; it is left out.`,
  hint: () => 'Break it into paragraphs. A slide holds a few hundred characters.',
  docs: 'A line of more than 20,000 characters is no text for a slide.',
});

export const dashesUnderText = diagnosticKind({
  code: 'outline/dashes-under-text',
  severity: 'warning',
  message: () => 'These dashes end the slide here; on a code host they turn the line above into a heading.',
  hint: () => 'Leave an empty line before the dashes.',
  docs: 'In Markdown, dashes right under a line of text make that line a heading. In decks written for reveal-md they separate slides, and Lectern reads them that way.',
  fix: 'applied',
});

export const unclosedLiteral = diagnosticKind({
  code: 'outline/unclosed',
  severity: 'error',
  message: ({ what }: { readonly what: 'code' | 'comment' }) =>
    what === 'code'
      ? 'This code begins here and never ends; the slides below are part of it.'
      : 'This comment begins here and never ends; the slides below are part of it.',
  hint: ({ what }) =>
    what === 'code'
      ? 'End it with a line of ```, or of the same signs as it begins with, as many of them.'
      : 'End it with -->.',
  docs: 'Inside a code fence or a comment a `#` or `---` means nothing, so one that is never closed swallows every slide after it.',
});

interface UnknownLayout {
  readonly layout: string;
  readonly nearest: string | null;
  /** All that there are. */
  readonly known: readonly string[];
}

export const unknownLayout = diagnosticKind({
  code: 'outline/unknown-layout',
  severity: 'error',
  message: ({ layout }: UnknownLayout) => `There is no layout “${layout}”.`,
  hint: ({ layout, nearest, known }) =>
    nearest === null
      ? `There are ${known.join(', ')}. One of your own is a file templates/layouts/${layout}.hbs beside the outline.`
      : `Did you mean “${nearest}”?`,
  docs: 'A class on a heading names the layout of its slide: one of the built-in layouts, or a template of your own in `templates/layouts/`.',
  fix: 'applied',
});

export const layoutMismatch = diagnosticKind({
  code: 'outline/layout-shape',
  severity: 'error',
  message: ({ layout, needs }: { readonly layout: string; readonly needs: string }) =>
    `${/^[aeiou]/u.test(layout) ? 'An' : 'A'} ${layout} slide needs ${needs}.`,
  hint: ({ layout }) =>
    `Change the body, or take {.${layout}} off the heading and let the shape of the body choose.`,
  docs: 'Each layout is made for a certain shape of body; docs/outline-format.md has an example of each.',
});

export const blockLeftOut = diagnosticKind({
  code: 'outline/left-out',
  severity: 'error',
  message: ({ layout, isMade }: { readonly layout: string; readonly isMade: boolean }) =>
    isMade
      ? `The slide {.${layout}} is made from the rest of the outline, and this would not be on it.`
      : `An item of {.${layout}} is one paragraph, and this would not be on the slide.`,
  hint: ({ layout, isMade }) =>
    isMade
      ? 'Put it on a slide of its own, or into the notes.'
      : `Write it in the item’s own line or after the list; or take {.${layout}} off the heading.`,
  docs: 'Some layouts draw each item of a list as one line, and agenda and sources are made by Lectern. Anything else there would be lost silently, so it is an error.',
});

export const missingFootnote = diagnosticKind({
  code: 'outline/missing-footnote',
  severity: 'error',
  message: ({ label }: { readonly label: string }) => `The footnote “${label}” has no text.`,
  hint: ({ label }) => `Write a line “[^${label}]: …” anywhere in the outline.`,
  docs: 'A footnote mark such as `[^1]` needs a line that starts with `[^1]:`.',
  fix: 'applied',
});

export const footnoteTwice = diagnosticKind({
  code: 'outline/footnote-twice',
  severity: 'error',
  message: ({ label }: { readonly label: string }) => `The footnote “${label}” already has a text.`,
  hint: () => 'Give one of the two another label, and the mark that refers to it as well.',
  docs: 'The label of a footnote is unique in the outline. Of two with the same one, only one could be shown.',
});

export const footnoteUnused = diagnosticKind({
  code: 'outline/footnote-unused',
  severity: 'warning',
  message: ({ label }: { readonly label: string }) =>
    `No slide refers to the footnote “${label}”, so it is not shown.`,
  hint: ({ label }) => `Put [^${label}] where it belongs, or delete it.`,
  docs: 'A footnote is shown on the slide that refers to it. Without a reference it is shown nowhere.',
});

export const emptyAttribution = diagnosticKind({
  code: 'outline/empty-attribution',
  severity: 'warning',
  message: () => 'This line starts like an attribution, with a dash, and names nobody.',
  hint: () => 'Write “— Name, role [@source, para. 3]”.',
  docs: 'The last line of a block quote that starts with a dash says whose words they are.',
});

export const struckAttribution = diagnosticKind({
  code: 'outline/struck-attribution',
  severity: 'error',
  message: () => 'Words in this attribution are struck out.',
  hint: () => 'Name whose words they are, and nobody else.',
  docs: 'Whose words a quotation is has to be read as it is proven: “— ~~Ann Lee~~, Ben Ray” names either.',
});

export const notUtf8 = diagnosticKind({
  code: 'outline/encoding',
  severity: 'error',
  message: () => 'This file is not UTF-8 text.',
  hint: ({ path }: { readonly path: string }) =>
    `If it is an outline, save it again as UTF-8. If it is the article, \`lectern draft ${path}\` proposes an outline of it.`,
  docs: 'Outlines are UTF-8. Reading anything else as if it were would change the words of quotations.',
});
