import type { SheetSetting } from '../layout/sheet-setting.ts';
import { breakTallTables, narrowTables } from './footnotes/narrow-tables.ts';
import { setFootnotes, writeHeads } from './footnotes/set-footnotes.ts';
import { finaliseBreaks } from './lines/finalise-marks.ts';
import { whenDrawn } from './dom/draw-element.ts';

/**
 * What the build calls in the document of the reader before it is printed: makes too wide tables fit and too tall ones break, and sets the notes at
 * the feet of the pages where they are called, then the running heads. Where notes are too long for feet, they stay at the end.
 */
export async function moveNotes(setting: SheetSetting): Promise<boolean> {
  await whenDrawn([document.documentElement]);
  narrowTables();
  breakTallTables(setting.height);
  const isMoved = setFootnotes(setting.height);
  writeHeads(setting);
  finaliseBreaks();
  return isMoved;
}
