import type { Options } from 'minisearch';

/** A part of a page that can be found: what is under a heading. */
export interface Part {
  readonly id: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
  readonly start: string;
}

/** What is indexed of a part of a page, and what is shown of it; the builder and the page must agree. */
export const SEARCH_OPTIONS: Options<Part> = {
  fields: ['heading', 'page', 'text'],
  storeFields: ['page', 'heading', 'start'],
  searchOptions: { boost: { heading: 3, page: 2 }, prefix: true, fuzzy: 0.15, combineWith: 'AND' },
};
