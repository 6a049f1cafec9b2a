import type { Range } from '../../text/source-file.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import type { ReportedClause } from '../cues/reported-clause.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { Mention } from '../references/attribution.ts';
import {
  endsWithColon,
  introducedSpeaker,
  lastNamedSpeaker,
  spanOf,
  subjectMention,
} from '../references/paragraph-memory.ts';
import { areWholly, holds } from '../rows/rows.ts';
import type { Intermediary } from '../text/findings.ts';
import { tokenAt } from '../text/token.ts';
import { lastWord } from '../words/spaced-words.ts';
import { findChain } from './find-chain.ts';
import { findAnswers } from './interview-answers.ts';
import { labelOfTurn } from './turn-label.ts';

/** A paragraph without marks that is a quotation as a whole: one before it says so, or it opens with a speaker's name. */
export interface BlockQuotation extends Range {
  readonly layout: 'announced' | 'turn';
  readonly paragraph: ReadParagraph;
  readonly speaker: Mention | null;
  readonly cue: Range | null;
  readonly intermediaries: readonly Intermediary[];
  readonly isTranslated: boolean;
}

/** The paragraphs that are quotations; each is a block once, whoever finds it. In what was recorded (`isSpoken`) every label counts. */
export function findBlocks(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
  isSpoken: boolean,
): readonly BlockQuotation[] {
  const labelled = findTurns(text, paragraphs, isSpoken);
  const answers =
    labelled.length > 0 ? labelled : findAnswers(text, paragraphs).map((answer) => turnOf(answer, null));
  const [opening] = answers;
  const guest = opening === undefined ? null : onlyGuest(text, names, opening.paragraph.start);
  const turns = answers.map((turn) => ({ ...turn, speaker: turn.speaker ?? guest }));
  const taken = new Set(turns.map(({ paragraph }) => paragraph));
  return [...findAnnounced(text, paragraphs).filter(({ paragraph }) => !taken.has(paragraph)), ...turns];
}

/** In paragraphs. */
const LONGEST_BLOCK = 40;
const LONGEST_INTRODUCTION = 200;

/** What an introducing paragraph announces (“Here is a translation of …:”), as long as the paragraphs go on to say “we”. */
function findAnnounced(text: string, all: readonly ReadParagraph[]): readonly BlockQuotation[] {
  const paragraphs = all.filter(({ isAside }) => !isAside);
  return paragraphs.flatMap((introduction, index) => {
    const [first, ...others] = paragraphs.slice(index + 1, index + 1 + LONGEST_BLOCK);
    if (
      first === undefined ||
      !announces(text, introduction) ||
      first.passages[0]?.outerStart === first.start
    )
      return [];
    const isReport = openingSpeech(first) !== null;
    const end = others.findIndex((paragraph) =>
      isReport ? openingSpeech(paragraph) === null : !speaksOn(text, first, paragraph),
    );
    const block = [first, ...others.slice(0, end === -1 ? others.length : end)];
    return block.map((paragraph) => blockOf(text, introduction, paragraph));
  });
}

/** Whether the last clause before a colon announces somebody’s words. */
function announces(text: string, paragraph: ReadParagraph): boolean {
  if (!endsWithColon(text, paragraph)) return false;
  const from = Math.max(paragraph.start, paragraph.end - LONGEST_INTRODUCTION);
  const clause = /[^.“”]*[:：]$/u.exec(text.slice(from, paragraph.end))?.[0] ?? '';
  return holds(
    'announces',
    paragraph.tokens.filter(({ start }) => start >= paragraph.end - clause.length),
  );
}

/** “We have built railways.” (paragraph) “We have not learned it.” A writer who tells of somebody’s words says “I” at most. */
function speaksOn(text: string, first: ReadParagraph, paragraph: ReadParagraph): boolean {
  if (paragraph.passages.length > 0 || endsWithColon(text, paragraph)) return false;
  const isOfOthers = paragraph.sentences.some(({ cues }) => cues.some(({ frame }) => frame === 'say'));
  return !isOfOthers && [first, paragraph].every(({ tokens }) => holds('we', tokens));
}

/** Whoever the introduction says is quoted, or spoke in the sentence before: “He wrote so. Here is a translation:”. */
function announcedSpeaker(text: string, introduction: ReadParagraph): Mention | null {
  const closing = introduction.sentences.at(-1);
  if (closing === undefined) return null;
  if (holds('bare-introduction', introduction.tokens.slice(closing.from, closing.from + 3)))
    return lastNamedSpeaker(introduction);
  return closing.cues.length > 0 ? introducedSpeaker(text, introduction) : null;
}

