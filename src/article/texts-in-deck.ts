/** The quotations that a deck shows. */
export interface DeckTexts {
  /** Words of each block quote, by the id of its quotation; `null` for one that names none. */
  readonly quotations: readonly { readonly id: string | null; readonly words: string }[];
  /** All text of the slides, white space collapsed. */
  readonly text: string;
}

/** Reads the words of a deck’s block quotes, as a reader of the file would see them. Scripts never run. */
export async function textsInDeck(html: string): Promise<DeckTexts> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(html);
  const quotations: { readonly id: string | null; words: string }[] = [];
  for (const quote of document.querySelectorAll('section blockquote')) {
    const id = quote.getAttribute('data-quotation');
    const words = collapse(quote.textContent ?? '');
    const earlier = id === null ? undefined : quotations.find((other) => other.id === id);
    // A long quotation may go on over several slides.
    if (earlier === undefined) quotations.push({ id, words });
    else earlier.words = `${earlier.words} ${words}`;
  }
  const sections = [...document.querySelectorAll('section')].map((section) => section.textContent ?? '');
  return { quotations, text: collapse(sections.join(' ')) };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
