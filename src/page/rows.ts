import type { RowsSetting } from '../layout/rows-setting.ts';
import { narrowTables } from './footnotes/narrow-tables.ts';
import { finaliseBreaks, finaliseMarks } from './lines/finalise-marks.ts';
import { whenDrawn } from './dom/draw-element.ts';
import { setRows, widenRows } from './rows/set-rows.ts';

/**
 * What the build calls in the document of a handout before it is printed: makes too wide tables fit, and sets its rows on
 * sheets, with lines to write on and the notes that are called there at the foot.
 */
export async function layOutRows(setting: RowsSetting): Promise<void> {
  await whenDrawn([document.documentElement]);
  finaliseMarks();
  widenRows();
  narrowTables();
  finaliseBreaks();
  setRows(setting);
}
