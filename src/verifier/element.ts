/** Attributes of an element; what is `null` isn’t set. */
type Attributes = Readonly<Record<string, string | null>>;

/** An element with its content. Whatever comes out of a file becomes a text in it, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** The words of somebody’s file, which may run the other way than those around them. */
export function foreign(text: string): HTMLElement {
  return element('bdi', {}, clipped(text));
}

/** A text that somebody can read. */
export function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

/** No quotation comes near it. */
const LONGEST = 4000;
