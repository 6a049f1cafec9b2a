import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { type DraftSlide, slideMarkdown } from './context/draft-context.ts';
import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { diagnosticsFor } from '../evidence/diagnostics/diagnostics-for.ts';
import { noteDiffers } from '../evidence/diagnostics/quotation-diagnostics.ts';
import { evidenceFixes } from '../evidence/fixes/evidence-fixes.ts';
import { evidenceFor } from '../evidence/gather-evidence.ts';
import { type Evidence, passes } from '../evidence/model/verdict.ts';
import type { Quotation } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';

/** What the gate refuses is dropped at most this often; what still fails then was never going to be. */
const ROUNDS = 10;

/** What a draft is made of: its front matter, a text for one without slides, and how its slides are proposed. */
interface Proposal {
  readonly head: string;
  readonly empty: string;
  readonly indices: ReadonlyMap<string, ArticleIndex>;
  /** `dropped` holds bodies, points and questions that the gate refused. */
  readonly propose: (dropped: ReadonlySet<string>) => readonly DraftSlide[];
}

/** An outline of the slides that pass the gate, and how many a deck of it has. */
export function provenText({ head, empty, indices, propose }: Proposal): {
  readonly text: string;
  readonly count: number;
} {
  const dropped = new Set<string>();
  const searchBudget = newSearchBudget();
  for (let round = 0; round < ROUNDS; round += 1) {
    const slides = propose(dropped);
    const pieces = slides.map(slideMarkdown);
    const text = `${head}${pieces.join('')}`.trimEnd();
    if (!text.includes('[@')) break;
    const refused = refusedParts(slides, pieces, head, proveDraft(text, indices, searchBudget));
    if (refused.length === 0) return { text: `${text}\n`, count: slides.length + 2 };
    for (const part of refused) dropped.add(part);
  }
  return { text: `${head}${empty}\n`, count: 3 };
}

/** What is to be left out: the point or question that a diagnostic is at, else the body of its slide. */
function refusedParts(
  slides: readonly DraftSlide[],
  pieces: readonly string[],
  head: string,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  return diagnostics.flatMap(({ position }) => {
    const offset = position?.start.offset ?? -1;
    let end = head.length;
    const at = pieces.findIndex((piece) => {
      end += piece.length;
      return head.length <= offset && offset < end;
    });
    const [slide, piece] = [slides[at], pieces[at]];
    if (slide === undefined || piece === undefined) return [];
    const line = lineAt(piece, offset - end + piece.length);
    // What the article leads up to a quotation with; without it the heading names who speaks.
    if (line === `## ${slide.heading}`)
      return [slide.heading, ...(slide.heading === slide.otherHeading ? [slide.body] : [])];
    const isList = ['', '{.questions}', '{.comparison}'].includes(slide.attributes);
    if (isList && line.startsWith('- ')) return [line];
    return isList && /^\d\. /u.test(line) ? [line.replace(/^\d\. /u, '')] : [slide.body];
  });
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0] ?? '';
}

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
