import {
  passes,
  type Evidence,
  type KindFinding,
  type SpeakerFinding,
  type Verdict,
} from '../evidence/model/verdict.ts';
import type { ReceiptQuotation } from '../evidence/receipt/receipt.ts';

/** The verdicts on a quotation, each with what it is on. Whose words they are is asked only of those that are there. */
export function verdictsInWords({
  verdict,
  speaker,
  kind,
  quotation,
}: Pick<Evidence, 'verdict' | 'speaker' | 'kind' | 'quotation'>): readonly (readonly [
  what: string,
  told: string,
])[] {
  const isThere = passes(verdict) && verdict !== 'locked';
  return [
    ['Words', WORDS[verdict]],
    ...(isThere ? [['Speaker', speakerInWords(speaker, quotation.speaker)] as const] : []),
    ...(isThere && kind !== null ? [['Wording', kindInWords(kind)] as const] : []),
  ];
}

/** Whether the words are in the article. */
const WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: 'They are there, character for character.',
  typographic: 'They are there; only quotation marks, dashes or spaces are set otherwise.',
  edited: 'They are there, with edits that are marked or change nothing, such as […] or a capital letter.',
  spliced: 'Parts of them are there, and can’t be joined like this.',
  altered: 'The article has other words.',
  absent: 'The article says nothing like it.',
  locked: 'Not compared: the article isn’t here.',
  unverifiable: 'Not compared: the article isn’t here.',
};

/** Does the article give the words to whom the file names? */
function speakerInWords({ verdict, name, isBeside }: SpeakerFinding, shown: string | null): string {
  switch (verdict) {
    case 'stated':
      return 'The article names this speaker right beside the words.';
    case 'inferred':
      return 'Not proven: inferred from a pronoun, a description, or speech that goes on.';
    case 'open':
      return 'Not proven: the article doesn’t give them to this speaker for certain.';
    case 'author':
      return 'The words are the author’s or the outlet’s own.';
    case 'none':
      return 'The file names nobody.';
    case 'unstated':
      return `Not proven: the article doesn’t say that these are words of ${shown ?? 'somebody'}.`;
    case 'other':
      return `The article gives the words to ${name ?? 'somebody else'}${isBeside ? ', right beside them' : ', as far as can be told'}.`;
    case 'unread':
      return 'Not proven, nor compared: speakers are read in English articles only, and not in headlines or captions.';
  }
}

/** Are the words quoted in the article? */
function kindInWords(kind: KindFinding): string {
  const report = kind.isReport ? ' All of it is quoted from somebody’s report.' : '';
  switch (kind.verdict) {
    case 'quoted':
      return `The article quotes them.${report}`;
    case 'mixed':
      return `The article quotes only a part of them; the rest is its own wording.${report}`;
    case 'reported':
      return `The article reports them in its own wording; nobody is quoted.${report}`;
    case 'narrated':
      return `They are the article’s own sentence; nobody is quoted.${report}`;
  }
}

/** What the file says it found, in short. */
export function recordInWords({ verdict, said, kind }: ReceiptQuotation): string {
  return [RECORDED[verdict], `speaker ${said.verdict}`, ...(kind === undefined ? [] : [kind.verdict])].join(
    ', ',
  );
}

/** The verdicts on words as a file has them. */
const RECORDED: Readonly<Record<Verdict, string>> = {
  verbatim: 'words verbatim',
  typographic: 'words the same but for typography',
  edited: 'words edited',
  spliced: 'words spliced',
  altered: 'words altered',
  absent: 'words absent',
  locked: 'words as in its lock',
  unverifiable: 'nothing of these words',
};

/** Whether the article of a quotation is at hand. */
export const isCompared = ({ checkedAgainst }: Evidence): boolean => checkedAgainst === 'article';
