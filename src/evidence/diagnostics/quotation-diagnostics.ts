import { diagnosticKind } from '../../diagnostics/diagnostic.ts';
import { capitalised } from '../../text/words.ts';
import type { Obstacle } from '../model/obstacle.ts';
import type { QuotationMiss, WordChange } from './quotation-miss.ts';

function reads(nearest: QuotationMiss['nearest']): string | null {
  return nearest === null ? null : `${capitalised(nearest.where)} reads “${nearest.text}”.`;
}

/** Where words differ in one place, how. */
function difference(change: WordChange | null): string {
  if (change === null) return '';
  const { said, given } = change;
  if (said !== '' && given !== '') return `: it has “${said}” in place of “${given}”`;
  return said === '' ? `: it has no “${given}” there` : `: it has “${said}” there as well`;
}

/** What an obstacle makes of a quotation. */
function withObstacle({ kind, said, given }: Obstacle): string {
  const leftOut =
    given === null || said === '' ? `leaves out “${said}”` : `has “[${given}]” in place of “${said}”`;
  if (kind === 'negation' && given !== null && said === '')
    return `adds “[${given}]”, which the article doesn’t say`;
  if (kind === 'negation') return `${leftOut}, and so says something else than the article`;
  if (kind === 'hedge') return `${leftOut}, and so says more than the article`;
  if (kind === 'exchange' && said !== '') return leftOut;
  return OTHERS.get(kind) ?? 'isn’t in the article like this';
}

const OTHERS: ReadonlyMap<Obstacle['kind'], string> = new Map([
  ['question', 'makes a question of what isn’t one in the article'],
  ['own-mark', 'leaves out words beside an ellipsis that is the article’s own'],
  ['ways', 'has more edits than can be followed through the article'],
  ['brackets', 'says more in brackets than it quotes'],
  ['exchange', 'has something in brackets that the article says differently'],
]);

const REMEDIES: ReadonlyMap<Obstacle['kind'], string> = new Map([
  ['ways', 'Quote fewer words at a time, with one omission or two.'],
  ['brackets', 'A bracket holds a few words, between words that are quoted.'],
  ['exchange', 'Quote the article’s word, and explain it in brackets after it.'],
  ['own-mark', 'Give the omission an ellipsis of its own.'],
]);

/** Something differs from the passage that was meant. */
export const alteredQuotation = diagnosticKind({
  code: 'evidence/altered',
  severity: 'error',
  message: ({ quote, obstacle, change, cutWord }: QuotationMiss) => {
    if (cutWord !== null) return `“${quote}” ${cutWord.end} in the middle of “${cutWord.word}”.`;
    if (obstacle !== null) return `“${quote}” ${withObstacle(obstacle)}.`;
    return `The article never says “${quote}”${difference(change)}.`;
  },
  hint: ({ nearest, obstacle, cutWord }) => {
    const cut = cutWord === null ? null : 'Quote the whole of it.';
    const remedy = obstacle === null ? cut : REMEDIES.get(obstacle.kind);
    return [remedy, obstacle?.kind === 'ways' ? null : reads(nearest)].filter(Boolean).join(' ') || null;
  },
  docs: 'A quotation may differ from its source in typography, in the case of its first letter, in its final punctuation, and by marked edits: an ellipsis, brackets, [sic], [emphasis added]. Everything else is reported, however small; docs/evidence.md says what an ellipsis or a bracket may not do. Copy the words of the nearest passage, or mark what you changed.',
  fix: 'applied',
});

const WHY_APART: ReadonlyMap<Obstacle['kind'], string> = new Map([
  ['speaker', 'are not one speaker’s'],
  ['joined', 'are quoted apart, and not surely one speaker’s,'],
  ['distance', 'are more than a paragraph apart'],
  ['order', 'are in another order'],
  ['fragment', 'are single words that aren’t next to each other'],
  ['sentence', 'are the middles of two sentences, which together make another one'],
]);

/** Fragments that are in the source, but not so that they can be joined. */
export const splicedQuotation = diagnosticKind({
  code: 'evidence/spliced',
  severity: 'error',
  message: ({ quote, obstacle }: QuotationMiss) =>
    `The parts of “${quote}” ${WHY_APART.get(obstacle?.kind ?? 'order') ?? `have “${obstacle?.said ?? ''}” between them`} in the article.`,
  hint: ({ nearest, obstacle }) =>
    `${obstacle?.kind === 'joined' ? 'Put … between them, or quote' : 'Quote'} them as two quotations. ${reads(nearest) ?? ''}`.trim(),
  docs: 'An ellipsis joins words of one passage: in order, one speaker’s, and at most one paragraph apart. It completes no sentence with the middle of another, and gives no question another answer. Make two quotations of it.',
});

