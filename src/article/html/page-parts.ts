import { oneLine } from '../../text/words.ts';
import type { ExtractedParagraph } from '../front/article-from-paragraphs.ts';
import { MOST_PARTS, type ArticlePart, type PartName } from '../article.ts';
import { lettersOf } from '../normalised-text.ts';
import { LONGEST } from '../front/recognise-front.ts';
import type { PageElement, PageTree } from './page-boxes.ts';

/** Standfirst and captions as a page shows them around its headline, before Readability takes them away. */
export interface PageParts {
  readonly standfirst: string | null;
  readonly captions: readonly string[];
}

/**
 * Looks for the standfirst by what systems call it, else under the headline for the words that the page gives as its
 * description; and for captions in the element that holds the headline. `description` is what the head says.
 */
export function pageParts(page: PageTree, headline: string | null, description: string | null): PageParts {
  const letters = lettersOf(headline ?? '');
  const heading = [...page.querySelectorAll('h1')].find(
    ({ textContent }) => letters !== '' && lettersOf(textContent ?? '') === letters,
  );
  if (heading === undefined) return { standfirst: null, captions: [] };
  const around = heading.closest('article') ?? heading.closest('main');
  const figures = around === null ? [] : [...around.querySelectorAll('figcaption')].slice(0, MOST_PARTS);
  const captions = figures.flatMap(wordsOf);
  const named = [...(around ?? page).querySelectorAll('[class], [itemprop="alternativeHeadline"]')]
    .filter(isNamed)
    .slice(0, MOST_NAMED);
  const standfirst =
    named.find((one) => wordsOf(one).length > 0) ??
    under(heading).find((one) => isDescription(one, description));
  return { standfirst: standfirst === undefined ? null : oneLine(standfirst.textContent ?? ''), captions };
}

/** Takes the parts that the text has as paragraphs for those, and the others beside it. */
export function withParts(
  paragraphs: readonly ExtractedParagraph[],
  { standfirst, captions }: PageParts,
): { readonly paragraphs: readonly ExtractedParagraph[]; readonly parts: readonly ArticlePart[] } {
  const known = new Set(paragraphs.map(({ text }) => lettersOf(text)));
  const beside = (name: PartName, text: string): readonly ArticlePart[] =>
    known.has(lettersOf(text)) ? [] : [{ name, text }];
  const letters = lettersOf(standfirst ?? '');
  return {
    paragraphs: paragraphs.map((one) =>
      letters !== '' && one.part === null && lettersOf(one.text) === letters
        ? { ...one, part: 'standfirst' }
        : one,
    ),
    parts: [
      ...(standfirst === null ? [] : beside('standfirst', standfirst)),
      ...captions.flatMap((caption) => beside('caption', caption)),
    ],
  };
}

/** What systems call the standfirst, as a word of a class. */
const STANDFIRST =
  /(?:^|[\s_-])(?:standfirst|dek|article-deck|strapline|sub-?headline|sub-?title|article-summary|chapo|vorspann|entradilla)(?:[\s_-]|$)/iu;

/** Elements called so may be in each other, each with all the text of the page. */
const MOST_NAMED = 20;

const FEWEST_LETTERS = 12;

function isNamed(element: PageElement): boolean {
  return (
    STANDFIRST.test(element.getAttribute('class') ?? '') ||
    element.getAttribute('itemprop') === 'alternativeHeadline'
  );
}

/** The words of an element that is as long as one part; none for any other. */
function wordsOf({ textContent }: PageElement): readonly string[] {
  const words = oneLine(textContent ?? '');
  return words.length <= LONGEST && lettersOf(words).length >= FEWEST_LETTERS ? [words] : [];
}

/** How far below the headline the standfirst may be, in elements, and how deep the headline may be in others. */
const [NEAREST, DEEPEST] = [3, 3];

function under(heading: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  let element: PageElement | null = heading;
  for (let depth = 0; depth < DEEPEST && element !== null; depth += 1) {
    let next = element.nextElementSibling;
    for (let count = 0; count < NEAREST && next !== null; count += 1) {
      found.push(next);
      next = next.nextElementSibling;
    }
    element = element.parentElement;
  }
  return found;
}

function isDescription(element: PageElement, description: string | null): boolean {
  const [words] = wordsOf(element);
  return words !== undefined && description !== null && lettersOf(words) === lettersOf(description);
}
