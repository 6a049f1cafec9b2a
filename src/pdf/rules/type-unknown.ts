import { STANDARD_TYPES } from '../tags/tag-types.ts';
import { pdfRule } from './pdf-rule.ts';

/** Every type of tags leads to a standard one. */
export const typeUnknown = pdfRule({
  code: 'pdf/type-unknown',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 19005-2 §6.7.3',
  problem: 'A tag is of a type that readers don’t know',
  remedy: 'Map the type to a standard one in the role map.',
  reason: 'A reader drops what it doesn’t know, text included.',
  *find({ tags, roles }) {
    for (const { type, role, page } of tags) if (!STANDARD_TYPES.has(role)) yield { page, what: type };
    for (const type of roles.keys())
      if (STANDARD_TYPES.has(type))
        yield { page: null, what: `${type}, which is standard and mapped to another` };
  },
});
