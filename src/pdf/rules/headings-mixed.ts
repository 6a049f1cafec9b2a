import { headingLevel } from '../tags/tag-types.ts';
import { pdfRule } from './pdf-rule.ts';

/** Headings are of one kind: all with a level, or all without. */
export const headingsMixed = pdfRule({
  code: 'pdf/headings-mixed',
  severity: 'error',
  clause: 'ISO 14289-1 §7.4.4',
  problem: 'Some headings have a level and others have none',
  remedy: 'Tag all as H1 to H6, or all as H, one in each part.',
  reason: 'Beside headings with a level, one without could be of any.',
  *find({ tags }) {
    if (!tags.some(({ role }) => headingLevel(role) !== null)) return;
    for (const { role, page } of tags) if (role === 'H') yield { page, what: null };
  },
});
