import type { SavedArticle } from '../article/article.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { fillIn } from '../language/interface-words.ts';
import { readDraftWords } from '../language/language-files.ts';
import { wordsInLanguage } from '../language/all-languages.ts';
import type { Findings } from '../speech/text/findings.ts';
import { citationOf, type DraftSlide, withOwnHeadings, readsSpeakers } from './context/draft-context.ts';
import { contextOf } from './context/make-context.ts';
import { plainName, markdownText, inNotes, labelled } from './context/markdown-text.ts';
import { nothingShared, sameText } from './draft-diagnostics.ts';
import { DEFAULT_DRAFT_OPTIONS } from './draft-options.ts';
import { type KnownSource, frontMatterOf, knownSource, nameOfFile } from './known-source.ts';
import { provenText } from './prove-slides.ts';
import { findUtterances } from './context/quotation-parts.ts';
import { type ShownQuotation, shownQuotations } from './context/shown-quotations.ts';
import { quoteSlide } from './slides/quote-slides.ts';
import {
  type Pair,
  type SharedQuotations,
  sharedQuotations,
  isClear,
  type SameWords,
  type Side,
  type Sides,
  isSameName,
  lastWord,
} from './same-words.ts';
import { capitalised } from '../text/words.ts';
import { countSpaced } from '../speech/words/spaced-words.ts';

/** An article that is compared, with where its text lies beside the outline. */
export interface ComparedArticle {
  readonly article: SavedArticle;
  readonly findings: Findings;
  readonly id: string;
  readonly textPath: string;
}

/** Ids for the sources of articles, from what slides call these. */
export function comparedIds(articles: readonly SavedArticle[]): readonly string[] {
  const ids = labelsOf(articles).map((label) => {
    const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const id = /\p{sc=Han}/u.test(plain)
      ? ''
      : plain.replace(/[^a-z\d]+/gu, '-').replace(/^[-\d]+|-+$/gu, '');
    return id === '' ? 'article' : id;
  });
  return ids.map((id, at) => (ids.indexOf(id) === ids.lastIndexOf(id) ? id : `${id}-${at + 1}`));
}

/** An outline that compares two articles and passes `check --strict` as it is. */
export function compareArticles(
  articles: readonly [ComparedArticle, ComparedArticle],
  { language: asked, mostSlides }: { readonly language: string | null; readonly mostSlides: number },
): Checked<string> {
  const language =
    [asked, ...articles.map(({ findings }) => findings.language)].find(
      (tag) => tag !== null && wordsInLanguage(readDraftWords, tag) !== null,
    ) ?? 'en';
  const labels = labelsOf(articles.map(({ article }) => article));
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
function labelsOf(articles: readonly SavedArticle[]): readonly string[] {
  const papers = articles.map(({ container }) => plainName(container ?? ''));
  const files = articles.map(({ file }) => plainName(nameOfFile(file.path)));
  const labels = papers.map((paper, at) =>
    paper === '' || paper.length > LONGEST_LABEL ? (files[at] ?? '').slice(0, LONGEST_LABEL) : paper,
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
  const kept = (slides: readonly DraftSlide[]): readonly DraftSlide[] =>
    slides.filter(({ body }) => !dropped.has(body));
  const compared = [
    ...kept(shared.cut.map((pair) => sameWordsSlide(sides, pair))).slice(0, MOST_PAIRS),
    ...(isAnythingIn(shared) ? kept(voicesSlides(sides, dropped)) : []),
  ];
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

/** Whom one article quotes in marks and the other doesn’t name, as points; none where it isn’t read who speaks. */
function voicesOnlyIn({ context, utterances }: Side, { context: other }: Side): readonly string[] {
  if (!readsSpeakers(context) || !readsSpeakers(other)) return [];
  const points = new Map<string, string>();
  for (const { quotation, quotations } of utterances) {
    const name = isClear(quotation) ? (quotation.speaker?.name ?? '') : '';
    if (name === '' || points.has(name) || other.article.file.text.includes(lastWord(name))) continue;
    const citation = citationOf(context, quotations[0]?.start ?? 0);
    points.set(name, `- ${markdownText(capitalised(plainName(name)))} ${citation}`);
  }
  return [...points.values()];
}

const MOST_VOICES = 5;

/** Who speaks in one article only; no slide where nobody does. */
function voicesSlides(sides: Sides, dropped: ReadonlySet<string>): readonly DraftSlide[] {
  const [one, other] = sides;
  const { headings, notes } = one.context.words.comparison;
  const bodies = [voicesOnlyIn(one, other), voicesOnlyIn(other, one)].map((points) =>
    points
      .filter((point) => !dropped.has(point))
      .slice(0, MOST_VOICES)
      .join('\n'),
  );
  const [only, ...others] = sides.filter((_, at) => bodies[at] !== '');
  if (only === undefined) return [];
  const isOfOne = others.length === 0;
  const heading = isOfOne ? fillIn(headings.onlyIn, { label: markdownText(only.label) }) : headings.voices;
  return [
    {
      attributes: isOfOne ? '' : '{.comparison}',
      comment: '',
      at: 0,
      heading,
      otherHeading: heading,
      body: isOfOne ? bodies.join('') : columns(sides, bodies),
      notes: notes.voices,
    },
  ];
}

/** The same words as each of two articles has them, side by side; the notes say what both have, and what one leaves out. */
function sameWordsSlide(sides: Sides, words: SameWords): DraftSlide {
  const [{ context }] = sides;
  const { notes } = context.words.comparison;
  const listed = (label: string, runs: readonly string[]): readonly string[] =>
    runs.length === 0 ? [] : [labelled(label, runs.map((run) => inNotes(run, context.marks)).join(' … '))];
  const slides = words.shown.map((one, at) => quoteSlide((sides[at] ?? sides[0]).context, one, []));
  const heading = markdownText(headingFor(sides, words));
  return {
    heading,
    otherHeading: heading,
    attributes: '{.comparison}',
    comment: context.words.yourHeading,
    body: columns(
      sides,
      slides.map(({ body }) => body),
    ),
    notes: [
      ...listed(notes.both, words.both.filter(isTelling)),
      ...sides.flatMap(({ label }, at) => listed(fillIn(notes.only, { label }), words.only[at] ?? [])),
      ...slides.map((slide, at) => `${sides[at]?.label ?? ''}. ${slide.notes}`),
    ].join('\n\n'),
    at: words.shown[0].start,
  };
}

/** Fewer words are shared by any two sentences. */
const isTelling = (run: string): boolean => countSpaced(run) >= 3;

/** Whose words they are, where both articles agree, and which has more of them. */
function headingFor([{ context, label }, other]: Sides, { shown, only }: SameWords): string {
  const { headings } = context.words.comparison;
  const [one, another] = shown.map(({ speaker }) => speaker).toSorted((a, b) => b.length - a.length);
  if (one === undefined || one === '' || (another !== '' && !isSameName(one, another ?? '')))
    return headings.unnamed;
  const name = capitalised(one);
  const [isLonger, isShorter] = only.map((runs) => runs.length > 0);
  if (isLonger === true && isShorter === true) return fillIn(headings.worded, { name });
  return fillIn(headings.longer, { label: isLonger === true ? label : other.label, name });
}

/** What is below the name of each article. */
const columns = (sides: Sides, bodies: readonly string[]): string =>
  sides.map(({ label }, at) => `### ${markdownText(label)}\n\n${bodies[at] ?? ''}`).join('\n\n');
