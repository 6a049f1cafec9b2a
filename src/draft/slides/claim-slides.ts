import { lexiconOf } from '../../speech/words/lexicon.ts';
import { type DraftContext, citationOf, type DraftSlide } from '../context/draft-context.ts';
import { inNotes, labelled, markdownText } from '../context/markdown-text.ts';
import { type DraftClaim, draftClaims, isPoint, leadClaims } from './draft-claims.ts';

/** Points that a slide carries, and that a list is made of. */
const MOST_POINTS = 4;
const FEWEST_POINTS = 2;
/** With fewer that can be disputed, the most central ones are listed. */
const FEWEST_IN_ALL = 4;
/** Further claims in the notes. */
const MOST_IN_NOTES = 8;

/** Lists of claims: what the article says first and on its own, and what it has from somebody; one list where either has few. `taken` are on other slides. */
export function claimSlides(
  context: DraftContext,
  taken: readonly DraftClaim[],
  dropped: ReadonlySet<string>,
): readonly DraftSlide[] {
  const isKept = (claim: DraftClaim): boolean =>
    !taken.includes(claim) && !dropped.has(pointOf(context, claim));
  const lead = leadClaims(context).filter(isKept);
  const all = draftClaims(context).filter((claim) => !taken.includes(claim));
  const points = all
    .filter((claim) => isKept(claim) && !lead.includes(claim) && isPoint(context, claim))
    .toSorted((one, other) => weightOf(context, other) - weightOf(context, one));
  const disputable = points.filter(
    (claim, at) => weightOf(context, claim) > 0 || at + lead.length < FEWEST_IN_ALL,
  );
  const own = [...lead, ...disputable.filter(({ isSourced }) => !isSourced)].slice(0, MOST_POINTS);
  const passedOn = disputable.filter(({ isSourced }) => isSourced).slice(0, MOST_POINTS);
  const { headings } = context.words;
  const areApart = own.length >= FEWEST_POINTS && passedOn.length >= FEWEST_POINTS;
  const lists = areApart
    ? [
        { heading: headings.claims, list: own },
        { heading: headings.passedOn, list: passedOn.slice(0, MOST_POINTS - 1) },
      ]
    : [{ heading: headings.claims, list: [...lead, ...disputable].slice(0, MOST_POINTS) }];
  const shown = new Set(lists.flatMap(({ list }) => list));
  const others = all.filter((claim) => !shown.has(claim)).slice(0, MOST_IN_NOTES);
  return lists.flatMap(({ heading, list }, at) =>
    list.length === 0 ? [] : [listSlide(context, heading, list, at === 0 ? others : [])],
  );
}

/** A figure can be looked up, a large word disputed, and what somebody says may be wrong; of “she” another sentence tells. */
function weightOf({ findings }: DraftContext, { claim, words, isLarge, isSourced }: DraftClaim): number {
  const lexicon = lexiconOf(findings.language);
  const hasPronoun = words.split(' ').some((word) => lexicon.is(word, 'he') || lexicon.is(word, 'she'));
  const worth = (claim.figures.length > 0 ? 2 : 0) + (isLarge ? 1 : 0) + (isSourced ? 1 : 0);
  return worth - (hasPronoun ? 1 : 0);
}

function listSlide(
  context: DraftContext,
  heading: string,
  list: readonly DraftClaim[],
  others: readonly DraftClaim[],
): DraftSlide {
  const { notes } = context.words;
  const inOrder = list.toSorted((one, other) => one.claim.start - other.claim.start);
  const figures = inOrder.flatMap(({ claim }) => claim.figures.map(({ text }) => markdownText(text)));
  const more = others.map(
    ({ claim, words }) => `${inNotes(words, context.marks)} ${citationOf(context, claim.start)}`,
  );
  return {
    heading,
    otherHeading: heading,
    attributes: '',
    comment: '',
    body: inOrder.map((claim) => pointOf(context, claim)).join('\n'),
    notes: [
      ...(figures.length === 0 ? [] : [labelled(notes.figures, [...new Set(figures)].join(', '))]),
      ...(more.length === 0 ? [] : [labelled(notes.moreClaims, more.join(' '))]),
    ].join('\n\n'),
    at: inOrder[0]?.claim.start ?? 0,
  };
}

const pointOf = (context: DraftContext, { words, claim }: DraftClaim): string =>
  `- ${markdownText(words)} ${citationOf(context, claim.start)}`;
