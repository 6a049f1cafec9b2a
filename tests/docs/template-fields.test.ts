import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { uiStrings } from '../../src/language/interface-words.ts';

const DOCS = readFileSync('docs/templates.md', 'utf8');
const VIEWS = ['body-view', 'layout-views', 'quotation-view', 'slide-view']
  .map((name) => readFileSync(`src/render/views/${name}.ts`, 'utf8'))
  .join('\n');

interface View {
  readonly base: string | null;
  readonly body: string;
}

const views: ReadonlyMap<string, View> = new Map(
  [...VIEWS.matchAll(/^export interface (\w+View)(?: extends (\w+))? \{\n([^]*?)^\}/gmu)].map(
    ([, name = '', base = null, body = '']) => [name, { base, body }],
  ),
);

/** Views that the docs describe by themselves. */
const APART: ReadonlySet<string> = new Set(['SlideView', 'BodyPartView', 'QuotationView', 'SourceView']);

/** The fields that a template finds in a view, those of the views in it included, but for views that are described apart. */
function fieldsOf(name: string): readonly string[] {
  const { base, body } = views.get(name) ?? { base: null, body: '' };
  const others = [...body.matchAll(/\b(\w+View)\b/gu)].map(([, other = '']) => other);
  const further = [...(base === null ? [] : [base]), ...others].filter((other) => !APART.has(other));
  return [
    ...[...body.matchAll(/readonly (\w+):/gu)].map(([, field = '']) => field),
    ...further.flatMap(fieldsOf),
  ];
}

/** The names in code marks in a part of the docs. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z]\w*)`/giu)].flatMap(([, name = '']) => (name === 'null' ? [] : [name]));

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted();

const rows = [
  ...(/^## Fields of each layout\n([^]*)/mu.exec(DOCS)?.[1] ?? '').matchAll(
    /^\| (`[^|]*`) +\| ([^|]*)\|$/gmu,
  ),
];

test.each(rows.map(([, layouts = '', fields = '']) => [namesIn(layouts)[0] ?? '', fields]))(
  'the docs name the fields of the layout %s, and no others',
  (layout, fields) => {
    const view =
      layout === 'points' ? 'BodyView' : `${layout.replace(/^./u, (letter) => letter.toUpperCase())}View`;
    expect(views.has(view)).toBe(true);
    expect(sorted(namesIn(fields))).toEqual(sorted(fieldsOf(view)));
  },
);

test('every layout has its row', () => {
  const templates = readdirSync('templates/layouts').flatMap((name) => /^(.+)\.hbs$/u.exec(name)?.[1] ?? []);
  expect(sorted(rows.flatMap(([, layouts = '']) => namesIn(layouts)))).toEqual(sorted(templates));
});

test.each([
  ['SlideView', /^## Fields of every slide\n\n([^]*?)\n\n/mu],
  ['BodyPartView', /^A \*\*body\*\* ([^]*?)\n\n/mu],
  ['QuotationView', /^A \*\*quotation\*\* ([^]*?)\n\n/mu],
  ['SourceView', /^A \*\*source\*\* ([^]*?)\n\n/mu],
])('the docs name the fields of a %s', (view, paragraph) => {
  const named = new Set(namesIn(paragraph.exec(DOCS)?.[1] ?? ''));
  expect(fieldsOf(view).filter((field) => !named.has(field))).toEqual([]);
});

test('the docs name every word that Lectern says by itself', () => {
  const named = new Set(namesIn(/^What Lectern says by itself ([^]*?)\n\n/mu.exec(DOCS)?.[1] ?? ''));
  const fields = Object.entries(uiStrings('en')).flatMap(([field, said]) =>
    typeof said === 'string' || field === 'uncompared' ? [field] : [],
  );
  expect(fields.length).toBeGreaterThan(20);
  expect(fields).toContain('uncompared');
  expect(fields.filter((field) => !named.has(field))).toEqual([]);
});
