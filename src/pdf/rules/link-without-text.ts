import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { nameIn, numberIn, textIn } from '../file/entry-values.ts';
import { holdersOfObjects } from '../inspect/holders.ts';
import { pdfRule } from './pdf-rule.ts';

/** Links belong to the tags and say where they lead. */
export const linkWithoutText = pdfRule({
  code: 'pdf/link-without-text',
  severity: 'error',
  clause: 'ISO 14289-1 §7.18',
  problem: 'A link or note on a page isn’t described, or in no tag',
  remedy: 'Put its rectangle into a Link tag, and its text into /Contents.',
  reason: 'A link that isn’t in the tags can’t be reached, one without a description only guessed at.',
  *find(pdf) {
    const { pages, file } = pdf;
    const holders = holdersOfObjects(pdf);
    for (const { annotations, index } of pages)
      for (const { number, dictionary } of annotations) {
        const kind = nameIn(dictionary, 'Subtype', file) ?? '';
        if (SILENT.has(kind) || isHidden(dictionary, file)) continue;
        const holder = holders.get(number);
        if (holder?.role !== (kind === 'Link' ? 'Link' : 'Annot'))
          yield { page: index, what: `${kind} in no tag of its kind` };
        const hasText = [
          textIn(dictionary, 'Contents', file),
          holder === undefined ? null : textIn(holder.dictionary, 'Alt', file),
        ];
        if (hasText.every((text) => (text ?? '') === ''))
          yield { page: index, what: `${kind} without a text` };
      }
  },
});

/** What has rules of its own, or none. */
const SILENT: ReadonlySet<string> = new Set(['Popup', 'Widget', 'PrinterMark', 'TrapNet']);

function isHidden(annotation: PdfDictionary, file: PdfFile): boolean {
  return ((numberIn(annotation, 'F', file) ?? 0) & 2) !== 0;
}
