import { diagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import { capitalised } from '../source/capitalised.ts';
import type { Obstacle } from './match/gap-obstacle.ts';
import type { CutWord } from './verdict.ts';

/** Arguments of the kinds that speak of a quotation that isn't in its source. */
export interface QuotationMiss {
  readonly quote: string;
  /** The nearest passage of the source, and where it stands, as in “paragraph 3”; `null` when nothing resembles it. */
  readonly nearest: { readonly where: string; readonly text: string } | null;
  readonly obstacle: Obstacle | null;
  readonly cutWord: CutWord | null;
  /** The outline marks the words as a translation. */
  readonly isTranslation: boolean;
}

function reads(nearest: QuotationMiss['nearest']): string | null {
  return nearest === null ? null : `${capitalised(nearest.where)} reads “${nearest.text}”.`;
}

const DOCS_GATE =
  'A quotation may differ from its source in typography, in the case of its first letter, in its final punctuation, and by ' +
  'edits that are marked: an ellipsis, brackets, [sic], [emphasis added]. Everything else is reported, however small. ';

/** Something differs from the passage that was meant. */
export const alteredQuotation = diagnosticKind({
  code: 'evidence/altered',
  severity: 'error',
  message: ({ quote, obstacle, cutWord }: QuotationMiss) => {
    if (cutWord !== null) return `“${quote}” ${cutWord.end} in the middle of “${cutWord.word}”.`;
    if (obstacle === 'negation')
      return `“${quote}” says the opposite of the article: its edits leave out or bring in a “not”, or turn a word round.`;
    if (obstacle === 'hedge')
      return `“${quote}” leaves out an “if”, a “would”, an “at least”, an “according to” or their like, and so says more than the article.`;
    if (obstacle === 'question') return `“${quote}” makes a question of what isn’t one in the article.`;
    if (obstacle === 'own-mark')
      return `“${quote}” leaves out words beside an ellipsis that is the article’s own.`;
    if (obstacle === 'ways') return `“${quote}” has more edits than can be followed through the article.`;
    if (obstacle === 'brackets') return `“${quote}” says more in brackets than it quotes.`;
    if (obstacle === 'exchange')
      return `“${quote}” has another word in brackets in the place of one of the article’s.`;
    return `The article never says “${quote}”.`;
  },
  hint: ({ nearest, obstacle, cutWord }) => {
    if (cutWord !== null) return `Quote the whole of it. ${reads(nearest) ?? ''}`.trim();
    if (obstacle === 'ways') return 'Quote fewer words at a time, with one omission or two.';
    if (obstacle === 'brackets')
      return `A bracket holds a few words, between words that are quoted. ${reads(nearest) ?? ''}`.trim();
    if (obstacle === 'exchange')
      return `Quote the article’s word, and explain it in brackets behind it. ${reads(nearest) ?? ''}`.trim();
    if (obstacle !== 'own-mark') return reads(nearest);
    return `Give the omission an ellipsis of its own. ${reads(nearest) ?? ''}`.trim();
  },
  docs:
    DOCS_GATE +
    'No word or number is cut: neither “5” of “5 million” nor 五 of 十五 can be quoted. Copy the words of the nearest passage, or mark what you changed. A word that denies can be neither left out nor put in, not ' +
    'even with a mark, unless its whole sentence goes; nor can an ellipsis stand for an “if”, alone or with its clause, an exception or an “according to”, or for nothing but a “would”, “perhaps”, “almost” or “at least”. No bracket has a word in the place of another that it neither explains nor is a form of: `[parents]` for “children”. Nothing becomes a question by its mark.',
  fix: 'applied',
});

/** Fragments that stand in the source, but not so that they can be joined. */
export const splicedQuotation = diagnosticKind({
  code: 'evidence/spliced',
  severity: 'error',
  message: ({ quote, obstacle }: QuotationMiss) => {
    const why = {
      speaker: 'are not one speaker’s',
      distance: 'stand more than a paragraph apart',
      order: 'stand in another order',
      negation: 'have a “not” between them',
      question: 'end as a question, which they don’t',
      hedge: 'have an “if” or a “would” between them',
      fragment: 'are single words that don’t stand side by side',
      sentence: 'are the middles of two sentences, which together make another one',
      brackets: 'are held together by brackets that aren’t',
      exchange: 'are held together by words that others stand for',
      ways: 'have more edits between them than can be followed',
      'own-mark': 'have more than the article’s own ellipsis between them',
    };
    return `The parts of “${quote}” ${why[obstacle ?? 'order']} in the article.`;
  },
  hint: ({ nearest }) => `Quote them as two quotations. ${reads(nearest) ?? ''}`.trim(),
  docs:
    DOCS_GATE +
    'An ellipsis joins words of one passage: in order, one speaker’s, and at most one paragraph apart; it completes no sentence with the middle of another. Make two quotations of it.',
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
  docs:
    DOCS_GATE +
    'Here less than half of the words stand in any one passage. The citation may name the wrong source; or the words aren’t from the article, ' +
    'which `{.own}`, `{.elsewhere}` and `{.scare}` say, behind a passage in brackets (`[“…”]{.own}`) or at the end of a block quote.',
});

/** A block quote whose words the article denies or limits right beside them. */
export const cutFromDenial = diagnosticKind({
  code: 'evidence/cut-from-denial',
  severity: 'warning',
  message: ({ quote, denial }: { readonly quote: string; readonly denial: string }) =>
    `Right beside “${quote}” the article says “${denial}”, which is cut off.`,
  hint: ({ denial }) => `Quote “${denial}” as well, or have the heading say how it was meant.`,
  docs:
    'The words of a block quote stand alone on a slide. Cut out of “did not agree to the plan”, “agree to the plan” says the opposite; “the wall holds” out of “if the wall holds” and “300 men” out of “at least 300 men” say more. In a ' +
    'sentence of your own (`They did not “agree to the plan”`) the “not” can stand before the marks, so there nothing is said, but of a Chinese word that is cut behind its 不.',
});

interface AddedEmphasis {
  readonly words: string;
  /** What to write behind them, in the language of the outline. */
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
      ? `The quotation sets “${words}” off, and the saved article doesn’t.`
      : `The quotation sets “${words}” off; whether the article does isn’t known, since its type isn’t read.`,
  hint: ({ remark, isRead }) =>
    `Write “${remark}” behind the words, or take the emphasis out.${isRead ? '' : ' “[emphasis in original]” says that it is the article’s.'}`,
  docs:
    'Chicago, MLA and APA ask whoever puts bold type or italics into a quotation to say so: the audience would take them for the speaker’s. What Markdown and HTML articles set off themselves is fine, ' +
    'and so is a quotation that is set in italics as a whole. Plain text has no emphasis, so “[emphasis in original]” says what the page had; the type of a PDF isn’t read.',
});

