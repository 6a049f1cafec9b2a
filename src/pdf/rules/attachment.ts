import { attachedFiles } from '../attached-files.ts';
import { nameIn } from '../file/entry-values.ts';
import { readTextString } from '../file/text-string.ts';
import { pdfRule } from './pdf-rule.ts';

/** Nothing is attached. */
export const attachment = pdfRule({
  code: 'pdf/attachment',
  severity: 'error',
  clause: 'ISO 19005-2 §6.8',
  problem: 'A file is attached that isn’t PDF/A',
  remedy: 'Take it out, or keep it beside the PDF.',
  reason: 'An archive can’t promise that a file of any kind will open in fifty years.',
  *find({ catalog, file, pages }) {
    for (const { name } of attachedFiles(catalog, file))
      yield { page: null, what: readTextString(name.bytes) };
    for (const { annotations, index } of pages)
      if (annotations.some(({ dictionary }) => nameIn(dictionary, 'Subtype', file) === 'FileAttachment'))
        yield { page: index, what: null };
  },
});
