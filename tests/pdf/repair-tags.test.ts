import { describe, expect, test } from 'vitest';

import { repairTags } from '../../src/pdf/tags/repair-tags.ts';
import type { Shown } from '../../src/pdf/content/read-content-marks.ts';
import type { Tag, TagKid } from '../../src/pdf/tags/tag-tree.ts';
import { readTextString } from '../../src/pdf/file/text-string.ts';

/** Content that shows a text; `|` stands for lines, `#` for a picture, `##` for one whose place is known, `#?` for one whose place is no number, `` for nothing. */
type Piece = string | Tag;

const OBJECT: TagKid = { kind: 'object', page: 1, object: 99 };

function tag(type: string, ...pieces: readonly Piece[]): Tag {
  return described(type, '', ...pieces);
}

const texts: string[] = [];

function described(type: string, entries: string, ...pieces: readonly Piece[]): Tag {
  const kids = pieces.map((piece): TagKid => {
    if (piece === '@') return OBJECT;
    return typeof piece === 'string'
      ? { kind: 'marked', page: 1, owner: 1, id: texts.push(piece) - 1 }
      : piece;
  });
  return { kind: 'tag', number: 1, type, entries, kids };
}

function textOf(kid: TagKid): string {
  if (kid.kind === 'tag') return kid.kids.map(textOf).join('');
  return kid.kind === 'marked' ? (texts[kid.id] ?? '') : '';
}

/** Where `##` stands. */
const BOX = [10.005, 20, 30.257, 40] as const;

const SHOWN: Readonly<Record<string, Shown>> = {
  '|': 'lines',
  '#': 'picture',
  '##': 'picture',
  '': 'nothing',
};

/** The tree in one line: `P(text Link(more))`, with the entries of an element in braces. */
function repaired(...pieces: readonly Piece[]): string {
  const root = repairTags(tag('Document', ...pieces), {
    shown: (content) => SHOWN[texts[content.id] ?? ''] ?? 'text',
    textOf,
    boxOf: (contents) => {
      if (contents.every(({ id }) => texts[id] === '#?')) return [Number.NaN, 0, Infinity, 1];
      return contents.every(({ id }) => texts[id] === '##') ? BOX : null;
    },
    isBrief: () => true,
  });
  return root.kids.map(line).join(' ');
}

function line(kid: TagKid): string {
  if (kid.kind === 'object') return '@';
  if (kid.kind === 'marked') return texts[kid.id] ?? '';
  const entries = kid.entries === '' ? '' : `{${kid.entries.trim().replaceAll('\n', ' ')}}`;
  return `${kid.type}${entries}(${kid.kids.map(line).join(' ')})`;
}

test('what is described says where it stands, in hundredths, if that is known', () => {
  const figure = described('Figure', '/Alt (a map)\n', '##', tag('Span', '##'));
  const formula = described('Figure', '/Alt (x)\n/Lang (und-Zmth)\n', '##');
  expect(repaired(figure)).toBe(
    'Figure{/Alt (a map) /A <</O /Layout /BBox [10.01 20 30.26 40]>>}(## Span(##))',
  );
  expect(repaired(formula)).toBe('Formula{/Alt (x) /A <</O /Layout /BBox [10.01 20 30.26 40]>>}(##)');
  expect(repaired(described('Figure', '/Alt (a map)\n', '#?'))).toBe('Figure{/Alt (a map)}(#?)');
  expect(repaired(tag('Figure', '##'))).toBe('Div(P(##))');
});

const plain = (...pieces: readonly Piece[]): Tag => tag('NonStruct', ...pieces);

test('a drawing in the script of formulas is a formula, in the language around it; others stay figures', () => {
  const formula = described('Figure', '/Alt (x squared)\n/Lang (und-Zmth)\n', '|');
  const figure = described('Figure', '/Alt (a chart)\n/Lang (de)\n', '|');
  expect(repaired(tag('P', 'a', formula), figure)).toBe(
    'P(a Formula{/Alt (x squared)}(|)) Figure{/Alt (a chart) /Lang (de)}(|)',
  );
});

