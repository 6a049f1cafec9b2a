import type { Findings } from './findings.ts';

/** The data form of `--emit findings`: one document, ready for `JSON.stringify`. */
export function findingsJson(id: string, findings: Findings): object {
  return { id, offsetUnit: 'utf16', quotes: findings.quotations };
}
