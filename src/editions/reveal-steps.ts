import type { RenderedSlide } from '../render/render-slides.ts';

/**
 * A slide as often as it changes while it is shown: first without what appears by and by, last whole. A slide that
 * doesn’t change is once. Only the first keeps its heading a heading and its place a place, so that the outline of
 * the PDF lists the slide once and links lead to its beginning.
 */
export function revealSteps(drawn: RenderedSlide): readonly RenderedSlide[] {
  const count = [...drawn.html.matchAll(FRAGMENT)].length;
  return Array.from({ length: count + 1 }, (_, step) => {
    const html = hideAfter(drawn.html, step);
    return { ...drawn, html: step === 0 ? html : asRepetition(html) };
  });
}

/** An element that appears in a step of its own; written by our own renderer and templates. */
const FRAGMENT = /(?<= class="(?:[^"]* )?)fragment(?=[ "])/gu;

function hideAfter(html: string, shown: number): string {
  let step = 0;
  return html.replaceAll(FRAGMENT, (name) => {
    step += 1;
    return step <= shown ? name : `${name} fragment--later`;
  });
}

/** A slide as a picture beside its words: it has no headings, no places and no links. */
export function pictureOf(html: string): string {
  return asRepetition(html).replaceAll(/(?<=<a\b[^>]*) href="[^"]*"/gu, '');
}

function asRepetition(html: string): string {
  return html.replaceAll(/<(\/?)h[12](?=[ >])/gu, '<$1p').replaceAll(/ (?:id|aria-labelledby)="[^"]*"/gu, '');
}
