import type { Actor, Span } from '../extract/findings.ts';
import { paragraphAt } from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import type { DraftSlide } from './draft-slide.ts';
import { markdownText, plainName, plainRole } from './markdown-text.ts';

const MOST_PEOPLE = 5;
const MOST_BODIES = 5;

/** Who is who: one slide of people, one of bodies, each where there are two to show. */
export function peopleSlides(context: DraftContext): readonly DraftSlide[] {
  const people = peopleOf(context).slice(0, MOST_PEOPLE);
  const bodies = bodiesOf(context).slice(0, MOST_BODIES);
  return [
    ...listSlide(
      context,
      people.map((actor) => personLine(context, actor)),
      people.map(({ mentions }) => mentions),
      {
        heading: peopleHeading(people),
        notes: 'Roles are the article’s own words. Who is missing has no voice in it either.',
      },
    ),
    ...listSlide(
      context,
      bodies.map((body) => bodyLine(context, body)),
      bodies.map(({ mentions }) => mentions),
      {
        heading: `${capitalised(numberWord(bodies.length))} institutions are named`,
        notes:
          'The list holds bodies that the article names in full. Add what each of them does; the article takes much of it for granted.',
      },
    ),
  ];
}

function listSlide(
  context: DraftContext,
  lines: readonly string[],
  mentions: readonly (readonly Span[])[],
  words: { readonly heading: string; readonly notes: string },
): readonly DraftSlide[] {
  if (lines.length < 2) return [];
  const firsts = mentions.flatMap((spans) => spans.slice(0, 1).map(({ start }) => start));
  const numbers = [...new Set(firsts.map((start) => paragraphAt(context, start)))].sort((a, b) => a - b);
  const body = `${lines.join('\n')}\n\nEverybody here is named in the article [@${context.sourceId}, para. ${numbers.join(', ')}]`;
  const at = Math.min(...firsts);
  return [
    {
      kind: 'slide',
      ...words,
      otherHeading: null,
      attributes: '{.actors}',
      body,
      at,
      priority: 3,
      voice: 'people',
    },
  ];
}

function peopleHeading(people: readonly Actor[]): string {
  const speaking = people.filter(({ quotations }) => quotations > 0).length;
  const named = numberWord(people.length);
  if (speaking === 0) return `${capitalised(named)} people are named, and none is quoted`;
  if (speaking === people.length && speaking === 2) return 'Both people who are named are quoted too';
  if (speaking === people.length) return `All ${named} people who are named are quoted too`;
  return `Of ${named} people who are named, ${numberWord(speaking)} ${speaking === 1 ? 'is' : 'are'} quoted`;
}

/** People of the story; the article’s author and names that only stand under it are left out. */
export function peopleOf(context: DraftContext): readonly Actor[] {
  const { findings, author, end } = context;
  return findings.actors.filter(
    (actor) =>
      isPersonOfStory(actor, author, end) && (actor.quotations > 0 || positionOf(context, actor) !== null),
  );
}

function isPersonOfStory({ name, mentions }: Actor, author: string | null, end: number): boolean {
  return (
    name !== author &&
    (mentions[0]?.start ?? end) < end &&
    !BODY.test(name) &&
    /^\p{Lu}/u.test(name) &&
    !PLACE.test(name) &&
    plainName(name) !== ''
  );
}

const PLACE =
  /^(?:New|North|South|West|East|Northern|Southern|Western|Eastern|Central) \p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?$/u;
const BODY =
  /\b(?:Lab|Laboratory|Academy|University|Institute|Centre|Center|Ministry|Office|Bureau|Agency|Times|Post|News|Articles|Congress|Party|Group|Company|Corporation|Council|Committee|Courier|Herald|Gazette|Tribune|Daily|Journal|Week|Conference|Director)\b/u;

function personLine(context: DraftContext, actor: Actor): string {
  const position = positionOf(context, actor) ?? 'role not given';
  const part = actor.quotations > 0 ? `quoted ${timesWord(actor.quotations)}` : 'named, not quoted';
  return `- **${markdownText(plainName(actor.name))}** — ${markdownText(position)} — ${part}`;
}

/** What the article says a person is; `null` where it says nothing. */
function positionOf(context: DraftContext, actor: Actor): string | null {
  const role = [actor.role, actor.organisation].map((part) => plainRole(part)).filter((part) => part !== '');
  return role.length > 0 ? role.join(', ') : affiliationOf(context, actor);
}

/** `Li Xuyang of Tencent’s Anti-Fraud Lab`. */
function affiliationOf({ article }: DraftContext, { mentions }: Actor): string | null {
  for (const { end } of mentions.slice(0, 5)) {
    const found = /^ (?:of|from|at|with) ((?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,4})/u.exec(
      article.plainText.slice(end, end + 90),
    )?.[1];
    if (found !== undefined) return `of ${plainRole(found)}`;
  }
  return null;
}

interface Body {
  readonly name: string;
  readonly acronym: string | null;
  readonly mentions: readonly Span[];
}

const OFFICE =
  /\b(?:Ministry|Office|Department|Bureau|University|Institute|Academy|Bank|Court|Committee|Commission|Council|Administration|Agency) of (?:the )?\p{Lu}[\p{L}’-]+(?: (?:and )?\p{Lu}[\p{L}’-]+){0,6}(?: \((\p{Lu}{2,8})\))?/gu;

/** How much of a long article is searched for offices; what comes later is seldom who is who. */
const SEARCHED = 60_000;

/** Bodies in the order of their first mention; those that carry the words stand on the slide with the chain. */
function bodiesOf({ article, findings, end }: DraftContext): readonly Body[] {
  const text = article.plainText.slice(0, Math.min(end, SEARCHED));
  const offices = new Map<string, Body>();
  for (const match of text.matchAll(OFFICE)) {
    const name = match[0].replace(/ \(\p{Lu}+\)$/u, '');
    const mention = { start: match.index, end: match.index + match[0].length };
    if (!offices.has(name)) offices.set(name, { name, acronym: match[1] ?? null, mentions: [mention] });
  }
  const carriers = new Set(findings.quotations.flatMap(({ chain }) => chain.map(({ name }) => name)));
  const names = [...offices.values()].map(({ name, acronym }) => `${name} ${acronym ?? ''}`).join('\n');
  const fuller = namesInside(findings.organisations.map(({ name }) => name));
  const others = findings.organisations.filter(
    ({ name, mentions }) =>
      !names.includes(name) &&
      !carriers.has(name) &&
      (mentions[0]?.start ?? end) < end &&
      !EVENT.test(name) &&
      !PLACE.test(name) &&
      !fuller.has(name),
  );
  return [...offices.values(), ...others].toSorted(
    (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  );
}

const EVENT = /\b(?:Week|Day|Conference|Center|Centre|Summit|Forum|Festival|Games|Congress)$/u;

function bodyLine(context: DraftContext, { name, acronym, mentions }: Body): string {
  const short = acronym === null || acronym === name ? '' : ` (${acronym})`;
  const place =
    mentions[0] === undefined ? '' : ` — first named in paragraph ${paragraphAt(context, mentions[0].start)}`;
  return `- **${markdownText(plainName(name))}${short}**${place === '' ? '' : ` — institution${place}`}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A small number in words. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function timesWord(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`;
}

/** With a capital at the beginning. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Every ending of every name: “Judiciary Committee” of “Senate Judiciary Committee”. */
function namesInside(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap((name) => {
      const words = name.split(' ');
      return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
    }),
  );
}
