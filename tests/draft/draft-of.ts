import { readArticle } from '../../src/article/readers/read-article.ts';
import type { SavedArticle } from '../../src/article/article.ts';
import { checkDeck } from '../../src/checks/check-deck.ts';
import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import type { Deck } from '../../src/deck/compose/deck.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { draftOutline } from '../../src/draft/draft-outline.ts';
import { DEFAULT_DRAFT_OPTIONS } from '../../src/draft/draft-options.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { checkClaims } from '../../src/evidence/claims/check-claims.ts';
import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { extractFindings } from '../../src/speech/extract-findings.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';

/** A draft, what was said while drafting, and what a strict check says about it. */
export interface Draft {
  readonly text: string;
  readonly notices: readonly Diagnostic[];
  readonly faults: readonly string[];
  readonly quoted: readonly string[];
  readonly deck: Deck;
}

/** Drafts a plain text, or what `name` says it is, and holds the result against the gate of every build. */
export async function draftOf(
  text: string,
  options: Partial<typeof DEFAULT_DRAFT_OPTIONS> = {},
  name = 'bus-trial.txt',
): Promise<Draft> {
  const { value: article } = await readArticle(new TextEncoder().encode(text), name);
  if (article === null) throw new Error('The sample has no text.');
  const drafted = draftOutline(article, extractFindings(article), {
    ...DEFAULT_DRAFT_OPTIONS,
    ...options,
    textPath: 'article.txt',
  });
  return { text: drafted.value, notices: drafted.diagnostics, ...(await checked(drafted.value, article)) };
}

async function checked(
  text: string,
  article: SavedArticle,
): Promise<Pick<Draft, 'faults' | 'quoted' | 'deck'>> {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const articles = new Map(Object.keys(outline.frontMatter.sources).map((id) => [id, article]));
  const evidence = gatherEvidence(outline, { articles: await articlesAtHand(articles), lock: null });
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  const all = [
    ...diagnostics,
    ...evidence.diagnostics,
    ...checkClaims(outline, articles),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
  return {
    faults: all.map(({ code, message }) => `${code}: ${message}`),
    quoted: outline.quotations.map(({ content }) => content),
    deck: deck.value,
  };
}