/** Cited words of the speaker notes that aren’t in their source. */
export const noteDiffers = diagnosticKind({
  code: 'evidence/note-differs',
  severity: 'warning',
  message: ({ quote }: { readonly quote: string }) =>
    `The notes quote “${quote}”, which doesn’t stand in the article like this.`,
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
  hint: () => 'Write them behind the >, or take it out.',
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
    /** Where it stands, as a citation has it. */
    readonly locator: string | null;
  }) => `“${quote}” has no citation.`,
  hint: ({ sourceId, locator }) =>
    sourceId === null || locator === null
      ? 'Add one, such as [@id, para. 3].'
      : `Add [@${sourceId}, ${locator}].`,
  docs:
    'A quotation without a citation is looked up in all sources. Say where it stands, so that a reader can look it up as well; ' +
    '`[“…”]{.scare}`, `{.own}` and `{.elsewhere}` say that it isn’t from the article.',
  fix: 'applied',
});

interface UncheckedQuotation {
  readonly quote: string;
  readonly sourceId: string | null;
  /** The file that the outline names as the text of the source; `null` where it names none. */
  readonly text: string | null;
}

/** There is neither a saved text nor a lock to compare with. */
export const unverifiableQuotation = diagnosticKind({
  code: 'evidence/unverifiable',
  severity: 'error',
  message: ({ quote, sourceId, text }: UncheckedQuotation) =>
    text === null
      ? `“${quote}” can’t be checked: there is neither the text of ${sourceId === null ? 'a source' : `@${sourceId}`} nor a lock of it.`
      : `“${quote}” can’t be checked: the text of @${sourceId ?? ''}, “${text}”, isn’t at hand, and no lock of it is.`,
  hint: ({ sourceId, text }) =>
    text === null
      ? `Save the article beside the outline and name it under text:, or give it with --source ${sourceId ?? 'id'}=path.`
      : `Save the article under that name beside the outline, correct the name under text:, or give it with --source ${sourceId ?? 'id'}=path.`,
  docs: 'A quotation needs the saved text of its source, or an evidence.lock.json that was made from it. Without either, nothing can be said of it.',
});
