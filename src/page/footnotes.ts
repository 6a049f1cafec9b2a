import { breakTallTables, narrowTables } from './footnotes/narrow-tables.ts';
import { setFootnotes } from './footnotes/set-footnotes.ts';
import { finaliseBreaks } from './lines/finalise-breaks.ts';
import { whenDrawn } from './dom/when-drawn.ts';

/**
 * What the build calls in the document of the reader before it is printed: makes too wide tables fit and too tall ones break, and sets the notes at
 * the feet of the pages where they are called. Pages are this high, in pixels, between their margins; where notes are too
 * long for feet, they stay at the end.
 */
export async function moveNotes(pageHeight: number): Promise<boolean> {
  await whenDrawn([document.documentElement]);
  narrowTables();
  breakTallTables(pageHeight);
  const isMoved = setFootnotes(pageHeight);
  finaliseBreaks();
  return isMoved;
}
