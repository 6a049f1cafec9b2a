import { z } from 'zod';

import { formatSource, isoDateOf } from '../deck/format-source.ts';
import { mayBeShown } from '../evidence/model/verdict.ts';
import { sourcesShown } from '../outline/inlines-of-outline.ts';
import type { PreparedBriefing } from './prepare-briefing.ts';

const FactsOfSource = z.object({
  title: z.string(),
  /** By whom and where: “Bandurski, China Media Project, 18 September 2017”; empty where nobody knows. */
  origin: z.string(),
  /** The ISO date on which it came out, as far as it is known: 2017-09-18, 2017-09 or 2017. */
  issued: z.string().nullable(),
  url: z.string().nullable(),
});

const FactsOfQuotation = z.object({
  content: z.string(),
  speaker: z.string().nullable(),
  /** Whether they may be shown: the words are in the source, and it gives them to nobody else beside them. */
  matches: z.boolean(),
  checkedAgainst: z.enum(['article', 'lock', 'nothing']),
});

/** What lists of briefings say of one, and find it by. In `report.json` too, for other programs. */
export const BriefingFacts = z.object({
  title: z.string(),
  subtitle: z.string().nullable(),
  event: z.string().nullable(),
  presenters: z.array(z.string()),
  /** ISO where it is a date of the calendar, else as the outline has it. */
  date: z.string().nullable(),
  /** BCP 47 tag of the main language. */
  language: z.string(),
  sources: z.array(FactsOfSource),
  quotations: z.array(FactsOfQuotation),
});
export type BriefingFacts = z.infer<typeof BriefingFacts>;

/** What is known of a briefing, with errors or without. */
export function factsOfBriefing({
  outline,
  deck,
  evidence,
}: Pick<PreparedBriefing, 'outline' | 'deck' | 'evidence'>): BriefingFacts {
  const { title, subtitle, event, presenters, date, language } = deck;
  const sources = Object.entries(sourcesShown(outline)).map(([id, item]) => {
    const { origin, url } = formatSource(id, item, language);
    return { title: item.title, origin, issued: isoDateOf(item.issued), url };
  });
  const quotations = evidence.map((one) => ({
    content: one.quotation.content,
    speaker: one.quotation.speaker,
    matches: mayBeShown(one),
    checkedAgainst: one.checkedAgainst,
  }));
  return {
    title,
    subtitle,
    event,
    presenters: [...presenters],
    date: isoDateOf(date ?? undefined) ?? date,
    language,
    sources,
    quotations,
  };
}
