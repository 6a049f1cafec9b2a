import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Outline } from '../outline/outline.ts';
import { cellsOverlap } from './cells-overlap.ts';
import { chartWithoutSource } from './chart-without-source.ts';
import { chartWithoutTitle } from './chart-without-title.ts';
import { citationWithoutBrackets } from './citation-without-brackets.ts';
import { claimWithoutEvidence } from './claim-without-evidence.ts';
import { diagramsTooMany } from './diagrams-too-many.ts';
import { divisionUnknown } from './division-unknown.ts';
import { elsewhereAtHand } from './elsewhere-at-hand.ts';
import { elsewhereUncited } from './elsewhere-uncited.ts';
import { figureUncited } from './figure-uncited.ts';
import { headingDuplicate } from './heading-duplicate.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingInsideSlide } from './heading-inside-slide.ts';
import { headingSkipsLevel } from './heading-skips-level.ts';
import { headingTooLong } from './heading-too-long.ts';
import { htmlLeftOut } from './html-left-out.ts';
import { linkTextVague } from './link-text-vague.ts';
import { markupLeftAsText } from './markup-left-as-text.ts';
import { noteOnASlide } from './note-on-a-slide.ts';
import { noteRepeated } from './note-repeated.ts';
import { originalLanguage } from './original-language.ts';
import { pictureWithoutAlt } from './picture-without-alt.ts';
import { pictureWithoutCredit } from './picture-without-credit.ts';
import { pointTooLong } from './point-too-long.ts';
import { quotationInCode } from './quotation-in-code.ts';
import { quotationRepeated } from './quotation-repeated.ts';
import { quotationTooLong } from './quotation-too-long.ts';
import { quotationUnmarked } from './quotation-unmarked.ts';
import { quotationWithoutSpeaker } from './quotation-without-speaker.ts';
import type { Rule } from './rule.ts';
import { scareQuotesTooLong } from './scare-quotes-too-long.ts';
import { sectionEmpty } from './section-empty.ts';
import { slideEmpty } from './slide-empty.ts';
import { sourceUnused } from './source-unused.ts';
import { speakerGoesOn } from './speaker-goes-on.ts';
import { speakerSpeltDifferently } from './speaker-spelt-differently.ts';
import { tableWithoutHeader } from './table-without-header.ts';
import { tooManyPoints } from './too-many-points.ts';

/** Every rule of the model; one file each. */
export const RULES: readonly Rule[] = [
  cellsOverlap,
  chartWithoutSource,
  chartWithoutTitle,
  citationWithoutBrackets,
  claimWithoutEvidence,
  diagramsTooMany,
  divisionUnknown,
  elsewhereAtHand,
  elsewhereUncited,
  figureUncited,
  headingDuplicate,
  headingEmpty,
  headingInsideSlide,
  headingSkipsLevel,
  headingTooLong,
  htmlLeftOut,
  linkTextVague,
  markupLeftAsText,
  noteOnASlide,
  noteRepeated,
  originalLanguage,
  pictureWithoutAlt,
  pictureWithoutCredit,
  pointTooLong,
  quotationInCode,
  quotationRepeated,
  quotationTooLong,
  quotationUnmarked,
  quotationWithoutSpeaker,
  scareQuotesTooLong,
  sectionEmpty,
  slideEmpty,
  sourceUnused,
  speakerGoesOn,
  speakerSpeltDifferently,
  tableWithoutHeader,
  tooManyPoints,
];

/** Holds an outline against every rule. */
export function checkDeck(outline: Outline): Diagnostic[] {
  return RULES.flatMap((rule) => [...rule.check(outline)]);
}