/** What a paragraph reports that begins with a cue, after its “that”: Ma Li said that … */
function openingSpeech({ sentences: [sentence], tokens }: ReadParagraph): ReportedClause | null {
  const clause = sentence?.clauses.find(
    ({ cue, place }) => cue.frame === 'say' && cue.side === 'before' && place === 'after',
  );
  if (sentence === undefined || clause === undefined || clause.cue.subject.from > sentence.from + 2)
    return null;
  return tokenAt(tokens, clause.from).is('opensReport') ? { ...clause, from: clause.from + 1 } : clause;
}

function blockOf(text: string, introduction: ReadParagraph, paragraph: ReadParagraph): BlockQuotation {
  const sentence = introduction.sentences.at(-1);
  const clause = openingSpeech(paragraph);
  const opening = clause === null ? paragraph.start : spanOf(paragraph, clause).start;
  const cue = clause?.cue ?? null;
  return {
    layout: 'announced',
    paragraph,
    start: opening,
    end: paragraph.end,
    speaker: cue === null ? announcedSpeaker(text, introduction) : subjectMention(paragraph, cue),
    cue: cue === null ? null : spanOf(paragraph, { from: cue.first, to: cue.last + 1 }),
    intermediaries:
      sentence === undefined ? [] : findChain(text, introduction, sentence, () => false).intermediaries,
    isTranslated: holds('translated', introduction.tokens),
  };
}

/** A paragraph, from `start` on, that somebody says without a cue or an intermediary. */
function turnOf(
  paragraph: ReadParagraph,
  label: Range | null,
  start: number = paragraph.start,
): BlockQuotation {
  const speaker = label === null ? null : { ...label, antecedent: null };
  const { end } = paragraph;
  return {
    layout: 'turn',
    paragraph,
    start,
    end,
    speaker,
    cue: null,
    intermediaries: [],
    isTranslated: false,
  };
}

/** Fewer turns, or fewer who take them, are no conversation. */
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;

/**
 * The turns of an interview or transcript that is set without marks. Each paragraph that opens with a name and a colon is
 * what that person said; “Q:” is the writer's, “A:” is somebody whom the label doesn't name.
 *
 *     PRIYA RAMAN: It records volume and time.
 */
function findTurns(
  text: string,
  paragraphs: readonly ReadParagraph[],
  isSpoken: boolean,
): readonly BlockQuotation[] {
  // The first paragraph is a headline: “Lund: The council has to answer”.
  const turns = paragraphs.slice(isSpoken ? 0 : 1).flatMap((paragraph) => {
    const label = labelOfTurn(text, paragraph);
    const isMarked = paragraph.passages[0]?.outerStart === label?.end;
    return label === null || isMarked || !/\p{L}{2}/u.test(text.slice(label.end, paragraph.end))
      ? []
      : [{ paragraph, ...label }];
  });
  // Whoever is “Priya Raman” at first may be “Raman” from then on.
  const labels = turns.map(({ label }) => lastWord(label).toUpperCase());
  const takers = new Set(labels);
  const isConversation =
    turns.length >= FEWEST_TURNS && takers.size >= FEWEST_LABELS && takers.size < turns.length;
  if (!isSpoken && !isConversation) return [];
  return turns
    .filter(({ label }) => !areWholly('asker', label))
    .map(({ paragraph, label, start, end }) =>
      turnOf(paragraph, areWholly('answerer', label) ? null : { start, end: start + label.length }, end),
    );
}

/** The one person who is named before a conversation gives its answers, besides whoever asks: “Interview by Ann Lee”. */
function onlyGuest(text: string, names: NameIndex, before: number): Mention | null {
  const asks = ({ start }: Range): boolean =>
    areWholly('before-asker', /(\p{L}*):?\s*$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? '');
  const isGuest = ({ mentions, isPerson }: NamedEntity): boolean =>
    isPerson && (mentions[0]?.start ?? before) < before && !mentions.some(asks);
  const guests = names.entities.filter(isGuest);
  const mention = guests.length === 1 ? guests[0]?.mentions[0] : undefined;
  return mention === undefined ? null : { ...mention, antecedent: null };
}
