import type { FoundClaim } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import type { VoicedClaim } from './claim-slides.ts';
import {
  isBesideStory,
  paragraphAt,
  quotationsAround,
  quotationsIn,
  tellsOfSpeakers,
  sentenceAt,
  speakerName,
  SURE,
  wordsAt,
  type DraftContext,
} from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { firstFound } from '../../text/first-found.ts';
import { headingOf } from '../headings/heading-of.ts';
import { pointsBack, leadsIn, isRefusal, isComplete } from '../headings/statement.ts';

/** What headings of sections are taken from. */
interface HeadingSources {
  readonly voiced: readonly VoicedClaim[];
  readonly reports: readonly Report[];
}

/** A sentence that introduces a long quotation, and where that begins and ends. */
export interface Report extends Range {
  readonly sentence: FoundClaim;
}

/** The slides of a section, and the range of the article that they are from. */
interface GroupPlace {
  readonly from: number;
  readonly to: number;
  readonly group: readonly DraftSlide[];
}

/** What heads a section: a question asked there, else its first central claim that no slide makes, else those who are quoted. */
export function sectionHeading(
  context: DraftContext,
  { from, to, group }: GroupPlace,
  { voiced, reports }: HeadingSources,
  used: ReadonlySet<string>,
): string {
  const inRange = voiced.filter(({ claim }) => claim.end >= from && claim.start <= to);
  const own = inRange.filter(({ by }) => by === null);
  const claims = [...own, ...inRange].map(({ claim }) => claim);
  const choices = [
    claims,
    reports.filter(({ start, end }) => end >= from && start <= to).map(({ sentence }) => sentence),
    claimsIn(context, from, to),
  ];
  const taken = new Set([...used, ...group.map((slide) => slide.heading)]);
  return (
    questionBefore(context, from, taken) ??
    firstFound(choices, (choice) => wholeHeading(context, choice, group, taken, isComplete)) ??
    (tellsOfSpeakers(context) ? voicesHeading(context, { from, to }, taken) : null) ??
    firstFound(choices, (choice) => wholeHeading(context, choice, group, taken, () => true)) ??
    firstFound(
      choices,
      (choice) =>
        headingsOf(context, choice, taken).find((words) => !words.endsWith('…') && !pointsBack(words)) ??
        null,
    ) ??
    (tellsOfSpeakers(context) ? voicesHeading(context, { from, to }, taken, 1) : null) ??
    spokenHeading(context, { from, to }, taken) ??
    firstFound(choices, (choice) => headingsOf(context, choice, taken)[0] ?? null) ??
    stretchHeading(context.words.range(paragraphAt(context, from), paragraphAt(context, to)), used)
  );
}

