import { at, element } from './dom.ts';
import { say } from './words.ts';
import type { DeskArticle } from '../engine/read-for-desk.ts';

/** Words that are selected in the article, by their offsets in its text. */
export interface Selected {
  readonly start: number;
  readonly end: number;
}

/** Shows the article’s paragraphs; they are texts, whatever is in them. */
export function drawArticle({ paragraphs, language }: DeskArticle): void {
  const drawn = paragraphs.map(({ number, start, text }) =>
    element(
      'p',
      {
        'data-number': String(number),
        'data-start': String(start),
        'aria-description': say('paragraph', { number: String(number) }),
        tabindex: '0',
        lang: language,
        dir: 'auto',
      },
      text,
    ),
  );
  at('paragraphs', HTMLElement).replaceChildren(...drawn);
}

/** Calls back with what is selected, or `null`; lets keys select in the paragraph that has the focus. */
export function watchSelection(changed: (selected: Selected | null) => void): void {
  document.addEventListener('selectionchange', () => changed(selectedWords()));
  at('paragraphs', HTMLElement).addEventListener('keydown', (event) => {
    const paragraph = event.target;
    const selection = getSelection();
    if (!(paragraph instanceof HTMLParagraphElement) || selection === null) return;
    const side = { ArrowRight: 'forward', ArrowLeft: 'backward', ArrowDown: 'forward', ArrowUp: 'backward' }[
      event.key
    ];
    if (side === undefined || (!event.shiftKey && /Up|Down/u.test(event.key))) return;
    event.preventDefault();
    const text = paragraph.firstChild;
    if (text !== null && !paragraph.contains(selection.anchorNode)) selection.collapse(text, 0);
    const step = /Up|Down/u.test(event.key) ? 'line' : 'word';
    selection.modify(event.shiftKey ? 'extend' : 'move', side, step);
  });
}

function selectedWords(): Selected | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer);
  if (paragraph === null) return null;
  const first = Number(paragraph.dataset['start']);
  const start = first + (range.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : 0);
  const isOneParagraph = paragraphOf(range.endContainer) === paragraph;
  const whole = first + (paragraph.textContent?.length ?? 0);
  const isInText = isOneParagraph && range.endContainer.nodeType === Node.TEXT_NODE;
  return { start, end: isInText ? first + range.endOffset : whole };
}

function paragraphOf(node: Node): HTMLElement | null {
  const from = node instanceof HTMLElement ? node : node.parentElement;
  return from?.closest<HTMLElement>('#paragraphs p') ?? null;
}
