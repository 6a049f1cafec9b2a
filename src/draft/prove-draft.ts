import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose-deck.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { complaintsAbout } from '../evidence/complaints-about.ts';
import { citedParagraphs, referencesOf } from '../evidence/text/cited-paragraphs.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ArticleIndex } from '../evidence/text/index-article.ts';
import { givenSpeaker } from '../evidence/speakers/speaker-conflict.ts';
import { newEffort, type Effort } from '../evidence/match/effort.ts';
import { verifyQuotation } from '../evidence/match/verify-quotation.ts';
import type { Quotation } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';

/** Everything that `lectern check --strict` would say about an outline whose one source is at hand. */
export function proveDraft(text: string, sourceId: string, index: ArticleIndex): readonly Diagnostic[] {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const effort = newEffort();
  const evidence = outline.quotations.map((quotation) =>
    evidenceOf(quotation, outline.frontMatter.lang, sourceId, index, effort),
  );
  const indices = new Map([[sourceId, index]]);
  const deck = composeDeck(outline, { ownLayouts: new Set(), evidence, receipt: null });
  return [
    ...diagnostics,
    ...evidence.flatMap((item) => complaintsAbout(item, { outline, indices })),
    ...checkClaims(outline, new Map([[sourceId, index.article]])),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
}

function evidenceOf(
  quotation: Quotation,
  language: string,
  sourceId: string,
  index: ArticleIndex,
  effort: Effort,
): Evidence {
  const paragraphs = referencesOf(quotation.citation).flatMap(
    (reference) => citedParagraphs(reference) ?? [],
  );
  const speaker = givenSpeaker(quotation, language);
  const finding = verifyQuotation({ content: quotation.content, speaker, paragraphs }, index, effort);
  return { quotation, sourceId, checkedAgainst: 'article', ...finding };
}
