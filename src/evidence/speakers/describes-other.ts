import type { Range } from '../../source/position.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SpeakerFinding } from '../model/verdict.ts';
import type { SpeakerAttribution } from '../model/article-speakers.ts';
import { findingOf } from './author-words.ts';
import { DEMONYM, isBorneOut } from './compare-names.ts';
import { isIndefinite, type GivenName } from './given-name.ts';

/** A description is another’s only where nothing that is said of the speaker, or of the scene, bears it out. */
export function describesOther(
  index: ArticleIndex,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  const asInferred = findingOf('inferred', found, false);
  if (given.named.length === 0 || isTheirOffice(index, found, given)) return asInferred;
  const { article } = index;
  const read = ({ start, end }: Range): string => article.plainText.slice(start, end);
  const said = paragraphsNaming(index, found);
  const isScene = (word: string): boolean =>
    article.paragraphs.filter((paragraph) => read(paragraph).includes(`${word} `)).length >= SCENE;
  const isMeant = given.named.every(
    (word) => isBorneOut(word, said) || (!DEMONYM.test(word) && isScene(word)),
  );
  return isMeant ? asInferred : findingOf('other', found, false);
}

/** “the mayor of Oxted” for “Mayor Ann Lee”, in an article that names Oxted; “a Republican senator” says more than an office. */
function isTheirOffice({ article }: ArticleIndex, found: SpeakerAttribution, given: GivenName): boolean {
  const { text, named } = given;
  const [office = ''] = text.split(/\s(?:of|for|at|from|in)\s/u);
  const title = office.split(' ').at(-1) ?? '';
  const calls = [found.mention, found.name, ...found.descriptions].join(' ');
  const whole = article.plainText.toLowerCase();
  const isKnown = named.every((word) => whole.includes(word.toLowerCase()));
  return !isIndefinite(text) && isKnown && isBorneOut(title.toLowerCase(), calls);
}

/** The paragraphs that name a speaker. */
export function paragraphsNaming({ article, speakers }: ArticleIndex, found: SpeakerAttribution): string {
  const speaker = speakers.people.find(({ name }) => name === found.name);
  return article.paragraphs
    .filter(({ start, end }) =>
      (speaker?.mentions ?? [found.mentionAt]).some(
        (mention) => start <= mention.start && mention.end <= end,
      ),
    )
    .map(({ start, end }) => article.plainText.slice(start, end))
    .join(' ');
}

/** What so many paragraphs name is where the article plays: “a Charlotte pastor”. */
const SCENE = 3;
