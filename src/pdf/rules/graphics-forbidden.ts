import { drawingsOnPages } from '../inspect/drawings-on-pages.ts';
import { forbiddenGraphics } from '../inspect/forbidden-graphics.ts';
import { forbiddenOperators } from '../inspect/forbidden-operators.ts';
import { pdfRule } from './pdf-rule.ts';

/** Graphics look the same everywhere. */
export const graphicsForbidden = pdfRule({
  code: 'pdf/graphics-forbidden',
  severity: 'error',
  clause: 'ISO 19005-2 §6.2',
  problem: 'A page uses graphics that look different from one printer to the next',
  remedy: 'Leave out transfer functions, own halftones, and colours of printers without their profile.',
  reason: 'What is kept must look the same everywhere.',
  *find({ pages, file }) {
    for (const { contents, index } of pages)
      for (const what of contents.flatMap(({ resources, content }) => [
        ...forbiddenGraphics(resources, file),
        ...forbiddenOperators(content),
      ]))
        yield { page: index, what };
    for (const { page, resources, content } of drawingsOnPages(pages, file))
      for (const what of [...forbiddenGraphics(resources, file), ...forbiddenOperators(content())])
        yield { page, what };
  },
});
