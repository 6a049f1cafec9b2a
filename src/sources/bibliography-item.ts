/** An entry of a bibliography before it is checked. */
export interface BibliographyItem {
  readonly id: string;
  readonly item: Readonly<Record<string, unknown>>;
}
