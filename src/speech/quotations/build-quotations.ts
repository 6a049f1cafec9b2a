import type { Range } from '../../text/position.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { NameIndex } from '../names/name-index.ts';
import { namedDocuments } from '../names/named-documents.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { type Mention, RULE_CONFIDENCE } from '../references/attribution.ts';
import { type NameContext, resolveSpeaker } from '../references/resolve-names.ts';
import { resolveReferences } from '../references/resolve-references.ts';
import { areWholly } from '../rows/rows.ts';
import type { FoundQuotation, Intermediary, Passage, Speaker } from '../text/findings.ts';
import { OUTLET } from '../words/outlets.ts';
import { PREPOSITIONS } from '../words/word-classes.ts';
import { lastWord } from '../words/word-set.ts';
import { type BlockQuotation, findBlocks, plainBlock } from './block-quotations.ts';
import type { QuotationDraft } from './draft-quotations.ts';
import { type SentenceChain, datelineAgency, findChain } from './find-chain.ts';
import { findAnswers } from './interview-answers.ts';
import { throughOutlets } from './relayed.ts';
import { labelOfTurn } from './turn-label.ts';

/** Quotations of one sentence share its chain. */
type ChainOf = (paragraph: ReadParagraph, sentence: ReadSentence) => SentenceChain;

/** What the quotations of an article share. */
interface QuotationContext extends NameContext {
  readonly agency: Intermediary | null;
  readonly translator: string | null;
  readonly chainOf: ChainOf;
  readonly before: ChainsBefore;
}

/** Turns drafts into quotations with resolved speakers and chains, and adds the blocks without marks. */
export function buildQuotations(
  paragraphs: readonly ReadParagraph[],
  drafts: readonly QuotationDraft[],
  names: NameIndex,
  text: string,
  { author, translator }: { readonly author: string | null; readonly translator: string | null },
): readonly FoundQuotation[] {
  const references = resolveReferences(text, paragraphs, names);
  const chains = new Map<ReadSentence, SentenceChain>();
  const isHearer = (name: string): boolean => isNamedPerson(names, name);
  const chainOf: ChainOf = (paragraph, sentence) => {
    const chain = chains.get(sentence) ?? findChain(text, paragraph, sentence, isHearer);
    chains.set(sentence, chain);
    return chain;
  };
  const context: QuotationContext = {
    text,
    names,
    references,
    documents: namedDocuments(text),
    author,
    agency: datelineAgency(text, paragraphs),
    translator,
    chainOf,
    before: startChains(text, (paragraph, sentence) => chainOf(paragraph, sentence).intermediaries),
  };
  const blocks = blocksIn(text, paragraphs, names);
  const blocked = new Set(blocks.map((block) => block.paragraph.number));
  const isKept = (draft: QuotationDraft): boolean =>
    (!blocked.has(draft.paragraph.number) || isOfOther(text, draft)) && !isSource(text, draft, chainOf);
  return [...throughOutlets(text, drafts.filter(isKept), names), ...blocks]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((draft) => ('rule' in draft ? fromDraft(context, draft) : fromBlock(context, draft)));
}

/** “Caixin, citing a clerk, said …”: the clerk is who speaks, and nothing that Caixin says. */
function isSource(text: string, draft: QuotationDraft, chainOf: ChainOf): boolean {
  const { paragraph, sentence, start, end, form, cue } = draft;
  if (form !== 'reported' || cue === null || !/^(?:cit|quot)/u.test(text.slice(cue.start, cue.end)))
    return false;
  const { speaker } = chainOf(paragraph, sentence);
  return speaker !== null && start <= speaker.start && speaker.end <= end;
}

/** What somebody quotes in a speech, an answer or a letter: “My deputy, Bo Ray, used to say: ‘We have caught the umbrella.’” */
function isOfOther(text: string, { form, speaker, rule }: QuotationDraft): boolean {
  if (form !== 'marks' || speaker === null || RULE_CONFIDENCE[rule] < CLEAR) return false;
  return !SELF_OR_PRONOUN.test(text.slice(speaker.start, speaker.end));
}

