import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { diagnosticsFor } from '../evidence/diagnostics/diagnostics-for.ts';
import { noteDiffers } from '../evidence/diagnostics/quotation-diagnostics.ts';
import { evidenceFixes } from '../evidence/fixes/evidence-fixes.ts';
import { evidenceIn } from '../evidence/gather-evidence.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { passes } from '../evidence/model/verdict.ts';
import { parseOutline } from '../outline/parse-outline.ts';

/** Everything that `lectern check --strict` would say about an outline whose one source is at hand. */
export function proveDraft(text: string, sourceId: string, index: ArticleIndex): readonly Diagnostic[] {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const searchBudget = newSearchBudget();
  const evidence = outline.quotations.map((quotation) =>
    evidenceIn(index, sourceId, quotation, outline.frontMatter, searchBudget),
  );
  const indices = new Map([[sourceId, index]]);
  const noted = outline.noted.filter(
    (quotation) => !passes(evidenceIn(index, sourceId, quotation, outline.frontMatter, searchBudget).verdict),
  );
  const fixes = evidenceFixes(evidence, outline.file, indices);
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  return [
    ...diagnostics,
    ...evidence.flatMap((item) => diagnosticsFor(item, { outline, indices, fixes })),
    ...noted.map(({ content, position }) =>
      noteDiffers({ quote: content }, { file: outline.file.path, position }),
    ),
    ...checkClaims(outline, new Map([[sourceId, index.article]])),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
}