/** Nothing in the source resembles the words. */
export const absentQuotation = diagnosticKind({
  code: 'evidence/absent',
  severity: 'error',
  message: ({ quote }: QuotationMiss) => `Nothing in the article resembles “${quote}”.`,
  hint: ({ isTranslation, nearest }) =>
    isTranslation
      ? 'A translation can’t be checked. Quote the original, and give the translation in a line under it that begins with “= ”.'
      : `Check the citation. If these are your own words, write [“…”]{.own}, or {.own} at the end of a block quote; if they were said elsewhere, {.elsewhere} with a citation.${
          nearest === null ? '' : ` What comes nearest is in ${nearest.where}: “${nearest.text}”.`
        }`,
  docs: 'No passage has even half of the words. The citation may name the wrong source; or the words aren’t from the article, which `{.own}`, `{.elsewhere}` and `{.scare}` say, after a passage in brackets (`[“…”]{.own}`) or at the end of a block quote.',
});

interface AddedEmphasis {
  readonly words: string;
  /** What to write after them, in the language of the outline. */
  readonly remark: string;
  /** Whether the emphasis of the article is known. */
  readonly isRead: boolean;
}

/** Bold or italics that the article doesn't have. */
export const emphasisAdded = diagnosticKind({
  code: 'evidence/emphasis-added',
  severity: 'warning',
  message: ({ words, isRead }: AddedEmphasis) =>
    isRead
      ? `The quotation emphasises “${words}”; the saved article doesn’t.`
      : `The quotation emphasises “${words}”; whether the article does isn’t known, since its type isn’t read.`,
  hint: ({ remark, isRead }) =>
    `Write “${remark}” after the words, or remove the emphasis.${isRead ? '' : ' “[emphasis in original]” says that it is the article’s.'}`,
  docs: 'Whoever puts bold type or italics into a quotation says so. What Markdown and HTML articles set off themselves is fine, and so is a quotation set in italics as a whole. For plain text and PDF, “[emphasis in original]” says what the page had.',
});

/** Cited words of the speaker notes that aren’t in their source. */
export const noteDiffers = diagnosticKind({
  code: 'evidence/note-differs',
  severity: 'warning',
  message: ({ quote }: { readonly quote: string }) =>
    `The notes quote “${quote}”, which isn’t in the article like this.`,
  hint: () => 'Copy the words of the article, or take the citation away.',
  docs:
    'Speaker notes are no slide, so they stop no build; but they are printed on notes pages and handouts, and what they quote with a citation ' +
    'should be there, said by the one who is named. Notes that quote without a citation are not looked up.',
  fix: 'applied',
});

/** A block quote without words. */
export const emptyQuotation = diagnosticKind({
  code: 'evidence/empty',
  severity: 'error',
  message: () => 'This quotation has no words.',
  hint: () => 'Write them after the >. If the line above has them, it wants a > too.',
  docs: 'A block quote is a quotation as a whole. One with nothing in it, or with nothing but a picture or the line of its speaker, can’t be looked up.',
});

/** A quotation without a citation. */
export const uncitedQuotation = diagnosticKind({
  code: 'evidence/uncited',
  severity: 'warning',
  message: ({
    quote,
  }: {
    readonly quote: string;
    readonly sourceId: string | null;
    /** Where it is, as a citation has it. */
    readonly locator: string | null;
  }) => `“${quote}” has no citation.`,
  hint: ({ sourceId, locator }) =>
    sourceId === null || locator === null
      ? 'Add one, such as [@id, para. 3].'
      : `Add [@${sourceId}, ${locator}].`,
  docs:
    'A quotation without a citation is looked up in all sources. Say where it is, so that a reader can look it up as well; ' +
    '`[“…”]{.scare}`, `{.own}` and `{.elsewhere}` say that it isn’t from the article.',
  fix: 'applied',
});

interface UncheckedQuotation {
  readonly quote: string;
  readonly sourceId: string | null;
}

/** There is neither a saved text nor a lock to compare with. */
export const unverifiableQuotation = diagnosticKind({
  code: 'evidence/unverifiable',
  severity: 'error',
  message: ({ quote, sourceId }: UncheckedQuotation) =>
    `“${quote}” can’t be checked: there is neither the text of ${sourceId === null ? 'a source' : `@${sourceId}`} nor a lock of it.`,
  hint: ({ sourceId }) =>
    `Save the article beside the outline and name it under text:, or give it with --source ${sourceId ?? 'id'}=path. Of a book or broadcast whose text you don’t have, write {.elsewhere} at the end of the quotation: it is shown as not checked.`,
  docs: 'A quotation needs the saved text of its source, or an evidence.lock.json that was made from it. Of several from one source, the first is reported, with the places of the others.',
});
