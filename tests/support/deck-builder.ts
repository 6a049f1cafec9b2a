import type { Deck } from '../../src/deck/compose/deck.ts';
import type { AttributedQuotation, DeckBlock, SectionName } from '../../src/deck/slide.ts';
import type { Source } from '../../src/deck/format-source.ts';
import type { Slide } from '../../src/deck/layouts/layouts.ts';
import type { Block, List, Table, TableCell } from '../../src/markdown/nodes/block.ts';
import type { Citation, Inline } from '../../src/markdown/nodes/inline.ts';
import type { Position } from '../../src/text/source-file.ts';

const point = { line: 1, column: 1, offset: 0 };
export const position: Position = { start: point, end: point };

/** Inline text in the smallest Markdown: `*emphasis*`, `**strong**`, `[@id, para. 2]`. */
export function t(markdown: string): Inline[] {
  return markdown.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[@[^\]]+\])/u).flatMap((piece): Inline[] => {
    if (piece === '') return [];
    if (piece.startsWith('**')) return [{ type: 'strong', children: t(piece.slice(2, -2)), position }];
    if (piece.startsWith('*')) return [{ type: 'emphasis', children: t(piece.slice(1, -1)), position }];
    if (piece.startsWith('[@')) return [cite(piece.slice(2, -1))];
    return [{ type: 'text', value: piece, position }];
  });
}

/** `id` or `id, para. 3`. */
export function cite(text: string): Citation {
  const [sourceId = '', locator] = text.split(', para. ');
  const value = locator === undefined ? null : ({ kind: 'paragraph', value: locator } as const);
  return { type: 'citation', references: [{ sourceId, locator: value, position }], position };
}

export const p = (markdown: string): Block & DeckBlock => ({
  type: 'paragraph',
  children: t(markdown),
  position,
});

export function list(items: readonly (string | readonly Block[])[], isOrdered = false): List {
  const blocks = items.map((item) => (typeof item === 'string' ? [p(item)] : item));
  return {
    type: 'list',
    isOrdered,
    start: 1,
    items: blocks.map((children) => ({ type: 'list-item', isChecked: null, children, position })),
    position,
  };
}

export function table(rows: readonly (readonly string[])[], alignments: Table['alignments'] = []): Table {
  const [header = [], ...rest] = rows.map((row) =>
    row.map((cell): TableCell => ({ type: 'table-cell', children: t(cell), position })),
  );
  return { type: 'table', alignments, header, rows: rest, position };
}

export interface QuoteParts {
  readonly words: string | readonly string[];
  readonly speaker?: string;
  readonly role?: string;
  readonly via?: readonly string[];
  readonly translator?: string;
  readonly source?: string;
  readonly translation?: readonly string[];
}

export function quotation(parts: QuoteParts): AttributedQuotation {
  const words = typeof parts.words === 'string' ? [parts.words] : parts.words;
  const citation = parts.source === undefined ? null : cite(parts.source);
  return {
    type: 'quotation',
    quotation: {
      id: 'q1',
      kind: 'block',
      content: words.join('\n'),
      emphasis: [],
      sentence: '',
      speaker: parts.speaker ?? null,
      attributedAt: position,
      role: null,
      isSpeakerInferred: false,
      intermediaries: [],
      translator: parts.translator ?? null,
      citation,
      position,
    },
    language: null,
    content: words.map(p),
    translation: (parts.translation ?? []).map((line) => ({
      type: 'paragraph',
      children: t(line),
      position,
    })),
    speaker: t(parts.speaker ?? ''),
    role: t(parts.role ?? ''),
    intermediaries: (parts.via ?? []).map(t),
    translator: t(parts.translator ?? ''),
    citation,
    part: 'whole',
    endsWords: true,
    position,
  };
}

export type Draft = Slide extends infer S
  ? S extends Slide
    ? Omit<S, keyof Frame> & Partial<Frame>
    : never
  : never;
type Frame = Pick<
  Slide,
  | 'id'
  | 'number'
  | 'heading'
  | 'title'
  | 'section'
  | 'notes'
  | 'isIncremental'
  | 'planned'
  | 'footnotes'
  | 'position'
>;

const FRAME: Omit<Frame, 'id' | 'number'> = {
  heading: [],
  title: 'A slide',
  section: null,
  notes: [],
  isIncremental: false,
  planned: null,
  footnotes: [],
  position,
};

export function slide(draft: Draft, number = 1): Slide {
  return { ...FRAME, id: `slide-${number}`, number, ...draft };
}

export function deck(drafts: readonly Draft[], changes: Partial<Deck> = {}): Deck {
  const slides = drafts.map((draft, index) => slide(draft, index + 1));
  const sources = new Map(SOURCES.map((source) => [source.id, source]));
  return {
    title: 'A deck',
    subtitle: null,
    event: null,
    presenters: [],
    date: null,
    circulation: null,
    edition: null,
    build: null,
    planned: null,
    language: 'en',
    slides,
    quotations: [],
    sources,
    scripts: new Map(),
    ...changes,
  };
}

export const SOURCES: readonly Source[] = [
  {
    id: 'weaver',
    shortTitle: 'Weaver, The River Review, 4 May 2025',
    origin: 'Weaver, The River Review, 4 May 2025',
    mark: 'Weaver',
    authors: 'Weaver, Anna',
    title: 'The Dam That Nobody Ordered',
    container: 'The River Review',
    issued: '4 May 2025',
    url: 'https://river-review.example/2025/05/04/the-dam-that-nobody-ordered',
    archived: null,
  },
  {
    id: 'chen',
    shortTitle: 'Chen Wei, 江河日报, 28 April 2025',
    origin: 'Chen Wei, 江河日报, 28 April 2025',
    mark: 'Chen Wei',
    authors: 'Chen Wei 陈伟',
    title: '人民的水利，水利为人民',
    container: '江河日报',
    issued: '28 April 2025',
    url: 'https://jianghe.example/2025/0428',
    archived: null,
  },
];

export const SECTION: SectionName = { number: 2, title: 'The words and their road' };
