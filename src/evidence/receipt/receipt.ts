import { z } from 'zod';

import { PART_NAMES, type SavedArticle } from '../../article/article.ts';
import { NORMALISATION, normaliseText } from '../../article/normalised-text.ts';
import type { SourceItem } from '../../outline/front-matter.ts';
import type { Outline } from '../../outline/outline.ts';
import { nullPrototypeMap } from '../../text/collections.ts';
import { oncePer } from '../../text/once-per.ts';
import { oneLine } from '../../text/words.ts';
import type { Range } from '../../text/source-file.ts';
import { quotationPattern } from '../edits/quotation-pattern.ts';
import { Excerpt, excerptAround, shownExcerpt } from '../lock/excerpt.ts';
import { wordsFingerprint } from '../lock/fingerprint.ts';
import type { EvidenceLock, ShareLevel } from '../lock/lock.ts';
import {
  BESIDE,
  KIND_VERDICTS,
  SPEAKER_VERDICTS,
  VERDICTS,
  type Evidence,
  type Passage,
  type SpeakerFinding,
} from '../model/verdict.ts';

const ReceiptSource = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  textHash: z.string().nullable(),
  fileHash: z.string().nullable(),
  /** The ISO date on which the page was archived; left out for what comes from no web archive. */
  archived: z.iso.date().optional(),
  /** What marks on the slides call it, such as “Bandurski”; left out where none does. */
  mark: z.string().optional(),
});

const ReceiptQuotation = z.strictObject({
  id: z.string(),
  content: z.string(),
  speaker: z.string().nullable(),
  /** The outline marks the speaker as its author's own reading; left out where it doesn't. */
  inferred: z.literal(true).optional(),
  source: z.string().nullable(),
  verdict: z.enum(VERDICTS),
  checkedAgainst: z.enum(['article', 'lock', 'nothing']),
  /** Whether the source gives the words to the speaker. */
  said: z.strictObject({
    verdict: z.enum(SPEAKER_VERDICTS),
    /** What says so, such as “Brandt said”, and the paragraph where it is; `null` where that isn't known. */
    proof: z.strictObject({ words: z.string(), paragraph: z.number().int() }).nullable(),
  }),
  /** Whether they are quoted there, and whether in somebody’s report. */
  kind: z.strictObject({ verdict: z.enum(KIND_VERDICTS), isReport: z.boolean() }).optional(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  paragraph: z.number().int().nullable(),
  /** The part that it is in; left out for a paragraph without a name. Beside the paragraphs there is no number. */
  part: z.enum(PART_NAMES).optional(),
  words: z.string(),
  /** A link that opens the published page at the passage, where the receipt may show its words. */
  link: z.string().nullable(),
  excerpt: Excerpt.nullable(),
});
export type ReceiptQuotation = z.infer<typeof ReceiptQuotation>;

const ReceiptUncompared = z.strictObject({
  kind: z.enum(['scare', 'own', 'elsewhere', 'translation', 'code']),
  content: z.string(),
});
type ReceiptUncompared = z.infer<typeof ReceiptUncompared>;

/** What a deck says about its quotations: enough for a stranger with the article to check them again. */
export const Receipt = z.strictObject({
  kind: z.literal('lectern-receipt'),
  version: z.literal(2),
  tool: z.string(),
  normalisation: z.string(),
  /** The date that the outline gives; never today's. */
  date: z.string().nullable(),
  sources: z.record(z.string(), ReceiptSource).transform(nullPrototypeMap),
  quotations: z.array(ReceiptQuotation),
  /** What looks like somebody's words and was compared with nothing, as the author says. */
  uncompared: z.array(ReceiptUncompared).default([]),
});
export type Receipt = z.infer<typeof Receipt>;

/** What a receipt is made from. */
export interface ReceiptInput {
  readonly outline: Pick<Outline, 'frontMatter' | 'uncompared'>;
  readonly evidence: readonly Evidence[];
  readonly articles: ReadonlyMap<string, SavedArticle>;
  readonly lock: EvidenceLock | null;
  /** Context from the article goes in only at `excerpt` and `full`. */
  readonly share: ShareLevel;
  /** What the slides call each source in their marks. */
  readonly marks: ReadonlyMap<string, string>;
  /** Name and version, such as `lectern 0.1.0`. */
  readonly tool: string;
}

/** Makes the receipt of a deck. */
export function makeReceipt(input: ReceiptInput): Receipt {
  const sources: Receipt['sources'] = {};
  for (const id of Object.keys(input.outline.frontMatter.sources).toSorted()) {
    const item = input.outline.frontMatter.sources[id];
    if (item === undefined) continue;
    sources[id] = receiptSource(id, item, input);
  }
  return {
    kind: 'lectern-receipt',
    version: 2,
    tool: input.tool,
    normalisation: NORMALISATION,
    date: input.outline.frontMatter.date ?? null,
    sources,
    quotations: input.evidence.map((evidence) => receiptQuotation(evidence, input)),
    uncompared: input.outline.uncompared.map(({ kind, content }) => ({ kind, content })),
  };
}

function receiptSource(
  id: string,
  { title, URL: url }: SourceItem,
  { articles, lock, marks }: ReceiptInput,
): Receipt['sources'][string] {
  const locked = lock?.sources[id];
  const article = articles.get(id);
  const { textHash = null, fileHash = null } = article ?? locked ?? {};
  const day = article === undefined ? locked?.archived : article.archived?.date;
  const mark = marks.get(id);
  return {
    title,
    url: url ?? null,
    textHash,
    fileHash,
    ...(day === undefined ? {} : { archived: day }),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** The days on which web archives kept the pages of sources, by their ids. */
export function archivedIn({ sources }: Receipt): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sources).flatMap(([id, { archived }]) => (archived === undefined ? [] : [[id, archived]])),
  );
}

