import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { NameIndex } from '../names/name-index.ts';
import { namedDocuments } from '../names/named-documents.ts';
import { RULE_CONFIDENCE } from '../references/attribution.ts';
import { type NameContext, resolveSpeaker } from '../references/resolve-names.ts';
import { resolveReferences } from '../references/resolve-references.ts';
import { areWholly } from '../rows/rows.ts';
import type { FoundQuotation, Intermediary } from '../text/findings.ts';
import { tokenAt } from '../text/token.ts';
import { isKnownOutlet } from '../words/name-words.ts';
import { type BlockQuotation, findBlocks } from './block-quotations.ts';
import { type ChainsBefore, startChains } from './chains-before.ts';
import type { QuotationDraft } from './draft-quotations.ts';
import { type SentenceChain, datelineAgency, findChain } from './find-chain.ts';
import { passageOf } from './found.ts';
import { throughOutlets } from './relayed.ts';

/** Quotations of one sentence share its chain. */
type ChainOf = (paragraph: ReadParagraph, sentence: ReadSentence) => SentenceChain;

/** What the quotations of an article share. */
interface QuotationContext extends NameContext {
  readonly agency: Intermediary | null;
  readonly translator: string | null;
  readonly chainOf: ChainOf;
  readonly before: ChainsBefore;
}

/** What is known of an article besides its words. */
interface TextFacts {
  readonly author: string | null;
  readonly translator: string | null;
  /** Whether it was recorded, and its paragraphs say who speaks. */
  readonly isSpoken: boolean;
}

/** Turns drafts into quotations with resolved speakers and chains, and adds the blocks without marks. */
export function buildQuotations(
  paragraphs: readonly ReadParagraph[],
  drafts: readonly QuotationDraft[],
  names: NameIndex,
  text: string,
  { author, translator, isSpoken }: TextFacts,
): readonly FoundQuotation[] {
  const references = resolveReferences(text, paragraphs, names);
  const chains = new Map<ReadSentence, SentenceChain>();
  const chainOf: ChainOf = (paragraph, sentence) => {
    const chain =
      chains.get(sentence) ?? findChain(text, paragraph, sentence, (name) => isNamedPerson(names, name));
    chains.set(sentence, chain);
    return chain;
  };
  const context: QuotationContext = {
    text,
    names,
    references,
    documents: namedDocuments(names.lexicon, text),
    author,
    agency: datelineAgency(text, paragraphs),
    translator,
    chainOf,
    before: startChains(text, (paragraph, sentence) => chainOf(paragraph, sentence).intermediaries),
  };
  const blocks = findBlocks(text, paragraphs, names, isSpoken);
  const blocked = new Set(blocks.map((block) => block.paragraph.number));
  const isKept = (draft: QuotationDraft): boolean =>
    (!blocked.has(draft.paragraph.number) || isOfOther(text, draft)) && !isSource(draft, chainOf);
  return [...throughOutlets(text, drafts.filter(isKept), names), ...blocks]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((draft) => ('rule' in draft ? fromDraft(context, draft) : fromBlock(context, draft)));
}

/** “Caixin, citing a clerk, said …”: the clerk is who speaks, and nothing that Caixin says. */
const isSource = ({ paragraph, sentence, start, form }: QuotationDraft, chainOf: ChainOf): boolean =>
  form === 'reported' && chainOf(paragraph, sentence).speaker?.start === start;

/** What somebody quotes in a speech, an answer or a letter: “My deputy, Bo Ray, used to say: ‘We have caught the umbrella.’” */
const isOfOther = (text: string, { form, speaker, rule }: QuotationDraft): boolean =>
  form === 'marks' &&
  speaker !== null &&
  RULE_CONFIDENCE[rule] >= CLEAR &&
  !areWholly('self-or-pronoun', text.slice(speaker.start, speaker.end));

/** What rules say of passages in the speech of others is trusted where they are seldom wrong. */
const CLEAR = 0.9;

function fromDraft(context: QuotationContext, draft: QuotationDraft): FoundQuotation {
  const { text, before } = context;
  const chain = context.chainOf(draft.paragraph, draft.sentence);
  const isOther = chain.speaker === null || isSaidByOther(draft, chain);
  const mention = isOther ? draft.speaker : { ...chain.speaker, antecedent: null };
  const speaker = mention === null ? null : resolveSpeaker(context, mention);
  const own = before
    .named(draft, chain.intermediaries)
    .filter((intermediary) => !isHearerOfOther(draft, intermediary));
  const intermediaries = own.length > 0 ? own : before.continued(draft, speaker);
  const others = withAgency(context, intermediaries).filter(
    ({ name }) => !(speaker?.text.includes(name) ?? false),
  );
  const quotation: FoundQuotation = {
    ...passageOf(text, draft),
    speaker,
    type: draft.form === 'reported' ? 'indirect' : draft.isPassage ? 'direct' : 'mixed',
    form: draft.form,
    cue: draft.cue === null ? null : passageOf(text, draft.cue),
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
function isHearerOfOther(
  { sentence, paragraph, cue, end }: QuotationDraft,
  { mention }: Intermediary,
): boolean {
  const told = sentence.cues.find(
    ({ last, features }) =>
      features.has('takesHearer') && tokenAt(paragraph.tokens, last + 1).start === mention?.start,
  );
  if (told === undefined || cue === null || mention === null) return false;
  return end <= mention.start && cue.end < tokenAt(paragraph.tokens, told.first).start;
}

function fromBlock(context: QuotationContext, block: BlockQuotation): FoundQuotation {
  const rule = block.layout === 'turn' ? 'turn' : 'block quotation';
  return {
    ...passageOf(context.text, block),
    speaker: block.speaker === null ? null : resolveSpeaker(context, block.speaker),
    type: 'direct',
    form: 'block',
    cue: block.cue === null ? null : passageOf(context.text, block.cue),
    chain: withWriters(context, block.intermediaries, block.isTranslated ? 'translated' : 'wrote'),
    rule,
    confidence: RULE_CONFIDENCE[rule],
  };
}

/** The author last, and after the author whoever translated all of it. */
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
  if (entity === null || !entity.isPerson || isKnownOutlet(names.lexicon, name)) return false;
  return entity.name !== name.replace(/[’']s$/u, '') || entity.role !== null || entity.mentions.length > 2;
}
