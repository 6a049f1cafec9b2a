/** The package's own templates, by the names that a briefing's `templates/` folder overrides them under. */
export const TEMPLATE_FILES: readonly string[] = [
  ...[
    'actors',
    'agenda',
    'chain',
    'claim',
    'comparison',
    'custom',
    'figure',
    'points',
    'questions',
    'quote',
    'quotes',
    'section',
    'sources',
    'statement',
    'table',
    'terms',
    'timeline',
    'title',
  ].map((layout) => `layouts/${layout}.hbs`),
  ...['attribution', 'body', 'footer', 'footnotes', 'heading', 'label', 'quotation', 'slide'].map(
    (partial) => `partials/${partial}.hbs`,
  ),
];

/** The style sheets of a theme, in `templates/themes/`: its own tokens, the arrangement, and what only paper needs. */
export function themeFiles(theme: string): {
  readonly tokens: string;
  readonly theme: readonly string[];
  readonly print: readonly string[];
} {
  return {
    tokens: `themes/${theme}/tokens.css`,
    // The first that exists is used.
    theme: [`themes/${theme}/theme.css`, 'themes/theme.css'],
    print: [`themes/${theme}/print.css`, 'themes/print.css'],
  };
}
