import { textIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** Notes can be pointed at. */
export const noteWithoutName = pdfRule({
  code: 'pdf/note-without-name',
  severity: 'error',
  clause: 'ISO 14289-1 §7.9',
  problem: 'A note has no name of its own',
  remedy: 'Give each Note an ID that no other tag has.',
  reason: 'By its name a reader finds the way from a mark to its note, and back.',
  *find({ tags, file }) {
    const names = new Set<string>();
    for (const { role, dictionary, page } of tags) {
      if (role !== 'Note') continue;
      const name = textIn(dictionary, 'ID', file) ?? '';
      if (name === '' || names.has(name)) yield { page, what: null };
      names.add(name);
    }
  },
});
