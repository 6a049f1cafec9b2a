import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { gatherEvidence } from '../../src/evidence/gather-evidence.ts';
import { articlesAtHand } from '../../src/evidence/speakers/articles-at-hand.ts';
import { article } from './support/check.ts';
import { citation, outline, quotation } from './support/outline.ts';

/**
 * 133 honest quotations (`pass`, and `info` for joins) and 134 that mislead (`error` for what the words prove, `warn` for what a reader must judge, `condition` for a
 * clause whose “if” comes before it), of twelve made-up articles in English, German, French and Spanish.
 */
const { articles, cases } = JSON.parse(
  readFileSync(new URL('../fixtures/labelled-edits.json', import.meta.url), 'utf8'),
) as {
  readonly articles: Readonly<Record<string, string>>;
  readonly cases: readonly (readonly [article: string, label: string, content: string])[];
};

/** The gravest severity that each quotation with a label gets, as a block quote. */
async function severitiesOf(
  label: string,
): Promise<readonly (readonly [severity: string, content: string])[]> {
  const saved = new Map(Object.entries(articles).map(([id, text]) => [id, article(text)]));
  const atHand = await articlesAtHand(saved);
  return cases
    .filter(([, own]) => own === label)
    .map(([id, , content]) => {
      const quoted = outline(quotation(content, { citation: citation(id, null) }));
      const { diagnostics } = gatherEvidence(quoted, { articles: atHand, lock: null });
      const found = new Set<string>(diagnostics.map(({ severity }) => severity));
      return [['error', 'warning', 'info'].find((one) => found.has(one)) ?? 'none', content];
    });
}

test.each([
  ['pass', ['none', 'info', 'warning']],
  ['info', ['info', 'warning']],
  ['condition', ['info', 'warning', 'error']],
  ['warn', ['warning', 'error']],
  ['error', ['error']],
])('a quotation that is labelled “%s” gets %j', async (label, severities) => {
  const wrong = (await severitiesOf(label)).filter(([severity]) => !severities.includes(severity));
  expect(wrong).toEqual([]);
});
