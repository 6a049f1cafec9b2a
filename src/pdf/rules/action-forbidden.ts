import type { PdfDictionary } from '../pdf-object.ts';
import type { PdfFile } from '../pdf-file.ts';
import { nameIn, valueIn } from '../entry-values.ts';
import type { PdfFault } from './pdf-rule.ts';
import { pdfRule } from './pdf-rule.ts';

/** The document starts nothing by itself. */
export const actionForbidden = pdfRule({
  code: 'pdf/action-forbidden',
  severity: 'error',
  clause: 'ISO 19005-2 §6.5',
  problem: 'The PDF does something by itself',
  remedy: 'Take scripts and other actions out; links to pages and addresses may stay.',
  reason: 'A file that runs programs is a danger, and looks different tomorrow.',
  *find({ catalog, file, pages }) {
    const names = file.dictionary(catalog, 'Names');
    if (names !== null && file.dictionary(names, 'JavaScript') !== null)
      yield { page: null, what: 'JavaScript' };
    if (valueIn(catalog, 'AA', file) !== null) yield { page: null, what: 'actions of the document' };
    yield* faultsOf(file.dictionary(catalog, 'OpenAction'), null, file);
    for (const { dictionary, annotations, index } of pages) {
      if (valueIn(dictionary, 'AA', file) !== null) yield { page: index, what: 'actions of a page' };
      for (const { dictionary: annotation } of annotations)
        yield* faultsOf(file.dictionary(annotation, 'A'), index, file);
    }
  },
});

const ALLOWED: ReadonlySet<string> = new Set([
  'GoTo',
  'GoToR',
  'GoToE',
  'Thread',
  'URI',
  'SubmitForm',
  'Named',
]);

function* faultsOf(action: PdfDictionary | null, page: number | null, file: PdfFile): Iterable<PdfFault> {
  const kind = action === null ? null : nameIn(action, 'S', file);
  if (kind !== null && !ALLOWED.has(kind)) yield { page, what: kind };
}
