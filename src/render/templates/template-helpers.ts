/** The only helpers; see docs/templates.md. */
export const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);
