import { collapse, linesIn, wordsIn } from './words-in-element.ts';
import type { ReadNode } from './words-in-element.ts';
import { isHiddenByStyle, isUnshown, UNSHOWN } from './unshown.ts';

/** The words that a deck shows. */
export interface DeckTexts {
  readonly quotations: readonly QuotationInDeck[];
  /** The lines of all that is read on the slides, descriptions of pictures included and notes left out; white space collapsed. */
  readonly rows: readonly string[];
  /** The lines outside of block quotes and the list of sources, beside slides too, in which marks quote somebody: not code. */
  readonly lines: readonly string[];
}

/** A block quote, however many slides it goes on over. */
export interface QuotationInDeck {
  /** The quotation that it says it is; `null` where it says nothing. */
  readonly id: string | null;
  readonly words: string;
  /** Whose words a slide says they are; `null` where none says so. */
  readonly speaker: string | null;
  /** All that is read on the slides that it stands on. */
  readonly beside: string;
}

/**
 * Reads the words of a deck as a reader of the file would see them: without what it hides. Scripts never run, and style
 * sheets aren't read.
 */
export async function textsInDeck(html: string): Promise<DeckTexts> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(html);
  for (const notes of document.querySelectorAll('aside.notes:not([style])')) notes.remove();
  for (const mark of document.querySelectorAll('.footnote-mark')) if (isNumberOfNote(mark)) mark.remove();
  removeHidden(document);
  const quotes = new Map<string, QuotePart[]>();
  const unnamed: QuotePart[] = [];
  for (const quote of document.querySelectorAll('blockquote')) {
    const id = quote.getAttribute('data-quotation');
    const part = partOf(quote);
    const others = quotes.get(id ?? '') ?? [];
    if (id === null) unnamed.push(part);
    else if (!isShownAgain(quote, part, others)) quotes.set(id, [...others, part]);
  }
  const named = [...quotes].map(([id, parts]) => ({
    id,
    words: joined(parts),
    speaker: speakerOf(parts),
    beside: parts.map(({ beside }) => beside).join(' '),
  }));
  const quotations = [
    ...named,
    ...unnamed.map(({ words, beside }) => ({ id: null, words, speaker: null, beside })),
  ];
  const rows = [...document.querySelectorAll('section')].flatMap((section) => linesIn(section));
  for (const unquoted of document.querySelectorAll(UNQUOTED)) unquoted.remove();
  const lines = [...linesIn(document), ...descriptionsIn(document)];
  return { quotations, rows, lines };
}

/** In a copy that a browser saved the overview may show slides again; where it has other words or another speaker, it counts. */
function isShownAgain(
  quote: QuotingElement,
  { words, speaker }: QuotePart,
  others: readonly QuotePart[],
): boolean {
  if (quote.closest('.overview') === null) return false;
  return others.some((one) => one.words === words && one.speaker === speaker);
}

/** What elements are described with: of drawings, screen readers are given nothing else. */
function descriptionsIn(document: Searchable): readonly string[] {
  const described = [...document.querySelectorAll('section [aria-label], section [title]')];
  return described
    .flatMap((element) => [element.getAttribute('aria-label'), element.getAttribute('title')])
    .map((words) => collapse(words ?? ''))
    .filter((line) => line !== '');
}

/**
 * The list of sources names titles, which may hold marks of their own. So does the label of the article on the first slide. The marks
 * of a class’s «interface» are the drawing’s.
 */
const UNQUOTED = 'blockquote, code, pre, .stereotype, .foot-source, .slide--title .label, .slide--sources';

/** Takes out what isn't seen. Slides themselves are hidden and shown in turn, in a copy that a browser saved, too. */
function removeHidden(document: Searchable): void {
  const elements = document.querySelectorAll('section [hidden], section [style]');
  for (const element of elements)
    if (element.hasAttribute('hidden') || isHiddenByStyle(element))
      if (element.nodeName.toUpperCase() !== 'SECTION') element.remove();
  for (const element of document.querySelectorAll('blockquote *'))
    if (element.matches(NEVER_IN_QUOTES) || isUnshown(element)) element.remove();
}

/** What no block quote of ours holds, as it hides, strikes, turns round or restyles words of it. */
const NEVER_IN_QUOTES = `[style], [popover], [slot], details, bdo, ${UNSHOWN}`;

/** Whether a mark is the number of a note and nothing else, so that no words hide in it. */
function isNumberOfNote(mark: QuotingElement): boolean {
  return /^\d{1,3}$/u.test((mark.textContent ?? '').trim());
}

/** What one slide shows of a quotation; a long one may go on over several. */
interface QuotePart {
  readonly words: string;
  /** The original and the translation under it; `null` for words in one language. */
  readonly pair: readonly [string, string] | null;
  readonly speaker: string | null;
  readonly beside: string;
}

/** A slide has a tenth of this. */
const MOST_BESIDE = 10_000;

/** An element that holds others. */
interface QuotingElement extends ReadNode, Searchable {
  readonly children: Iterable<QuotingElement>;
  readonly parentElement: QuotingElement | null;
  closest(selector: string): QuotingElement | null;
  querySelector(selector: string): QuotingElement | null;
  hasAttribute(name: string): boolean;
  getAttribute(name: string): string | null;
  matches(selector: string): boolean;
  remove(): void;
}

/** What elements are looked for in. */
interface Searchable {
  querySelectorAll(selector: string): Iterable<QuotingElement>;
}

function partOf(quote: QuotingElement): QuotePart {
  const paragraphs = [...quote.querySelectorAll('p')];
  const [original, translation] = paragraphs;
  const isPair = paragraphs.length === 2 && original !== undefined && isMarked(original);
  const texts = paragraphs.map((paragraph) => wordsIn(paragraph, true));
  const named = quote.parentElement?.querySelector('.attribution .speaker strong') ?? null;
  return {
    words: wordsIn(quote, true),
    pair: isPair && translation !== undefined ? [texts[0] ?? '', texts[1] ?? ''] : null,
    speaker: named === null ? null : wordsIn(named),
    beside: wordsIn(quote.closest('section') ?? quote).slice(0, MOST_BESIDE),
  };
}

/** Two names on two slides of one quotation are both told. */
function speakerOf(parts: readonly QuotePart[]): string | null {
  const names = new Set(parts.flatMap(({ speaker }) => speaker ?? []));
  return names.size === 0 ? null : [...names].join(' / ');
}

/** Whether a paragraph has a language of its own, or is one stretch that has. */
function isMarked(paragraph: QuotingElement): boolean {
  const [only, ...others] = paragraph.children;
  return paragraph.hasAttribute('lang') || (others.length === 0 && only?.hasAttribute('lang') === true);
}

/** An original and its translation go on side by side; put together, the one is read before the other. */
function joined(parts: readonly QuotePart[]): string {
  const pairs = parts.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  if (pairs.length < parts.length) return parts.map(({ words }) => words).join(' ');
  return [...pairs.map(([original]) => original), ...pairs.map(([, translation]) => translation)].join(' ');
}
