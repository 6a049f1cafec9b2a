import { capitalised } from '../../text/words.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import { oncePer } from '../../text/once-per.ts';
import {
  type DraftContext,
  lastBefore,
  paragraphOf,
  quotationsIn,
  sentencesAt,
  wordsAt,
  contentWordsIn,
  sharesWords,
} from '../context/draft-context.ts';
import { plainName } from '../context/markdown-text.ts';
import type { ShownQuotation } from '../context/shown-quotations.ts';
import { pointsBackAt } from './draft-claims.ts';

/** Words of the article for a heading, and where it has them. */
interface LeadIn {
  readonly words: string;
  readonly at: number;
}

/** What the article itself says before a quotation, whole and short enough for a heading; `null` where it leads up to it with nothing. */
export function leadIn(context: DraftContext, shown: ShownQuotation): LeadIn | null {
  if (shown.speaker === '') return null;
  const found = [beginningOf(context, shown), reportedBefore(context, shown), stanceBefore(context, shown)];
  const isHeading = ({ words }: LeadIn): boolean =>
    words.length <= (/\p{sc=Han}/u.test(words) ? LONGEST_UNSPACED : LONGEST) &&
    countSpaced(words) >= FEWEST_WORDS &&
    !/["“”„«»「」]/u.test(words) &&
    !sharesWords(contentWordsIn(words), contentWordsIn(shown.content));
  const [heading] = found.flatMap((one) => (one !== null && isHeading(one) ? [one] : []));
  return heading ?? null;
}

const LONGEST = 88;
const LONGEST_UNSPACED = 32;
const FEWEST_WORDS = 4;

/** Of words inside of a sentence what it begins with: “Peter Amory replied that withdrawing the ratings …”. */
function beginningOf(
  context: DraftContext,
  { quotation, start, speaker, content }: ShownQuotation,
): LeadIn | null {
  const { cue, type } = quotation;
  const said = quotation.speaker;
  if (type !== 'mixed' || cue === null || said === null || /^\p{Lu}/u.test(content)) return null;
  if (cue.start < said.end || start < cue.end) return null;
  const words = wordsAt(context, { start: cue.start, end: start }).replace(/[\s"\p{Pi}„«「]+$/u, '');
  return tells(context, words, start) && !/[,;:]$/u.test(words)
    ? { words: joined(speaker, `${words} …`), at: cue.start }
    : null;
}

/** What the speaker is reported to have said in the sentence before, or in that of the words: “David Okoro said that the case was extreme”. */
function reportedBefore(
  context: DraftContext,
  { start, speaker, quotation: shown }: ShownQuotation,
): LeadIn | null {
  const one = lastReported(context, shown.speaker?.name ?? '', start);
  if (one === null || one.cue === null || one.speaker === null) return null;
  const between = one.cue.start - one.speaker.end;
  const isUnspaced = /\p{sc=Han}/u.test(speaker);
  const isInOrder = 0 <= between && (!isUnspaced || between === 0) && one.cue.start < one.start;
  if (!isInOrder || !ENDS.test(context.article.file.text.slice(one.end, one.end + 2))) return null;
  const words = wordsAt(context, { start: one.cue.start, end: one.end });
  return tells(context, words, one.start) ? { words: joined(speaker, words), at: one.start } : null;
}

/** What somebody is last reported to have said before a place, in the paragraph of that; `null` where nothing is. */
function lastReported(context: DraftContext, name: string, start: number): FoundQuotation | null {
  const reported = reportedBy(context).get(name) ?? [];
  let at = lastBefore(reported, start);
  while ((reported[at]?.end ?? 0) > start) at -= 1;
  const one = reported[at];
  const from = paragraphOf(context.article, start)?.start ?? start;
  return one === undefined || one.start < from ? null : one;
}

/** What is reported of each speaker, in reading order. */
const reportedBy = oncePer(({ findings }: DraftContext) => {
  const bySpeaker = new Map<string, FoundQuotation[]>();
  for (const one of findings.quotations) {
    if (one.type !== 'indirect' || one.rule === 'according to') continue;
    const name = one.speaker?.name ?? '';
    bySpeaker
      .set(name, bySpeaker.get(name) ?? [])
      .get(name)
      ?.push(one);
  }
  return bySpeaker;
});

/** The sentence before, where it says where somebody is: “Larkfield rejects the findings”. */
function stanceBefore(context: DraftContext, { start, quotation }: ShownQuotation): LeadIn | null {
  const sentences = sentencesAt(context, start);
  const before = sentences[lastBefore(sentences, start + 1) - 1];
  if (
    before === undefined ||
    quotationsIn(context, before).some((one) => one !== quotation && one.form !== 'reported')
  )
    return null;
  const words = wordsAt(context, before);
  const isWhole = context.patterns.stance.test(words) && tells(context, words, before.start);
  return isWhole ? { words: words.replace(ENDS_WITH, ''), at: before.start } : null;
}

/** Whether words are one clause that hangs on no other. */
const tells = (context: DraftContext, words: string, at: number): boolean =>
  !/[.!?;:。！？；：]\s*\p{L}/u.test(words) && !pointsBackAt(context, words, at);

const joined = (name: string, words: string): string =>
  capitalised(/\p{sc=Han}/u.test(words) ? `${plainName(name)}${words}` : `${plainName(name)} ${words}`);

const ENDS = /^\s*[.!?。！？]/u;
const ENDS_WITH = /[.。]$/u;
