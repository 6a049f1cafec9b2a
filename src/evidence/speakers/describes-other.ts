import type { Stretch } from '../../source/position.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import type { SpeakerFinding } from '../verdict.ts';
import type { SpeakerAttribution } from './article-speakers.ts';
import { findingOf } from './author-words.ts';
import { DEMONYM, isBorneOut } from './compare-names.ts';
import type { GivenName } from './given-name.ts';

/** A description is another’s only where nothing that is said of the speaker, or of the scene, bears it out. */
export function describesOther(
  index: ArticleIndex,
  found: SpeakerAttribution,
  given: GivenName,
): SpeakerFinding {
  const asInferred = findingOf('inferred', found, false);
  if (given.named.length === 0) return asInferred;
  const { article } = index;
  const read = ({ start, end }: Stretch): string => article.plainText.slice(start, end);
  if (isTheirOffice(found, given.text)) return asInferred;
  const said = paragraphsNaming(index, found);
  const isScene = (word: string): boolean =>
    article.paragraphs.filter((paragraph) => read(paragraph).includes(`${word} `)).length >= SCENE;
  const isMeant = given.named.every(
    (word) => isBorneOut(word, said) || (!DEMONYM.test(word) && isScene(word)),
  );
  return isMeant ? asInferred : findingOf('other', found, false);
}

/** “the mayor of Oxted” for “Mayor Ann Lee”. */
function isTheirOffice({ mention, name, descriptions }: SpeakerAttribution, text: string): boolean {
  const [, , office = '', , behind = ''] = /^(?:the )?((\p{L}+) of .*|(\S+ )+(\p{Ll}+))$/iu.exec(text) ?? [];
  const title = office === '' ? behind : office;
  return title !== '' && isBorneOut(title.toLowerCase(), [mention, name, ...descriptions].join(' '));
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
