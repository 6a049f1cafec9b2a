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
  ...['attribution', 'body', 'footer', 'footnotes', 'heading', 'label', 'marks', 'quotation', 'slide'].map(
    (partial) => `partials/${partial}.hbs`,
  ),
];
