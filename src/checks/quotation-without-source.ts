import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Rule } from './rule.ts';

const withoutSource = diagnosticKind({
  code: 'quotation/no-source',
  severity: 'warning',
  message: () => 'This quotation doesn’t say where it stands.',
  hint: ({ id }: { readonly id: string }) => `End its attribution with the source: [@${id}, para. 3].`,
  docs: 'A reader who wants to look a quotation up needs its source and paragraph. Lectern looks an uncited quotation up in every source of the briefing, so it may be proven and still lack this.',
});

/** Every block quote names its source. Without any source in the front matter, the quotation gate has the word. */
export const quotationWithoutSource: Rule = {
  kind: withoutSource,
  *check(outline) {
    const [id] = Object.keys(outline.frontMatter.sources);
    if (id === undefined) return;
    for (const { kind, citation, position } of outline.quotations) {
      if (kind !== 'block' || citation !== null) continue;
      yield withoutSource({ id }, { file: outline.file.path, position });
    }
  },
};
