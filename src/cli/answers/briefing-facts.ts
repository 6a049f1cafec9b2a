import { BESIDE } from '../../evidence/model/verdict.ts';
import type { AppliedFix } from '../../prepare/fix-briefing.ts';
import type { PreparedBriefing } from '../../prepare/prepare-briefing.ts';
import type { SavedArticle } from '../../article/article.ts';
import { archivedOn } from '../../deck/format-source.ts';

/** What `check` says of a briefing as data. */
export type BriefingFacts = ReturnType<typeof briefingFacts>;

/** A briefing that was checked, as programs get it. */
export function briefingFacts(
  { place, evidence, outline, savedSources }: PreparedBriefing,
  fitting: string | null,
  fixed: readonly AppliedFix[],
) {
  return {
    /** What a build would do to make its slides fit; `null` for nothing. */
    fitting,
    slug: place.slug,
    outline: place.shownPath,
    fixed: fixed.map(({ code, title, range }) => ({ code, title, range })),
    quotations: evidence.map(({ quotation, verdict, sourceId, checkedAgainst, passage, speaker, kind }) => ({
      id: quotation.id,
      content: quotation.content,
      line: quotation.position.start.line,
      verdict,
      source: sourceId,
      checkedAgainst,
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      paragraph: passage === null || passage.paragraph === BESIDE ? null : passage.paragraph,
      part: passage?.part ?? null,
      speaker: { given: quotation.speaker, ...speaker },
      kind,
    })),
    archived: archivedFacts(savedSources.articles),
    uncompared: outline.uncompared.map(({ kind, content, position }) => ({
      kind,
      content,
      line: position.start.line,
    })),
  };
}

/** What is known of sources that are pages of web archives, as data. */
export function archivedFacts(articles: ReadonlyMap<string, SavedArticle>) {
  return [...articles].flatMap(([source, { archived }]) => {
    if (archived === null) return [];
    const { date, digest, isSigned } = archived;
    return [{ source, date, digest, signature: isSigned ? 'not checked' : 'none' }];
  });
}

/** “@courier: as archived on 1 November 2026; digest compared, signature not checked.” */
export function archivedSentences(articles: ReadonlyMap<string, SavedArticle>): readonly string[] {
  return archivedFacts(articles).map(({ source, date, digest, signature }) => {
    const compared = digest === 'none' ? 'it gives no digest' : `digest ${digest}`;
    const signed = signature === 'none' ? 'not signed' : 'signature not checked';
    return `@${source}: ${archivedOn(date, 'en')}; ${compared}, ${signed}.`;
  });
}
