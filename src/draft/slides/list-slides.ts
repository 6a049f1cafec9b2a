import type { Actor, Intermediary, FoundDate, Term } from '../../speech/text/findings.ts';
import { type DraftContext, citationOf, type DraftSlide, paragraphAt } from '../context/draft-context.ts';
import { markdownText, plainName, inNotes, labelled, plainLine } from '../context/markdown-text.ts';
import { oncePer } from '../../text/once-per.ts';
import { roleAsWritten } from '../context/role-as-written.ts';
import type { ShownQuotation } from '../context/shown-quotations.ts';
import { fillIn } from '../../language/interface-words.ts';
import { countWords } from '../../text/words.ts';
import { type DraftClaim, draftClaims } from './draft-claims.ts';

/** Fewer people, stations or days can be kept in mind without a slide. */
const FEWEST_IN_LIST = 3;
const MOST_PEOPLE = 6;

/** Who is who, as far as the article says what they are; `null` where it says so of few. */
export function peopleSlide(context: DraftContext, shown: readonly ShownQuotation[]): DraftSlide | null {
  const people = describedPeople(context).slice(0, MOST_PEOPLE);
  const speakers = new Set(shown.map(({ quotation }) => quotation.speaker?.name));
  // Whoever has a slide of a quotation is described there.
  if (people.length < FEWEST_IN_LIST || people.every(({ name }) => speakers.has(name))) return null;
  const { headings, people: words, notes } = context.words;
  const lines = people.map((actor) => {
    const { name, quotations } = actor;
    const part = quotations > 0 || speakers.has(name) ? words.speaks : words.isNamed;
    return `- **${markdownText(plainName(name))}** — ${markdownText(roleAsWritten(context, actor))} — ${part}`;
  });
  const places = people.map(({ mentions }) => mentions[0]?.start ?? 0);
  return {
    heading: headings.people,
    otherHeading: headings.people,
    attributes: '{.actors}',
    comment: '',
    body: `${lines.join('\n')}\n\n${words.source} ${citationOf(context, ...places)}`,
    notes: notes.people,
    at: Math.min(...places),
  };
}

/** People of the story with what they are, those who speak first; of the article’s author nothing is said. */
export const describedPeople = oncePer((context: DraftContext): readonly Actor[] => {
  const { findings, author, end } = context;
  return findings.actors
    .filter(
      (actor) =>
        author?.includes(actor.name) !== true &&
        (actor.mentions[0]?.start ?? end) < end &&
        roleAsWritten(context, actor) !== '',
    )
    .toSorted((one, other) => Number(other.quotations > 0) - Number(one.quotations > 0));
});

/** The way of the words, for the quotation that went through most hands; none where nobody but the writer handed them on. */
export function chainSlide(context: DraftContext, shown: readonly ShownQuotation[]): DraftSlide | null {
  const longest = longestChain(shown);
  if (longest === null || longest.quotation.chain.length + 1 < FEWEST_IN_LIST) return null;
  const { speaker, quotation } = longest;
  const { chain: said, headings, notes } = context.words;
  const kindOf = (station: Intermediary): string => {
    if (station.relation === 'translated') return said.translator;
    if (station.relation === 'wrote') return said.writer;
    return context.patterns.agencies.test(station.name) ? said.agency : said.outlet;
  };
  const stations = [
    stationLine(speaker, said.speaker, quotation.cue?.text ?? said.said),
    ...quotation.chain.map((station) => stationLine(station.name, kindOf(station), said[station.relation])),
  ];
  const place = fillIn(notes.paragraph, { n: paragraphAt(context, longest.start) });
  const heading = fillIn(headings.chain, { name: markdownText(speaker) });
  return {
    heading,
    otherHeading: heading,
    attributes: '{.chain}',
    comment: '',
    body: stations.map((station, at) => `${at + 1}. ${station}`).join('\n'),
    notes: `${labelled(place, inNotes(longest.content, context.marks))}\n\n${notes.chain}`,
    at: longest.start - 1,
  };
}

/** The quotation with the longest chain; of equals the first. */
export function longestChain(shown: readonly ShownQuotation[]): ShownQuotation | null {
  let longest: ShownQuotation | null = null;
  for (const one of shown)
    if (one.speaker !== '' && (longest === null || wayOf(one) > wayOf(longest))) longest = one;
  return longest;
}

