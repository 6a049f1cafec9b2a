import type { Intermediary, FoundQuotation, Speaker } from '../text/findings.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { lastWord } from '../words/word-set.ts';
import { PREPOSITIONS } from '../words/word-classes.ts';
import { OUTLET_BEFORE, OUTLET_LONG_BEFORE } from './intermediary-names.ts';
import type { QuotationDraft } from './draft-quotations.ts';

/** A quotation and where it stands. */
interface Placed {
  readonly draft: QuotationDraft;
  readonly quotation: FoundQuotation;
}

/** What the chains before tell of the next one. */
export interface ChainsBefore {
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
export function startChains(text: string, intermediariesIn: IntermediariesIn): ChainsBefore {
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
        if (!CALLED_AGAIN.test(intermediary.name)) return [intermediary];
        const name =
          outletNear(draft, sentencesBefore(draft), intermediariesIn) ??
          (CALLED_LONG_AFTER.test(intermediary.name) ? outlet : null);
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

const CALLED_AGAIN = new RegExp(`^${OUTLET_BEFORE}$`, 'u');
const CALLED_LONG_AFTER = new RegExp(`^${OUTLET_LONG_BEFORE}$`, 'u');

/** The outlet that was named last in some sentences. */
function outletNear(
  { paragraph }: QuotationDraft,
  sentences: readonly ReadSentence[],
  intermediariesIn: IntermediariesIn,
): string | null {
  for (const sentence of sentences) {
    const named = intermediariesIn(paragraph, sentence).findLast(({ name }) => !CALLED_AGAIN.test(name));
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
