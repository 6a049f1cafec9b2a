import type { Carrier, FoundQuotation, Speaker } from '../findings.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { PREPOSITIONS } from '../text/word-classes.ts';
import { OUTLET_BEFORE } from './carrier-patterns.ts';
import type { QuotationDraft } from './quotation-draft.ts';

/** A quotation and where it stands. */
interface Placed {
  readonly paragraph: ReadParagraph;
  readonly quotation: FoundQuotation;
}

/** What the chains before tell of the next one. */
export interface ChainsBefore {
  /** The carriers by the names that they had before: “the magazine” is Caixin. Where none was named, they are left out. */
  named(carriers: readonly Carrier[]): readonly Carrier[];
  /** Whom somebody goes on talking to. */
  goingOn(draft: QuotationDraft, speaker: Speaker | null): readonly Carrier[];
  /** Keeps a quotation. */
  note(draft: QuotationDraft, quotation: FoundQuotation): void;
}

/** No chains, at the start of an article. */
export function startChains(text: string): ChainsBefore {
  let outlet: string | null = null;
  let last: Placed | null = null;
  return {
    named: (carriers) =>
      carriers.flatMap((carrier) => {
        if (!CALLED_AGAIN.test(carrier.name)) return [carrier];
        return outlet === null ? [] : [{ ...carrier, name: outlet }];
      }),
    goingOn(draft, speaker) {
      if (last === null || draft.paragraph !== last.paragraph || !goesOn(text, draft)) return [];
      return speaker !== null && last.quotation.speaker?.name === speaker.name
        ? last.quotation.chain.filter(isHearer)
        : [];
    },
    note(draft, quotation) {
      const named = quotation.chain.findLast(
        ({ relation, mention }) => relation !== 'wrote' && mention !== null,
      );
      outlet = named?.name ?? outlet;
      last = { paragraph: draft.paragraph, quotation };
    },
  };
}

const CALLED_AGAIN = new RegExp(`^${OUTLET_BEFORE}$`, 'u');

const isHearer = ({ relation, mention }: Carrier): boolean =>
  /^(?:told|published)$/u.test(relation) && mention !== null;

/** “…,” he said. “…” Nothing in the sentence but the words, who said them and that they were said. */
function goesOn(text: string, { form, sentence, paragraph, speaker, cue, rule }: QuotationDraft): boolean {
  if (form !== 'marks') return false;
  if (rule === 'same paragraph') return true;
  if (speaker === null || cue === null || WRITES.test(text.slice(cue.start, cue.end))) return false;
  const words = paragraph.tokens.slice(sentence.from, sentence.to).filter(({ kind }) => kind === 'word');
  return words.length <= MOST_WORDS && !words.some(({ lower }) => PREPOSITIONS.has(lower));
}

/** On paper, or elsewhere. */
const WRITES = /^(?:wr(?:i|o)tes?|posted|posts|tweet(?:s|ed)|told|tells)$/u;

/** “Ma Li also said”; not “In June he said”. */
const MOST_WORDS = 4;
