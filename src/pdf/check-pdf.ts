import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InspectedPdf } from './inspect/inspected-pdf.ts';
import { actionForbidden } from './rules/action-forbidden.ts';
import { annotationNotPrinted } from './rules/annotation-not-printed.ts';
import { attachment } from './rules/attachment.ts';
import { bookmarkBroken } from './rules/bookmark-broken.ts';
import { claimMissing } from './rules/claim-missing.ts';
import { claimUnexplained } from './rules/claim-unexplained.ts';
import { contentNested } from './rules/content-nested.ts';
import { contentUnbalanced } from './rules/content-unbalanced.ts';
import { contentUnmarked } from './rules/content-unmarked.ts';
import { contentUnreachable } from './rules/content-unreachable.ts';
import { contentUnread } from './rules/content-unread.ts';
import { contentsNesting } from './rules/contents-nesting.ts';
import { fieldUndescribed } from './rules/field-undescribed.ts';
import { figureWithoutAlt } from './rules/figure-without-alt.ts';
import { fileHeader } from './rules/file-header.ts';
import { fontDrawsCharacters } from './rules/font-draws-characters.ts';
import { fontMapMissing } from './rules/font-map-missing.ts';
import { fontNotEmbedded } from './rules/font-not-embedded.ts';
import { fontSetIncomplete } from './rules/font-set-incomplete.ts';
import { fontWidths } from './rules/font-widths.ts';
import { fontWithoutUnicode } from './rules/font-without-unicode.ts';
import { glyphMissing } from './rules/glyph-missing.ts';
import { graphicsForbidden } from './rules/graphics-forbidden.ts';
import { headingSkipsLevel } from './rules/heading-skips-level.ts';
import { headingsMixed } from './rules/headings-mixed.ts';
import { headsNowhere } from './rules/heads-nowhere.ts';
import { identifierMissing } from './rules/identifier-missing.ts';
import { languageMissing } from './rules/language-missing.ts';
import { languageUnknown } from './rules/language-unknown.ts';
import { layersUnnamed } from './rules/layers-unnamed.ts';
import { limitsPassed } from './rules/limits-passed.ts';
import { linkWithoutText } from './rules/link-without-text.ts';
import { listNesting } from './rules/list-nesting.ts';
import { metadataMissing } from './rules/metadata-missing.ts';
import { noteWithoutName } from './rules/note-without-name.ts';
import { outputIntent } from './rules/output-intent.ts';
import { parentsMissing } from './rules/parents-missing.ts';
import { privateCharacters } from './rules/private-characters.ts';
import { propertiesDiffer } from './rules/properties-differ.ts';
import { radicals } from './rules/radicals.ts';
import { statesTooDeep } from './rules/states-too-deep.ts';
import { tabOrder } from './rules/tab-order.ts';
import { tableIrregular } from './rules/table-irregular.ts';
import { tableNesting } from './rules/table-nesting.ts';
import { tableWithoutHeaders } from './rules/table-without-headers.ts';
import { textWithoutLanguage } from './rules/text-without-language.ts';
import { titleMissing } from './rules/title-missing.ts';
import { titleNotShown } from './rules/title-not-shown.ts';
import { typeUnknown } from './rules/type-unknown.ts';
import { untagged } from './rules/untagged.ts';
import { namePlaces } from './rules/name-places.ts';
import type { PdfRule } from './rules/pdf-rule.ts';

/** Every rule that a PDF is held to; one file each. */
export const PDF_RULES: readonly PdfRule[] = [
  actionForbidden,
  annotationNotPrinted,
  attachment,
  bookmarkBroken,
  claimMissing,
  claimUnexplained,
  contentNested,
  contentUnbalanced,
  contentUnmarked,
  contentUnreachable,
  contentUnread,
  contentsNesting,
  fieldUndescribed,
  figureWithoutAlt,
  fileHeader,
  fontDrawsCharacters,
  fontMapMissing,
  fontNotEmbedded,
  fontSetIncomplete,
  fontWidths,
  fontWithoutUnicode,
  glyphMissing,
  graphicsForbidden,
  headingSkipsLevel,
  headingsMixed,
  headsNowhere,
  identifierMissing,
  languageMissing,
  languageUnknown,
  layersUnnamed,
  limitsPassed,
  linkWithoutText,
  listNesting,
  metadataMissing,
  noteWithoutName,
  outputIntent,
  parentsMissing,
  privateCharacters,
  propertiesDiffer,
  radicals,
  statesTooDeep,
  tabOrder,
  tableIrregular,
  tableNesting,
  tableWithoutHeaders,
  textWithoutLanguage,
  titleMissing,
  titleNotShown,
  typeUnknown,
  untagged,
];

/** Holds a PDF against every rule. A rule that is broken in many places is reported once, with the places. */
export function checkPdf(pdf: InspectedPdf, path: string): readonly Diagnostic[] {
  return PDF_RULES.flatMap((rule) => {
    const faults = [...rule.find(pdf)];
    return faults.length === 0
      ? []
      : [rule.kind({ where: namePlaces(faults) }, { file: path, position: null })];
  });
}
