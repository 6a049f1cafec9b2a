import { readdirSync } from 'node:fs';

import { expect, test } from 'vitest';

import * as files from '../../src/language/language-files.ts';
import { languageFilesModule } from '../../tools/compile-languages.ts';

const { LANGUAGE_TAGS, ...readers } = files;

/** The reader of a file such as `slides.yaml`. */
const READERS: Readonly<Record<string, (tag: string) => object | null>> = {
  'article.yaml': files.readArticleWords,
  'citations.yaml': files.readCitationWords,
  'controls.yaml': files.readControlWords,
  'dates.yaml': files.readDates,
  'desk.yaml': files.readDeskWords,
  'draft.yaml': files.readDraftWords,
  'evidence.yaml': files.readEvidenceWords,
  'figures.yaml': files.readFigureWords,
  'names.yaml': files.readNameWords,
  'numbers.yaml': files.readNumbers,
  'quoting.yaml': files.readQuotingWords,
  'slides.yaml': files.readSlideWords,
  'speech-rules.yaml': files.readSpeechRules,
  'speech.yaml': files.readSpeechWords,
  'typography.yaml': files.readTypography,
  'unspaced.yaml': files.readUnspacedWords,
};

test.each(LANGUAGE_TAGS)('languages/%s has files with every word that they need, and no others', (tag) => {
  for (const name of readdirSync(`languages/${tag}`)) expect(READERS[name]?.(tag)).toBeTypeOf('object');
});

test('a language is a folder named by its primary subtag, and Chinese in traditional characters one of its own', () => {
  expect(LANGUAGE_TAGS.filter((tag) => !/^[a-z]{2,3}$/u.test(tag))).toEqual(['zh-Hant']);
  expect(files.readSlideWords('../languages/de')).toBeNull();
});

test('English, which stands in for other languages, has every file but those that others have in place of its rules of speech', () => {
  const all = Object.keys(READERS).filter((name) => !/^(?:quoting|unspaced)/u.test(name));
  expect(readdirSync('languages/en').toSorted()).toEqual(all);
});

test('what is compiled into dist is what the files say', async () => {
  const module = `data:text/javascript,${encodeURIComponent(languageFilesModule())}`;
  const compiled = (await import(module)) as typeof files;
  expect(compiled.LANGUAGE_TAGS).toEqual(LANGUAGE_TAGS);
  for (const [name, read] of Object.entries(readers))
    for (const tag of [...LANGUAGE_TAGS, 'xx', 'constructor'])
      expect([name, tag, compiled[name as keyof typeof readers](tag)]).toEqual([name, tag, read(tag)]);
});