/** What rules say of passages in the speech of others is trusted where they are seldom wrong. */
const CLEAR = 0.9;
const SELF_OR_PRONOUN = /^(?:I|we|you|he|she|it|they|who|that|which)$/iu;

/** A paragraph is a block once, whoever finds it. */
function blocksIn(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): readonly BlockQuotation[] {
  const labelled = findTurns(text, paragraphs);
  const turns = labelled.length > 0 ? labelled : findAnswers(text, paragraphs);
  const [opening] = turns;
  const guest = opening === undefined ? null : onlyGuest(text, names, opening.paragraph.start);
  const answered = turns.map((turn) => ({ ...turn, speaker: turn.speaker ?? guest }));
  const found = [...findBlocks(text, paragraphs), ...answered];
  const known = new Set(found.map(({ paragraph }) => paragraph.number));
  const signed = findSigned(text, paragraphs, names);
  return [...found, ...signed.filter(({ paragraph }) => !known.has(paragraph.number))];
}

/** The one person who is named before a conversation gives its answers, besides whoever asks: “Interview by Ann Lee”. “The Alto Lee glacier” is nobody. */
function onlyGuest(text: string, names: NameIndex, before: number): Mention | null {
  const asks = ({ mentions }: NamedEntity): boolean =>
    mentions.some(({ start }) =>
      /\b(?:[Bb]y|[Tt]he|Interview:|Interviewer:|Questions:) $/u.test(
        text.slice(Math.max(0, start - 14), start),
      ),
    );
  const guests = names.entities.filter(
    (entity) => (entity.mentions[0]?.start ?? before) < before && entity.isPerson && !asks(entity),
  );
  const mention = guests.length === 1 ? guests[0]?.mentions[0] : undefined;
  return mention === undefined ? null : { ...mention, antecedent: null };
}

const RULE_OF_LAYOUT = { announced: 'block quotation', turn: 'turn', signed: 'byline' } as const;

function fromDraft(context: QuotationContext, draft: QuotationDraft): FoundQuotation {
  const { text, before } = context;
  const chain = context.chainOf(draft.paragraph, draft.sentence);
  const mention: Mention | null =
    chain.speaker === null || isSaidByOther(draft, chain)
      ? draft.speaker
      : { start: chain.speaker.start, end: chain.speaker.end, antecedent: null };
  const speaker = mention === null ? null : resolveSpeaker(context, mention);
  const own = before
    .named(draft, chain.intermediaries)
    .filter((intermediary) => !isToldByOther(text, draft, intermediary));
  const intermediaries = own.length > 0 ? own : before.goingOn(draft, speaker);
  const others = withAgency(context, intermediaries).filter(
    ({ name }) => !(speaker?.text.includes(name) ?? false),
  );
  const { start, end } = draft;
  const quotation: FoundQuotation = {
    start,
    end,
    text: text.slice(start, end),
    speaker,
    type: draft.form === 'reported' ? 'indirect' : draft.isPassage ? 'direct' : 'mixed',
    form: draft.form,
    cue: draft.cue === null ? null : passageOf(text, wholeCue(text, draft.cue)),
    chain: withWriters(context, others, 'wrote'),
    rule: draft.rule,
    confidence: RULE_CONFIDENCE[draft.rule],
  };
  before.note(draft, quotation);
  return quotation;
}

const withAgency = (
  { agency }: QuotationContext,
  intermediaries: readonly Intermediary[],
): readonly Intermediary[] =>
  agency === null || intermediaries.some(({ name }) => name === agency.name)
    ? intermediaries
    : [...intermediaries, agency];

/** According to a readout published by the agency, he said …: the readout is no speaker. */
const isSaidByOther = (
  { speaker }: QuotationDraft,
  { intermediaries, speaker: source }: SentenceChain,
): boolean =>
  speaker !== null &&
  source !== null &&
  (speaker.start > source.end || speaker.end < source.start) &&
  intermediaries.some(({ relation }) => relation === 'published');

