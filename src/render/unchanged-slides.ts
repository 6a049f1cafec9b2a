import type { Deck } from '../deck/deck.ts';
import { uncitedQuotations } from '../deck/uncited-quotations.ts';
import type { Citation } from '../markdown/nodes/inline.ts';
import { quotationsCited } from './quotations-cited.ts';

/** A deck in one of its states, and all else that goes into the drawing of its slides. */
export interface StyledDeck {
  readonly deck: Deck;
  /** What each slide is drawn with besides, as plain data. */
  readonly style: unknown;
}

/**
 * The ids of the slides that are drawn as they were in an earlier state of the deck: everything that they hold is the
 * same, wherever it stands in the outline by now and whatever number the slide has.
 */
export function unchangedSlides(before: StyledDeck, after: StyledDeck): ReadonlySet<string> {
  const areAlike = comparison(
    quotationsCited(before.deck.quotations),
    quotationsCited(after.deck.quotations),
  );
  if (!areAlike(sharedBySlides(before), sharedBySlides(after))) return new Set();
  const [known, present] = [byId(before.deck), byId(after.deck)];
  const alike = [...present].filter(([id, slide]) => areAlike(known.get(id), slide));
  return new Set(alike.map(([id]) => id));
}

function sharedBySlides({ deck, style }: StyledDeck): unknown {
  return { deck: { ...deck, slides: [], quotations: [] }, style };
}

/** Each slide without its number, and with the quotations that stand on it uncited. */
function byId({ slides, quotations }: Deck): ReadonlyMap<string, unknown> {
  const uncited = uncitedQuotations(slides, quotations);
  return new Map(slides.map((slide) => [slide.id, [{ ...slide, number: 0 }, uncited.get(slide.id) ?? []]]));
}

/** Where something stands in the outline. */
const PLACES: ReadonlySet<string> = new Set(['position', 'attributedAt']);

/** Compares plain data but for its places; a citation has to stand for the same quotations in either state. */
function comparison(
  before: ReturnType<typeof quotationsCited>,
  after: ReturnType<typeof quotationsCited>,
): (one: unknown, other: unknown) => boolean {
  const citeAlike = (one: object, other: object): boolean =>
    !isCitation(one) ||
    !isCitation(other) ||
    areAlike(before.get(one.position.start.offset), after.get(other.position.start.offset));
  const areAlike = (one: unknown, other: unknown): boolean => {
    if (one === other) return true;
    if (one instanceof Map && other instanceof Map) return areAlike([...one], [...other]);
    if (Array.isArray(one) && Array.isArray(other))
      return one.length === other.length && one.every((value, at) => areAlike(value, other[at]));
    if (!isPlain(one) || !isPlain(other)) return false;
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => PLACES.has(name) || areAlike(one[name], other[name])) &&
      citeAlike(one, other)
    );
  };
  return areAlike;
}

/** Of any other object it isn’t known what it holds. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

function isCitation(node: object): node is Citation {
  return 'type' in node && node.type === 'citation';
}
