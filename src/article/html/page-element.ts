/** What is asked of a page, or of an element of it; linkedom’s fit it. */
export interface PageTree {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** An element of a page. */
export interface PageElement extends PageTree {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly firstElementChild: PageElement | null;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  remove(): void;
}
