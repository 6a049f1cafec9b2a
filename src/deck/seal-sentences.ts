import type { EvidenceCounts } from '../evidence/count-verdicts.ts';
import type { SpeakerVerdict } from '../evidence/model/verdict.ts';
import type { UncomparedPassage } from '../outline/outline.ts';
import { fillIn } from '../language/fill-in.ts';
import type { UiStrings } from '../language/interface-words.ts';

/** In the order in which the seal counts them: what is proven first. */
const ORDER: readonly SpeakerVerdict[] = [
  'stated',
  'author',
  'inferred',
  'none',
  'unstated',
  'other',
  'unread',
];

type UncomparedKind = UncomparedPassage['kind'];
const UNCOMPARED: readonly UncomparedKind[] = ['translation', 'elsewhere', 'own', 'scare'];

/**
 * The sentences of the seal after the count of quotations: “Speakers: 1 named beside the words, 1 the author, 4 inferred, 5
 * without a named speaker. Words of a report: 7.” Passages that were compared with nothing are counted last. What there is none of isn't said.
 */
export function sealSentences(
  { speakers, reports, ownWords }: EvidenceCounts,
  uncompared: readonly UncomparedKind[],
  { seal, comma }: Pick<UiStrings, 'seal' | 'comma'>,
): readonly string[] {
  const counted = (words: string, count: number): readonly string[] =>
    count === 0 ? [] : [fillIn(words, { n: count })];
  const list = ORDER.flatMap((verdict) => counted(seal.verdicts[verdict], speakers[verdict]));
  const others = UNCOMPARED.flatMap((kind) =>
    counted(seal.uncomparedKinds[kind], uncompared.filter((one) => one === kind).length),
  );
  return [
    ...(list.length === 0 ? [] : [fillIn(seal.speakers, { list: list.join(comma) })]),
    ...counted(seal.reports, reports),
    ...counted(seal.ownWords, ownWords),
    ...(others.length === 0 ? [] : [fillIn(seal.uncompared, { list: others.join(comma) })]),
  ];
}
