import { nameIn, valueIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** Composite fonts say which glyphs codes stand for. */
export const fontMapMissing = pdfRule({
  code: 'pdf/font-map-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.21.3, ISO 19005-2 §6.2.11.3',
  problem: 'A font doesn’t say which glyphs its codes stand for',
  remedy: 'Write /CIDToGIDMap and the encoding Identity-H, or embed the map.',
  reason: 'Readers choose glyphs by guess.',
  *find({ fonts, file }) {
    for (const { subtype, dictionary, descendant, name, page } of fonts) {
      const isMissing = subtype === 'CIDFontType2' && valueIn(descendant, 'CIDToGIDMap', file) === null;
      const isComposite = nameIn(dictionary, 'Subtype', file) === 'Type0';
      const encoding = valueIn(dictionary, 'Encoding', file);
      const isKnown =
        encoding?.kind === 'stream' || (encoding?.kind === 'name' && /^Identity-[HV]$/u.test(encoding.name));
      if (isMissing || (isComposite && !isKnown)) yield { page, what: name };
    }
  },
});
