import type { EvidenceCounts } from '../evidence/count-verdicts.ts';
import { isUnproven, type SpeakerVerdict } from '../evidence/model/verdict.ts';
import type { UncomparedPassage } from '../outline/outline.ts';
import { fillIn, type UiStrings } from '../language/interface-words.ts';

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
