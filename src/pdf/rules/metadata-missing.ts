import { valueIn } from '../file/entry-values.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The document has metadata that can be read. */
export const metadataMissing = pdfRule({
  code: 'pdf/metadata-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 19005-2 §6.6.2',
  problem: 'The PDF has no metadata as XMP that can be read',
  remedy: 'Write XMP into the catalog, plain and in UTF-8.',
  reason: 'Archives and readers look there for what a file is, also without unpacking it.',
  *find({ xmp, catalog, file }) {
    if (xmp === null) yield WHOLE;
    else if (!/<rdf:RDF[\s>]/u.test(xmp) || !xmp.includes('</rdf:RDF>'))
      yield { page: null, what: 'it isn’t RDF' };
    else if (/<\?xpacket[^<>]*\s(?:bytes|encoding)=/u.test(xmp))
      yield { page: null, what: 'its frame names bytes or encoding' };
    const stream = valueIn(catalog, 'Metadata', file);
    if (stream?.kind === 'stream' && valueIn(stream.head, 'Filter', file) !== null)
      yield { page: null, what: 'it is packed' };
  },
});
