import type { Paragraph } from '../../article/article.ts';
import type { SavedArticle } from '../../article/article.ts';
import type { FoundClaim } from '../../speech/text/findings.ts';
import { oncePer } from '../../text/once-per.ts';
import { type DraftContext, isBesideStory, paragraphOf, quotationsIn } from '../context/draft-context.ts';
import { plainLine } from '../context/markdown-text.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import { isRefusal, leadsIn } from '../headings/statement.ts';

/** Whether a claim is one of the story, and says something without the words around it. */
export function statesSomething(context: DraftContext, claim: FoundClaim): boolean {
  if (isBesideStory(context, claim) || isHeadline(context, claim) || isCaption(context, claim)) return false;
  if (isPutToGuest(context, claim)) return false;
  if (
    ASKED.test(claim.text) ||
    TO_DO.test(claim.text) ||
    TO_READERS.test(claim.text.replace(/^[*•\s]+/u, '')) ||
    isStandfirst(context, claim)
  )
    return false;
  return !isRefusal(claim.text) && !leadsIn(claim.text);
}

/** What an interviewer says before the question. */
const ASKED = /^(?:Q|Question|Interviewer|Reporter|Moderator)\s?[:.]\s/iu;
/** “Compare the language of 1955”: whoever reads is bidden to. */
const TO_DO =
  /^(?:Compare|Consider|Imagine|Suppose|Picture|Recall|Remember|Think of|Look at|Take|Note)(?: (?:the|an?|that|what|how|for|this|these|\p{Lu}))/u;

/** What an interviewer puts to somebody, whose answer is the next paragraph: “Berlin has paid. Why haven’t you?” */
function isPutToGuest(context: DraftContext, { start }: FoundClaim): boolean {
  const { article } = context;
  const asked = paragraphOf(article, start);
  const next = asked === null ? undefined : article.paragraphs[asked.number];
  if (asked === null || next === undefined) return false;
  const isTurn = (paragraph: Paragraph): boolean =>
    quotationsIn(context, paragraph).some(({ rule }) => rule === 'turn');
  const words = article.plainText.slice(asked.start, asked.end);
  return /[?？]$|\byour?\b/iu.test(words) && isTurn(next) && !isTurn(asked);
}

/** What is said of the text and to those who read it. */
const TO_READERS =
  /^(?:(?:This|The) (?:interview|conversation|transcript|article|story|piece|text|report|post|translation|excerpt|episode) (?:has been|have been|was|is) (?:lightly |slightly |also |first |originally |automatically )?(?:edited|condensed|shortened|abridged|updated|amended|corrected|generated|transcribed|translated|adapted|published|produced|part of)\b|(?:The following|What follows|Below|Here) (?:is|are) (?:an? |the |our )?(?:lightly |slightly )?(?:edited |abridged |full |complete |partial |translated |key )?(?:excerpts?|extracts?|transcript|translation|transcription|summary|selection|text|version|highlights?)\b|Additional reporting\b|(?:Compiled|Edited|Photographed|Illustrated) by\b|The (?:writer|author|columnist) is (?:an?|the)\b|(?=.* \d{2,4} ?pp\b)|Our (?:correspondents?|reporters?|team)\b|Translated (?:from|by|into)\b|The original (?:appeared|was published|article|text|version)\b|(?:First|Originally) (?:published|appeared)\b|For (?:more|the (?:top|latest|full)|further) [^,]{3,60}, (?:see|visit|go|click|read|follow|contact)\b|(?:She|He|They) (?:spoke|talked) (?:to|with) .{0,60} about\b|That(?:’s|'s| is) all (?:from|for)\b|Thank(?:s| you) for (?:reading|following|joining)\b|Here is what (?:we know|happened)\b|If you (?:have|would like|want|like|enjoy|enjoyed)\b.{0,120}\b(?:write|email|leave|rate|subscribe|contact|let us|get in touch)\b|(?:Write|Sign up|Subscribe|Follow (?:us|along|the latest|our)|Read more)\b|Welcome to (?:our|the) (?:live|rolling)\b)/u;

/** A line above the story that is no sentence: “Beekeeper Sunniva Grahl on sudden fame and why she will not sell”. */
function isStandfirst({ article }: DraftContext, { start, text }: FoundClaim): boolean {
  const ahead = article.paragraphs.filter((paragraph) => paragraph.end < start);
  if (ahead.length >= FRONT) return false;
  return !/[.!?…。！？][”"’')\]]*$/u.test(text) && / (?:on|about|über|sur|sobre) /u.test(text);
}

/** Paragraphs that may stand above a story. */
const FRONT = 4;

/** The headline, or one further down: a few words without an end mark. So is the line that names who wrote it. */
function isHeadline({ article, author }: DraftContext, { text }: FoundClaim): boolean {
  if (text === article.headline) return true;
  const isLine = !/[.!…。！][”"’')\]]*$/u.test(text);
  const isByline = /^By \p{Lu}/u.test(text) || (author !== null && text.startsWith(author));
  return isLine && (isByline || countSpaced(text) < FEWEST_WORDS);
}

/** What stands under a picture, with who made it: “The wall above the town. Photograph: Ann Lee”. */
function isCaption({ article }: DraftContext, { start }: FoundClaim): boolean {
  const paragraph = paragraphOf(article, start);
  return paragraph !== null && start < paragraph.end && captionsOf(article).has(paragraph);
}

const captionsOf = oncePer(
  ({ paragraphs, plainText }: SavedArticle): ReadonlySet<Paragraph> =>
    new Set(paragraphs.filter(({ start, end }) => CREDITED.test(plainLine(plainText.slice(start, end))))),
);

const CREDITED =
  /(?:^|[.!?)\]]\s)(?:Photo(?:graph)?s?|Pictures?|Images?|Illustrations?|Graphics?|Credits?)(?: by|:)\s\S[^.!?]{1,80}\.?$/u;

const FEWEST_WORDS = 9;

/** Words by which a sentence of the writer tells where it comes from: who said, found or counted it. */
export const SOURCED =
  /\b(?:according to|(?<!\b(?:is|are|was|were|be|been|now|not) )(?:announced|reported|confirmed|found|cited|ruled|quoted)|said|says|told\b(?!(?: \S{1,40}){1,6} to )|reports|citing|wrote|writes|recall(?:ed|s)?|argue[ds]?|warn(?:ed|s)|estimate[sd]?|calculate[sd]?|puts? (?:it|the|that) (?:number|figure|total|toll|cost|share)|finds (?:that|no|little|evidence)|show(?:s|ed)? (?:that|how|no|an?)|suggests?|believe[sd]?|(?:a|the|this|new|exit) (?:survey|poll|study)|(?:data|figures|statistics) from|the minutes (?:show|say|record))\b/iu;
