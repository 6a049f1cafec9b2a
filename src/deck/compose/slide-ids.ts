/**
 * Makes the identifiers of slides: letters and digits of the title after a prefix that keeps them from meeting any
 * name of the browser's (a slide called “location” would shadow it). Equal titles are numbered.
 */
export class SlideIds {
  private readonly taken = new Set<string>();
  /** Where to go on counting the copies of a title. */
  private readonly copies = new Map<string, number>();

  /** An identifier for a slide; `wanted` is the one its author gave, or `null`. */
  take(title: string, wanted: string | null, number: number): string {
    const slug = slugOf(wanted ?? title) || String(number);
    const base = `slide-${slug}`;
    let id = base;
    let copy = this.copies.get(base) ?? 2;
    for (; this.taken.has(id); copy += 1) id = `${base}-${copy}`;
    this.copies.set(base, copy);
    this.taken.add(id);
    return id;
  }
}

function slugOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return (words ?? []).slice(0, 8).join('-').slice(0, 60);
}
