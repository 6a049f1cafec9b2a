/** The boxes of a slide that what is on it is compared with. */
export interface SlideParts {
  readonly section: HTMLElement;
  readonly stage: HTMLElement;
  /** `null` on a layout that has none, such as the title. */
  readonly body: HTMLElement | null;
  readonly footer: HTMLElement | null;
  /** For whom it is and which edition, at the header or footer of the page; `null` where a deck says neither. */
  readonly marks: HTMLElement | null;
}

/** Finds the parts of a slide; `null` for a section without a stage, which isn’t drawn by a layout of this kind. */
export function slideParts(section: HTMLElement): SlideParts | null {
  const stage = section.querySelector<HTMLElement>('.stage');
  if (stage === null) return null;
  const part = (selector: string): HTMLElement | null => stage.querySelector(selector);
  return { section, stage, body: part('.body'), footer: part('.footer'), marks: part('.marks') };
}

/** What takes no space: the foot and the marks, which have their own, pictures that run to the edge, notes, and words for screen readers alone. */
export function isOutOfFlow(element: Element): boolean {
  return element.matches('.footer, .marks, .picture--bleed, .notes, .visually-hidden, script, style');
}
