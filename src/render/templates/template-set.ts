import type Handlebars from 'handlebars';

import type { UiStrings } from '../../language/interface-words.ts';
import { NOWHERE, type Checked } from '../../diagnostics/diagnostic.ts';
import { withoutHidden } from '../../text/hidden-characters.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import { COMPILED_TEMPLATES } from './compiled-templates.ts';
import {
  activeElement,
  noSlide,
  templateMissing,
  templateNesting,
  templateTooMuch,
} from './template-diagnostics.ts';
import { isolatedEnvironment, templateEngine } from './template-engine.ts';
import { TemplateFault, templateFault } from './read-template.ts';

/** Templates ready to draw with. */
export interface TemplateSet {
  /**
   * Draws a view with a template such as `layouts/quote.hbs`, which has the fixed words of the deck’s language as `@words`; what
   * is wrong with the template is reported at its line.
   */
  draw(name: string, view: object, words: UiStrings): Checked<string>;
}

/** Makes a template set of files by name (`layouts/quote.hbs`, `partials/footer.hbs`); each is read when first used. */
export async function templateSet(files: ReadonlyMap<string, SourceFile>): Promise<TemplateSet> {
  const drawers = new Map<string, Draw>();
  const engine = await templateEngine(files.values());
  const environment = isolatedEnvironment(engine);
  const drawing: Drawing = { draws: 0, file: null };
  const drawerOf = (file: SourceFile, partial: string | null): Draw =>
    placing(file, partial, () => engine.prepare(file, environment), drawing);
  for (const [name, file] of files) {
    const partial = /^partials\/(.+)\.hbs$/u.exec(name)?.[1];
    if (partial !== undefined) environment.registerPartial(partial, drawerOf(file, partial));
  }
  return {
    draw(name, view, words) {
      const file = files.get(name);
      if (file === undefined) {
        const layouts = [...files.keys()].flatMap((key) => /^layouts\/(.+)\.hbs$/u.exec(key)?.[1] ?? []);
        const known = layouts.sort().join(', ');
        return { value: '', diagnostics: [templateMissing({ name, known }, NOWHERE)] };
      }
      const draw = drawers.get(name) ?? drawerOf(file, null);
      drawers.set(name, draw);
      drawing.draws = 0;
      return attempt(() => {
        const html = withoutHidden(draw(view, { data: { words } }));
        if ('id' in view && name.startsWith('layouts/') && !isOneSlide(html, String(view.id)))
          throw new TemplateFault(noSlide({}, { file: file.path, position: positionBetween(file, 0, 1) }));
        return html;
      });
    },
  };
}

type Draw = (view: object, options?: Handlebars.RuntimeOptions) => string;

function attempt(draw: () => string): Checked<string> {
  try {
    return { value: draw(), diagnostics: [] };
  } catch (error) {
    if (error instanceof TemplateFault) return { value: '', diagnostics: [error.diagnostic] };
    throw error;
  }
}

/**
 * Draws with one file, read at the first call; whatever goes wrong is said about this file. A block that another file hands to it,
 * as all do that draw within `{{#> slide}}`, is a piece of that file.
 */
function placing(
  file: SourceFile,
  partial: string | null,
  prepare: () => Handlebars.TemplateDelegate<object>,
  drawing: Drawing,
): Draw {
  let compiled: Handlebars.TemplateDelegate<object> | null = null;
  let depth = 0;
  return (view, options) => {
    depth += 1;
    drawing.draws += 1;
    const caller = drawing.file;
    drawing.file = file;
    const [name, place] = [partial ?? '', { file: file.path, position: null }];
    try {
      if (MAX_DEPTH < depth) throw new TemplateFault(templateNesting({ name }, place));
      if (MAX_DRAWS < drawing.draws)
        throw new TemplateFault(templateTooMuch({ name, limit: MAX_DRAWS }, place));
      compiled ??= prepare();
      return inert(compiled(view, withBlockOf(caller, options, drawing)), file);
    } catch (error) {
      throw templateFault(error, file);
    } finally {
      depth -= 1;
      drawing.file = caller;
    }
  };
}

/** What Handlebars hands to a partial; the block of its caller is in its data. */
function withBlockOf(
  caller: SourceFile | null,
  options: Handlebars.RuntimeOptions | undefined,
  drawing: Drawing,
): Handlebars.RuntimeOptions | undefined {
  const block: unknown = options?.data?.[BLOCK];
  if (caller === null || typeof block !== 'function') return options;
  const ofCaller = (...args: readonly unknown[]): string => {
    const file = drawing.file;
    drawing.file = caller;
    try {
      return inert(String(block(...args)), caller);
    } catch (error) {
      throw templateFault(error, caller);
    } finally {
      drawing.file = file;
    }
  };
  return { ...options, data: { ...options?.data, [BLOCK]: ofCaller } };
}

/** As `@partial-block` is called in the data. */
const BLOCK = 'partial-block';

/**
 * What a template of slides has drawn, which acts on nothing: the policy of the deck stops scripts and frames, but not a `<meta>`
 * that leads elsewhere or a `<link>` that looks an address up. Lectern’s own templates have none.
 */
function inert(html: string, file: SourceFile): string {
  if (COMPILED_TEMPLATES.has(file.text) || /(?:^|[\\/])editions[\\/][^\\/]*$/u.test(file.path)) return html;
  const [, element] = ACTIVE.exec(html) ?? [];
  if (element === undefined) return html;
  const at = file.text.indexOf(`<${element}`);
  const position = at === -1 ? null : positionBetween(file, at, at + element.length + 1);
  throw new TemplateFault(activeElement({ element }, { file: file.path, position }));
}

const ACTIVE = /<(meta|base|link|script|iframe|frame|object|embed)(?![\w-])/iu;

/** A partial inside itself is a mistake long before the stack is full. */
const MAX_DEPTH = 16;

/** How much one slide has been drawn with so far, and with which file just now. */
interface Drawing {
  draws: number;
  file: SourceFile | null;
}

/** A list of ten thousand lines draws a few partials for each; partials that call each other twice and more draw millions. */
const MAX_DRAWS = 100_000;

/** Whether a template has drawn the one `<section>` of a slide and nothing beside it: else the slide would be lost, or there twice. */
function isOneSlide(html: string, id: string): boolean {
  const drawn = html.replaceAll(/<!--[^]*?(?:-->|$)/gu, '').trim();
  const [opening = ''] = /^<section\s[^>]*>/u.exec(drawn) ?? [];
  const named = ` id="${id}"`;
  return (
    opening.includes(named) &&
    /\sclass="(?:[^"]* )?slide[ "]/u.test(opening) &&
    drawn.endsWith('</section>') &&
    drawn.indexOf(named) === drawn.lastIndexOf(named)
  );
}
