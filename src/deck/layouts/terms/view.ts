import { plainText } from '../../../markdown/nodes/plain-text.ts';
import { textLength } from '../../text-length.ts';
import { widthOf } from '../../width-of.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { Term } from '../slide-part.ts';
import type { TermsSlide } from './terms.ts';

/** Terms, each in the language that it says or is written in. */
export function viewTerms({ introduction, terms, body }: TermsSlide, draw: Draw) {
  return {
    length: termsLength(terms),
    introduction: viewBody(introduction, draw),
    terms: terms.map((term) => viewTerm(term, draw)),
    isSingle: terms.length === 1,
    body: viewBody(body, draw),
  };
}

/** One term alone is set as large as its line allows; several by their number. */
function termsLength(terms: readonly Term[]): string {
  const [only, second] = terms;
  if (only !== undefined && second === undefined) return textLength(plainText(only.term), [12, 18, 26]);
  if (terms.length === 2 && terms.every(isShort)) return 'short';
  return terms.length <= 3 ? 'medium' : 'long';
}

/** A term with its translation and its gloss, each of which has space on a line in larger type. */
function isShort({ term, translation, gloss }: Term): boolean {
  const [name, said, meant] = [term, translation, gloss].map((words) => widthOf(plainText(words)));
  return Number(name) <= 14 && Number(said) <= 34 && Number(meant) <= 40;
}

export function viewTerm({ term, language, reading, translation, gloss }: Term, draw: Draw) {
  // A span that only says the language would say it twice.
  const bare = term.flatMap((inline) => (inline.type === 'span' ? inline.children : [inline]));
  const said = draw.inLanguage(bare, language);
  return {
    termHtml: said.html,
    language: said.language,
    direction: said.direction,
    readingHtml: draw.line(reading),
    // A tagged PDF has the language of a term from its entry, which the reading isn’t in.
    readingLanguage: said.language === null ? null : draw.language,
    translationHtml: draw.line(translation),
    glossHtml: draw.line(gloss),
    isIncremental: draw.isIncremental,
  };
}
