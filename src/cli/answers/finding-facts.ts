import type { SavedArticle } from '../../article/article.ts';
import type { ArticleIndex } from '../../evidence/index/index-article.ts';
import { textOfPassage } from '../../evidence/index/parts-beside.ts';
import { lookUp } from '../../evidence/match/look-up.ts';
import { BESIDE, type Finding } from '../../evidence/model/verdict.ts';
import { speakerIn } from '../../evidence/speakers/find-speaker.ts';

/** A quotation that is in no outline. */
export interface NamedQuotation {
  readonly content: string;
  /** Who is said to have said it; `null` where nobody is named. */
  readonly name: string | null;
}

/** “The money is gone — Ann Lee”: who is said to have said it, behind a dash, begins with a capital or an article. */
export function withName(text: string): NamedQuotation {
  const match =
    /^(?<content>[^]+\S)\s+(?:—|--)\s+(?<name>(?:\p{Lu}|\p{Lo}|an? |the |one )[^—.!?…“”"]{1,80})$/u.exec(
      text,
    );
  return { content: match?.groups?.['content'] ?? text, name: match?.groups?.['name'] ?? null };
}

/** Looks a quotation up. With a name it is compared; without one the answer says whom the article names. */
export function lookUpNamed({ content, name }: NamedQuotation, index: ArticleIndex): Finding {
  const { language } = index.speakers;
  const speaker = name === null ? null : { name, language, writers: [] };
  const finding = lookUp({ content, speaker, paragraphs: [], parts: [] }, index);
  if (name !== null || finding.passage === null || finding.passage.paragraph === BESIDE) return finding;
  return { ...finding, speaker: speakerIn(index, finding.passage) };
}

/** A finding as programs get it; offsets are UTF-16 offsets into the saved text. */
export function findingFacts(
  { verdict, passage, nearest, edits, speaker, kind }: Finding,
  article: SavedArticle,
) {
  const place = passage ?? nearest;
  return {
    verdict,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    paragraph: place === null || place.paragraph === BESIDE ? null : place.paragraph,
    part: place?.part ?? null,
    passage: place === null ? null : textOfPassage(article, place),
    edits,
    speaker,
    kind,
  };
}
