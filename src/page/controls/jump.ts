import type { RevealApi } from 'reveal.js';

import { drawElement } from '../dom/draw-element.ts';
import { folded } from '../dom/query.ts';
import { focusHeading, titleOf } from './slide-title.ts';

/**
 * Opens a dialog in which one finds a slide by its number, the words of its title, or any others on it: in the window of the deck,
 * or in that of the speaker, where no audience sees it.
 */
export function openJump(deck: RevealApi, view: Document = document): void {
  const template = document.querySelector<HTMLTemplateElement>('#lectern-jump')?.content.firstElementChild;
  if (!(template instanceof HTMLDialogElement)) return;
  const dialog = view.importNode(template, true);
  const [input, list] = [dialog.querySelector('input'), dialog.querySelector('ul')];
  if (input === null || list === null) return;
  const entries = deck.getSlides().map((slide, at) => entryOf(slide, at + 1));
  const show = (): void => {
    list.replaceChildren(...matching(input.value, entries).map(({ option }) => option));
    choose(list.firstElementChild, input, list);
  };
  const goTo = (option: Element | null | undefined): void => {
    const entry = entries.find((one) => one.option === option);
    if (entry === undefined) return;
    dialog.close();
    // By the slide, for others may have come before it while the outline is written.
    deck.slide(deck.getIndices(entry.slide).h);
    // Closing gave the focus back to where it was, which is most often on a slide that is gone.
    if (view === document) focusHeading(deck.getCurrentSlide());
  };
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    const chosen = list.querySelector('[aria-selected="true"]');
    if (event.key === 'Enter') goTo(chosen);
    else if (event.key === 'ArrowDown') choose(chosen?.nextElementSibling, input, list);
    else if (event.key === 'ArrowUp') choose(chosen?.previousElementSibling, input, list);
    else return;
    event.preventDefault();
  });
  for (const { option } of entries) option.addEventListener('click', () => goTo(option));
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // Nothing of it is for the deck.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  if (view !== document) dialog.append(drawElement('style', sheetOfDialog()));
  view.body.append(dialog);
  show();
  choose(entries[deck.getSlidePastCount()]?.option, input, list);
  dialog.showModal();
}

/** The rules of the deck for the dialog, for a window that has none of its sheets. */
function sheetOfDialog(): string {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  return rules
    .map(({ cssText }) => cssText)
    .filter((text) => /^\.(?:jump|sheet)/u.test(text))
    .join('');
}

interface Entry {
  readonly slide: HTMLElement;
  readonly number: number;
  readonly option: HTMLElement;
  readonly title: string;
  readonly words: string;
}

function entryOf(slide: HTMLElement, number: number): Entry {
  const title = drawElement('span', titleOf(slide));
  const option = drawElement('li', `${number}. `, title);
  option.setAttribute('role', 'option');
  option.id = `lectern-found-${number}`;
  const words = [...slide.children].filter((part) => !part.matches('.notes'));
  return {
    slide,
    number,
    option,
    title: folded(title.textContent),
    words: folded(words.map(({ textContent }) => textContent).join(' ')),
  };
}

/** The slides that a query may mean, the likeliest first; all of them for none. */
function matching(query: string, entries: readonly Entry[]): readonly Entry[] {
  const wanted = folded(query).trim();
  const ranks = [
    ({ number }: Entry) => String(number) === wanted,
    ({ title }: Entry) => title.startsWith(wanted),
    ({ title }: Entry) => title.includes(wanted),
    ({ number }: Entry) => String(number).startsWith(wanted),
    ({ words }: Entry) => words.includes(wanted),
  ];
  return [...new Set(ranks.flatMap((isLikely) => entries.filter(isLikely)))];
}

/** Marks an option as the one that Enter takes; a screen reader says it. */
function choose(option: Element | null | undefined, input: HTMLElement, list: HTMLElement): void {
  if (option === undefined || (option === null && list.firstElementChild !== null)) return;
  for (const other of list.children) other.setAttribute('aria-selected', String(other === option));
  input.setAttribute('aria-activedescendant', option?.id ?? '');
  option?.scrollIntoView({ block: 'nearest' });
}
