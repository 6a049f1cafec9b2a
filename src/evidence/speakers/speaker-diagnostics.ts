import { diagnosticKind } from '../../diagnostics/diagnostic-kind.ts';

/** Arguments of the kinds that speak of a quotation's speaker. */
export interface SpeakerMiss {
  readonly quote: string;
  readonly speaker: string;
  /** Whom the article names instead, and in which paragraph; `null` where it names nobody. */
  readonly found: { readonly name: string; readonly paragraph: number | null } | null;
}

const OVERRULE =
  'Who reads the passage otherwise says so: `— [Name]{.inferred}` is the author’s own reading of who speaks, and isn’t compared with the article.';

/** The article gives the words to somebody else, and says so beside them. */
export const misattributedQuotation = diagnosticKind({
  code: 'evidence/misattributed',
  severity: 'error',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    `The article gives “${quote}” to ${found?.name ?? 'somebody else'}, not to ${speaker}.`,
  hint: ({ found, speaker }) =>
    found === null
      ? null
      : `${whereNamed(found)}Write — ${found.name}, or — [${speaker}]{.inferred} if that is your own reading.`,
  docs:
    'The words match, but the article names another speaker right beside them. Correct the attribution; who carried the words on ' +
    `belongs after “via”. ${OVERRULE}`,
  fix: 'applied',
});

/** The article seems to give the words to somebody else. */
export const doubtfulSpeaker = diagnosticKind({
  code: 'evidence/doubtful-speaker',
  severity: 'warning',
  message: ({ quote, speaker, found }: SpeakerMiss) =>
    found === null
      ? `The article doesn’t mention ${speaker} near “${quote}”.`
      : `The article seems to give “${quote}” to ${found.name}, not to ${speaker}.`,
  hint: ({ found, speaker }) =>
    `${found === null ? '' : whereNamed(found)}Read the passage again. Correct the speaker, or write — [${speaker}]{.inferred} if that is your own reading.`,
  docs:
    'Who speaks is not always said in the sentence itself. Here the article says “he” or “she” where the outline names somebody whose ' +
    `first name says otherwise, the passage goes on from the turn of somebody else, or the outline’s speaker isn’t mentioned within some paragraphs. ${OVERRULE}`,
  fix: 'offered',
});

/** Arguments of the kind that speaks of a carrier. */
export interface CarrierMiss {
  readonly quote: string;
  readonly carrier: string;
  /** Who handed the words on by what the article says; `null` where it says nothing. */
  readonly found: { readonly name: string; readonly paragraph: number | null } | null;
}

/** The article doesn't bear out who handed the words on. */
export const doubtfulCarrier = diagnosticKind({
  code: 'evidence/doubtful-carrier',
  severity: 'warning',
  message: ({ quote, carrier, found }: CarrierMiss) =>
    found === null
      ? `The article never mentions ${carrier}, by way of which “${quote}” is said to have come.`
      : `The article has “${quote}” by way of ${found.name}, not of ${carrier}.`,
  hint: ({ found }) =>
    found === null
      ? 'Name those whom the article names, or put what you know from elsewhere into the notes.'
      : `${whereNamed(found)}Write via ${found.name}, or name both.`,
  docs:
    'What stands after “via” is the way of the words as the article tells it. Lectern warns where the article never mentions one on that ' +
    'way, or where the passage’s own sentence names another and its paragraph doesn’t mention this one. Descriptions (“state media”) aren’t compared.',
  fix: 'offered',
});

function whereNamed({ paragraph }: { readonly paragraph: number | null }): string {
  return paragraph === null ? '' : `See paragraph ${paragraph}. `;
}
