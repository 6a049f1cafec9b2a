import { slide } from './fix-case.ts';
import type { FixCase } from './fix-case.ts';

/** Slips in Markdown. */
export const OUTLINE_CASES: readonly FixCase[] = [
  { code: 'outline/control-character', slip: 'a bell', outline: slide('Wo⟦\u0007⟧rds.'), text: '' },
  {
    code: 'outline/control-character',
    slip: 'a form feed between two words',
    outline: slide('Many⟦\f⟧words.'),
    text: ' ',
  },
  {
    code: 'outline/stroke-character',
    slip: 'a stroke through a letter',
    outline: slide('Wo⟦\u0336⟧rds.'),
    text: '',
    isOffered: true,
  },
  {
    code: 'outline/hidden-direction',
    slip: 'a mark that nobody sees',
    outline: slide('Wo⟦\u202e⟧rds.'),
    text: '',
    isOffered: true,
  },
  {
    code: 'outline/hidden-character',
    slip: 'a filler in a word',
    outline: slide('Wo⟦&#x3164;⟧rds.'),
    text: '',
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
    outline: '---\ntitle: T\n---\n\n## One ⟦{.points, .incremental}⟧\n\n- a\n- b\n',
    text: '{.points .incremental}',
  },
  {
    code: 'markdown/attributes',
    slip: 'words without marks',
    outline: '---\ntitle: T\n---\n\n## One ⟦{.points by=Holt College #one}⟧\n\n- a\n- b\n',
    text: '{.points by="Holt College" #one}',
  },
  {
    code: 'markdown/attributes',
    slip: 'single marks',
    outline: `---\ntitle: T\n---\n\n## One ⟦{.points by='Holt College'}⟧\n\n- a\n- b\n`,
    text: '{.points by="Holt College"}',
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
    code: 'markdown/attribute-unknown',
    slip: 'two letters swapped',
    outline: '---\ntitle: T\n---\n\n## One {⟦tiem⟧=5}\n\nHolt lies on the Mere.\n',
    text: 'time',
  },
  {
    code: 'markdown/time',
    slip: 'minutes in words',
    outline: '---\ntitle: T\n---\n\n## One {time="⟦7,5 minutes⟧"}\n\nHolt lies on the Mere.\n',
    text: '7.5',
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
];
