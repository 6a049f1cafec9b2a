/** A file that the page may ask for, under its path: `/fonts/serif.woff2`. */
export interface PageAsset {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A document to open in the browser and everything that it may load. */
export interface PageContent {
  readonly html: string;
  /** By path from the root, with the leading slash. */
  readonly assets: ReadonlyMap<string, PageAsset>;
}
