import { xmpTexts } from '../inspect/xmp-texts.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The metadata have a title. */
export const titleMissing = pdfRule({
  code: 'pdf/title-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'The PDF has no title in its metadata',
  remedy: 'Give the document a title.',
  reason: 'The title is what a window and a list of files show, and the first thing that is read aloud.',
  *find({ xmp }) {
    if (xmp !== null && (xmpTexts(xmp, 'dc:title')[0] ?? '').trim() === '') yield WHOLE;
  },
});
