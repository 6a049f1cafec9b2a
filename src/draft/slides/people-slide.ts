import type { Actor } from '../../speech/text/findings.ts';
import { type DraftContext, citationOf } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainName } from '../context/markdown-text.ts';
import { oncePer } from '../../text/once-per.ts';
import { roleAsWritten } from '../context/role-as-written.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';

/** Fewer can be kept in mind without a slide. */
const FEWEST = 3;
const MOST = 6;

/** Who is who, as far as the article says what they are; `null` where it says so of few. */
export function peopleSlide(context: DraftContext, shown: readonly ShownQuotation[]): DraftSlide | null {
  const people = describedPeople(context).slice(0, MOST);
  const speakers = new Set(shown.map(({ quotation }) => quotation.speaker?.name));
  // Whoever has a slide of a quotation is described there.
  if (people.length < FEWEST || people.every(({ name }) => speakers.has(name))) return null;
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
