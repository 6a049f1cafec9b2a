import type { Intermediary, FoundQuotation } from '../../extract/text/findings.ts';
import { nearestName, paragraphAt, SURE } from '../context/draft-context.ts';
import type { DraftContext } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { inNotes, markdownText, plainLine, plainName } from '../context/markdown-text.ts';
import { capitalised } from '../../source/capitalised.ts';
import { numberWord } from '../words/number-words.ts';

/** Fewer stations are no way worth drawing. */
const FEWEST = 3;

/** The way of the words, for the quotation that went through most hands; empty where none went through two. */
export function chainSlides(context: DraftContext): readonly DraftSlide[] {
  const quotation = longestChain(context);
  if (quotation === null) return [];
  const stations = stationsOf(context, quotation);
  if (stations.length < FEWEST) return [];
  return [
    {
      kind: 'slide',
      heading: `${capitalised(numberWord(stations.length))} hands carried the words of ${nearestName(quotation)} to us`,
      otherHeading: null,
      attributes: '{.chain}',
      body: stations.map((station, at) => `${at + 1}. ${station}`).join('\n'),
      notes: [
        `The words, paragraph ${paragraphAt(context, quotation.start)}: ${inNotes(quotation.text, context.words.marks)}`,
        'At each arrow something can change: what is chosen, how it is worded, in which language. Which of these steps could a reader check?',
      ].join('\n\n'),
      at: quotation.start - 1,
      priority: 1,
      voice: 'chain',
    },
  ];
}

/** The quotation with the longest chain; of equals somebody’s own words, and the first. */
export function longestChain({ findings, end }: DraftContext): FoundQuotation | null {
  let longest: FoundQuotation | null = null;
  for (const quotation of findings.quotations) {
    if (quotation.start >= end || quotation.speaker === null || quotation.confidence < SURE) continue;
    if (nearestName(quotation) === '' || quotation.text === quotation.speaker.text) continue;
    if (longest === null || wayOf(quotation) > wayOf(longest)) longest = quotation;
  }
  return longest;
}

const wayOf = ({ chain, form }: FoundQuotation): number =>
  chain.length + (form === 'reported' || chain.length === 0 ? 0 : OWN_WORDS);
const OWN_WORDS = 0.5;

function stationsOf({ article }: DraftContext, quotation: FoundQuotation): readonly string[] {
  const { chain, cue } = quotation;
  const speakerAt = quotation.speaker?.start ?? 0;
  // The verb behind “SONNA, citing the cabinet, reported” is SONNA’s.
  const before = article.plainText.slice(Math.max(0, speakerAt - LONGEST_CITING), speakerAt);
  const isCited = /, (?:citing|quoting) (?:the |an? )?$/u.test(before);
  const first = station(nearestName(quotation), 'speaker', isCited ? 'was cited' : (cue?.text ?? 'spoke'));
  return [
    first,
    ...chain.map((intermediary) =>
      station(intermediary.name, kindOf(intermediary), RELATION[intermediary.relation]),
    ),
  ];
}

const LONGEST_CITING = 20;

function station(name: string, kind: string, how: string): string {
  return `**${markdownText(plainName(name))}** — ${kind} — ${markdownText(plainLine(how).replace(/[“”"„«»—–]/gu, ''))}`;
}

const RELATION: Readonly<Record<Intermediary['relation'], string>> = {
  told: 'was told',
  reported: 'reported',
  cited: 'was cited',
  published: 'published',
  translated: 'translated',
  wrote: 'wrote the article',
};

function kindOf({ name, relation }: Intermediary): string {
  if (relation === 'translated') return 'translator';
  if (relation === 'wrote') return 'writer';
  return /\bAgency\b/u.test(name) ? 'agency' : 'outlet';
}
