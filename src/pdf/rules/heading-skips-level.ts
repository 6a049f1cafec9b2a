import { headingLevel } from '../tags/tag-types.ts';
import { pdfRule } from './pdf-rule.ts';

/** Headings go down one level at a time. */
export const headingSkipsLevel = pdfRule({
  code: 'pdf/heading-skips-level',
  severity: 'error',
  clause: 'ISO 14289-1 §7.4.2',
  problem: 'A heading skips a level',
  remedy: 'Start with H1, and go down one level at a time.',
  reason: 'People who listen move from heading to heading, and take a gap for something missed.',
  *find({ tags }) {
    let last = 0;
    for (const { role, page } of tags) {
      const level = headingLevel(role);
      if (level === null) continue;
      if (level > last + 1) yield { page, what: last === 0 ? role : `${role} after H${last}` };
      last = level;
    }
  },
});
