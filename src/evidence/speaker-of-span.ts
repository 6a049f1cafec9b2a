import type { ArticleIndex } from './index-article.ts';
import type { QuotedSpan } from './quoted-spans.ts';
import { spanBefore } from './span-around.ts';

/** Whom the article gives a passage to. */
export interface FoundSpeaker {
  readonly name: string;
  /** The words around the name that say who it is, such as “foreign ministry spokesman Lu Kang said”. */
  readonly clause: string;
  /** Whether the sentence itself says so, and not only the one before. */
  readonly isCertain: boolean;
}

/**
 * Looks for the speaker of a passage right beside it: `“…,” Name said`, `said Name`, `Name said: “…”`, `According to Name,
 * “…”`, and, for a passage without marks, `Name said that …` at the head of its paragraph. `null` when the article doesn't
 * say it as plainly as that. Attributions that came with the index go first.
 */
export function speakerOfSpan(index: ArticleIndex, span: QuotedSpan): FoundSpeaker | null {
  const given = givenSpeaker(index, span);
  if (given !== null) return given;
  const paragraph = paragraphAround(index, span.start);
  const text = index.article.plainText;
  const after = speakerAfter(text.slice(span.end, Math.min(paragraph.end, span.end + REACH)));
  if (after !== null) return after;
  const from = Math.max(paragraph.start, span.start - REACH);
  const before = text.slice(from, span.start);
  return speakerBefore(before) ?? speakerOfSpanBefore(index, span, paragraph) ?? speakerOfSentence(before);
}

/** Looks for the speaker of a passage that stands in no quotation marks. */
export function speakerOfReport(index: ArticleIndex, passage: QuotedSpan): FoundSpeaker | null {
  const given = givenSpeaker(index, passage);
  if (given !== null) return given;
  const paragraph = paragraphAround(index, passage.start);
  const match = REPORT.exec(index.article.plainText.slice(paragraph.start, paragraph.start + REACH));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !isName(name)) return null;
  if (paragraph.start + match[0].length > passage.start) return null;
  const said = index.article.plainText.slice(paragraph.start + match[0].length, passage.start);
  return { name, clause: match[0], isCertain: !/[.!?。！？]["”’)]?\s/u.test(said) };
}

/** How far from a passage its speaker may be named. */
const REACH = 200;

const VERB =
  '(?:said|says|told|added|adds|noted|notes|pointed out|points out|emphasi[sz]ed|stressed|stresses|wrote|writes|argued|argues|claimed|claims|explained|explains|announced|declared|warned|warns|reported|reports|insisted|stated|states|asked|replied|tweeted|continued|concluded|remarked|commented|observed|acknowledged|admitted)';
const CAPITALISED = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’-]*)";
const ROLE =
  '(?:spokes(?:man|woman|person)|minister|president|director|chief|secretary|professor|editor|of|the|de|von|van|bin|al)';
const NAME = `(?<name>${CAPITALISED}(?: (?:${ROLE} ){0,2}${CAPITALISED}){0,5})`;
const APPOSITION = '(?:, [^,"“”]{1,80},)?';

const AFTER_NAME = new RegExp(`^["”]?,? ?(?:the )?${NAME}${APPOSITION} ${VERB}\\b`, 'u');
const AFTER_VERB = new RegExp(`^["”]?,? ?${VERB} (?:\\p{Ll}+ ){0,5}${NAME}`, 'u');
const BEFORE = new RegExp(
  `(?:^|[.!?;]["”]? |, |[Tt]he |As )${NAME}${APPOSITION} ${VERB}(?: that)?[,:]? ?["“]?$`,
  'u',
);
const ACCORDING = new RegExp(`[Aa]ccording to (?:the )?${NAME}, ["“]?$`, 'u');
const ACCORDING_FIRST = new RegExp(`^According to (?:the )?${NAME},`, 'u');
const REPORT = new RegExp(`^(?:The |As the |As )?${NAME}${APPOSITION} ${VERB}\\b(?: that\\b)?`, 'u');

function speakerAfter(text: string): FoundSpeaker | null {
  return certain(AFTER_NAME.exec(text)) ?? certain(AFTER_VERB.exec(text));
}

function speakerBefore(text: string): FoundSpeaker | null {
  return certain(BEFORE.exec(text)) ?? certain(ACCORDING.exec(text));
}

/** `As the Global Times reported, … “…”`, `Name said that the … “…”`, `The theme: “…”`: likely, but others may be quoted within. */
function speakerOfSentence(before: string): FoundSpeaker | null {
  const sentence = /(?:[^.!?\n]|[.!?](?!["”’]? ))*$/u.exec(before)?.[0].trimStart() ?? '';
  const label = /^(?<name>[^:“”"]{3,80}): ["“]$/u.exec(sentence);
  const found = certain(REPORT.exec(sentence)) ?? certain(ACCORDING_FIRST.exec(sentence)) ?? certain(label);
  return found === null ? null : { ...found, isCertain: false };
}

function certain(match: RegExpExecArray | null): FoundSpeaker | null {
  const name = match?.groups?.['name'];
  if (match === null || name === undefined || !isName(name)) return null;
  return { name, clause: match[0], isCertain: true };
}

/** Words that are capitalised at the head of a sentence without being names. */
const NOT_NAMES =
  /^(?:He|She|It|They|We|I|You|This|That|These|Those|The|A|An|Some|Many|Others?|Who|One|Nobody|Everyone|Officials?|Experts?|Analysts?|Critics|Sources?|Reports?|Police|But|And|So|As|In|On|At)$/u;

function isName(name: string): boolean {
  return !NOT_NAMES.test(name);
}

/** A second passage of the same paragraph goes on in the voice of the first, unless it says otherwise. */
function speakerOfSpanBefore(
  index: ArticleIndex,
  span: QuotedSpan,
  paragraph: QuotedSpan,
): FoundSpeaker | null {
  const text = index.article.plainText;
  const before = spanBefore(index.spans, span.start);
  if (before === null || before.start < paragraph.start) return null;
  const found = speakerAfter(text.slice(before.end, Math.min(span.start, before.end + REACH)));
  return found === null ? null : { ...found, isCertain: false };
}

function givenSpeaker({ attributions }: ArticleIndex, passage: QuotedSpan): FoundSpeaker | null {
  const names = new Set<string>();
  for (const { start, end, speakerName } of attributions) {
    if (start < passage.end && end > passage.start) names.add(speakerName);
  }
  const [name] = names;
  return name !== undefined && names.size === 1 ? { name, clause: name, isCertain: true } : null;
}

function paragraphAround({ article }: ArticleIndex, offset: number): QuotedSpan {
  let low = 0;
  let high = article.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return article.paragraphs[low - 1] ?? { start: 0, end: article.plainText.length };
}
