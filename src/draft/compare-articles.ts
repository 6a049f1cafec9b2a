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

/** Somebody whom an article quotes, and where first. */
interface Voice {
  readonly name: string;
  readonly at: number;
}

/** Whom one article quotes in marks, and the other doesn’t name; none where it isn’t read who speaks, or names are written in two scripts. */
function voicesOnlyIn(side: Side, { context: other }: Side): readonly Voice[] {
  const plainText = other.article.file.text;
  const areRead = readsSpeakers(side.context) && readsSpeakers(other);
  if (!areRead || isInHan(side.context.article.file.text) !== isInHan(plainText)) return [];
  return voicesOf(side).filter(({ name }) => !plainText.includes(name.split(' ').at(-1) ?? ''));
}

const isInHan = (text: string): boolean =>
  (text.match(/\p{sc=Han}/gu)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0);

function voicesOf({ utterances }: Side): readonly Voice[] {
  const voices = new Map<string, number>();
  for (const { quotation, quotations } of utterances)
    if (quotation.speaker !== null && isClear(quotation))
      voices.set(quotation.speaker.name, voices.get(quotation.speaker.name) ?? quotations[0]?.start ?? 0);
  return [...voices].map(([name, at]) => ({ name, at }));
}

const MOST_VOICES = 5;

/** Who speaks in one article only. `null` where nobody does. */
function voicesSlide(sides: Sides, dropped: ReadonlySet<string>): DraftSlide | null {
  const [one, other] = sides;
  const { headings, notes } = one.context.words.comparison;
  const voices = [voicesOnlyIn(one, other), voicesOnlyIn(other, one)];
  const bodies = sides.map(({ context }, at) =>
    (voices[at] ?? [])
      .map(
        (voice) => `- ${markdownText(capitalised(plainName(voice.name)))} ${citationOf(context, voice.at)}`,
      )
      .filter((line) => !dropped.has(line))
      .slice(0, MOST_VOICES)
      .join('\n'),
  );
  if (bodies.every((body) => body === '')) return null;
  const counts = sides.flatMap((side, at) => {
    const all = voicesOf(side).length;
    const isSure = side.utterances.every(({ quotation }) => isClear(quotation));
    const n = voices[at]?.length ?? 0;
    return isSure && all > 1 && n > 0 ? [fillIn(notes.voiceCount, { label: side.label, n, all })] : [];
  });
  const shown = sides.map((side, at) => ({ side, body: bodies[at] ?? '' })).filter(({ body }) => body !== '');
  const [only] = shown;
  const isOfOne = shown.length === 1 && only !== undefined;
  const heading = isOfOne
    ? fillIn(headings.onlyIn, { label: markdownText(only.side.label) })
    : headings.voices;
  return {
    attributes: isOfOne ? '' : '{.comparison}',
    comment: '',
    at: 0,
    heading,
    otherHeading: heading,
    body: isOfOne ? only.body : columns(sides, bodies),
    notes: [notes.voices, ...counts].join('\n\n'),
  };
}

/** The same words as each of two articles has them; the notes say what both have, and what one leaves out. */
function sameWordsSlide(sides: Sides, { shown, both, only }: SameWords): DraftSlide {
  const [{ context }] = sides;
  const { notes } = context.words.comparison;
  const listed = (label: string, runs: readonly string[]): readonly string[] =>
    runs.length === 0 ? [] : [labelled(label, runs.map((run) => inNotes(run, context.marks)).join(' … '))];
  const aboutWords = [
    ...listed(notes.both, both.filter(isTelling)),
    ...sides.flatMap(({ label }, at) => listed(fillIn(notes.only, { label }), only[at] ?? [])),
  ];
  return besideEachOther(sides, shown, headingFor(sides, { shown, both, only }), aboutWords);
}

/** Fewer words are shared by any two sentences. */
const isTelling = (run: string): boolean => countSpaced(run) >= 3;

function headingFor(sides: Sides, { shown, only }: SameWords): string {
  const [{ context, label }, other] = sides;
  const { headings } = context.words.comparison;
  const name = capitalised(speakerOf(shown) ?? '');
  if (speakerOf(shown) === null) return headings.twoSpeakers;
  const [isLonger, isShorter] = only.map((runs) => runs.length > 0);
  if (isLonger === true && isShorter === true)
    return name === '' ? headings.wordedUnnamed : fillIn(headings.worded, { name });
  const longer = isLonger === true ? label : other.label;
  return name === ''
    ? fillIn(headings.longerUnnamed, { label: longer })
    : fillIn(headings.longer, { label: longer, name });
}

/** Who speaks in both; empty where neither says so, `null` where they name two. */
function speakerOf(shown: readonly ShownQuotation[]): string | null {
  const [one = '', other = ''] = shown.map(({ speaker }) => speaker);
  if (one !== '' && other !== '' && !isSameName(one, other)) return null;
  return one.length >= other.length ? one : other;
}

/** Two quotations, each under the name of its article. */
function besideEachOther(sides: Sides, shown: Pair, heading: string, notes: readonly string[]): DraftSlide {
  const slides = shown.map((one, at) => quoteSlide((sides[at] ?? sides[0]).context, one, []));
  return {
    heading: markdownText(heading),
    otherHeading: markdownText(heading),
    attributes: '{.comparison}',
    comment: sides[0].context.words.yourHeading,
    body: columns(
      sides,
      slides.map(({ body }) => body),
    ),
    notes: [...notes, ...slides.map((slide, at) => `${sides[at]?.label ?? ''}. ${slide.notes}`)].join('\n\n'),
    at: shown[0].start,
  };
}

/** What is below the name of each article. */
const columns = (sides: Sides, bodies: readonly string[]): string =>
  sides.map(({ label }, at) => `### ${markdownText(label)}\n\n${bodies[at] ?? ''}`).join('\n\n');
