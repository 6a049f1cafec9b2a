import type { PdfFault } from '../rules/pdf-rule.ts';
import type { InspectedTag } from './inspected-pdf.ts';

/** Finds tables with a part too many or too few, and captions in the middle (ISO 14289-1 §7.2). */
export function* unevenTables(tags: readonly InspectedTag[]): Iterable<PdfFault> {
  for (const { role, kids, page } of tags) {
    if (role !== 'Table') continue;
    const types = kids.flatMap((kid) => (kid.kind === 'tag' && kid.role !== 'NonStruct' ? [kid.role] : []));
    const countOf = (type: string): number => types.filter((one) => one === type).length;
    for (const type of ['THead', 'TFoot', 'Caption'])
      if (countOf(type) > 1) yield { page, what: `more than one ${type}` };
    if (countOf('THead') + countOf('TFoot') > 0 && countOf('TBody') === 0)
      yield { page, what: 'THead or TFoot without TBody' };
    if (types.slice(1, -1).includes('Caption')) yield { page, what: 'Caption in the middle' };
  }
}
