import type { SavedArticle } from '../article/article.ts';
import { checkDeck } from '../checks/check-deck.ts';
import { composeDeck } from '../deck/compose/compose-deck.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkClaims } from '../evidence/claims/check-claims.ts';
import { diagnosticsFor } from '../evidence/diagnostics/diagnostics-for.ts';
import { evidenceFixes } from '../evidence/fixes/evidence-fixes.ts';
import { evidenceIn } from '../evidence/gather-evidence.ts';
import { type ArticleIndex, indexArticle } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { newcomerMeant } from '../evidence/speakers/find-speaker.ts';
import { readSpeakers } from '../evidence/speakers/read-speakers.ts';
import type { Findings } from '../speech/text/findings.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { type Material, arrangeSlides, gatherMaterial } from './arrange-slides.ts';
import type { DraftContext } from './context/draft-context.ts';
import { type DraftSlide, slideMarkdown } from './context/draft-slide.ts';
import { englishOnly, fewSlides, unknownFields } from './draft-diagnostics.ts';
import { type KnownSource, frontMatterOf, knownSource, withoutQuotationMarks } from './known-source.ts';
import { isoPublished } from './slides/timeline-slide.ts';
import type { DraftOptions } from './words/draft-options.ts';
import { draftWordsOf } from './words/draft-words-of.ts';
import { ENGLISH } from './words/english.ts';

/** Writes an outline from findings that passes `check --strict` as it stands; reports what isn’t known as `draft/…` warnings. */
export function draftOutline(
  article: SavedArticle,
  findings: Findings,
  options: DraftOptions,
): Checked<string> {
  const source = knownSource(article, options);
  const { language, words } = draftWordsOf(options.language ?? findings.language);
  const index = indexArticle(article, readSpeakers(article));
  const context: DraftContext = {
    article,
    findings: withoutStrayPronouns(findings, index),
    index,
    searchBudget: newSearchBudget(),
    sourceId: source.id,
    author: source.author,
    words,
    end: endOfStory(article, source.author),
  };
  const head = provenHead(source, options.textPath, language, context.index);
  const holds = (line: string): boolean =>
    proveDraft(`${head}## Slide\n\n- ${line}\n- The end [@${source.id}]\n`, source.id, context.index)
      .length === 0;
  const material = gatherMaterial(context, source.date === null ? null : isoPublished(source.date), holds);
  const { text, count } = provenText(context, material, head, options.mostSlides);
  return { value: text, diagnostics: noticesFor(context, source, count, options) };
}

/** Words that a “he” seems to give to somebody named, behind whom the article brings in another: they are that one’s. */
function withoutStrayPronouns(findings: Findings, index: ArticleIndex): Findings {
  const quotations = findings.quotations.map((quotation) => {
    const { speaker, start, end } = quotation;
    const brought = speaker === null ? null : newcomerMeant(index, { start, end });
    if (speaker === null || brought === null) return quotation;
    return { ...quotation, speaker: { ...speaker, name: brought, role: null, organisation: null } };
  });
  return { ...findings, quotations };
}

/** A title that the author gave may quote what stands nowhere in the article. */
function provenHead(source: KnownSource, textPath: string, language: string, index: ArticleIndex): string {
  const head = frontMatterOf(source, textPath, language);
  const faults = proveDraft(`${head}## Slide\n\nText [@${source.id}]\n`, source.id, index);
  const isRefused = faults.some(({ position }) => position !== null && position.start.offset < head.length);
  return isRefused ? frontMatterOf(source, textPath, language, withoutQuotationMarks(source.title)) : head;
}

/** Slides are dropped at most this often; what still fails then was never going to stand. */
const ROUNDS = 8;

interface Proven {
  readonly text: string;
  readonly count: number;
}

