import { nameIn, numberIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** Notes and links look the same on the screen and on paper. */
export const annotationNotPrinted = pdfRule({
  code: 'pdf/annotation-not-printed',
  severity: 'error',
  clause: 'ISO 19005-2 §6.3',
  problem: 'A note or link on a page is hidden, isn’t printed, or has no looks of its own',
  remedy: 'Set its print flag and no flag that hides it; draw it in an appearance stream.',
  reason: 'What is kept must look the same on the screen and on paper.',
  *find({ pages, file }) {
    for (const { annotations, index } of pages)
      for (const { dictionary } of annotations) {
        const kind = nameIn(dictionary, 'Subtype', file) ?? '';
        if (FORBIDDEN.has(kind)) yield { page: index, what: kind };
        if (kind === 'Popup') continue;
        const flags = numberIn(dictionary, 'F', file) ?? 0;
        const isPlain = kind === 'Link' || file.dictionary(dictionary, 'AP') !== null;
        if ((flags & PRINT) === 0 || (flags & HIDING) !== 0 || !isPlain) yield { page: index, what: kind };
      }
  },
});

const FORBIDDEN: ReadonlySet<string> = new Set(['3D', 'Sound', 'Screen', 'Movie', 'RichMedia', 'TrapNet']);
const PRINT = 4;
/** Invisible, hidden, not on the screen, only sometimes on the screen (ISO 32000-1 table 165). */
const HIDING = 1 + 2 + 32 + 256;
