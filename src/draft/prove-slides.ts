import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleIndex } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { type DraftSlide, slideMarkdown } from './context/draft-slide.ts';
import { proveDraft } from './prove-draft.ts';

/** What the gate refuses is dropped at most this often; what still fails then was never going to be. */
const ROUNDS = 10;

/** What a draft is made of: its front matter, a text for one without slides, and how its slides are proposed. */
export interface Proposal {
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
