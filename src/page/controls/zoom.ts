import type { RevealApi } from 'reveal.js';

/** Lets a double click enlarge a quotation, picture or table, and take it back. */
export function connectZoom(deck: RevealApi): void {
  document.addEventListener('dblclick', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, button, dialog, .toolbar') !== null) return;
    const part = partsOf(deck.getCurrentSlide()).find((one) => one.contains(target));
    if (leaveZoom() || part === undefined) return;
    // A double click chooses a word.
    getSelection()?.removeAllRanges();
    enlarge(part, deck, event);
  });
  deck.on('slidechanged', leaveZoom);
  window.addEventListener('beforeprint', leaveZoom);
  window.addEventListener('resize', leaveZoom);
}

/** Enlarges the first part of the slide, then the next, and after the last none. */
export function zoomOn(deck: RevealApi): void {
  const parts = partsOf(deck.getCurrentSlide());
  const next = enlarged === null ? 0 : parts.indexOf(enlarged) + 1;
  leaveZoom();
  const part = parts[next];
  if (part !== undefined) enlarge(part, deck, null);
}

/** Shows the whole slide again; says whether it wasn’t. */
export function leaveZoom(): boolean {
  const slide = enlarged?.closest<HTMLElement>('.slides > section');
  const wasEnlarged = slide?.style.transform !== undefined && slide.style.transform !== '';
  slide?.style.removeProperty('transform');
  enlarged = null;
  document.documentElement.classList.remove(CLASS);
  return wasEnlarged;
}

let enlarged: HTMLElement | null = null;

const CLASS = 'is-enlarged';

const PARTS = 'blockquote, figure, table, .formula-box, img, svg[role="img"]';

/** What can be enlarged, and isn’t within such a thing. */
function partsOf(slide: HTMLElement): readonly HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>(PARTS)].filter(
    (part) => part.parentElement?.closest(PARTS) === null && part.checkVisibility(),
  );
}

/** Enlarges the slide until a part of it fills the window; where that comes to little, twice, around the pointer. */
function enlarge(part: HTMLElement, deck: RevealApi, pointer: MouseEvent | null): void {
  const slide = part.closest<HTMLElement>('.slides > section');
  const stage = deck.getSlidesElement()?.getBoundingClientRect();
  if (slide === null || stage === undefined) return;
  const scale = deck.getScale();
  const { left, top, width, height } = part.getBoundingClientRect();
  const fill = Math.min(innerWidth / width, innerHeight / height, MOST) * FRAME;
  const [x, y] = [(left + width / 2 - stage.left) / scale, (top + height / 2 - stage.top) / scale];
  enlarged = part;
  document.documentElement.classList.add(CLASS);
  slide.style.transformOrigin = '0 0';
  slide.style.transform =
    pointer !== null && fill < TWICE * FRAME
      ? around((pointer.clientX - stage.left) / scale, (pointer.clientY - stage.top) / scale)
      : `translate(${stage.width / scale / 2 - fill * x}px, ${stage.height / scale / 2 - fill * y}px) scale(${fill})`;
}

/** In pixels of the stage: the point stays where it is. */
function around(x: number, y: number): string {
  return `translate(${x * (1 - TWICE)}px, ${y * (1 - TWICE)}px) scale(${TWICE})`;
}

const MOST = 6;
const TWICE = 2;

/** Leaves room for marks that hang out into the margin. */
const FRAME = 0.88;
