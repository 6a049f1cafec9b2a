import { oneLine } from '../text/one-line.ts';
import { rule } from './rule.ts';

/** Words that were said elsewhere are cited. */
export const elsewhereUncited = rule({
  code: 'quotation/elsewhere-uncited',
  severity: 'error',
  message: ({ quote }: { readonly quote: string }) => `“${quote}” is said elsewhere, and nothing says where.`,
  hint: () =>
    'Cite it in the span or after it, [“…” [@id, p. 3]]{.elsewhere}, and in the last line of a block quote. The front matter can hold no citation: quote it on a slide.',
  docs: '`{.elsewhere}` takes words out of the comparison with the article, since they come from another text. A reader can look them up only where they are cited; the source is described under `sources:` or in the bibliography like any other.',
  *check({ file, uncompared }, uncited) {
    for (const { kind, content, citation, position } of uncompared)
      if (kind === 'elsewhere' && citation === null)
        yield uncited({ quote: oneLine(content).slice(0, MOST_SHOWN) }, { file: file.path, position });
  },
});

const MOST_SHOWN = 160;
