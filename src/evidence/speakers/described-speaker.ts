import { headNouns } from '../../speech/text/descriptions.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';
import type { Range } from '../../text/source-file.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { type SpeakerAttribution, peopleByName } from '../model/article-speakers.ts';
import { NO_SPEAKER, type SpeakerFinding } from '../model/verdict.ts';
import { findingOf } from './author-words.ts';
import { isBorneOut, isDemonym } from './compare-names.ts';
import { type GivenName, isIndefinite, officeIn } from './given-name.ts';
import { paragraphsWith } from './attributions-around.ts';
import { wordsOf } from './naming-words.ts';

/** A thing (“official theme of the week”) is nobody; a description is doubted where the article calls another speaker so, and this one not. */
export function thing(
  index: ArticleIndex,
  around: readonly SpeakerAttribution[],
  given: GivenName,
): SpeakerFinding {
  const found = around.find(({ basis, form }) => basis === 'clause' && form === 'person');
  return found !== undefined && isAnothers(index, found, nounOf(given), paragraphsNaming(index, found))
    ? findingOf('other', found, false)
    : NO_SPEAKER;
}

/** Whether the article calls another speaker, or somebody whom it brings in, by a noun, and this one not; `about` is what else bears it out. */
function isAnothers(index: ArticleIndex, found: SpeakerAttribution, noun: string, about = ''): boolean {
  if (noun === '') return false;
  const calls = (one: SpeakerAttribution): readonly string[] =>
    [one.mention, one.name, ...one.descriptions].flatMap((words) => wordsOf(words.toLowerCase()));
  const { attributions, newcomers } = index.speakers;
  const isOthers =
    attributions.some((one) => one.name !== found.name && calls(one).includes(noun)) ||
    newcomers.some(({ words }) => wordsOf(words.toLowerCase()).includes(noun));
  const isTheirs = isBorneOut(noun, about) || calls(found).some((word) => isBorneOut(noun, word));
  return isOthers && !isTheirs;
}

/** What somebody is by a description: “driver” of “a lorry driver, 50”. */
const nounOf = ({ text }: GivenName): string =>
  headNouns(lexiconOf('en'), text.replace(/,.*$/u, ''))[0] ?? '';

/** A description is another’s only where nothing that is said about the speaker, or of the scene, bears it out. */
export function describesOther(
  index: ArticleIndex,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  const asInferred = findingOf('inferred', found, false);
  if (given.named.length === 0)
    return isIndefinite(given.text) && isAnothers(index, found, nounOf(given))
      ? findingOf('other', found, false)
      : asInferred;
  if (isTheirOffice(index, found, given)) return asInferred;
  const { article } = index;
  const read = ({ start, end }: Range): string => article.file.text.slice(start, end);
  const said = paragraphsNaming(index, found);
  const isScene = (word: string): boolean =>
    article.paragraphs.filter((paragraph) => read(paragraph).includes(`${word} `)).length >= SCENE;
  const isMeant = given.named.every((word) => isBorneOut(word, said) || (!isDemonym(word) && isScene(word)));
  return isMeant ? asInferred : findingOf('other', found, false);
}

/** “the mayor of Oxted” for “Mayor Ann Lee”, in an article that names Oxted; “a Republican senator” says more than an office. */
function isTheirOffice({ article }: ArticleIndex, found: SpeakerAttribution, given: GivenName): boolean {
  const { text, named } = given;
  const title = officeIn(text).split(' ').at(-1) ?? '';
  const calls = [found.mention, found.name, ...found.descriptions].join(' ');
  const whole = article.file.text.toLowerCase();
  const isKnown = named.every((word) => whole.includes(word.toLowerCase()));
  return !isIndefinite(text) && isKnown && isBorneOut(title.toLowerCase(), calls);
}

/** The paragraphs that name a speaker. */
function paragraphsNaming({ article, speakers }: ArticleIndex, found: SpeakerAttribution): string {
  const speaker = peopleByName(speakers.people).get(found.name);
  return paragraphsWith(article.paragraphs, speaker?.mentions ?? [found.mentionAt])
    .map(({ start, end }) => article.file.text.slice(start, end))
    .join(' ');
}

/** What so many paragraphs name is where the article plays: “a Charlotte pastor”. */
const SCENE = 3;
