import type {
  Actor,
  ActorsSlide,
  ChainSlide,
  QuestionsSlide,
  Term,
  TermsSlide,
  TimelineSlide,
} from '../../deck/slide.ts';
import { viewBody } from './body-view.ts';
import type {
  ActorsView,
  ChainView,
  QuestionsView,
  TermsView,
  TermView,
  TimelineView,
} from './layout-views.ts';
import { withoutControls } from '../nodes/escape-html.ts';
import { plainText, plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { unbrokenPieces } from '../nodes/keep-together.ts';
import { ownDirection, inLanguage } from '../nodes/language-attributes.ts';
import { renderBlocks } from '../nodes/render-blocks.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import { renderInline } from '../nodes/render-inline.ts';
import { renderLine } from '../nodes/render-line.ts';
import type { SlideView } from './slide-view.ts';
import { dominantLanguage } from '../nodes/script-runs.ts';
import { bodyLength, quotationLength, textLength } from './text-length.ts';
import { widthOf } from '../../deck/width-of.ts';
import { sum } from '../../text/sum.ts';

/** A time line: its events side by side where few and short ones allow it, else one under the other. */
export function viewTimeline(slide: TimelineSlide, frame: SlideView, context: RenderContext): TimelineView {
  const contents = slide.events.map((event) => plainText(event.content));
  const longest = Math.max(0, ...contents.map(widthOf));
  const words = contents.flatMap((text) => text.split(/\s+/u)).map((word) => word.length);
  const dates = slide.events.flatMap(({ date }) => unbrokenPieces(plainText(date)));
  const longestWord = Math.max(0, ...words, ...dates.map((piece) => DATE_LETTER * widthOf(piece)));
  return {
    ...frame,
    introduction: viewBody(slide.introduction, context),
    events: slide.events.map(({ date, content, isRelative, isPublication }) => ({
      dateHtml: renderInline(date, context),
      contentHtml: renderLine(content, context),
      isRelative,
      isPublication,
      isIncremental: context.isIncremental,
    })),
    isVertical:
      5 < slide.events.length || 130 < longest || LETTERS_ACROSS_EVENTS < longestWord * slide.events.length,
    body: viewBody(slide.body, context),
  };
}

/** What stands side by side in one line, without the space between events. */
const LETTERS_ACROSS_EVENTS = 64;
/** Dates are set larger than what happened, and bold. */
const DATE_LETTER = 1.3;

/** People by their organisations, in type by the lines that their rows take. */
export function viewActors(slide: ActorsSlide, frame: SlideView, context: RenderContext): ActorsView {
  const lines = sum(slide.groups.flatMap((group) => group.actors.map(actorLines)));
  return {
    ...frame,
    length: lines <= 7 ? 'short' : lines <= 9 ? 'medium' : 'long',
    introduction: viewBody(slide.introduction, context),
    hasOrganisations: slide.groups.some((group) => group.organisation !== null),
    groups: slide.groups.map((group) => ({
      organisationHtml: group.organisation === null ? '' : renderLine(group.organisation, context),
      rowCount: group.actors.length,
      actors: group.actors.map(({ name, role, part }) => ({
        nameHtml: renderLine(name, context),
        roleHtml: renderLine(role, context),
        partHtml: renderLine(part, context),
      })),
    })),
    body: viewBody(slide.body, context),
  };
}

/** Lines that an actor's row takes, with about twenty letters in a column. */
function actorLines({ name, role, part }: Actor): number {
  return Math.max(...[name, role, part].map((cell) => Math.ceil(plainText(cell).length / 20)), 1);
}

/** Terms, each in the language that it says or is written in. */
export function viewTerms(slide: TermsSlide, frame: SlideView, context: RenderContext): TermsView {
  return {
    ...frame,
    length: termsLength(slide.terms),
    introduction: viewBody(slide.introduction, context),
    terms: slide.terms.map((term) => viewTerm(term, context)),
    isSingle: slide.terms.length === 1,
    body: viewBody(slide.body, context),
  };
}

/** One term alone is set as large as its line allows; several by their number. */
function termsLength(terms: readonly Term[]): string {
  const [only, second] = terms;
  if (only !== undefined && second === undefined) return textLength(plainText(only.term), [14, 22, 34]);
  return terms.length <= 3 ? 'medium' : 'long';
}

function viewTerm(term: Term, context: RenderContext): TermView {
  const language = term.language ?? dominantLanguage(plainText(term.term), context.languages);
  const inner = inLanguage(language, context);
  return {
    // A span that only says the language would say it twice.
    termHtml: renderLine(
      term.term.flatMap((inline) => (inline.type === 'span' ? inline.children : [inline])),
      inner,
    ),
    language: language === null ? null : withoutControls(language),
    direction: language === null ? null : ownDirection(language, context.languages.surrounding),
    readingHtml: renderLine(term.reading, context),
    translationHtml: renderLine(term.translation, context),
    glossHtml: renderLine(term.gloss, context),
    isIncremental: context.isIncremental,
  };
}

/** The way of the words, from the first intermediary to the last. */
export function viewChain(slide: ChainSlide, frame: SlideView, context: RenderContext): ChainView {
  return {
    ...frame,
    length: slide.intermediaries.length <= 4 ? 'short' : 'long',
    introduction: viewBody(slide.introduction, context),
    intermediaries: slide.intermediaries.map(({ name, kind, relation, remark }, index) => ({
      nameHtml: renderLine(name, context),
      kindHtml: renderLine(kind, context),
      relationHtml: renderLine(relation, context),
      remarkHtml: renderLine(remark, context),
      isFirst: index === 0,
      isLast: index === slide.intermediaries.length - 1,
      isIncremental: context.isIncremental,
    })),
    body: viewBody(slide.body, context),
  };
}

/** Beside its number, in type that is larger than that of a body. */
const QUESTION = 0.82;

/** Questions with their numbers; a single one is set like a quotation. */
export function viewQuestions(
  slide: QuestionsSlide,
  frame: SlideView,
  context: RenderContext,
): QuestionsView {
  const { items, start } = slide.questions;
  const text = items.map((item) => plainTextOfBlocks(item.children)).join('\n');
  return {
    ...frame,
    length: items.length === 1 ? quotationLength(text) : bodyLength(text, QUESTION),
    introduction: viewBody(slide.introduction, context),
    questions: items.map((item, index) => ({
      number: start + index,
      contentHtml: renderBlocks(item.children, { ...context, isIncremental: false }),
      isIncremental: context.isIncremental,
    })),
    isSingle: items.length === 1,
    body: viewBody(slide.body, context),
  };
}
