import type { PresenterWords } from '../dom/page-words.ts';

/**
 * Puts two buttons beside the word over the notes, which make them smaller and larger; the next view has them in that size.
 * Calling what it gives takes them away.
 */
export function letResize(view: Document, words: PresenterWords): () => void {
  const { style } = view.documentElement;
  const resize = (factor: number): void => {
    const size = Number(style.getPropertyValue(PROPERTY)) * factor;
    keepSize(Math.min(LARGEST, Math.max(SMALLEST, size)), style);
  };
  const buttons = (
    [
      [words.smallerNotes, '−', 1 / STEP],
      [words.largerNotes, '+', STEP],
    ] as const
  ).map(([name, sign, factor]) => {
    const button = view.createElement('button');
    button.type = 'button';
    button.className = 'speaker-size';
    button.textContent = sign;
    button.setAttribute('aria-label', name);
    button.title = name;
    button.addEventListener('click', () => resize(factor));
    return button;
  });
  view.querySelector('.speaker-controls-notes h4')?.after(...buttons);
  style.setProperty(PROPERTY, keptSize());
  return () => buttons.forEach((button) => button.remove());
}

const PROPERTY = '--notes';
const NAME = 'lectern-notes-size';
const STEP = 1.15;
const [SMALLEST, LARGEST] = [0.7, 2.5];

function keepSize(size: number, style: CSSStyleDeclaration): void {
  style.setProperty(PROPERTY, String(size));
  try {
    localStorage.setItem(NAME, String(size));
  } catch {
    // Then it is for this view alone.
  }
}

function keptSize(): string {
  try {
    return String(Number(localStorage.getItem(NAME)) || 1);
  } catch {
    return '1';
  }
}