describe('what means nothing by itself', () => {
  test('a range of text becomes part of the line it stands in', () => {
    expect(repaired(tag('P', plain('a'), tag('Em', plain('b')), plain(plain('c'))))).toBe('P(a Em(b) c)');
  });

  test('the hyphen of a word split at the end of a line is a soft one to who reads the tags', () => {
    const hyphen = described('Em', '/Lang (zxx)\n', '-');
    expect(repaired(tag('P', 'ac', hyphen, 'cord'))).toBe('P(ac Span{/ActualText <FEFF00AD>}(-) cord)');
    expect(repaired(tag('P', described('Em', '/Lang (la)\n', 'a')))).toBe('P(Em{/Lang (la)}(a))');
  });

  test('text between blocks becomes a paragraph', () => {
    expect(repaired(plain('a'), tag('P', 'b'), plain('c'), tag('Link', 'd', '@'))).toBe(
      'P(a) P(b) P(c Link(d @))',
    );
  });

  test('a block of text becomes a paragraph, blocks become a group', () => {
    expect(repaired(plain(plain(plain('a')), plain(plain('b'))))).toBe('Div(P(a) P(b))');
  });

  test('a block with a heading becomes a section with its title', () => {
    expect(repaired(plain(tag('H1', plain('A (title)')), tag('P', 'b')))).toBe(
      'Sect{/T (A \\(title\\))}(H1(A (title)) P(b))',
    );
  });

  test('a range in another language keeps it', () => {
    expect(repaired(tag('P', described('NonStruct', '/Lang (zh-Hans)\n', '中')))).toBe(
      'P(Span{/Lang (zh-Hans)}(中))',
    );
    expect(repaired(described('NonStruct', '/Lang (fr)\n', tag('P', 'eau')))).toBe('Div{/Lang (fr)}(P(eau))');
  });
});

describe('what only decorates', () => {
  test('lines leave the tree, and what held nothing else with them', () => {
    expect(repaired(tag('P', 'a'), '|', plain('|'), tag('P', ''), tag('Div', '|', tag('P', '|')))).toBe(
      'P(a)',
    );
  });

  test('lines of a drawing with a description stay', () => {
    expect(repaired(described('Figure', '/Alt (A chart)\n', '|', plain('12')))).toBe(
      'Figure{/Alt (A chart)}(| 12)',
    );
  });

  test('a cell stays though it is empty', () => {
    expect(repaired(tag('Table', tag('TR', tag('TH', 'a'), tag('TD'))))).toBe('Table(TR(TH(a) TD()))');
  });
});

describe('a figure', () => {
  test('without a description is a group', () => {
    const picture = described('Figure', '/Alt (A quay)\n', '#');
    expect(repaired(tag('Figure', picture, tag('P', 'The quay')))).toBe(
      'Div(Figure{/Alt (A quay)}(#) P(The quay))',
    );
  });
});

describe('a list', () => {
  test('gets bodies for its items', () => {
    expect(repaired(tag('L', tag('LI', plain('a'), '|'), tag('LI', tag('P', 'b'))))).toBe(
      'L(LI(LBody(a)) LI(LBody(P(b))))',
    );
  });

  test('keeps its labels and its kind of numbers', () => {
    const list = described(
      'L',
      '/A <</O /List /ListNumbering /Circle>>\n',
      tag('LI', tag('Lbl', '•'), plain('a')),
    );
    expect(repaired(list)).toBe('L{/A <</O /List /ListNumbering /Circle>>}(LI(Lbl(•) LBody(a)))');
  });

  test('has its numbers as labels where they are text, and says so', () => {
    expect(repaired(tag('L', tag('LI', plain('1'), tag('P', 'a')), tag('LI', plain('2.'), plain('b'))))).toBe(
      'L{/A <</O /List /ListNumbering /Decimal>>}(LI(Lbl(1) LBody(P(a))) LI(Lbl(2.) LBody(b)))',
    );
  });

  test('takes an item that is nothing but a number for what it is', () => {
    expect(repaired(tag('L', tag('LI', plain('1962'))))).toBe('L(LI(LBody(1962)))');
    expect(repaired(tag('L', tag('LI', plain('7'))))).toBe('L(LI(LBody(7)))');
  });

  test('holds nothing but items', () => {
    expect(repaired(tag('L', tag('P', 'a'), tag('LI', 'b')))).toBe('L(LI(LBody(P(a))) LI(LBody(b)))');
  });
});

describe('headings', () => {
  test('that skip no level keep theirs', () => {
    const levels = ['H1', 'H2', 'H3', 'H2', 'H1', 'H2'];
    expect(repaired(...levels.map((level) => tag(level, 'a')))).toBe(
      levels.map((level) => `${level}(a)`).join(' '),
    );
  });

  test('move up where a level is skipped, together with those beside them', () => {
    const levels = ['H2', 'H4', 'H4', 'H2', 'H6'];
    expect(repaired(...levels.map((level) => tag(level, 'a')))).toBe('H1(a) H2(a) H2(a) H1(a) H2(a)');
  });
});

