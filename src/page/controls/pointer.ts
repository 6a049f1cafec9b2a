import { drawPart } from '../dom/draw-element.ts';

/** Puts a large dot in the place of the pointer, which nobody sees from the back row, or takes it away. */
export function togglePointer(): void {
  if (leavePointer()) return;
  dot = drawPart('div', 'pointer');
  document.body.append(dot);
  document.documentElement.classList.add(CLASS);
  document.addEventListener('pointermove', follow);
}

/** Says whether there was a dot to take away. */
export function leavePointer(): boolean {
  if (dot === null) return false;
  dot.remove();
  dot = null;
  document.documentElement.classList.remove(CLASS);
  document.removeEventListener('pointermove', follow);
  return true;
}

let dot: HTMLElement | null = null;

const CLASS = 'is-pointing';

function follow({ clientX, clientY }: PointerEvent): void {
  if (dot !== null) dot.style.translate = `${clientX}px ${clientY}px`;
}
