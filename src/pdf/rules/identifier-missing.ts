import { listIn } from '../file/entry-values.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** The file has an identifier. */
export const identifierMissing = pdfRule({
  code: 'pdf/identifier-missing',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.3',
  problem: 'The file has no identifier',
  remedy: 'Write an /ID into the trailer.',
  reason: 'An archive tells versions of a file by it.',
  *find({ file }) {
    const halves = listIn(file.trailer, 'ID', file);
    if (halves.length !== 2 || halves.some((half) => half.kind !== 'string' || half.bytes === ''))
      yield WHOLE;
  },
});