test('cells are named in their order, and say nothing that goes without saying', () => {
  const head =
    '/A [<</O /Table /Scope /Column>> <</O /Table /RowSpan 1>> <</O /Table /ColSpan 1>>]\n/ID (node00000099)\n';
  const cell = '/A [<</O /Table /Headers [(node00000099)]>> <</O /Table /RowSpan 2>>]\n';
  const first = tag('TR', described('TH', head, 'a'), described('TD', cell, 'b'));
  const table = tag('Table', first, tag('TR', tag('TD', 'c')));
  expect(repaired(table)).toBe(
    'Table(TR(TH{/A [<</O /Table /Scope /Column>>] /ID (cell1)}(a) TD{/A [<</O /Table /Headers [(cell1)]>> <</O /Table /RowSpan 2>>]}(b)) TR(TD(c)))',
  );
});

test('a link that leads nowhere is a range of text', () => {
  expect(repaired(tag('P', tag('Link', plain('a')), tag('Link', plain('b'), '@')))).toBe(
    'P(Span(a) Link(b @))',
  );
});

test('what a reading is written over is marked as that', () => {
  expect(repaired(tag('P', tag('Ruby', plain('中'), tag('RT', plain('zhōng')))))).toBe(
    'P(Ruby(RB(中) RT(zhōng)))',
  );
});

test('titles of sections are written in any script', () => {
  const section = repairTags(tag('Document', plain(tag('H1', '中国'))), {
    shown: () => 'text',
    textOf,
    boxOf: () => null,
    isBrief: () => true,
  }).kids[0];
  const title = section?.kind === 'tag' ? /<([\dA-F]+)>/u.exec(section.entries)?.[1] : '';
  expect(readTextString(Buffer.from(title ?? '', 'hex').toString('latin1'))).toBe('中国');
});

test('items without a list get one', () => {
  const item = (words: string): Tag => tag('LI', tag('LBody', words));
  expect(repaired(tag('P', 'a'), item('b'), item('c'), tag('P', 'd'))).toBe(
    'P(a) L(LI(LBody(b)) LI(LBody(c))) P(d)',
  );
});

describe('tables', () => {
  const span = (entries: string, ...pieces: readonly Piece[]): Tag => described('TD', entries, ...pieces);
  const heads = tag('TR', tag('TH', 'a'), tag('TH', 'b'));

  test('a row that is short gets empty cells', () => {
    expect(repaired(tag('Table', heads, tag('TR', tag('TD', 'c'))))).toBe(
      'Table(TR(TH(a) TH(b)) TR(TD(c) TD()))',
    );
  });

  test('the caption of a table comes first and is one, wherever it was written', () => {
    const rows = [tag('TR', tag('TH', 'a')), tag('TR', tag('TD', 'b'))];
    expect(repaired(tag('Table', ...rows, tag('Caption', 'c'), tag('Caption', 'd')))).toBe(
      'Table(Caption(c d) TR(TH(a)) TR(TD(b)))',
    );
    expect(repaired(tag('Table', tag('Caption', 'c'), tag('Caption', 'd'), ...rows))).toBe(
      'Table(Caption(c d) TR(TH(a)) TR(TD(b)))',
    );
  });

  test('what a cell spans counts for the length of rows', () => {
    const wide = tag('TR', span('/A <</O /Table /ColSpan 2>>', 'c'));
    expect(repaired(tag('Table', heads, wide))).toMatch(/TD\{[^}]*\}\(c\)\)\)$/u);
    const tall = tag('TR', span('/A <</O /Table /RowSpan 2>>', 'c'), tag('TD', 'd'));
    expect(repaired(tag('Table', heads, tall, tag('TR', tag('TD', 'e'))))).toMatch(/TR\(TD\(e\)\)\)$/u);
  });

  test('no cell reaches out below', () => {
    const tall = tag('TR', span('/A <</O /Table /RowSpan 9>>', 'c'), tag('TD', 'd'));
    expect(repaired(tag('Table', heads, tall, tag('TR', tag('TD', 'e'))))).toContain('/RowSpan 2');
  });

  test('reach down to the end of their part where they reach further, or as far as there are rows', () => {
    const rows = (span: string): Tag =>
      tag('TBody', tag('TR', described('TD', span, 'c'), tag('TD', 'd')), tag('TR', tag('TD', 'e')));
    const foot = tag('TFoot', tag('TR', tag('TD', 'f'), tag('TD', 'g')));
    for (const rowSpan of [0, 3]) {
      const body = rows(`/A <</O /Table /RowSpan ${rowSpan}>>`);
      expect(repaired(tag('Table', tag('THead', heads), body, foot))).toBe(
        'Table(THead(TR(TH(a) TH(b))) TBody(TR(TD{/A <</O /Table /RowSpan 2>>}(c) TD(d)) TR(TD(e))) TFoot(TR(TD(f) TD(g))))',
      );
    }
  });

  test('a table without headings becomes groups of words', () => {
    expect(repaired(tag('Table', tag('TR', tag('TD', 'a'), tag('TD', tag('P', 'b')))))).toBe(
      'Div(Div(Div(P(a)) Div(P(b))))',
    );
  });
});
