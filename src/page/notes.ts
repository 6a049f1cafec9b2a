import type { NotesSetting } from '../layout/notes-setting.ts';
import { whenDrawn } from './dom/draw-element.ts';
import { narrowTables } from './footnotes/narrow-tables.ts';
import { finaliseBreaks, finaliseMarks } from './lines/finalise-marks.ts';
import { setNotes } from './notes/set-notes.ts';

/** What the build calls in the document of the notes edition before it is printed. */
export async function layOutNotes(setting: NotesSetting): Promise<void> {
  await whenDrawn([document.documentElement]);
  finaliseMarks();
  setNotes(setting, narrowTables);
  finaliseBreaks();
}
