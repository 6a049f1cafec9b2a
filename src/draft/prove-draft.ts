import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { diagnosticsFor } from '../evidence/diagnostics/diagnostics-for.ts';
import { noteDiffers } from '../evidence/diagnostics/quotation-diagnostics.ts';
import { evidenceFixes } from '../evidence/fixes/evidence-fixes.ts';
import { evidenceFor } from '../evidence/gather-evidence.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { type Evidence, passes } from '../evidence/model/verdict.ts';
import type { Quotation } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';

/** Everything that `lectern check --strict` would say about an outline whose sources are at hand, each by its id. */
export function proveDraft(
  text: string,
  indices: ReadonlyMap<string, ArticleIndex>,
  searchBudget = newSearchBudget(),
): readonly Diagnostic[] {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const sources = { indices, lock: null, searchBudget };
  const found = (quotation: Quotation): Evidence => evidenceFor(quotation, outline.frontMatter, sources);
  const evidence = outline.quotations.map(found);
  const noted = outline.noted.filter((quotation) => !passes(found(quotation).verdict));
  const fixes = evidenceFixes(evidence, outline.file, indices);
  const articles = new Map([...indices].map(([id, { article }]) => [id, article]));
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  return [
    ...diagnostics,
    ...evidence.flatMap((item) => diagnosticsFor(item, { outline, indices, fixes })),
    ...noted.map(({ content, position }) =>
      noteDiffers({ quote: content }, { file: outline.file.path, position }),
    ),
    ...checkClaims(outline, articles),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
}
