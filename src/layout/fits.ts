import { composeDeck } from '../deck/compose-deck.ts';
import type { Layout, Slide } from '../deck/slide.ts';
import { splitSlide } from '../deck/split-slide.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { CAPACITIES } from './capacities.ts';
import { loadOf, shareOf } from './capacity.ts';
import type { FitLevel, Load } from './capacity.ts';
import { sum } from '../source/sum.ts';
import { MOST_PARTS } from './most-parts.ts';

/** How a slide would come out of a build. */
export interface Fits {
  readonly layout: Layout;
  /**
   * In full size; set closer; in smaller type, down to 21 pt; spread over several slides; in type down to 18 pt, since it
   * can’t be divided; or not at all, which stops a build. `unmeasured` where only the browser can tell, as of a picture.
   */
  readonly outcome: 'full' | 'closer' | 'smaller' | 'split' | 'least' | 'too-much' | 'unmeasured';
  /** Slides that it makes. */
  readonly parts: number;
  /**
   * How much one slide of this layout takes in items as long as these: in full size, and in the smallest type that a
   * build chooses without being forced. `null` where the room isn’t told by words, and where there are none yet.
   */
  readonly room: { readonly full: Room; readonly most: Room } | null;
}

/** A Chinese character is a word, and as wide as two letters. */
export interface Room {
  readonly words: number;
  readonly letters: number;
}

/**
 * Says how a slide, given as Markdown with its heading, would come out: an estimate from capacities that were measured in
 * the browser (docs/fitting.md says how far off it is); `fitsInBrowser` is exact. `language` is the BCP 47 tag of the deck. Of several
 * slides the first counts; `null` for a text without one. What is wrong in the text is passed over.
 */
export function fits(
  markdown: string,
  options: { readonly language: string } = { language: 'en' },
): Fits | null {
  const slide = firstSlide(markdown);
  if (slide === null) return null;
  const load = loadOf(slide, options.language);
  if (load === null) return { layout: slide.layout, outcome: 'unmeasured', parts: 1, room: null };
  const outcome = outcomeOf(slide, load, options.language);
  return { layout: slide.layout, room: load.letters === 0 ? null : roomOf(load, markdown), ...outcome };
}

function roomOf(load: Load, markdown: string): Fits['room'] {
  const wordLength = lettersPerWord(markdown);
  return { full: roomAt(load, 'full', wordLength), most: roomAt(load, 'smaller', wordLength) };
}

function firstSlide(markdown: string): Slide | null {
  const { value: outline } = parseOutline('slide.md', markdown);
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  return deck.value.slides[0] ?? null;
}

/** In the order in which a build tries. */
function outcomeOf(slide: Slide, load: Load, language: string): Pick<Fits, 'outcome' | 'parts'> {
  const level = (['full', 'closer', 'smaller'] as const).find((candidate) => reachesLevel(load, candidate));
  if (level !== undefined) return { outcome: level, parts: 1 };
  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const slides = splitSlide(slide, parts, language) ?? [];
    const loads = slides.map((part) => loadOf(part, language));
    const allFit = loads.every((part) => part === null || reachesLevel(part, 'smaller'));
    if (0 < slides.length && allFit) return { outcome: 'split', parts };
  }
  return { outcome: reachesLevel(load, 'least') ? 'least' : 'too-much', parts: 1 };
}

function reachesLevel(load: Load, level: FitLevel): boolean {
  return shareOf(load, CAPACITIES[load.kind][level]) <= 1;
}

function roomAt(load: Load, level: FitLevel, wordLength: number): Room {
  const letters = load.letters / shareOf(load, CAPACITIES[load.kind][level]);
  return { words: Math.round(letters / wordLength), letters: Math.round(letters) };
}

/** Letters of a word with the space after it, in a text as it is written. */
function lettersPerWord(markdown: string): number {
  const text = markdown.replace(/^#{1,2} .*$/mu, '').replace(/[*_`>|#-]+/gu, ' ');
  const words = text.match(/\p{Script=Han}|[\p{L}\p{N}][^\s\p{Script=Han}]*/gu) ?? [];
  const letters = sum(words.map((word) => (/\p{Script=Han}/u.test(word) ? 2 : word.length + 1)));
  return words.length === 0 ? USUAL_WORD : letters / words.length;
}

const USUAL_WORD = 6;
