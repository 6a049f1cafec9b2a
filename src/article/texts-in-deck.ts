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
  const quotes = new Map<string, QuotePart[]>();
  const unnamed: string[] = [];
  for (const quote of document.querySelectorAll('section blockquote')) {
    const id = quote.getAttribute('data-quotation');
    if (id === null) unnamed.push(collapse(quote.textContent ?? ''));
    else quotes.set(id, [...(quotes.get(id) ?? []), partOf(quote)]);
  }
  const named = [...quotes].map(([id, parts]) => ({ id, words: joined(parts) }));
  const quotations = [...named, ...unnamed.map((words) => ({ id: null, words }))];
  const sections = [...document.querySelectorAll('section')].map((section) => section.textContent ?? '');
  return { quotations, text: collapse(sections.join(' ')) };
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** As much of an element as is looked at. */
interface Quoting {
  readonly textContent: string | null;
  readonly children: Iterable<Quoting>;
  querySelectorAll(selector: string): Iterable<Quoting>;
  hasAttribute(name: string): boolean;
}

/** What one slide shows of a quotation; a long one may go on over several. */
interface QuotePart {
  readonly words: string;
  /** The original and the translation under it; `null` for words in one language. */
  readonly pair: readonly [string, string] | null;
}

function partOf(quote: Quoting): QuotePart {
  const paragraphs = [...quote.querySelectorAll('p')];
  const [original, translation] = paragraphs;
  const isPair = paragraphs.length === 2 && original !== undefined && isMarked(original);
  const texts = paragraphs.map((paragraph) => collapse(paragraph.textContent ?? ''));
  return {
    words: collapse(quote.textContent ?? ''),
    pair: isPair && translation !== undefined ? [texts[0] ?? '', texts[1] ?? ''] : null,
  };
}

/** Whether a paragraph has a language of its own, or is one stretch that has. */
function isMarked(paragraph: Quoting): boolean {
  const [only, ...others] = paragraph.children;
  return paragraph.hasAttribute('lang') || (others.length === 0 && only?.hasAttribute('lang') === true);
}

/** An original and its translation go on side by side; put together, the one is read before the other. */
function joined(parts: readonly QuotePart[]): string {
  const pairs = parts.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  if (pairs.length < parts.length) return parts.map(({ words }) => words).join(' ');
  return [...pairs.map(([original]) => original), ...pairs.map(([, translation]) => translation)].join(' ');
}