function receiptQuotation(evidence: Evidence, input: ReceiptInput): ReceiptQuotation {
  const { quotation, sourceId, verdict, checkedAgainst, passage } = evidence;
  const url = input.outline.frontMatter.sources[sourceId ?? '']?.URL;
  return {
    id: quotation.id,
    content: quotation.content,
    speaker: quotation.speaker,
    ...(quotation.isSpeakerInferred ? { inferred: true } : {}),
    source: sourceId,
    verdict,
    checkedAgainst,
    ...statementOf(evidence, input),
    ...placeOf(passage),
    words: wordsFingerprint(quotation.content),
    link:
      url === undefined || passage === null
        ? null
        : textFragmentUrl(url, quotation.content, placeOnPage(evidence, input)),
    excerpt: excerptOf(evidence, input),
  };
}

/** What was found of speaker and wording. */
function statementOf(
  { speaker, kind, sourceId }: Evidence,
  { articles }: ReceiptInput,
): Pick<ReceiptQuotation, 'said' | 'kind'> {
  const said = { verdict: speaker.verdict, proof: proofOf(speaker, articles.get(sourceId ?? '')) };
  return kind === null ? { said } : { said, kind: { verdict: kind.verdict, isReport: kind.isReport } };
}

/** “said Peter Brandt”: the name and the verb of saying, with what is between them. */
function proofOf(
  { mentionAt, cueAt }: SpeakerFinding,
  article: SavedArticle | undefined,
): { readonly words: string; readonly paragraph: number } | null {
  if (article === undefined || mentionAt === null) return null;
  const read = ({ start, end }: Range): string => oneLine(article.file.text.slice(start, end));
  const places = [mentionAt, ...(cueAt === null ? [] : [cueAt])].toSorted((a, b) => a.start - b.start);
  const [first, last] = [places[0] ?? mentionAt, places.at(-1) ?? mentionAt];
  const isNear = last.start - first.end <= NEAR;
  const words = isNear ? read({ start: first.start, end: last.end }) : places.map(read).join(' … ');
  const paragraph = article.paragraphs.find(({ end }) => mentionAt.start < end)?.number ?? 1;
  return { words: words.replaceAll('\u2060', ''), paragraph };
}

/** Between a name and its verb may be a word or two. */
const NEAR = 30;

function placeOf(passage: Passage | null): Pick<ReceiptQuotation, 'start' | 'end' | 'paragraph' | 'part'> {
  if (passage === null) return { start: null, end: null, paragraph: null };
  const { start, end, paragraph, part } = passage;
  const place = { start, end, paragraph: paragraph === BESIDE ? null : paragraph };
  return part === null ? place : { ...place, part };
}

