/** An outline with one slip that has a remedy. */
export interface FixCase {
  readonly code: string;
  /** What is wrong with it. */
  readonly slip: string;
  /** With the words to be replaced between `⟦` and `⟧`. */
  readonly outline: string;
  /** What takes their place. */
  readonly text: string;
  /** Whether it is only offered. */
  readonly isOffered?: true;
  /** Files beside the outline. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const ARTICLE = `The lock gates

HOLT, May 3 — The council of Holt voted on Monday to close the old lock for two summers.
“We counted every barge that came through, and there were fewer each year,” said Ilse Brandt, the harbour master.
Barge owners from Ambry were not convinced. “Nobody asked the people who live on the water,” said Tom Okoro.
The council will vote again in May.
`;

const slide = (body: string): string => `---\ntitle: T\n---\n\n## Slide\n\n${body}\n`;
const head = (lines: string): string => `---\n${lines}\n---\n\n## Slide\n\nWords.\n`;
const SOURCE = 'sources: { holt: { type: article, title: The lock gates, text: article.txt } }';

/** A slide with a source that has its article beside it. */
const sourced = (body: string): Pick<FixCase, 'outline' | 'beside'> => ({
  outline: `---\ntitle: T\n${SOURCE}\n---\n\n## Slide\n\n${body}\n`,
  beside: { 'article.txt': ARTICLE },
});

/** The rest of an outline that cites its source. */
const cited = (source: string): string =>
  `---\ntitle: T\nsources:\n  a: { title: A, ${source} }\n---\n\n## Slide\n\n- It rained [@a].\n- And rained [@a].\n`;
const chart = (lines: string): string =>
  slide(
    `\`\`\`chart\n${lines}\ntitle: Barges a year\nsource: Holt council\n---\nYear,Barges\nBefore the dam,58\nAfter the dam,41\n\`\`\``,
  );

/** For each kind that has fixes, an outline or several. */
export const FIX_CASES: readonly FixCase[] = [
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
  { code: 'outline/control-character', slip: 'a bell', outline: slide('Wo⟦\u0007⟧rds.'), text: '' },
  {
    code: 'outline/control-character',
    slip: 'a form feed between two words',
    outline: slide('Many⟦\f⟧words.'),
    text: ' ',
  },
  {
    code: 'outline/hidden-direction',
    slip: 'a mark that nobody sees',
    outline: slide('Wo⟦\u202e⟧rds.'),
    text: '',
    isOffered: true,
  },
  {
    code: 'outline/dashes-under-text',
    slip: 'no line between text and dashes',
    outline: slide('Words.\n⟦⟧---\n\nMore words.'),
    text: '\n',
  },
  {
    code: 'outline/left-as-text',
    slip: 'a heading without its blank',
    outline: slide('Words.\n\n##⟦⟧Next\n\nMore words.'),
    text: ' ',
  },
  {
    code: 'outline/left-as-text',
    slip: 'a width behind a link',
    outline: slide('[The council](https://example.org)⟦{target=_blank}⟧ met.'),
    text: '',
  },
  {
    code: 'outline/missing-footnote',
    slip: 'a misspelt label',
    outline: slide('Words[^⟦coutn⟧].\n\n[^count]: By hand.'),
    text: 'count',
  },
  {
    code: 'outline/missing-footnote',
    slip: 'a label with another figure',
    outline: slide('Words[^⟦note1⟧].\n\n[^note2]: By hand.'),
    text: 'note2',
    isOffered: true,
  },
  {
    code: 'outline/unknown-division',
    slip: 'notes without their s',
    outline: slide('Words.\n\n::: ⟦note⟧\nSlowly.\n:::'),
    text: 'notes',
  },
  {
    code: 'outline/unknown-division',
    slip: 'notes by another name',
    outline: slide('Words.\n\n::: ⟦speaker⟧\nSlowly.\n:::'),
    text: 'notes',
    isOffered: true,
  },
  {
    code: 'outline/unknown-layout',
    slip: 'letters that changed places',
    outline: '---\ntitle: T\n---\n\n## The pionts {#one ⟦.pionts⟧}\n\n- a\n- b\n',
    text: '.points',
  },
  {
    code: 'markdown/attributes',
    slip: 'commas',
    outline: '---\ntitle: T\n---\n\n## One {⟦.points, .incremental⟧}\n\n- a\n- b\n',
    text: '.points .incremental',
  },
  {
    code: 'markdown/attributes',
    slip: 'words without marks',
    outline: '---\ntitle: T\n---\n\n## One {⟦.points by=Holt College #one⟧}\n\n- a\n- b\n',
    text: '.points by="Holt College" #one',
  },
  {
    code: 'markdown/attributes',
    slip: 'single marks',
    outline: `---\ntitle: T\n---\n\n## One {⟦.points by='Holt College'⟧}\n\n- a\n- b\n`,
    text: '.points by="Holt College"',
  },
  {
    code: 'markdown/citation',
    slip: 'no comma',
    ...sourced('- It rained ⟦[@holt para. 2]⟧.\n- And rained [@holt].'),
    text: '[@holt, para. 2]',
  },
  {
    code: 'markdown/citation',
    slip: 'no brackets',
    ...sourced('- It rained ⟦@holt [p. 2]⟧.\n- And rained [@holt].'),
    text: '[@holt, p. 2]',
  },
  {
    code: 'markdown/language',
    slip: 'an underscore',
    outline: slide('[tudo]{lang=⟦pt_BR⟧} said.'),
    text: 'pt-BR',
  },
  {
    code: 'markdown/language',
    slip: 'a name in raw HTML',
    outline: slide('<p lang="⟦German⟧">Wehr</p>'),
    text: 'de',
  },
  {
    code: 'markdown/link-address',
    slip: 'no scheme',
    outline: slide('[The council of Holt](⟦⟧www.example.org/holt) met.'),
    text: 'https://',
  },
  {
    code: 'markdown/link-address',
    slip: 'a mail address',
    outline: slide('[The council of Holt](<⟦⟧holt@example.org>) met.'),
    text: 'mailto:',
  },
  {
    code: 'heading/skips-level',
    slip: 'a level too deep',
    outline: slide('⟦#####⟧ First\n\nWords.'),
    text: '###',
  },
  {
    code: 'heading/inside-slide',
    slip: 'a slide in a list',
    outline: slide('- ⟦##⟧ The weir\n\n  It leaks.\n- The dam'),
    text: '###',
  },
  {
    code: 'source/unknown',
    slip: 'a misspelt source',
    ...sourced('- It rained [@⟦hotl⟧].\n- And rained [@holt].'),
    text: 'holt',
  },
  {
    code: 'source/file-missing',
    slip: 'a capital',
    outline: head('title: T\nbibliography: ⟦Sources.json⟧'),
    beside: { 'sources.json': '[]' },
    text: 'sources.json',
  },
  {
    code: 'picture/missing',
    slip: 'a slash and a capital',
    outline: slide('![A lock](⟦assets\\Lock.PNG⟧ "Photograph: Ann Lee")'),
    beside: { 'assets/lock.png': PIXEL },
    text: 'assets/lock.png',
  },
  {
    code: 'chart/file-missing',
    slip: 'a capital',
    outline: slide('```chart\ntitle: Barges\nsource: Holt council\ndata: ⟦Barges.csv⟧\n```'),
    beside: { 'barges.csv': 'Year,Barges\nBefore,58\nAfter,41\n' },
    text: 'barges.csv',
  },
  {
    code: 'chart/unknown-key',
    slip: 'a misspelt key',
    outline: chart('⟦highligt⟧: After the dam'),
    text: 'highlight',
  },
  { code: 'chart/unknown-type', slip: 'a misspelt type', outline: chart('type: ⟦brr⟧'), text: 'bar' },
  {
    code: 'chart/unknown-name',
    slip: 'a misspelt row',
    outline: chart('highlight: ⟦Aftre the dam⟧'),
    text: 'After the dam',
  },
  {
    code: 'quotation/in-code',
    slip: 'lines that are indented',
    ...sourced(
      '⟦    > Nobody asked the people who live on the water\n    >\n    > — Tom Okoro [@holt, para. 4]⟧\n\nWords.',
    ),
    text: '> Nobody asked the people who live on the water\n>\n> — Tom Okoro [@holt, para. 4]',
  },
  {
    code: 'speaker/spelt-differently',
    slip: 'a name turned round',
    ...sourced(
      '> Nobody asked the people\n>\n> — Tom Okoro [@holt, para. 4]\n\n---\n\n> who live on the water\n>\n> — ⟦Okoro Tom⟧ [@holt, para. 4]',
    ),
    text: 'Tom Okoro',
    isOffered: true,
  },
  {
    code: 'theme/unknown',
    slip: 'a misspelt theme',
    outline: head('title: T\ntheme: ⟦pres⟧'),
    text: 'press',
  },
];
