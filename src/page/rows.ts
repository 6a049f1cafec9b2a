import type { RowsSetting } from '../layout/rows-setting.ts';
import { narrowTables } from './footnotes/narrow-tables.ts';
import { finaliseBreaks } from './lines/finalise-breaks.ts';
import { finaliseMarks } from './lines/finalise-marks.ts';
import { whenDrawn } from './dom/when-drawn.ts';
import { setRows } from './rows/set-rows.ts';
import { widenRows } from './rows/widen-rows.ts';

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
