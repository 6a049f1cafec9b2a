import type { NamedPerson } from '../model/article-speakers.ts';
import type { ReplacedWords } from '../numbers/figure-words.ts';
import { describingWords, isInitials, namingWords, shareName } from '../speakers/naming-words.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';

/** Whether a bracket has a known name in the place of another: `[Mary Jones] said` for “John Smith said”, `[Peru]` for “Chile”. */
export function changesName(
  { bracketed, words, start, end }: ReplacedWords,
  people: readonly NamedPerson[],
): boolean {
  const [given, said] = [bracketed.join(' '), words.slice(start, end).join(' ')];
  const persons = people.filter(({ name }) => shareName(name, said));
  const names = namingWords(said).filter(
    (word) => lexiconOf('en').is(word, 'place') || people.some(({ name }) => name.split(' ').includes(word)),
  );
  const isName = describingWords(namingWords(given).join(' ').toLowerCase()).length > 0;
  if (names.length === 0 || !isName) return false;
  return (
    !shareName(given, said) &&
    !persons.some(({ name }) => shareName(name, given)) &&
    !isInitials(given, said) &&
    !isInitials(said, given)
  );
}
