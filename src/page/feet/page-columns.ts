const GAP = 64;

/**
 * Lays the document out in columns of a page’s size in place of pages: both are broken by the same rules and, measured on a
 * hundred pages, at the same places. Gives what undoes it.
 */
export function layOutInColumns(height: number): () => void {
  const { style } = document.body;
  const own = style.cssText;
  const { width } = document.body.getBoundingClientRect();
  style.cssText = `width:${width}px;height:${height}px;columns:auto ${width}px;column-gap:${GAP}px;column-fill:auto;--page-break:column`;
  return () => {
    style.cssText = own;
  };
}

/** The column that a box stands in, counted from 0. */
export function columnOf({ left }: DOMRect): number {
  const body = document.body.getBoundingClientRect();
  // A hanging mark begins a little before its column.
  return Math.floor((left - body.left + GAP / 2) / (Number.parseFloat(document.body.style.width) + GAP));
}
