import type Handlebars from 'handlebars';
import runtime from 'handlebars/dist/cjs/handlebars.runtime.js';

/** A Handlebars that draws with compiled templates and has no compiler. */
export function drawingEnvironment(): typeof Handlebars {
  return runtime.create();
}
