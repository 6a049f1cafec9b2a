import { evidenceIn } from '../evidence/gather-evidence.ts';
import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { complaintsAbout } from '../evidence/complaints/complaints-about.ts';
import { evidenceFixes } from '../evidence/fixes/evidence-fixes.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { newEffort } from '../evidence/match/effort.ts';
import { parseOutline } from '../outline/parse-outline.ts';

/** Everything that `lectern check --strict` would say about an outline whose one source is at hand. */
export function proveDraft(text: string, sourceId: string, index: ArticleIndex): readonly Diagnostic[] {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const effort = newEffort();
  const evidence = outline.quotations.map((quotation) =>
    evidenceIn(index, sourceId, quotation, outline.frontMatter, effort),
  );
  const indices = new Map([[sourceId, index]]);
  const fixes = evidenceFixes(evidence, outline.file, indices);
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  return [
    ...diagnostics,
    ...evidence.flatMap((item) => complaintsAbout(item, { outline, indices, fixes })),
    ...checkClaims(outline, new Map([[sourceId, index.article]])),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
}
