import type { FoundQuotation } from '../../extract/findings.ts';
import type { DraftContext } from '../draft-context.ts';

/** Whether somebody holds the reported words to be so: not what was denied, doubted, feared, hoped or never said. */
export function isAsserted({ article }: DraftContext, { cue, speaker }: FoundQuotation): boolean {
  if (cue === null) return true;
  const from = Math.max(speaker?.end ?? 0, cue.start - LONGEST_AUXILIARY);
  return !OPEN.test(cue.text) && !NEGATED.test(article.plainText.slice(Math.min(from, cue.start), cue.start));
}

const OPEN =
  /^(?:den(?:y|ies|ied|ying)|(?:doubt|disput|refut|rebut|reject|dismiss|fear|hop|worr|wonder|wish|suspect|imagin|ask|question)(?:y|e|s|es|ies|ed|ied|ing)?)$/iu;
const NEGATED = /\b(?:not|never|nor|hardly)\b|n[’']t\b/iu;
const LONGEST_AUXILIARY = 24;
