import { xmpValue } from '../inspect/xmp-texts.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** A claim of PDF/UA inside a PDF/A is described. */
export const claimUnexplained = pdfRule({
  code: 'pdf/claim-unexplained',
  severity: 'error',
  clause: 'ISO 19005-2 §6.6.2.3',
  problem: 'The metadata don’t describe the properties of PDF/UA',
  remedy: 'Add a description of the schema pdfuaid (pdfaExtension) to the XMP.',
  reason: 'A PDF/A of the second part has to describe every property that this part doesn’t know.',
  *find({ xmp }) {
    if (xmp === null || xmpValue(xmp, 'pdfuaid:part') === null || xmpValue(xmp, 'pdfaid:part') === null)
      return;
    if (xmpValue(xmp, 'pdfaid:part') === '4') return;
    const isDescribed = /<pdfaSchema:prefix>pdfuaid<|pdfaSchema:prefix="pdfuaid"/u.test(xmp);
    if (!isDescribed) yield WHOLE;
  },
});
