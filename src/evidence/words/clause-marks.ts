/** What parts clauses, or one speaker's words from another's. Hyphens don't. */
export const CLAUSE_MARKS: ReadonlySet<string> = new Set(', ; : — " ( ) 、 ， ； ：'.split(' '));
