import { element, at } from './dom.ts';

type Words = Readonly<Record<string, string>>;

const all: Readonly<Record<string, Words>> = JSON.parse(
  document.getElementById('desk-words')?.textContent ?? '{}',
);
let words: Words = all['en'] ?? {};

/** What the page says by a name, with what is put in. */
export const say = (name: string, given: Readonly<Record<string, string>> = {}): string =>
  (words[name] ?? name).replace(/\{(\w+)\}/gu, (_, key: string) => given[key] ?? '');

/** Speaks a language from now on: everything that stands in the page by its name. */
function speak(language: string): void {
  words = all[language] ?? all['en'] ?? {};
  document.documentElement.lang = language in all ? language : 'en';
  for (const one of document.querySelectorAll<HTMLElement>('[data-word]'))
    one.replaceChildren(say(one.dataset['word'] ?? ''));
}

/** Offers the languages; gives the one of the browser where the page has it. */
export function offerLanguages(changed: () => void): void {
  const select = at('language', HTMLSelectElement);
  const [own = 'en'] = navigator.language.split('-');
  select.value = own in all ? own : 'en';
  speak(select.value);
  select.addEventListener('change', () => {
    speak(select.value);
    changed();
  });
}

/** Words of an article or a file, which may be in any language and direction. */
export const foreign = (text: string): HTMLElement => element('bdi', {}, text);
