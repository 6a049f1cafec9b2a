/** The part of Handlebars that draws with compiled templates; the package has no types for it. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import type Handlebars from 'handlebars';

  const runtime: Pick<typeof Handlebars, 'create'>;
  export default runtime;
}
