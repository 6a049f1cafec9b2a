import type { Article } from '../article/article.ts';
import { assignSpeakers } from './assign-speakers.ts';
import { draftQuotations } from './draft-quotations.ts';
import type { FoundQuotation, Passage, Span, Findings } from './findings.ts';
import type { QuotationDraft } from './quotation-draft.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { RULE_CONFIDENCE } from './rule-confidence.ts';

/** Everything the article says, who says it, and what it is about. Never throws; the same text gives the same findings. */
export function extractFindings(article: Article): Findings {
  const { text } = article.file;
  const paragraphs = readParagraphs(article, true);
  const attributed = assignSpeakers(text, paragraphs);
  const drafts = paragraphs.flatMap((paragraph, index) =>
    draftQuotations(paragraph, attributed[index] ?? []),
  );
  const quotations = drafts.map((draft) => quotationOf(text, draft));
  return {
    language: 'en',
    notices: [],
    quotations,
    asides: [],
    claims: [],
    actors: [],
    organisations: [],
    places: [],
    dates: [],
    terms: [],
    keyQuotations: [],
    keyClaims: [],
  };
}

const passageOf = (text: string, { start, end }: Span): Passage => ({
  start,
  end,
  text: text.slice(start, end),
});

function quotationOf(text: string, draft: QuotationDraft): FoundQuotation {
  const speaker =
    draft.speaker === null
      ? null
      : {
          ...passageOf(text, draft.speaker),
          name: text.slice(draft.speaker.start, draft.speaker.end),
          role: null,
          organisation: null,
        };
  return {
    ...passageOf(text, draft),
    type: 'direct',
    form: draft.form,
    cue: draft.cue === null ? null : passageOf(text, draft.cue),
    speaker,
    chain: [],
    rule: draft.rule,
    confidence: RULE_CONFIDENCE[draft.rule]
  };
}
