import { HYPHENATE, type PartName } from '../../article/article-part.ts';
import type { Locator } from '../../markdown/nodes/inline.ts';

/** How a place in a source is written; several are a range or a list. */
export type PlaceName = (value: string, isSeveral: boolean) => string;

/** The names of the kinds of places. */
export type PlaceWords = Readonly<Record<Exclude<Locator['kind'], 'other'>, PlaceName>>;

/** “para. 3”, “paras 3–5”, with a space that doesn’t break. */
export function named(one: string, several = one): PlaceName {
  return (value, isSeveral) => `${isSeveral ? several : one}\u00A0${value}`;
}

/** “headline”, which takes no number. */
export function namedParts(language: keyof typeof HYPHENATE): Readonly<Record<PartName, PlaceName>> {
  const { headline, standfirst, caption } = HYPHENATE[language];
  return { headline: () => headline, standfirst: () => standfirst, caption: () => caption };
}

/** “第3段”. */
export function counted(kind: string): PlaceName {
  return (value) => `第${value}${kind}`;
}

/** “3쪽”, “3–5쪽”. */
export function behind(kind: string): PlaceName {
  return (value) => `${value}${kind}`;
}
