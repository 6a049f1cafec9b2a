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
  const quotations = [...document.querySelectorAll('section blockquote')].map((quote) => ({
    id: quote.getAttribute('data-quotation'),
    words: collapse(quote.textContent ?? ''),
  }));
  const sections = [...document.querySelectorAll('section')].map((section) => section.textContent ?? '');
  return { quotations, text: collapse(sections.join(' ')) };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
