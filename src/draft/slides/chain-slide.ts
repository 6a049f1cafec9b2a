import type { Intermediary } from '../../speech/text/findings.ts';
import { fillIn } from '../../language/interface-words.ts';
import { type DraftContext, paragraphAt } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, labelled, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import type { ShownQuotation } from '../quotations/shown-quotations.ts';

/** Fewer stations are no way worth drawing. */
const FEWEST = 3;

/** The way of the words, for the quotation that went through most hands; none where nobody but the writer handed them on. */
export function chainSlide(context: DraftContext, shown: readonly ShownQuotation[]): DraftSlide | null {
  const longest = longestChain(shown);
  if (longest === null || longest.quotation.chain.length + 1 < FEWEST) return null;
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
