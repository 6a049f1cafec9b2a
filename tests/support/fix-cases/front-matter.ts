import { head, cited } from './fix-case.ts';
import type { FixCase } from './fix-case.ts';

/** Slips in the front matter. */
export const FRONT_MATTER_CASES: readonly FixCase[] = [
  {
    code: 'front-matter/unclosed',
    slip: 'no line of dashes under it',
    outline: '---\ntitle: T\n\n⟦⟧## Slide\n\nWords.\n',
    text: '---\n',
  },
  {
    code: 'front-matter/unopened',
    slip: 'a dash over it',
    outline: '⟦—⟧\ntitle: T\n---\n\n## Slide\n\nWords.\n',
    text: '---',
  },
  {
    code: 'front-matter/unknown-key',
    slip: 'a letter too few',
    outline: head('title: T\n⟦subtitl⟧: Two summers'),
    text: 'subtitle',
  },
  {
    code: 'front-matter/unknown-key',
    slip: 'a key of another tool',
    outline: head('title: T\n⟦author⟧: Ann Lee'),
    text: 'presenter',
  },
  {
    code: 'front-matter/unknown-key',
    slip: 'another one that means not quite the same',
    outline: head('title: T\n⟦institute⟧: Holt College'),
    text: 'event',
    isOffered: true,
  },
  {
    code: 'front-matter/unknown-source-key',
    slip: 'a misspelt variable',
    outline: cited('⟦publishr⟧: Holt Press'),
    text: 'publisher',
  },
  {
    code: 'front-matter/unknown-source-key',
    slip: 'the word of another tool',
    outline: cited('⟦newspaper⟧: The Bank'),
    text: 'container-title',
  },
  {
    code: 'front-matter/unknown-source-type',
    slip: 'a misspelt type',
    outline: cited('type: ⟦artcle-journal⟧'),
    text: 'article-journal',
  },
  {
    code: 'front-matter/value-cut',
    slip: 'a value with a hash',
    outline: head('title: ⟦The dam #1⟧'),
    text: '"The dam #1"',
    isOffered: true,
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'underscores in a language',
    outline: head('title: T\nlang: ⟦zh_Hans⟧'),
    text: 'zh-Hans',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'a language by its name',
    outline: head('title: T\nlang: ⟦Deutsch⟧'),
    text: 'de',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'yes for true',
    outline: head('title: T\nincremental: ⟦yes⟧'),
    text: 'true',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'a capital',
    outline: head('title: T\ntheme: ⟦Paper⟧'),
    text: 'paper',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'a number for words',
    outline: head('title: T\nevent: ⟦1984⟧'),
    text: '"1984"',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'a misspelt word of a list',
    outline: head('title: T\neditions: [slides, ⟦handuot⟧]'),
    text: 'handout',
  },
  {
    code: 'front-matter/wrong-value',
    slip: 'a missing key that stands there misspelt',
    outline:
      '---\ntitle: T\nsources:\n  a: { ⟦titel⟧: A, publisher: B }\n---\n\n## Slide\n\n- It rained [@a].\n- And rained [@a].\n',
    text: 'title',
  },
  {
    code: 'front-matter/yaml',
    slip: 'a colon in a value',
    outline: head('title: ⟦War: the 12" gun⟧'),
    text: `'War: the 12" gun'`,
  },
  {
    code: 'front-matter/yaml',
    slip: 'a sign that begins no value',
    outline: head('title: ⟦@home⟧  '),
    text: '"@home"',
  },
  {
    code: 'front-matter/yaml',
    slip: 'tabs',
    outline:
      '---\ntitle: T\nsources:\n⟦\ta:\n\t\ttitle: A\n\t\t⟧publisher: B\n---\n\n## Slide\n\n- It rained [@a].\n- And rained [@a].\n',
    text: '  a:\n    title: A\n    ',
  },
  {
    code: 'front-matter/language',
    slip: 'yaml by its name',
    outline: '⟦--- yaml⟧\ntitle: T\n---\n\n## Slide\n\nWords.\n',
    text: '---',
  },
];
