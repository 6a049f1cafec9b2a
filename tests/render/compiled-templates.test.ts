import { readFileSync } from 'node:fs';

import Handlebars from 'handlebars';
import { expect, test } from 'vitest';

import { compileDocument, compileTemplate } from '../../src/render/templates/compile-template.ts';
import { drawingEnvironment } from '../../src/render/templates/template-engine.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { compiledTemplatesModule } from '../../tools/precompile-templates.ts';
import { ownTemplateFiles } from '../support/templates.ts';

/** What a build puts into src/render/templates/compiled-templates.ts. */
const compiled = await evaluated(compiledTemplatesModule());

test('each template that Lectern brings is compiled when it is built', () => {
  expect(compiled.size).toBeGreaterThan(25);
  const missing = [...ownTemplateFiles()].filter(([, { text }]) => !compiled.has(text));
  expect(missing.map(([name]) => name)).toEqual([]);
  expect(compiled.has(readFileSync('templates/deck.hbs', 'utf8'))).toBe(true);
});

test('a template compiled when Lectern was built draws as one compiled when it is drawn', () => {
  const file = sourceFile(
    'templates/partials/label.hbs',
    readFileSync('templates/partials/label.hbs', 'utf8'),
  );
  const view = {
    title: 'A <b> & b',
    titleHtml: '<i>c</i>',
    originHtml: 'd',
    origin: null,
    html: 'e',
    url: null,
  };
  const drawing = drawingEnvironment();
  const early = outcome(() => drawing.template<object>(compiled.get(file.text) ?? {})(view));
  expect(early).toEqual(outcome(() => compileTemplate(file, Handlebars.create())(view)));
});

test('a field that the document lacks is a mistake in the compiled document, too', () => {
  const text = readFileSync('templates/deck.hbs', 'utf8');
  const early = outcome(() => drawingEnvironment().template<object>(compiled.get(text) ?? {})({}));
  expect(early).toMatch(/not defined/u);
  expect(early).toEqual(outcome(() => compileDocument(text)({})));
});

function outcome(draw: () => string): string {
  try {
    return draw();
  } catch (error) {
    return String(error);
  }
}

async function evaluated(module: string): Promise<ReadonlyMap<string, TemplateSpecification>> {
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)).COMPILED_TEMPLATES;
}
