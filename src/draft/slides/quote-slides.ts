import { fillIn } from '../../language/interface-words.ts';
import { capitalised } from '../../text/words.ts';
import { countBefore, type Range } from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import {
  type DraftContext,
  citationOf,
  lastBefore,
  paragraphAt,
  readsSpeakers,
  sentencesAt,
  paragraphOf,
  wordsAt,
  type DraftSlide,
  contentWordsIn,
  sharesWords,
} from '../context/draft-context.ts';
import { inNotes, labelled, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import { roleAsWritten } from '../context/role-as-written.ts';
import type { Speaker } from '../../speech/text/findings.ts';
import type { ShownQuotation } from '../context/shown-quotations.ts';
import { leadIn } from './lead-in.ts';

/** A slide of one quotation; `others` are those that have none. */
export function quoteSlide(
  context: DraftContext,
  shown: ShownQuotation,
  others: readonly ShownQuotation[],
  dropped: ReadonlySet<string> = new Set(),
): DraftSlide {
  const { words } = context;
  const { start } = shown;
  const led = leadIn(context, shown)?.words ?? null;
  const opening = led === null || dropped.has(markdownText(led)) ? null : led;
  const who = headingsFor(context, shown);
  return {
    ...who,
    ...(opening === null ? {} : { heading: markdownText(opening) }),
    attributes: '',
    comment: opening === null ? words.yourHeading : '',
    body: quoteBody(context, shown),
    notes: notesFor(context, shown, others, opening ?? '').join('\n\n'),
    at: start,
  };
}

/** The block quote of a quotation. */
export const quoteBody = (context: DraftContext, shown: ShownQuotation): string => bodies(context).of(shown);

const bodies = oncePer((context: DraftContext) => ({
  of: oncePer((shown: ShownQuotation) => {
    const { content, start } = shown;
    return `> ${markdownText(content)}\n>\n> — ${attributionOf(context, shown)} ${citationOf(context, start)}`;
  }),
}));

/** Who speaks, and what that one is; nothing that the words below say already. */
function headingsFor(
  context: DraftContext,
  shown: ShownQuotation,
): Pick<DraftSlide, 'heading' | 'otherHeading'> {
  const { headings, notes } = context.words;
  const { speaker, content, start } = shown;
  const n = paragraphAt(context, start);
  const name = speaker === '' ? headings.unnamed : capitalised(speaker);
  const role = roleOf(context, shown);
  const whole = role === '' || speaker === '' ? name : withRole(context, name, role);
  const place = fillIn(notes.paragraph, { n }).replace(/[\s:：]+$/u, '');
  const repeats = (heading: string): boolean => sharesWords(contentWordsIn(heading), contentWordsIn(content));
  const heading =
    [occasionOf(context, shown), whole, name].find(
      (one) => one !== null && one.length <= LONGEST_HEADING && !repeats(one),
    ) ?? place;
  const otherHeading =
    speaker === '' || repeats(name) ? place : fillIn(headings.inParagraph, { heading: name, n });
  return { heading: markdownText(heading), otherHeading: markdownText(otherHeading) };
}

const LONGEST_HEADING = 90;

/** “At the opening in Skarvik”, from the sentence around the words; `null` where it names no occasion. */
function occasionOf({ article, patterns }: DraftContext, { quotation }: ShownQuotation): string | null {
  const { cue, speaker } = quotation;
  if (cue === null || speaker === null) return null;
  const from = Math.min(cue.start, speaker.start);
  const to = Math.max(cue.end, speaker.end) + LONGEST_OCCASION;
  const [said = ''] = article.file.text.slice(from, to).split(/["\n“”„«»「」.。]/u, 1);
  const found = patterns.occasion.exec(said)?.[0];
  // “In an interview” says less than who speaks.
  const isTelling = found !== undefined && (/ \p{Lu}.*/u.test(found) || found.split(' ').length > 4);
  const isUnspaced = found !== undefined && /\p{sc=Han}/u.test(found);
  return found !== undefined && (isTelling || isUnspaced) ? capitalised(plainLine(found)) : null;
}

const LONGEST_OCCASION = 90;

/** In Chinese an office comes before the name. */
const withRole = ({ comma }: DraftContext, name: string, role: string): string =>
  /\p{sc=Han}$/u.test(role) ? `${role}${name}` : `${name}${comma}${role}`;

function roleOf(context: DraftContext, { quotation: { speaker } }: ShownQuotation): string {
  // A paper or an office has none.
  if (speaker === null || organisations(context).has(speaker.name)) return '';
  return partOfName(speaker, roleAsWritten(context, speaker));
}

const organisations = oncePer(
  ({ findings }: DraftContext) => new Set(findings.organisations.map(({ name }) => name)),
);

/** What a description says already, such as “a driver”, is nobody’s role besides. */
const partOfName = ({ name }: Speaker, role: string): string =>
  name.toLowerCase().includes(role.toLowerCase()) ? '' : role;

/** Speaker, role, intermediaries and translator. */
function attributionOf(context: DraftContext, shown: ShownQuotation): string {
  const { speaker, quotation } = shown;
  if (speaker === '') return readsSpeakers(context) ? context.words.unnamed : context.words.missing;
  const role = roleOf(context, shown);
  const names = (isWanted: (relation: string) => boolean): readonly string[] =>
    quotation.chain.flatMap(({ name, relation }) =>
      isWanted(relation) && plainName(name) !== speaker ? [plainName(name)] : [],
    );
  const via = names((relation) => relation !== 'wrote' && relation !== 'translated');
  const [translator] = names((relation) => relation === 'translated');
  return [
    speaker,
    role === '' ? '' : `, ${role}`,
    ...via.map((name) => ` via ${name}`),
    translator === undefined ? '' : `, trans. ${translator}`,
  ].join('');
}

/** The sentence around the words, how sure it is who speaks, and what else that one says. */
function notesFor(
  context: DraftContext,
  shown: ShownQuotation,
  others: readonly ShownQuotation[],
  heading: string,
): readonly string[] {
  const { words, marks } = context;
  const { speaker, quotation, start, end } = shown;
  const place = fillIn(words.notes.paragraph, { n: paragraphAt(context, start) });
  const all = wordsAt(context, sentencesAround(context, shown));
  const around = heading === '' ? all : all.replace(heading, '').replace(/^[.。\s]+/u, '');
  const isTranslated = quotation.chain.some(({ relation }) => relation === 'translated');
  const more = others.filter(
    (other) => other.speaker === speaker && (other.start < start || end <= other.start),
  );
  return [
    labelled(place, inNotes(around, marks)),
    ...aboutSpeaker(context, shown),
    ...(isTranslated ? [words.notes.translated] : []),
    ...(speaker === '' || more.length === 0
      ? []
      : [
          labelled(
            fillIn(words.notes.moreFrom, { name: markdownText(speaker) }),
            listed(context, more.slice(0, 3)),
          ),
        ]),
  ];
}

/** Quotations in marks, each with its paragraph. */
export const listed = (
  context: DraftContext,
  shown: readonly Pick<ShownQuotation, 'content' | 'start'>[],
): string =>
  shown
    .map(({ content, start }) => `${inNotes(content, context.marks)} ${citationOf(context, start)}`)
    .join(' ');

/** From the sentence in which the words begin to that in which they end, with those that name the speaker in the same paragraph; of a block all of it. */
function sentencesAround(context: DraftContext, shown: ShownQuotation): Range {
  const { start, end, quotation } = shown;
  const paragraph = paragraphOf(context.article, start) ?? { start, end };
  if (quotation.form === 'block') return paragraph;
  const sentences = sentencesAt(context, start);
  const named = placesOfSpeaker(context, shown).filter(
    (at) => paragraph.start <= at && at < paragraph.end && Math.abs(at - start) < LONGEST_LEAD,
  );
  const from = Math.min(start, ...named);
  const to = Math.max(end, ...named.map((at) => at + 1));
  const first = sentences[lastBefore(sentences, from + 1)];
  const last = sentences[countBefore(sentences.length, (at) => (sentences[at]?.end ?? to) < to)];
  return { start: first?.start ?? start, end: Math.max(end, last?.end ?? paragraph.end) };
}

/** Where the verb is, who speaks, and whom a “he” takes up. */
function placesOfSpeaker(context: DraftContext, shown: ShownQuotation): readonly number[] {
  const { start, speaker, quotation } = shown;
  const from = Math.max(0, start - LONGEST_LEAD);
  const before = context.article.file.text.slice(from, start).toLowerCase();
  const brought = isInferred(context, shown) ? before.lastIndexOf(speaker.toLowerCase()) : -1;
  return [
    ...(quotation.cue === null ? [] : [quotation.cue.start]),
    ...(quotation.speaker === null ? [] : [quotation.speaker.start]),
    ...(brought === -1 ? [] : [from + brought]),
  ];
}

const LONGEST_LEAD = 400;

/** Whether a mention has a word of the name, or in a script without spaces is a part of it. */
const namesSame = (name: string, mention: string): boolean =>
  /\p{sc=Han}/u.test(mention)
    ? name.includes(mention) || mention.includes(name)
    : mention.split(' ').some((word) => name.toLowerCase().split(' ').includes(word.toLowerCase()));

/** Whether who speaks is named in the sentence in which the words begin. */
function isInSentence(context: DraftContext, { start, quotation }: ShownQuotation): boolean {
  const at = quotation.speaker?.start ?? -1;
  const sentences = sentencesAt(context, start);
  const sentence = sentences[lastBefore(sentences, start + 1)];
  return (
    sentence !== undefined && [at, start].every((place) => sentence.start <= place && place < sentence.end)
  );
}

/** Whether who speaks was inferred: by the gate, or from a “he” that takes up somebody without a name. */
function isInferred(context: DraftContext, shown: ShownQuotation): boolean {
  const { speaker, finding, quotation } = shown;
  const said = quotation.speaker?.text ?? '';
  const isTakenUp = !namesSame(speaker, said);
  if (!isTakenUp && isInSentence(context, shown)) return false;
  const { verdict } = finding.speaker;
  return verdict === 'inferred' || verdict === 'open' || (verdict === 'none' && isTakenUp);
}

function aboutSpeaker(context: DraftContext, shown: ShownQuotation): readonly string[] {
  const { speaker, quotation } = shown;
  const { notes } = context.words;
  if (!readsSpeakers(context)) return [notes.notRead];
  if (speaker === '') return [quotation.speaker === null ? notes.unnamed : notes.unclear];
  if (!isInferred(context, shown)) return [];
  const name = markdownText(speaker);
  const said = quotation.speaker?.text ?? '';
  const isOther = said !== '' && !namesSame(speaker, said);
  return [
    isOther
      ? fillIn(notes.inferred, { name, words: markdownText(said) })
      : fillIn(notes.inferredFromContext, { name }),
  ];
}
