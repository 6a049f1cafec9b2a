import { expect, test } from 'vitest';

import { sarifLog } from '../../src/diagnostics/sarif-log.ts';

test('a diagnostic becomes a SARIF result with its rule, place and hint', () => {
  const point = { line: 3, column: 5, offset: 20 };
  const diagnostic = {
    code: 'evidence/altered',
    severity: 'error' as const,
    message: 'The article never says “x”.',
    hint: 'Paragraph 1 reads “y”.',
    file: 'my decks/outline.md',
    position: { start: point, end: { ...point, column: 9 } },
    related: [],
  };
  const rules = [{ code: 'evidence/altered', severity: 'error' as const, docs: 'Why.' }];
  const log: unknown = JSON.parse(sarifLog([diagnostic], { name: 'lectern', version: '1.0.0', rules }));
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { rules: [{ id: 'evidence/altered', defaultConfiguration: { level: 'error' } }] } },
        results: [
          {
            ruleId: 'evidence/altered',
            level: 'error',
            message: { text: 'The article never says “x”. Paragraph 1 reads “y”.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'my%20decks/outline.md' },
                  region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});
