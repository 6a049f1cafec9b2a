import { isTrueIn, nameIn, textIn, valueIn } from '../file/entry-values.ts';
import { holdersOfObjects } from '../inspect/holders.ts';
import type { InspectedTag } from '../inspect/inspected-pdf.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { pdfRule } from './pdf-rule.ts';

/** Fields to fill in belong to the tags and say what is to be filled in. */
export const fieldUndescribed = pdfRule({
  code: 'pdf/field-undescribed',
  severity: 'error',
  clause: 'ISO 14289-1 §7.18, ISO 19005-2 §6.4',
  problem: 'A field isn’t described, is in no tag, or the form is one that changes itself',
  remedy:
    'Put fields into Form tags, say under /TU what each is for; leave out XFA, NeedAppearances and actions.',
  reason: 'Who can’t see the form doesn’t know what to write where.',
  *find(pdf) {
    const { catalog, file, pages } = pdf;
    const form = file.dictionary(catalog, 'AcroForm');
    if (valueIn(form, 'XFA', file) !== null) yield { page: null, what: 'XFA' };
    if (isTrueIn(form, 'NeedAppearances', file)) yield { page: null, what: 'NeedAppearances' };
    const holders = holdersOfObjects(pdf);
    for (const { annotations, index } of pages)
      for (const { number, dictionary } of annotations)
        if (nameIn(dictionary, 'Subtype', file) === 'Widget')
          for (const what of faultsOf(dictionary, holders.get(number), file)) yield { page: index, what };
  },
});

function faultsOf(field: PdfDictionary, holder: InspectedTag | undefined, file: PdfFile): readonly string[] {
  const alternative = holder === undefined ? null : textIn(holder.dictionary, 'Alt', file);
  const hasAction = ['A', 'AA'].some((key) => valueIn(field, key, file) !== null);
  return [
    ...(holder?.role === 'Form' ? [] : ['a field in no tag']),
    ...((descriptionOf(field, file) ?? alternative ?? '') === '' ? ['a field without a text'] : []),
    ...(hasAction ? ['a field with an action'] : []),
  ];
}

/** Fields of a kind have it from the field above them. */
function descriptionOf(field: PdfDictionary, file: PdfFile): string | null {
  let at: PdfDictionary | null = field;
  for (let step = 0; at !== null && step < MAX_STEPS; step += 1) {
    const text = textIn(at, 'TU', file);
    if (text !== null) return text;
    at = file.dictionary(at, 'Parent');
  }
  return null;
}

/** Fields stand in a few groups; some files go in circles. */
const MAX_STEPS = 32;
