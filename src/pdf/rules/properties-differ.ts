import { textIn } from '../file/entry-values.ts';
import { xmpTexts } from '../inspect/xmp-texts.ts';
import { pdfRule } from './pdf-rule.ts';

/** Properties and metadata say the same. */
export const propertiesDiffer = pdfRule({
  code: 'pdf/properties-differ',
  severity: 'error',
  clause: 'ISO 19005-2 §6.6.3',
  problem: 'The properties say something else than the metadata',
  remedy: 'Write the same title, author, subject and programs to both.',
  reason: 'A program reads one or the other.',
  *find({ xmp, file }) {
    const properties = file.dictionary(file.trailer, 'Info');
    if (xmp === null || properties === null) return;
    for (const [key, name] of PAIRS) {
      const text = textIn(properties, key, file);
      // Several authors stand one after the other among the properties, and one by one in the metadata.
      const said = [', ', '; '].map((mark) => xmpTexts(xmp, name).join(mark));
      if (text !== null && !said.includes(text)) yield { page: null, what: key };
    }
  },
});

const PAIRS: readonly (readonly [key: string, name: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
];
