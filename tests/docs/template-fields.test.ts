import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { uiStrings } from '../../src/language/interface-words.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { galleryDeck, galleryImages } from '../support/gallery.ts';

const DOCS = readFileSync('docs/templates.md', 'utf8');
const views: Readonly<Record<string, unknown>>[] = [];
const recording = {
  draw: (_: string, view: object) => {
    views.push({ ...view });
    return { value: '', diagnostics: [] };
  },
};
await renderSlides(galleryDeck, {
  templates: recording,
  images: galleryImages,
  bibliography: new Map(),
  showsNotes: true,
  adjustments: new Map(),
});

/** What is described by itself, by the field that holds it, or a list of it. */
const APART: ReadonlySet<string> = new Set([
  'body',
  'introduction',
  'quotation',
  'quotations',
  'sources',
  'footnotes',
]);

/** The fields in what views hold, and of what is in those, but for what is described apart. */
function fieldsIn(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value): readonly string[] => {
    if (Array.isArray(value)) return fieldsIn(value);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inside]) =>
      APART.has(name) ? [name] : [name, ...fieldsIn([inside])],
    );
  });
}

/** What stands in a field of any view, whatever holds it. */
function valuesOf(name: string, inside: unknown = views): readonly unknown[] {
  if (typeof inside !== 'object' || inside === null) return [];
  return Object.entries(inside).flatMap(([field, value]) => [
    ...(field === name ? [value] : []),
    ...valuesOf(name, value),
  ]);
}

const ofPoints = fieldsIn(views.filter(({ layout }) => layout === 'points'));
const ofAll: ReadonlySet<string> = new Set(ofPoints.filter((name) => name !== 'body'));

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
    const found = fieldsIn(views.filter((view) => view['layout'] === layout));
    const own = found.filter((name) => !ofAll.has(name) || namesIn(fields).includes(name));
    expect(sorted(namesIn(fields))).toEqual(sorted(own));
  },
);

test('every layout has its row', () => {
  const templates = readdirSync('templates/layouts').flatMap((name) => /^(.+)\.hbs$/u.exec(name)?.[1] ?? []);
  expect(sorted(rows.flatMap(([, layouts = '']) => namesIn(layouts)))).toEqual(sorted(templates));
});

test.each([
  ['slide', ofAll, /^## Fields of every slide\n\n([^]*?)\n\n/mu],
  ['body', fieldsIn(valuesOf('body')), /^A \*\*body\*\* ([^]*?)\n\n/mu],
  ['quotation', fieldsIn(valuesOf('quotation')), /^A \*\*quotation\*\* ([^]*?)\n\n/mu],
  ['source', fieldsIn(valuesOf('sources')), /^A \*\*source\*\* ([^]*?)\n\n/mu],
])('the docs name the fields of a %s', (_, fields, paragraph) => {
  const named = new Set(namesIn(paragraph.exec(DOCS)?.[1] ?? ''));
  expect([...fields].length).toBeGreaterThan(1);
  expect([...fields].filter((field) => !named.has(field))).toEqual([]);
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
