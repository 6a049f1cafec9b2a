import { isoDay } from './iso-day.ts';
import type { SavedArticle } from '../article/article.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ArticleIndex, indexArticle } from '../evidence/index/index-article.ts';
import { newSearchBudget } from '../evidence/match/search-budget.ts';
import { newcomerMeant } from '../evidence/speakers/find-speaker.ts';
import { readSpeakers } from '../evidence/speakers/read-speakers.ts';
import { readDraftWords, readSlideWords, readTypography } from '../language/language-files.ts';
import { wordsInLanguage, wordsOrEnglish } from '../language/words-in-language.ts';
import type { Findings } from '../speech/text/findings.ts';
import { type DraftContext, readsSpeakers } from './context/draft-context.ts';
import { type DraftSlide, slideMarkdown } from './context/draft-slide.ts';
import { plainLine } from './context/markdown-text.ts';
import { readingPatterns } from './context/reading-patterns.ts';
import { fewSlides, speakersNotRead, unknownFields } from './draft-diagnostics.ts';
import { type KnownSource, frontMatterOf, knownSource, withoutQuotationMarks } from './known-source.ts';
import { type Material, gatherMaterial, proposeSlides } from './propose-slides.ts';
import { proveDraft } from './prove-draft.ts';
import type { DraftOptions } from './draft-options.ts';

/** Writes an outline from findings that passes `check --strict` as it stands; reports what isn’t known as `draft/…` warnings. */
export function draftOutline(
  article: SavedArticle,
  findings: Findings,
  options: DraftOptions,
): Checked<string> {
  const source = knownSource(article, options);
  const asked = options.language ?? findings.language;
  const language = wordsInLanguage(readDraftWords, asked) === null ? 'en' : asked;
  const index = indexArticle(article, readSpeakers(article));
  const context: DraftContext = {
    article,
    findings: withoutStrayPronouns(findings, index),
    index,
    searchBudget: newSearchBudget(),
    sourceId: source.id,
    author: source.author,
    words: wordsOrEnglish(readDraftWords, language),
    marks: wordsOrEnglish(readTypography, language).quotes,
    comma: wordsOrEnglish(readTypography, language).marks.comma,
    and: wordsOrEnglish(readSlideWords, language).and,
    patterns: readingPatterns(findings.language),
    end: endOfStory(article, source.author),
  };
  const head = provenHead(source, options.textPath, language, index);
  const material = gatherMaterial(context, source.date === null ? null : isoDay(source.date));
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

/** What the gate refuses is dropped at most this often; what still fails then was never going to stand. */
const ROUNDS = 10;

function provenText(
  context: DraftContext,
  material: Material,
  head: string,
  most: number,
): { readonly text: string; readonly count: number } {
  const dropped = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const slides = proposeSlides(context, material, most, dropped);
    const pieces = slides.map(slideMarkdown);
    const text = `${head}${pieces.join('')}`.trimEnd();
    if (!text.includes('[@')) break;
    const refused = refusedParts(slides, pieces, head, proveDraft(text, context.sourceId, context.index));
    if (refused.length === 0) return { text: `${text}\n`, count: slides.length + 2 };
    for (const part of refused) dropped.add(part);
  }
  return { text: `${head}${context.words.empty} [@${context.sourceId}]\n`, count: 3 };
}

/** What is to be left out: the point or question that a diagnostic stands at, else the body of its slide. */
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
    const isList = slide.attributes === '' || slide.attributes === '{.questions}';
    if (isList && line.startsWith('- ')) return [line];
    return isList && /^\d\. /u.test(line) ? [line.replace(/^\d\. /u, '')] : [slide.body];
  });
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0] ?? '';
}

/** How many of the last paragraphs may tell of the author. */
const LAST = 6;

/** The last lines of an article may be about its author, whose name stands alone in one: from there on nothing is quoted. */
function endOfStory({ plainText, paragraphs }: SavedArticle, author: string | null): number {
  const last = paragraphs
    .slice(Math.max(MOST_IN_FRONT, paragraphs.length - LAST))
    .map(({ start, end }) => ({ start, line: plainLine(plainText.slice(start, end)) }));
  const names = [author, ...last.map(({ line }) => (NAME.test(line) ? line : null))].flatMap(
    (name) => name ?? [],
  );
  const bio = last.find(({ line }) => names.some((name) => line.startsWith(name)));
  return bio?.start ?? plainText.length;
}

/** Headline, byline and the first words of a story. */
const MOST_IN_FRONT = 3;
const NAME = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;

function noticesFor(
  context: DraftContext,
  source: KnownSource,
  count: number,
  { leastSlides: least }: DraftOptions,
): readonly Diagnostic[] {
  const place = { file: context.article.file.path, position: null };
  return [
    ...(source.unknown.length > 0 ? [unknownFields({ fields: source.unknown }, place)] : []),
    ...(readsSpeakers(context) ? [] : [speakersNotRead({}, place)]),
    ...(count < least ? [fewSlides({ count, least }, place)] : []),
  ];
}
