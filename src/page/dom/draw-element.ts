/** Makes an element; strings become text, never markup. */
export function drawElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** Makes an element of a class. */
export function drawPart<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  return Object.assign(drawElement(name, ...children), { className });
}

/** Makes a button, and says what it does when it is pressed. */
export function drawButton(words: Node | string, press: (event: Event) => void): HTMLButtonElement {
  const button = drawElement('button', words);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}

/** Makes a slide of its HTML; `null` when that isn't one element. Scripts in it never run. */
export function drawSlide(html: string): HTMLElement | null {
  const template = document.createElement('template');
  template.innerHTML = html;
  const slide = template.content.firstElementChild;
  return slide instanceof HTMLElement ? document.adoptNode(slide) : null;
}

/** Waits for the faces of the document and for the pictures in some elements; one that can’t be read is measured as it shows. */
export async function whenDrawn(roots: readonly Element[]): Promise<void> {
  const faces = [...document.fonts].map((face) => face.load());
  const pictures = roots.flatMap((root) => [...root.querySelectorAll('img')].map((image) => image.decode()));
  await Promise.allSettled([...faces, ...pictures]);
}