function excerptOf({ passage, sourceId, quotation }: Evidence, input: ReceiptInput): Excerpt | null {
  if (input.share === 'locator' || passage === null) return null;
  const article = input.articles.get(sourceId ?? '');
  if (article !== undefined) return shownExcerpt(excerptAround(article, passage));
  const words = wordsFingerprint(quotation.content);
  const locked = input.lock?.quotations.find((entry) => entry.words === words && entry.source === sourceId);
  return locked?.excerpt === undefined ? null : shownExcerpt(locked.excerpt);
}

/** Words on either end of a long quotation; browsers look for the range between them. */
const EDGE_WORDS = 5;
const LONGEST_WHOLE = 10;

/** Words as the article has them, and what is beside them there; empty where nothing need tell them from others. */
export interface PlaceOnPage {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A link that opens a page at a passage, for readers’ comfort; `null` for addresses other than http(s). Where the article is at hand its
 * own words are in it, with their neighbours, so that a browser passes over the same words in a headline
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax: `prefix-,start,end,-suffix`).
 */
export function textFragmentUrl(
  url: string,
  content: string,
  place: PlaceOnPage | null = null,
): string | null {
  if (!/^https?:\/\//iu.test(url)) return null;
  const page = url.replace(/#.*$/u, '');
  const fragment = place?.words ?? plainFragment(content);
  if (fragment === '') return page;
  const words = fragment.split(/\s+/u);
  const [first, last] = [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)];
  const ends = words.length <= LONGEST_WHOLE ? [fragment] : [first.join(' '), last.join(' ')];
  const prefix = place === null || place.before === '' ? [] : [`${encoded(place.before)}-`];
  const suffix = place === null || place.after === '' ? [] : [`-${encoded(place.after)}`];
  return `${page}#:~:text=${[...prefix, ...ends.map(encoded), ...suffix].join(',')}`;
}

/** Where the words of a link are in the article; `null` where only the lock is at hand, or they aren’t found. */
function placeOnPage(
  { quotation, passage, sourceId }: Evidence,
  { articles }: ReceiptInput,
): PlaceOnPage | null {
  const article = articles.get(sourceId ?? '');
  if (article === undefined || passage === null) return null;
  const { paragraphs } = article;
  const plainText = article.file.text;
  const quoted = plainText.slice(passage.start, passage.end);
  const piece = isWhole(quotation.content) ? quoted : plainFragment(quotation.content);
  const start = passage.start + quoted.indexOf(piece);
  const words = lineOf(piece);
  if (start < passage.start || words === '') return null;
  const paragraph = paragraphs.find((one) => one.start <= start && start < one.end);
  const isOnce = onPage(article).text.split(asFound(words)).length === 2;
  if (paragraph === undefined || isOnce) return { words, before: '', after: '' };
  const before = lineOf(plainText.slice(paragraph.start, start)).split(' ').slice(-NEIGHBOURS);
  const after = lineOf(plainText.slice(start + piece.length, paragraph.end))
    .split(' ')
    .slice(0, NEIGHBOURS);
  return { words, before: before.join(' '), after: after.join(' ') };
}

/** All that the page is known to show, as browsers look for words in it: they fold typography and case. */
const onPage = oncePer(({ file, headline, parts }: SavedArticle) => {
  const beside = parts.flatMap((part) => ('text' in part ? part.text : []));
  return { text: asFound([headline ?? '', ...beside, file.text].join('\n')) };
});

const asFound = (text: string): string => lineOf(normaliseText(text).text).toLowerCase();

/** Words before and after a passage. */
const NEIGHBOURS = 3;

const lineOf = (text: string): string => oneLine(text.replaceAll('\u2060', ''));

const isWhole = (content: string): boolean =>
  quotationPattern(content).parts.every((part) => part.kind === 'words');

/** The longest range of the quotation without edit marks, as the page has it. */
function plainFragment(content: string): string {
  const pieces = isWhole(content) ? [content] : content.split(/\[[^\]]{0,200}\]|…|\.\s?\.\s?\./u);
  const longest = pieces.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return oneLine(longest);
}

/** The dash, comma and ampersand have meanings of their own in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