/** They declined to comment, but the mayor told the Herald …: the first half was told to nobody. */
function isToldByOther(text: string, { cue, end }: QuotationDraft, { mention }: Intermediary): boolean {
  if (cue === null || mention === null || end > mention.start) return false;
  const told = /\b(?:told|tells) $/u.exec(text.slice(Math.max(0, mention.start - 6), mention.start));
  return told !== null && cue.end < mention.start - told[0].length;
}

function fromBlock(context: QuotationContext, block: BlockQuotation): FoundQuotation {
  const rule = RULE_OF_LAYOUT[block.layout];
  return {
    ...passageOf(context.text, block),
    speaker: block.speaker === null ? null : resolveSpeaker(context, block.speaker),
    type: 'direct',
    form: 'block',
    cue: block.cue === null ? null : passageOf(context.text, wholeCue(context.text, block.cue)),
    chain: withWriters(context, block.intermediaries, block.isTranslated ? 'translated' : 'wrote'),
    rule,
    confidence: RULE_CONFIDENCE[rule],
  };
}

/** "pointed out" and "fired back" are one verb each. */
function wholeCue(text: string, { start, end }: Range): Range {
  const isPhrasal = /^(?:point|fire|chim|lash|call|shot|hit)/u.test(text.slice(start, end));
  const particle = isPhrasal ? /^ (?:out|back|in)\b/u.exec(text.slice(end, end + 6)) : null;
  return { start, end: end + (particle?.[0].length ?? 0) };
}

const passageOf = (text: string, { start, end }: Range): Passage => ({
  start,
  end,
  text: text.slice(start, end),
});

/** The author last, and behind the author whoever translated all of it. */
function withWriters(
  { author, translator }: QuotationContext,
  intermediaries: readonly Intermediary[],
  relation: 'wrote' | 'translated',
): readonly Intermediary[] {
  const all = [...intermediaries];
  if (author !== null) all.push({ name: author, relation, mention: null });
  if (translator !== null) all.push({ name: translator, relation: 'translated', mention: null });
  return all;
}

