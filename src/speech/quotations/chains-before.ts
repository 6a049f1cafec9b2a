import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { areWholly } from '../rows/rows.ts';
import type { FoundQuotation, Intermediary, Speaker } from '../text/findings.ts';
import { lastWord } from '../words/spaced-words.ts';
import type { QuotationDraft } from './draft-quotations.ts';

/** What the chains before tell of the next one. */
export interface ChainsBefore {
  /** The intermediaries by the names that they had before: “the magazine” is Caixin. Where none was named, they are left out. */
  named(draft: QuotationDraft, intermediaries: readonly Intermediary[]): readonly Intermediary[];
  /** Whom somebody keeps talking to. */
  continued(draft: QuotationDraft, speaker: Speaker | null): readonly Intermediary[];
  /** Keeps a quotation. */
  note(draft: QuotationDraft, quotation: FoundQuotation): void;
}

/** The intermediaries that a sentence names, whether it quotes anybody or not. */
type IntermediariesIn = (paragraph: ReadParagraph, sentence: ReadSentence) => readonly Intermediary[];

/** No chains, at the start of an article. */
export function startChains(text: string, intermediariesIn: IntermediariesIn): ChainsBefore {
  let outlet: string | null = null;
  let last: { readonly draft: QuotationDraft; readonly quotation: FoundQuotation } | null = null;
  /** The outlet that was named last in the sentences before. */
  const outletNear = ({ paragraph, sentence }: QuotationDraft): string | null =>
    sentencesBefore(paragraph, sentence)
      .flatMap((before) => intermediariesIn(paragraph, before))
      .find(({ name }) => !isCalledAgain(name))?.name ?? null;
  /** What the sentence before tells, where that quotes nobody. */
  const relayedBefore = (
    { paragraph, sentence }: QuotationDraft,
    speaker: Speaker,
  ): readonly Intermediary[] => {
    const [before] = sentencesBefore(paragraph, sentence);
    const isQuoted = before !== undefined && last !== null && last.draft.sentence.start >= before.start;
    if (before === undefined || isQuoted || !isAbout(text, before, speaker)) return [];
    return intermediariesIn(paragraph, before).filter(isHearer);
  };
  return {
    named: (draft, intermediaries) =>
      intermediaries.flatMap((intermediary) => {
        if (!isCalledAgain(intermediary.name)) return [intermediary];
        const isLongBefore = areWholly('outlet-long-before', intermediary.name);
        const name = outletNear(draft) ?? (isLongBefore ? outlet : null);
        return name === null ? [] : [{ ...intermediary, name }];
      }),
    continued(draft, speaker) {
      if (speaker === null || !continuesBefore(text, draft)) return [];
      const intermediaries = relayedBefore(draft, speaker);
      if (intermediaries.length > 0 || last === null || draft.paragraph !== last.draft.paragraph)
        return intermediaries;
      const isSame = last.quotation.speaker?.name === speaker.name || areWholly('own-paper', speaker.text);
      return isSame ? last.quotation.chain.filter(isHearer) : [];
    },
    note(draft, quotation) {
      const isNamed = ({ relation, mention }: Intermediary): boolean =>
        relation !== 'wrote' && mention !== null;
      outlet = quotation.chain.findLast(isNamed)?.name ?? outlet;
      last = { draft, quotation };
    },
  };
}

const isCalledAgain = (name: string): boolean => areWholly('outlet-again', name);

/** The few sentences before one in its paragraph, the nearest first. */
function sentencesBefore({ sentences }: ReadParagraph, sentence: ReadSentence): readonly ReadSentence[] {
  const place = sentences.lastIndexOf(sentence);
  return sentences.slice(Math.max(0, place - NEAR), place).toReversed();
}

const NEAR = 3;

/** “Anna Lund has been talking to Caixin. ‘…,’ she said.” */
const isAbout = (text: string, { start, end }: ReadSentence, { text: words, name }: Speaker): boolean =>
  areWholly('pronoun', words) ||
  areWholly('own-paper', words) ||
  text.slice(start, end).includes(lastWord(name));

const isHearer = ({ relation, mention }: Intermediary): boolean =>
  (relation === 'told' || relation === 'published') && mention !== null;

/** “…,” he said. “…” Nothing in the sentence but the words, who said them and that they were said. */
function continuesBefore(
  text: string,
  { form, sentence, paragraph, speaker, cue, rule }: QuotationDraft,
): boolean {
  if (form !== 'marks') return false;
  if (rule === 'same paragraph') return true;
  if (speaker === null || cue === null || areWholly('tells-elsewhere', text.slice(cue.start, cue.end)))
    return false;
  // What continues in a paper is in the paper.
  if (areWholly('own-paper', text.slice(speaker.start, speaker.end))) return true;
  const words = paragraph.tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word');
  return words.length <= MOST_WORDS && !words.some((word) => word.is('preposition'));
}

/** “Ma Li also said”; not “In June he said”. */
const MOST_WORDS = 4;
