import { drawButton } from '../dom/draw-element.ts';
import type { PresenterWords } from '../dom/page-words.ts';
import { rememberedHere, rememberHere } from '../dom/remember-here.ts';

/**
 * Puts two buttons beside the word over the notes, which make them smaller and larger; the next view has them in that size.
 * Calling what it gives takes them away.
 */
export function letResize(view: Document, words: PresenterWords): () => void {
  const { style } = view.documentElement;
  const resize = (factor: number): void => {
    const size = Number(style.getPropertyValue(PROPERTY)) * factor;
    style.setProperty(PROPERTY, String(Math.min(LARGEST, Math.max(SMALLEST, size))));
    rememberHere(NAME, style.getPropertyValue(PROPERTY));
  };
  const drawSize = (title: string, sign: string, factor: number): HTMLElement => {
    const button = drawButton(sign, () => resize(factor));
    button.setAttribute('aria-label', title);
    return Object.assign(button, { title, className: 'speaker-size' });
  };
  const buttons = [drawSize(words.smallerNotes, '−', 1 / STEP), drawSize(words.largerNotes, '+', STEP)];
  view.querySelector('.speaker-controls-notes h4')?.after(...buttons);
  style.setProperty(PROPERTY, String(Number(rememberedHere(NAME)) || 1));
  return () => buttons.forEach((button) => button.remove());
}

const PROPERTY = '--notes';
const NAME = 'lectern-notes-size';
const STEP = 1.15;
const [SMALLEST, LARGEST] = [0.7, 2.5];
