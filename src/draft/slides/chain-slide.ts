import type { Carrier, FoundQuotation } from '../../extract/findings.ts';
import { paragraphAt, SURE } from '../draft-context.ts';
import type { DraftContext } from '../draft-context.ts';
import type { DraftSlide } from '../draft-slide.ts';
import { inNotes, markdownText, oneLine, plainName } from '../markdown-text.ts';
import { capitalised, numberWord } from '../number-words.ts';

/** Fewer stations are no way worth drawing. */
const FEWEST = 3;

/** The way of the words, for the quotation that went through most hands; empty where none went through two. */
export function chainSlides(context: DraftContext): readonly DraftSlide[] {
  const quotation = longestChain(context);
  if (quotation === null) return [];
  const stations = stationsOf(quotation);
  if (stations.length < FEWEST) return [];
  return [
    {
      kind: 'slide',
      heading: `${capitalised(numberWord(stations.length))} hands carried the words of ${plainName(quotation.speaker?.name ?? '')} to us`,
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

/** The quotation with the longest chain; the first of equals. */
export function longestChain({ findings, end }: DraftContext): FoundQuotation | null {
  let longest: FoundQuotation | null = null;
  for (const quotation of findings.quotations) {
    if (quotation.start >= end || quotation.speaker === null || quotation.confidence < SURE) continue;
    if (longest === null || quotation.chain.length > longest.chain.length) longest = quotation;
  }
  return longest;
}

function stationsOf({ speaker, chain, cue }: FoundQuotation): readonly string[] {
  const first = station(speaker?.name ?? '', 'speaker', cue?.text ?? 'spoke');
  return [
    first,
    ...chain.map((carrier) => station(carrier.name, kindOf(carrier), HANDING[carrier.relation])),
  ];
}

function station(name: string, kind: string, how: string): string {
  return `**${markdownText(plainName(name))}** — ${kind} — ${markdownText(oneLine(how).replace(/[“”"„«»—–]/gu, ''))}`;
}

const HANDING: Readonly<Record<Carrier['relation'], string>> = {
  told: 'was told',
  reported: 'reported',
  cited: 'was cited',
  published: 'published',
  translated: 'translated',
  wrote: 'wrote the article',
};

function kindOf({ name, relation }: Carrier): string {
  if (relation === 'translated') return 'translator';
  if (relation === 'wrote') return 'writer';
  return /\bAgency\b/u.test(name) ? 'agency' : 'outlet';
}
