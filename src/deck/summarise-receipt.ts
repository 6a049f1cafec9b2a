import type { EvidenceCounts } from '../evidence/count-verdicts.ts';
import { type SpeakerVerdict, isUnproven } from '../evidence/model/verdict.ts';
import type { Receipt } from '../evidence/receipt/receipt.ts';
import { type UiStrings, fillIn } from '../language/interface-words.ts';
import { sourcesShown } from '../outline/inlines-of-outline.ts';
import type { Outline, UncomparedPassage } from '../outline/outline.ts';

/** “14 of 14 quotations match the saved article. Speakers: 9 named beside the words, 5 inferred.” */
export interface ReceiptSummary extends EvidenceCounts {
  /** What kinds of passages were compared with nothing, one for each. */
  readonly uncompared: readonly UncomparedPassage['kind'][];
  /** Whether every quotation was compared with the article itself, with the lock, or some with either. */
  readonly checkedAgainst: 'article' | 'lock' | 'both';
  /** As the outline gives it. */
  readonly date: string | null;
  /** The start of the SHA-256 of each saved text, by source id. */
  readonly hashes: readonly { readonly sourceId: string; readonly hash: string }[];
}

/** What the sources slide says of the check; `null` for an outline without quotations. */
export function summariseReceipt(
  outline: Outline,
  {
    receipt: { quotations, sources },
    counts,
  }: { readonly receipt: Receipt; readonly counts: EvidenceCounts },
): ReceiptSummary | null {
  if (quotations.length === 0) return null;
  const against = new Set(quotations.map((item) => item.checkedAgainst));
  const hashes = Object.keys(sourcesShown(outline)).flatMap((sourceId) => {
    const hash = sources[sourceId]?.textHash ?? null;
    return hash === null ? [] : [{ sourceId, hash: hash.slice(0, 12) }];
  });
  return {
    ...counts,
    uncompared: outline.uncompared.map(({ kind }) => kind),
    checkedAgainst: against.size > 1 ? 'both' : against.has('lock') ? 'lock' : 'article',
    date: outline.frontMatter.date ?? null,
    hashes,
  };
}

/** In the order in which the seal counts them: those that are proven, or have nothing to prove, and then the others. */
const ORDER: readonly SpeakerVerdict[] = [
  'stated',
  'author',
  'none',
  'inferred',
  'open',
  'unstated',
  'other',
  'unread',
];

type UncomparedKind = UncomparedPassage['kind'];
const UNCOMPARED: readonly UncomparedKind[] = ['translation', 'elsewhere', 'own', 'code', 'scare'];

/**
 * The sentences of the seal after the count of quotations: “Speakers: 1 named beside the words, 1 the author, 5 without a
 * named speaker. Speakers not proven: 4 inferred. Words of a report: 7.” Passages that were compared with nothing are counted last. What there is none of isn't said.
 */
export function sealSentences(
  { speakers, reports, ownWords }: EvidenceCounts,
  uncompared: readonly UncomparedKind[],
  { seal, comma }: Pick<UiStrings, 'seal' | 'comma'>,
): readonly string[] {
  const counted = (words: string, count: number): readonly string[] =>
    count === 0 ? [] : [fillIn(words, { n: count })];
  const listed = (words: string, verdicts: readonly SpeakerVerdict[]): readonly string[] => {
    const list = verdicts.flatMap((verdict) => counted(seal.verdicts[verdict], speakers[verdict]));
    return list.length === 0 ? [] : [fillIn(words, { list: list.join(comma) })];
  };
  const others = UNCOMPARED.flatMap((kind) =>
    counted(seal.uncomparedKinds[kind], uncompared.filter((one) => one === kind).length),
  );
  return [
    ...listed(
      seal.speakers,
      ORDER.filter((verdict) => !isUnproven(verdict)),
    ),
    ...listed(seal.unproven, ORDER.filter(isUnproven)),
    ...counted(seal.reports, reports),
    ...counted(seal.ownWords, ownWords),
    ...(others.length === 0 ? [] : [fillIn(seal.uncompared, { list: others.join(comma) })]),
  ];
}