/** “Q: Who can see the readings?”, where an interview answers it next. */
function questionBefore(
  { article, findings }: DraftContext,
  from: number,
  taken: ReadonlySet<string>,
): string | null {
  const first = findings.quotations.find(({ end }) => end > from);
  if (first?.rule !== 'turn' || first.start !== from) return null;
  const before = article.paragraphs.filter(({ end }) => end <= from).slice(-TURNS_BACK);
  const questions = before
    .toReversed()
    .map(({ start, end }) => article.plainText.slice(start, end).replace(/^[^:?]{1,30}:\s+/u, ''));
  const asked = questions.find((words) => /^\p{Lu}[^“”"?]{8,80}\?$/u.test(words));
  return asked !== undefined && asked.length <= LONGEST_SECTION && !taken.has(asked) ? asked : null;
}

/** Several may answer a question before it is an old one. */
const TURNS_BACK = 4;

function stretchHeading(heading: string, used: ReadonlySet<string>): string {
  let own = heading;
  for (let count = 2; used.has(own); count += 1) own = `${heading} (${count})`;
  return own;
}

/** In a long article few of the central claims stand in one range; then the first of its others head it. */
function claimsIn(context: DraftContext, from: number, to: number): readonly FoundClaim[] {
  const claims = context.findings.claims
    .filter((claim) => claim.end >= from && claim.start <= to && !isBesideStory(context, claim))
    .slice(0, MOST_OTHERS);
  const own = claims.filter((claim) => quotationsIn(context, claim).every(({ form }) => form !== 'block'));
  return own.toSorted((a, b) => b.score - a.score);
}

const MOST_OTHERS = 40;

/** A heading that is not cut short and stands by itself; better one that no slide of the section begins with. */
function wholeHeading(
  context: DraftContext,
  claims: readonly FoundClaim[],
  group: readonly DraftSlide[],
  taken: ReadonlySet<string>,
  isEnough: (heading: string, sentence: string) => boolean,
): string | null {
  const whole = claims.flatMap((claim) =>
    headingsOf(context, [claim], taken).filter(
      (heading) =>
        !heading.endsWith('…') && !pointsBack(heading) && isEnough(heading, wordsAt(context, claim)),
    ),
  );
  return (
    whole.find((heading) => group.every((slide) => !slide.heading.startsWith(heading))) ?? whole[0] ?? null
  );
}

/** Who is quoted there, for want of a claim: “In the words of Lena Ruud and Jane Roe”. */
function voicesHeading(
  context: DraftContext,
  { from, to }: Pick<GroupPlace, 'from' | 'to'>,
  taken: ReadonlySet<string>,
  fewest = 2,
): string | null {
  const { findings } = context;
  const quoted = findings.quotations.filter(
    ({ start, end, form, confidence, rule, text }) =>
      form !== 'reported' &&
      confidence >= SURE &&
      end >= from &&
      start <= to &&
      !(rule === 'turn' && text.endsWith('?')),
  );
  const people = new Set(findings.actors.map(({ name }) => name));
  const named = quoted.filter((quotation) => quotation.rule === 'turn' || people.has(speakerName(quotation)));
  const alone = named.filter((quotation) => quotationsAround(context, quotation).length === 0);
  const names = [...new Set(alone.map(speakerName))].filter((name) => name !== '');
  if (names.length < fewest) return null;
  const headings = [3, 2, 1].map((count) => `In the words of ${listed(names.slice(0, count))}`);
  return headings.find((heading) => heading.length <= LONGEST_SECTION && !taken.has(heading)) ?? null;
}

/** What is said in a range of a speech, by who says it: “Rusk: Strength without dialogue is a countdown”. */
function spokenHeading(
  context: DraftContext,
  { from, to }: Pick<GroupPlace, 'from' | 'to'>,
  taken: ReadonlySet<string>,
): string | null {
  const spoken = context.findings.quotations.filter(
    ({ form, start, end }) => form === 'block' && end >= from && start <= to,
  );
  for (const quotation of spoken) {
    const name = speakerName(quotation).split(' ').at(-1) ?? '';
    const sentences = context.findings.claims.filter(
      ({ start, end }) => quotation.start <= start && end <= quotation.end && end >= from,
    );
    for (const { text } of name === '' ? [] : sentences) {
      const words = /[“”"«»]/u.test(text) ? null : headingOf(text, LONGEST_SECTION - name.length - 2);
      const isShown = words === null || [...taken].some((heading) => heading.endsWith(words));
      if (!isShown && !words.endsWith('…') && !pointsBack(words) && isComplete(words, text))
        return `${name}: ${words}`;
    }
  }
  return null;
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function headingsOf(
  context: DraftContext,
  claims: readonly FoundClaim[],
  taken: ReadonlySet<string>,
): readonly string[] {
  return claims
    .filter(({ text }) => !isRefusal(text) && !leadsIn(text) && !NO_STATEMENT.test(text))
    .flatMap((claim) => headingOf(wordsAt(context, claim), LONGEST_SECTION) ?? [])
    .filter((heading) => !taken.has(heading));
}

/** What stands beside the story, points back to the sentence before, and what bids the reader do something. */
const NO_STATEMENT =
  /^(?:See|Watch|Click|Read|Follow|Try|Photos?|Images?|Written by|Proposed by|All rights|Copyright)\b|\bAll rights reserved\b|, (?:he|she|they|it) (?:said|says|added)\.?$|^(?:Together|On|In|At|By|For|After|Before|With|From) (?:[^,]{2,40} )?(?:he|she|it|they)\b|\bno such (?:thing|plan)s?\b|\b(?:do|did|does|done|doing) so\b/u;

/** Sections are set larger than slides. */
const LONGEST_SECTION = 64;

/** “Brandt pointed out that …”, the shortest first. */
export function reportsOf(context: DraftContext): readonly Report[] {
  return context.findings.quotations
    .filter(({ form, rule }) => form === 'block' && rule !== 'turn')
    .flatMap(({ start, end }) => {
      const sentence = sentenceAt(context, start);
      return sentence === null || sentence.start === start ? [] : [{ start, end, sentence }];
    })
    .toSorted((a, b) => a.sentence.text.length - b.sentence.text.length);
}
