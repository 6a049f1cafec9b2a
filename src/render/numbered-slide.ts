import type { Deck } from '../deck/deck.ts';
import type { Slide } from '../deck/slide.ts';

/** A slide that can get another number without being drawn again. */
export interface NumberedSlide {
  readonly slide: Slide;
  /** One `section` element. */
  readonly html: string;
  /** Offsets in its HTML at which its number stands. */
  readonly numberAt: readonly number[];
}

/** Stands for the number while a slide is drawn. Control characters are left out of texts. */
export const NUMBER = '\u0001number\u0001';

/** Puts the number of a slide into HTML that was drawn with its stand-in. */
export function numbered(slide: Slide, html: string): NumberedSlide {
  return joined(slide, html.split(NUMBER));
}

/** Drawn slides with the numbers that they have in a deck. */
export function renumber(drawn: readonly NumberedSlide[], deck: Deck): readonly NumberedSlide[] {
  const byId = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return drawn.map((one) => {
    const slide = byId.get(one.slide.id) ?? one.slide;
    return slide.number === one.slide.number ? one : joined(slide, piecesOf(one));
  });
}

function joined(slide: Slide, pieces: readonly string[]): NumberedSlide {
  const number = String(slide.number);
  const numberAt: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    numberAt.push(at + piece.length);
    at += piece.length + number.length;
  }
  return { slide, html: pieces.join(number), numberAt };
}

function piecesOf({ slide, html, numberAt }: NumberedSlide): readonly string[] {
  const { length } = String(slide.number);
  const starts = [0, ...numberAt.map((at) => at + length)];
  return starts.map((start, index) => html.slice(start, numberAt[index]));
}
