import type { Range } from '../../text/position.ts';
import type { Cue } from '../cues/cue.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import type { Mention } from '../references/attribution.ts';
import {
  endsWithColon,
  introducedSpeaker,
  lastNamedSpeaker,
  spanOf,
  subjectMention,
} from '../references/paragraph-memory.ts';
import type { Intermediary } from '../text/findings.ts';
import { findChain } from './find-chain.ts';

/** "Here is a translation of …:", in the last clause before the colon. */
const INTRODUCTION =
  /\b(?:translation|translated|text|excerpts?|transcript|gist|summary|statement|letter|passage|reads|in full|as follows|the following)\b/iu;
const LONGEST_INTRODUCTION = 200;

/** Blocks that an introducing paragraph announces, as long as their paragraphs begin with a speaker or go on to say "we". */
export function findBlocks(text: string, all: readonly ReadParagraph[]): readonly BlockQuotation[] {
  const paragraphs = all.filter(({ isAside }) => !isAside);
  return paragraphs.flatMap((introduction, index) => {
    if (!announces(text, introduction)) return [];
    const [first, ...others] = paragraphs.slice(index + 1, index + 1 + LONGEST_BLOCK);
    if (first === undefined || startsWithMark(first)) return [];
    const isSpoken = openingSpeech(first) !== null;
    const next = others.findIndex(
      (paragraph) =>
        startsWithMark(paragraph) ||
        !(isSpoken ? openingSpeech(paragraph) !== null : speaksOn(text, first, paragraph)),
    );
    const block = [first, ...others.slice(0, next === -1 ? others.length : next)];
    return block.map((paragraph) => blockOf(text, introduction, paragraph));
  });
}

/** In paragraphs. */
const LONGEST_BLOCK = 40;

function announces(text: string, paragraph: ReadParagraph): boolean {
  if (!endsWithColon(text, paragraph)) return false;
  const from = Math.max(paragraph.start, paragraph.end - LONGEST_INTRODUCTION);
  const clause = /[^.“”]*[:：]$/u.exec(text.slice(from, paragraph.end));
  return INTRODUCTION.test(clause?.[0] ?? '');
}

/** “We have built railways.” (paragraph) “We have not learned it.” A writer who tells of somebody’s words says “I” at most. */
function speaksOn(text: string, first: ReadParagraph, paragraph: ReadParagraph): boolean {
  if (paragraph.passages.length > 0 || endsWithColon(text, paragraph)) return false;
  const isOfOthers = paragraph.sentences.some(({ cues }) => cues.some(({ frame }) => frame === 'say'));
  return !isOfOthers && [first, paragraph].every(({ start, end }) => WE.test(text.slice(start, end)));
}

const WE = /\b(?:[Ww]e|[Uu]s|[Oo]ur|[Oo]urs)\b/u;

/** Whoever the introduction says is quoted, or spoke in the sentence before: “He wrote so. Here is a translation:”. */
function announcedSpeaker(text: string, introduction: ReadParagraph): Mention | null {
  const closing = introduction.sentences.at(-1);
  if (closing === undefined) return null;
  const isBare = /^(?:The following|Here (?:is|are)|What follows|This is|Below)/u.test(
    text.slice(closing.start, closing.start + 16),
  );
  if (!isBare) return closing.cues.length > 0 ? introducedSpeaker(text, introduction) : null;
  return lastNamedSpeaker(introduction);
}

const startsWithMark = (paragraph: ReadParagraph): boolean =>
  paragraph.passages[0]?.outerStart === paragraph.start;

/** The cue with which a paragraph begins: Ma Li said that … */
function openingSpeech({ sentences: [sentence] }: ReadParagraph): Cue | null {
  const cue = sentence?.cues.find(
    ({ kind, frame, side }) => kind === 'verb' && frame === 'say' && side === 'before',
  );
  if (sentence === undefined || cue === undefined) return null;
  return cue.subject.from - sentence.from > 2 || cue.last - sentence.from > 12 ? null : cue;
}

function blockOf(text: string, introduction: ReadParagraph, paragraph: ReadParagraph): BlockQuotation {
  const cue = openingSpeech(paragraph);
  const sentence = introduction.sentences.at(-1);
  const clause = paragraph.sentences[0]?.clauses.find(
    (clause) => clause.cue === cue && clause.place === 'after',
  );
  const intermediaries =
    sentence === undefined ? [] : findChain(text, introduction, sentence, () => false).intermediaries;
  const opening = clause === undefined ? paragraph.start : spanOf(paragraph, clause).start;
  const that = /^that\s+/u.exec(text.slice(opening, opening + 8));
  return {
    layout: 'announced',
    paragraph,
    start: opening + (that?.[0].length ?? 0),
    end: paragraph.end,
    speaker: cue === null ? announcedSpeaker(text, introduction) : subjectMention(paragraph, cue),
    cue: cue === null ? null : spanOf(paragraph, { from: cue.first, to: cue.last + 1 }),
    intermediaries,
    isTranslated: /translat/iu.test(text.slice(introduction.start, introduction.end)),
  };
}

/** A paragraph without marks that is a quotation as a whole: one before it says so, or it opens with a speaker's name. */
export interface BlockQuotation extends Range {
  readonly layout: 'announced' | 'turn' | 'signed';
  readonly paragraph: ReadParagraph;
  readonly speaker: Mention | null;
  readonly cue: Range | null;
  readonly intermediaries: readonly Intermediary[];
  readonly isTranslated: boolean;
}

/** A paragraph, or a range of it, that somebody says without a cue or an intermediary. */
export function plainBlock(
  layout: BlockQuotation['layout'],
  paragraph: ReadParagraph,
  speaker: Range | null,
  { start, end }: Range = paragraph,
): BlockQuotation {
  const mention = speaker === null ? null : { ...speaker, antecedent: null };
  return {
    layout,
    paragraph,
    start,
    end,
    speaker: mention,
    cue: null,
    intermediaries: [],
    isTranslated: false,
  };
}
