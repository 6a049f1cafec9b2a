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

/** The column that a box is in, counted from 0 at the side where the document is begun to be read. */
export function columnOf({ left, right }: DOMRect): number {
  const body = document.body.getBoundingClientRect();
  const before = document.documentElement.dir === 'rtl' ? body.right - right : left - body.left;
  // A hanging mark begins a little before its column.
  return Math.floor((before + GAP / 2) / (Number.parseFloat(document.body.style.width) + GAP));
}