function provenText(context: DraftContext, material: Material, head: string, most: number): Proven {
  const dropped = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const slides = arrangeSlides(context, material, most, dropped);
    const pieces = slides.map(slideMarkdown);
    const text = `${head}${pieces.join('')}`.trimEnd();
    const failing = failingSlides(slides, pieces, head, proveDraft(text, context.sourceId, context.index));
    if (!text.includes('[@')) break;
    if (failing.length === 0) return { text: `${text}\n`, count: slides.length + 2 };
    for (const { body } of failing) dropped.add(body);
  }
  return {
    text: `${head}# The article\n\nWhat it says is still to be written [@${context.sourceId}]\n`,
    count: 3,
  };
}

function failingSlides(
  slides: readonly DraftSlide[],
  pieces: readonly string[],
  head: string,
  diagnostics: readonly Diagnostic[],
): readonly DraftSlide[] {
  const failing = new Set<DraftSlide>();
  for (const { position } of diagnostics) {
    if (position === null || position.start.offset < head.length) continue;
    let end = head.length;
    for (const [at, slide] of slides.entries()) {
      end += pieces[at]?.length ?? 0;
      if (position.start.offset >= end) continue;
      failing.add(slide);
      break;
    }
  }
  return [...failing];
}

/** The last lines of an article are its notes or about its author: from there on nothing is quoted. */
function endOfStory(article: SavedArticle, author: string | null): number {
  const { plainText, paragraphs } = article;
  const notes = paragraphs.slice(Math.ceil(paragraphs.length / 2)).find(({ start, end }) => {
    const head = plainText.slice(start, Math.min(end, start + 40)).trim();
    return NOTES.test(head) || CREDITS.test(head);
  });
  if (notes !== undefined) return notes.start;
  if (author === null || paragraphs.length < 3) return plainText.length;
  for (const { start, end } of paragraphs.slice(-6)) {
    const line = plainText.slice(start, Math.min(end, start + 200)).trim();
    if (line === author || line.startsWith(`${author} is `) || line.startsWith(`${author} was `))
      return start;
  }
  return plainText.length;
}

/** “(Reporting by Ann Lee; editing by Bo Ray)” */
const CREDITS = /^\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Produced|Edited) by \p{Lu}/u;

/** Headings over what a report or a paper has at its end. */
const NOTES =
  /^(?:[#\d.\u2060\s]*)(?:Notes?(?: (?:to|for) editors?)?|Endnotes?|Footnotes?|See also|External links|About the authors?|References|Bibliography|Works cited|Sources|Further reading|Media contacts?|Press contacts?|About (?:the )?[\p{L} ’'&-]{2,30})\s*:?$/iu;

function noticesFor(
  context: DraftContext,
  source: KnownSource,
  count: number,
  { leastSlides: least }: DraftOptions,
): readonly Diagnostic[] {
  const place = { file: context.article.file.path, position: null };
  return [
    ...(source.unknown.length > 0 ? [unknownFields({ fields: source.unknown }, place)] : []),
    ...(!context.findings.notices.includes('english-cues-only')
      ? []
      : [englishOnly({ hasOverviews: context.words === ENGLISH }, place)]),
    ...(count < least ? [fewSlides({ count, least }, place)] : []),
  ];
}

/** Everything that `lectern check --strict` would say about an outline whose one source is at hand. */
function proveDraft(text: string, sourceId: string, index: ArticleIndex): readonly Diagnostic[] {
  const { value: outline, diagnostics } = parseOutline('outline.md', text);
  const searchBudget = newSearchBudget();
  const evidence = outline.quotations.map((quotation) =>
    evidenceIn(index, sourceId, quotation, outline.frontMatter, searchBudget),
  );
  const indices = new Map([[sourceId, index]]);
  const fixes = evidenceFixes(evidence, outline.file, indices);
  const deck = composeDeck(outline, { ownLayouts: new Set(), receipt: null });
  return [
    ...diagnostics,
    ...evidence.flatMap((item) => diagnosticsFor(item, { outline, indices, fixes })),
    ...checkClaims(outline, new Map([[sourceId, index.article]])),
    ...deck.diagnostics,
    ...checkDeck(outline),
  ];
}
