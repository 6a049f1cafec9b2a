import type { SavedArticle } from '../../article/article.ts';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fillIn } from '../../language/interface-words.ts';
import { readDraftWords } from '../../language/language-files.ts';
import { wordsInLanguage } from '../../language/all-languages.ts';
import type { Findings } from '../../speech/text/findings.ts';
import { citationOf } from '../context/draft-context.ts';
import { type DraftSlide, withOwnHeadings } from '../context/draft-slide.ts';
import { contextOf } from '../context/make-context.ts';
import { plainName } from '../context/markdown-text.ts';
import { nothingShared, sameText } from '../draft-diagnostics.ts';
import { DEFAULT_DRAFT_OPTIONS } from '../draft-options.ts';
import { type KnownSource, frontMatterOf, knownSource, nameOfFile } from '../known-source.ts';
import { provenText } from '../prove-slides.ts';
import { findUtterances } from '../quotations/quotation-parts.ts';
import { type ShownQuotation, shownQuotations } from '../quotations/shown-quotations.ts';
import { quoteSlide } from '../slides/quote-slides.ts';
import { sameWordsSlide } from './same-words-slide.ts';
import { type Pair, type SharedQuotations, sharedQuotations } from './same-words.ts';
import type { Side, Sides } from './side.ts';
import { voicesSlide } from './voices-slide.ts';

/** An article that is compared, with where its text lies beside the outline. */
export interface ComparedArticle {
  readonly article: SavedArticle;
  readonly findings: Findings;
  readonly id: string;
  readonly textPath: string;
}

/** Ids for the sources of articles, from the paper or the name of the file. */
export function comparedIds(articles: readonly SavedArticle[]): readonly string[] {
  const used = new Set<string>();
  return articles.map((article) => {
    const names = [article.container ?? '', nameOfFile(article.file.path)].map(idOf);
    const id = names.find((name) => name !== '') ?? 'article';
    let own = id;
    for (let count = 2; used.has(own); count += 1) own = `${id}-${count}`;
    used.add(own);
    return own;
  });
}

const idOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = /\p{sc=Han}/u.test(plain) ? '' : plain.replace(/[^a-z\d]+/gu, '-').replace(/^[-\d]+|-+$/gu, '');
  return id.slice(0, LONGEST_ID).replace(/-+$/u, '');
};
const LONGEST_ID = 30;

/** An outline that compares two articles and passes `check --strict` as it is. */
export function compareArticles(
  articles: readonly [ComparedArticle, ComparedArticle],
  { language: asked, mostSlides }: { readonly language: string | null; readonly mostSlides: number },
): Checked<string> {
  const language =
    [asked, ...articles.map(({ findings }) => findings.language)].find(
      (tag) => tag !== null && wordsInLanguage(readDraftWords, tag) !== null,
    ) ?? 'en';
  const labels = labelsOf(articles);
  const [one, other] = articles;
  const sides: Sides = [sideOf(one, labels[0] ?? '', language), sideOf(other, labels[1] ?? '', language)];
  // Words are compared within one language.
  const isOneLanguage = new Set(articles.map(({ findings }) => findings.language)).size === 1;
  const shared = isOneLanguage ? sharedQuotations(sides) : { alike: [], cut: [] };
  const { words } = sides[0].context;
  const title = fillIn(words.comparison.title, { one: labels[0] ?? '', other: labels[1] ?? '' });
  const sources = sides.map(({ source }, at) => ({ source, textPath: articles[at]?.textPath ?? '' }));
  const { text } = provenText({
    head: frontMatterOf(title, language, sources),
    empty: `${words.empty} [@${one.id}]`,
    indices: new Map(sides.map(({ context, source }) => [source.id, context.index])),
    propose: (dropped) => proposeComparison(sides, shared, mostSlides, dropped),
  });
  return { value: text, diagnostics: noticesFor(sides, shared) };
}