/** A hearer who is a person of the article, or a word for people: no intermediary. */
function isNamedPerson(names: NameIndex, name: string): boolean {
  const entity = names.find(name.replace(/^[Tt]he /u, ''));
  if (entity === null) return false;
  const bare = name.replace(/[’']s$/u, '');
  return (
    entity.isPerson &&
    !OUTLET.test(name) &&
    (entity.name !== bare || entity.role !== null || entity.mentions.length > 2)
  );
}

/** Words, the end of their last sentence, a full name, and perhaps who that is. */
const SIGNED =
  /^(?<words>[^]*\S[.!?…]) (?<name>\p{Lu}[\p{L}\p{M}.’'-]{1,25}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,25}){1,3})(?:, [^.!?\n]{2,60})?$/u;
const FIRST_PERSON = /\b(?:I|we|We|my|My|our|Our)\b/u;
const LONGEST = 800;

/**
 * Paragraphs without marks that somebody speaks and signs, as they are pulled out of an article.
 *
 *     I was told that nobody would miss me. Anna Dahl
 */
function findSigned(
  text: string,
  paragraphs: readonly ReadParagraph[],
  names: NameIndex,
): readonly BlockQuotation[] {
  return paragraphs.flatMap((paragraph) => {
    const { start, end, passages } = paragraph;
    // Nearly every paragraph ends with a stop, and no name does.
    if (passages.length > 0 || end - start > LONGEST || /[^\p{L}.]|\p{Ll}\./u.test(text.slice(end - 2, end)))
      return [];
    const { words, name } = SIGNED.exec(text.slice(start, end))?.groups ?? {};
    if (words === undefined || name === undefined || !FIRST_PERSON.test(words)) return [];
    const entity = names.find(name);
    if (entity === null || !entity.isPerson) return [];
    const named = start + words.length + 1;
    const speaker = { start: named, end: named + name.length };
    return [plainBlock('signed', paragraph, speaker, { start, end: start + words.length })];
  });
}

const ASKS = /^(?:Q|Question|Interviewer)$/iu;
const ANSWERS = /^(?:A|Answer)$/iu;

/** Fewer turns, or fewer who take them, are no conversation. */
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;

interface Turn {
  readonly paragraph: ReadParagraph;
  readonly label: string;
  /** Where the label begins. */
  readonly labelStart: number;
  /** Where the words begin. */
  readonly start: number;
}

/**
 * The turns of an interview or transcript that is set without marks. Each paragraph that opens with a name and a colon is
 * what that person said; “Q:” is the writer's, “A:” is somebody whom the label doesn't name.
 *
 *     PRIYA RAMAN: It records volume and time.
 */
function findTurns(text: string, paragraphs: readonly ReadParagraph[]): readonly BlockQuotation[] {
  // The first paragraph is a headline: “Lund: The council has to answer”.
  const turns = paragraphs.slice(1).flatMap((paragraph) => turnIn(text, paragraph) ?? []);
  const labels = new Map<string, number>();
  for (const { label } of turns) labels.set(lastName(label), (labels.get(lastName(label)) ?? 0) + 1);
  const recurring = [...labels.values()].filter((count) => count > 1).length;
  if (turns.length < FEWEST_TURNS || labels.size < FEWEST_LABELS || recurring === 0) return [];
  return turns.filter(({ label }) => !ASKS.test(label)).map(blockOf);
}

/** Whoever is “Priya Raman” at first may be “Raman” from then on. */
const lastName = (label: string): string => lastWord(label).toUpperCase();

function turnIn(text: string, paragraph: ReadParagraph): Turn | null {
  const found = labelOfTurn(text, paragraph);
  if (found === null) return null;
  const { label, end: start } = found;
  const isMarked = paragraph.passages[0]?.outerStart === start;
  const hasWords = /\p{L}{2}/u.test(text.slice(start, paragraph.end));
  return isMarked || !hasWords ? null : { paragraph, label, labelStart: found.start, start };
}

function blockOf({ paragraph, label, labelStart, start }: Turn): BlockQuotation {
  const named = { start: labelStart, end: labelStart + label.length };
  return plainBlock('turn', paragraph, ANSWERS.test(label) ? null : named, { start, end: paragraph.end });
}

/** A quotation and where it stands. */
interface Placed {
  readonly draft: QuotationDraft;
  readonly quotation: FoundQuotation;
}

/** What the chains before tell of the next one. */
interface ChainsBefore {
  /** The intermediaries by the names that they had before: “the magazine” is Caixin. Where none was named, they are left out. */
  named(draft: QuotationDraft, intermediaries: readonly Intermediary[]): readonly Intermediary[];
  /** Whom somebody goes on talking to. */
  goingOn(draft: QuotationDraft, speaker: Speaker | null): readonly Intermediary[];
  /** Keeps a quotation. */
  note(draft: QuotationDraft, quotation: FoundQuotation): void;
}

/** The intermediaries that a sentence names, whether it quotes anybody or not. */
type IntermediariesIn = (paragraph: ReadParagraph, sentence: ReadSentence) => readonly Intermediary[];

/** No chains, at the start of an article. */
function startChains(text: string, intermediariesIn: IntermediariesIn): ChainsBefore {
  let outlet: string | null = null;
  let last: Placed | null = null;
  const sentencesBefore = startSentencesBefore();
  /** What the sentence before tells, where that quotes nobody. */
  const toldBefore = (draft: QuotationDraft, speaker: Speaker): readonly Intermediary[] => {
    const [before] = sentencesBefore(draft);
    if (before === undefined || !isAbout(text, before, speaker)) return [];
    const isQuoted = last !== null && last.draft.sentence.start >= before.start;
    return isQuoted ? [] : intermediariesIn(draft.paragraph, before).filter(isHearer);
  };
  return {
    named: (draft, intermediaries) =>
      intermediaries.flatMap((intermediary) => {
        if (!isCalledAgain(intermediary.name)) return [intermediary];
        const name =
          outletNear(draft, sentencesBefore(draft), intermediariesIn) ??
          (areWholly('outlet-long-before', intermediary.name) ? outlet : null);
        return name === null ? [] : [{ ...intermediary, name }];
      }),
    goingOn(draft, speaker) {
      if (speaker === null || !goesOn(text, draft)) return [];
      const intermediaries = toldBefore(draft, speaker);
      if (intermediaries.length > 0) return intermediaries;
      if (last === null || draft.paragraph !== last.draft.paragraph) return [];
      return last.quotation.speaker?.name === speaker.name || WRITTEN.test(speaker.text)
        ? last.quotation.chain.filter(isHearer)
        : [];
    },
    note(draft, quotation) {
      const named = quotation.chain.findLast(
        ({ relation, mention }) => relation !== 'wrote' && mention !== null,
      );
      outlet = named?.name ?? outlet;
      last = { draft, quotation };
    },
  };
}

const isCalledAgain = (name: string): boolean => areWholly('outlet-again', name);

/** The outlet that was named last in some sentences. */
function outletNear(
  { paragraph }: QuotationDraft,
  sentences: readonly ReadSentence[],
  intermediariesIn: IntermediariesIn,
): string | null {
  for (const sentence of sentences) {
    const named = intermediariesIn(paragraph, sentence).findLast(({ name }) => !isCalledAgain(name));
    if (named !== undefined) return named.name;
  }
  return null;
}

/** The few sentences before that of a draft in its paragraph, the nearest first. */
function startSentencesBefore(): (draft: QuotationDraft) => readonly ReadSentence[] {
  let read: ReadParagraph | null = null;
  let places = new Map<ReadSentence, number>();
  return ({ paragraph, sentence }) => {
    if (read !== paragraph) {
      read = paragraph;
      places = new Map(paragraph.sentences.map((one, at) => [one, at]));
    }
    const place = places.get(sentence) ?? 0;
    return paragraph.sentences.slice(Math.max(0, place - NEAR), place).toReversed();
  };
}

const NEAR = 3;

/** “Anna Lund has been talking to Caixin. ‘…,’ she said.” */
const isAbout = (text: string, { start, end }: ReadSentence, { text: words, name }: Speaker): boolean =>
  /^(?:he|she|they|it)$/iu.test(words) ||
  WRITTEN.test(words) ||
  text.slice(start, end).includes(lastWord(name));

/** What goes on in a paper is in the paper. */
const WRITTEN =
  /^(?:the|his|her|its|their) (?:statement|letter|message|notice|e-?mail|post|interview|commentary|editorial|article)$/iu;

const isHearer = ({ relation, mention }: Intermediary): boolean =>
  /^(?:told|published)$/u.test(relation) && mention !== null;

/** “…,” he said. “…” Nothing in the sentence but the words, who said them and that they were said. */
function goesOn(text: string, { form, sentence, paragraph, speaker, cue, rule }: QuotationDraft): boolean {
  if (form !== 'marks') return false;
  if (rule === 'same paragraph') return true;
  if (speaker === null || cue === null || WRITES.test(text.slice(cue.start, cue.end))) return false;
  if (WRITTEN.test(text.slice(speaker.start, speaker.end))) return true;
  const words = paragraph.tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word');
  return words.length <= MOST_WORDS && !words.some(({ lower }) => PREPOSITIONS.has(lower));
}

/** On paper, or elsewhere. */
const WRITES = /^(?:wr(?:i|o)tes?|posted|posts|tweet(?:s|ed)|told|tells)$/u;

/** “Ma Li also said”; not “In June he said”. */
const MOST_WORDS = 4;
