import { xmpValue } from '../inspect/xmp-texts.ts';
import { pdfRule } from './pdf-rule.ts';

/** The metadata say which standards the file keeps. */
export const claimMissing = pdfRule({
  code: 'pdf/claim-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §5, ISO 19005-2 §6.6.4',
  problem: 'The PDF doesn’t claim a standard',
  remedy:
    'Write pdfuaid:part 1, pdfaid:part 2 and pdfaid:conformance A into the XMP once all other rules hold.',
  reason: 'Programs handle a file by what it says of itself.',
  *find({ xmp }) {
    if (xmp === null) return;
    if (xmpValue(xmp, 'pdfuaid:part') !== '1') yield { page: null, what: 'PDF/UA-1' };
    const [part, level] = [xmpValue(xmp, 'pdfaid:part'), xmpValue(xmp, 'pdfaid:conformance')];
    if (part === null || !(level === 'A' || part === '4')) yield { page: null, what: 'PDF/A with tags' };
  },
});
