import type { PdfDictionary, PdfObject } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { listIn, nameIn, valueIn } from '../file/entry-values.ts';
import type { PdfFault } from './pdf-rule.ts';
import { pdfRule } from './pdf-rule.ts';

/** The document starts nothing by itself. */
export const actionForbidden = pdfRule({
  code: 'pdf/action-forbidden',
  severity: 'error',
  clause: 'ISO 19005-2 §6.5, §6.10 to §6.11',
  problem: 'The PDF does something by itself',
  remedy: 'Take scripts and other actions out; links to pages and addresses may stay.',
  reason: 'A file that runs programs is a danger, and looks different tomorrow.',
  *find({ catalog, file, pages }) {
    const names = file.dictionary(catalog, 'Names');
    if (file.dictionary(names, 'JavaScript') !== null) yield { page: null, what: 'JavaScript' };
    if (valueIn(catalog, 'AA', file) !== null) yield { page: null, what: 'actions of the document' };
    for (const [holder, key, what] of [
      [names, 'AlternatePresentations', 'a presentation of its own'],
      [catalog, 'Requirements', 'requirements of the program'],
      [catalog, 'NeedsRendering', 'pages that a program has to make first'],
    ] as const)
      if (valueIn(holder, key, file) !== null) yield { page: null, what };
    yield* faultsOf(file.dictionary(catalog, 'OpenAction'), null, file);
    for (const { dictionary, annotations, index } of pages) {
      if (valueIn(dictionary, 'AA', file) !== null) yield { page: index, what: 'actions of a page' };
      if (valueIn(dictionary, 'PresSteps', file) !== null)
        yield { page: index, what: 'steps of a presentation' };
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

/** What a program may be asked for by name. */
const ALLOWED_NAMES: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** In a chain of actions each is looked at, up to where no honest chain leads. */
function* faultsOf(first: PdfDictionary | null, page: number | null, file: PdfFile): Iterable<PdfFault> {
  let ahead = first === null ? [] : [first];
  for (let step = 0; step < MAX_STEPS && ahead.length > 0; step += 1) {
    for (const action of ahead) {
      const kind = nameIn(action, 'S', file);
      const name = kind === 'Named' ? nameIn(action, 'N', file) : null;
      if (kind !== null && !ALLOWED.has(kind)) yield { page, what: kind };
      else if (name !== null && !ALLOWED_NAMES.has(name)) yield { page, what: name };
    }
    ahead = ahead.slice(0, MAX_STEPS).flatMap((action) => listIn(action, 'Next', file).filter(isDictionary));
  }
}

const MAX_STEPS = 16;

function isDictionary(object: PdfObject): object is PdfDictionary {
  return object.kind === 'dictionary';
}