function sideOf({ article, findings, id }: ComparedArticle, label: string, language: string): Side {
  const source: KnownSource = { ...knownSource(article, { ...DEFAULT_DRAFT_OPTIONS, textPath: '' }), id };
  const context = contextOf(article, findings, source, language);
  return {
    context,
    source,
    label,
    utterances: findUtterances(context),
    quotations: shownQuotations(context),
  };
}

/** The papers, or if these are the same or unknown the files. */
function labelsOf(articles: readonly ComparedArticle[]): readonly string[] {
  const papers = articles.map(({ article }) => plainName(article.container ?? ''));
  const files = articles.map(({ article }) => plainName(nameOfFile(article.file.path)));
  const labels = papers.map((paper, at) =>
    paper === '' || paper.length > LONGEST_LABEL ? (files[at] ?? '') : paper,
  );
  const own = labels[0] === labels[1] ? files : labels;
  return own[0] === own[1] ? own.map((label, at) => `${label} ${at + 1}`) : own;
}

const LONGEST_LABEL = 40;

/** Slides that a deck has besides those of the draft: the title and the sources. */
const ADDED = 2;
const MOST_PAIRS = 4;

function proposeComparison(
  sides: Sides,
  shared: SharedQuotations,
  most: number,
  dropped: ReadonlySet<string>,
): readonly DraftSlide[] {
  const kept = (slides: readonly (DraftSlide | null)[]): readonly DraftSlide[] =>
    slides.flatMap((slide) => (slide === null || dropped.has(slide.body) ? [] : [slide]));
  const cut = shared.cut
    .filter((pair) => kept([sameWordsSlide(sides, pair)]).length > 0)
    .slice(0, MOST_PAIRS);
  const compared = kept([
    ...cut.map((pair) => sameWordsSlide(sides, pair)),
    ...(isAnythingIn(shared) ? [voicesSlide(sides, dropped)] : []),
  ]);
  const room = most - ADDED - compared.length;
  return withOwnHeadings([...compared, ...kept(quotationsOf(sides, shared)).slice(0, Math.max(0, room))]);
}

const isAnythingIn = ({ alike, cut }: SharedQuotations): boolean => alike.length + cut.length > 0;

/** What both articles quote alike, and what each quotes and the other doesn’t, in turns. */
function quotationsOf(sides: Sides, { alike, cut }: SharedQuotations): readonly DraftSlide[] {
  const shown = [...alike, ...cut.map((pair) => pair.shown)];
  const isShown = ({ start, end }: ShownQuotation, at: number): boolean =>
    shown.some((pair) => (pair[at]?.start ?? end) < end && start < (pair[at]?.end ?? 0));
  const own = sides.map(({ context, quotations }, at) =>
    quotations.filter((one) => !isShown(one, at)).map((one) => quoteSlide(context, one, [])),
  );
  const length = Math.max(...own.map((slides) => slides.length));
  const inTurns = Array.from({ length }, (_, at) => own.flatMap((slides) => slides[at] ?? [])).flat();
  const both = alike.map((pair) => citedTwice(sides, pair));
  return [...both.slice(0, MOST_PAIRS), ...inTurns, ...both.slice(MOST_PAIRS)];
}

/** A quotation with the places of both articles. */
function citedTwice([one, other]: Sides, [shown, their]: Pair): DraftSlide {
  const slide = quoteSlide(one.context, shown, []);
  const citation = citationOf(other.context, their.start).slice(1);
  return { ...slide, body: slide.body.replace(/\]$/u, `; ${citation}`) };
}

function noticesFor([one, other]: Sides, shared: SharedQuotations): readonly Diagnostic[] {
  const place = { file: other.context.article.file.path, position: null };
  const names = { one: one.label, other: other.label };
  if (one.context.article.textHash === other.context.article.textHash) return [sameText(names, place)];
  return isAnythingIn(shared) ? [] : [nothingShared(names, place)];
}
