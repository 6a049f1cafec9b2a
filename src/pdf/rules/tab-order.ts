import { nameIn } from '../file/entry-values.ts';
import { pdfRule } from './pdf-rule.ts';

/** The tab key follows the tags. */
export const tabOrder = pdfRule({
  code: 'pdf/tab-order',
  severity: 'error',
  clause: 'ISO 14289-1 §7.18.3',
  problem: 'The tab key doesn’t follow the tags',
  remedy: 'Set /Tabs to /S on pages with links.',
  reason: 'Who moves by the keyboard comes to links in another order than they are read.',
  *find({ pages, file }) {
    for (const { dictionary, annotations, index } of pages)
      if (annotations.length > 0 && nameIn(dictionary, 'Tabs', file) !== 'S')
        yield { page: index, what: null };
  },
});
