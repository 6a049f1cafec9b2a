import type { PartName } from '../../article/article-part.ts';
import { BESIDE, type Passage } from './verdict.ts';

type Place = Pick<Passage, 'paragraph' | 'part'>;

/** Where a passage stands, in a sentence: “paragraph 3”, “the headline”. */
export function placeInWords({ paragraph, part }: Place): string {
  return paragraph === BESIDE && part !== null ? NAMES[part] : `paragraph ${paragraph}`;
}

/** The same as a citation has it: “para. 3”, “headline”. */
export function placeAsLocator({ paragraph, part }: Place): string {
  return paragraph === BESIDE && part !== null ? part : `para. ${paragraph}`;
}

/** The parts of an article in a sentence. */
export const NAMES: Readonly<Record<PartName, string>> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  caption: 'a caption',
};
