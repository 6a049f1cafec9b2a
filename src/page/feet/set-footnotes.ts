import { endPage } from './end-page.ts';
import { drawFeet, readNotes } from './foot.ts';
import type { Call, Foot, Notes } from './foot.ts';
import { atomsOfDocument } from './page-atoms.ts';
import { columnOf, layOutInColumns } from './page-columns.ts';
import { startsDocument } from './page-start.ts';
import type { PageStart } from './page-start.ts';

/**
 * Sets the notes of the document at the feet of the pages where they are called; a note that is called on several pages
 * stands on each. Where they are too long for that, the document stays as it was.
 */
export function setFootnotes(pageHeight: number): boolean {
  const notes = readNotes();
  if (notes === null || notes.tallest > pageHeight * TALLEST) return false;
  const before = document.body.innerHTML;
  notes.section.remove();
  const undo = layOutInColumns(pageHeight);
  const feet = fillPages(notes, pageHeight);
  undo();
  if (feet === null) document.body.innerHTML = before;
  else drawFeet(feet, notes, pageHeight);
  return feet !== null;
}

/** A note that takes more of a page is for the end. */
const TALLEST = 1 / 4;

/** Text that a page has at least, however many notes it calls. */
const LEAST_TEXT = 1 / 2;

function fillPages(notes: Notes, pageHeight: number): readonly Foot[] | null {
  const feet: Foot[] = [];
  let start: PageStart | null = startsDocument(atomsOfDocument());
  for (let column = 0; start !== null; column += 1) {
    const foot = footOf(column, start, notes, pageHeight);
    if (foot === null) return null;
    feet.push(foot);
    const next = endPage({ start, column, pageHeight, lowered: foot.lowered });
    start.lower(0);
    start = next;
  }
  return feet;
}

/**
 * The foot of a page, for which what stands on it is lowered. That takes lines off the page, and perhaps calls of notes with
 * them: then the foot is tried with those that are left, and kept only if no call comes back.
 */
function footOf(page: number, start: PageStart, notes: Notes, pageHeight: number): Foot | null {
  const callsWith = (lowered: number): readonly Call[] => {
    start.lower(lowered);
    return callsOn(page, notes);
  };
  const all = notes.heightOf(callsOn(page, notes));
  if (all > pageHeight * (1 - LEAST_TEXT)) return null;
  const calls = callsWith(all);
  const some = notes.heightOf(calls);
  if (some === all || callsWith(some).length === calls.length) return { page, calls, lowered: some };
  start.lower(all);
  return { page, calls, lowered: all };
}

function callsOn(page: number, { calls }: Notes): readonly Call[] {
  return calls.filter((call) => {
    const [box] = call.getClientRects();
    return box !== undefined && columnOf(box) === page;
  });
}