const wayOf = ({ quotation: { chain } }: ShownQuotation): number => chain.length;

const stationLine = (name: string, kind: string, how: string): string =>
  `**${markdownText(plainName(name))}** — ${kind} — ${markdownText(plainLine(how).replace(/[“”"„«»—–]/gu, ''))}`;

/** Fewer days need no order, and more are no overview. */
const MOST_DAYS = 5;
/** So many words can be beside a day. */
const MOST_WORDS = 18;

/** What happened when, where the article dates three short sentences or more; `null` elsewhere. */
export function datesSlide(context: DraftContext, published: string | null): DraftSlide | null {
  const events = eventsOf(context);
  if (events.length < FEWEST_IN_LIST) return null;
  const { headings, notes, appears } = context.words;
  const lines = events.map(({ iso, claim, date }) => ({
    iso,
    line: `- **${markdownText(plainLine(date.text))}** ${markdownText(claim.words)} ${citationOf(context, claim.claim.start)}`,
  }));
  if (published !== null) lines.push({ iso: published, line: `- [**${published}**]{.article} ${appears}` });
  return {
    heading: headings.dates,
    otherHeading: headings.dates,
    attributes: '{.timeline}',
    comment: '',
    body: lines
      .toSorted((one, other) => (one.iso < other.iso ? -1 : 1))
      .map(({ line }) => line)
      .join('\n'),
    notes: notes.dates,
    at: context.end - 1,
  };
}

interface Event {
  readonly iso: string;
  readonly date: FoundDate;
  readonly claim: DraftClaim;
}

/** Short sentences with one date, each of another day, of which the year is known. */
function eventsOf(context: DraftContext): readonly Event[] {
  const events = new Map<string, Event>();
  for (const claim of draftClaims(context)) {
    const { start, end, dates } = claim.claim;
    const date = context.findings.dates.find((one) => start <= one.start && one.end <= end);
    if (date === undefined || date.iso === null || date.isRelative || dates.length !== 1) continue;
    if (countWords(claim.words) > MOST_WORDS || context.patterns.pointsBack.test(claim.words)) continue;
    if (!events.has(date.iso)) events.set(date.iso, { iso: date.iso, date, claim });
  }
  return [...events.values()].slice(0, MOST_DAYS);
}

const MOST_TERMS = 5;

/** Words that the article gives in another script, with reading and meaning; `null` where it has none. */
export function termsSlide(context: DraftContext): DraftSlide | null {
  const terms = [...new Map(context.findings.terms.toReversed().map((term) => [term.text, term])).values()]
    .filter(({ start, text }) => start < context.end && text.length > 1)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || one.start - other.start)
    .slice(0, MOST_TERMS)
    .toSorted((one, other) => one.start - other.start);
  const [first] = terms;
  if (first === undefined) return null;
  const { words } = context;
  const lines = terms.map((term) => termLine(term, words.terms.noMeaning));
  return {
    heading: words.headings.terms,
    otherHeading: words.headings.terms,
    attributes: '{.terms}',
    comment: '',
    body: `${lines.join('\n')}\n\n${words.terms.source} ${citationOf(context, ...terms.map(({ start }) => start))}`,
    notes: words.notes.terms,
    at: first.start,
  };
}

/** A seminar looks at what words mean; the name of a person or a paper in its own script comes after those. */
function rankOf({ gloss }: Term): number {
  if (gloss === null) return 1;
  return NAME.test(gloss.text) ? 2 : 0;
}

/** “Global Times”, “the former editor Hu Yong”; a slogan with commas is none. */
const NAME = /^[^,]*(?:^| )\p{Lu}[\p{L}’'-]+(?: \p{Ll}{2,3} \p{Lu}[\p{L}’'-]+| \p{Lu}[\p{L}’'-]+)*$/u;

function termLine({ text, language, reading, gloss }: Term, noMeaning: string): string {
  const tag = language === 'und' ? '{.term}' : `{lang=${language}}`;
  const meaning = gloss === null ? noMeaning : plain(gloss.text);
  return `- [${plain(text)}]${tag}${reading === null ? '' : ` — *${plain(reading)}*`} — ${meaning}`;
}

/** A dash between spaces would part the entry. */
function plain(text: string): string {
  return markdownText(
    plainLine(text)
      .replace(/\s+[—–-]+\s+/gu, ', ')
      .replace(/[[\]“”"„«»]/gu, ''),
  );
}
