import { expect, test } from 'vitest';
import { z } from 'zod';

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatSarif } from '../../src/diagnostics/format-for-programs.ts';

/** The parts of SARIF 2.1.0 that Lectern writes, as strict as the OASIS schema has them. */
const Message = z.strictObject({ text: z.string().min(1) });
const Region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const ArtifactLocation = z.strictObject({ uri: z.string().regex(/^[\w.~!*'()%/:-]+$/u) });
const PhysicalLocation = z.strictObject({
  artifactLocation: ArtifactLocation,
  region: Region.optional(),
});
const Fix = z.strictObject({
  description: Message,
  artifactChanges: z.tuple([
    z.strictObject({
      artifactLocation: ArtifactLocation,
      replacements: z.tuple([
        z.strictObject({
          deletedRegion: Region,
          insertedContent: z.strictObject({ text: z.string().min(1) }).optional(),
        }),
      ]),
    }),
  ]),
  properties: z.strictObject({ changesClaim: z.boolean() }),
});
const Level = z.enum(['none', 'note', 'warning', 'error']);
const Log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: Message,
              fullDescription: Message,
              help: z.strictObject({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level: Level }),
            }),
          ),
        }),
      }),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              descriptor: z.strictObject({ id: z.string() }),
              level: Level,
              message: Message,
            }),
          ),
        }),
      ]),
      columnKind: z.literal('utf16CodeUnits'),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0).optional(),
          level: Level,
          message: Message,
          // GitHub refuses the whole log where a result has none.
          locations: z.array(z.strictObject({ physicalLocation: PhysicalLocation })).min(1),
          relatedLocations: z.array(
            z.strictObject({
              id: z.int().min(0),
              message: Message,
              physicalLocation: PhysicalLocation,
            }),
          ),
          fixes: z.tuple([Fix]).optional(),
          properties: z.strictObject({ hint: z.string() }).optional(),
        }),
      ),
    }),
  ]),
});

const RULES = [
  { code: 'heading/empty', severity: 'warning' as const, docs: 'Why a heading.', fix: null },
  { code: 'evidence/altered', severity: 'error' as const, docs: 'Why the words.', fix: 'applied' as const },
];

const ALTERED: Diagnostic = {
  code: 'evidence/altered',
  severity: 'error',
  message: 'The article never says “x”.',
  hint: 'Paragraph 1 reads “y”.',
  file: 'my decks/outline.md',
  position: { start: { line: 3, column: 5, offset: 20 }, end: { line: 4, column: 1, offset: 24 } },
  related: [],
  fix: null,
};

function logOf(...diagnostics: readonly Diagnostic[]): z.infer<typeof Log>['runs'][0] {
  const text = formatSarif(diagnostics, { name: 'lectern', version: '1.0.0', rules: RULES });
  return Log.parse(JSON.parse(text)).runs[0];
}

test.each([
  ['C:/Users/Ann Lee/outline.md', 'file:///C:/Users/Ann%20Lee/outline.md'],
  ['//server/share/outline.md', 'file://server/share/outline.md'],
  ['/home/ann/outline.md', 'file:///home/ann/outline.md'],
  ['a:b/outline.md', 'a%3Ab/outline.md'],
])('%s is %s', (file, uri) => {
  const [{ physicalLocation } = { physicalLocation: null }] =
    logOf({ ...ALTERED, file }).results[0]?.locations ?? [];
  expect(physicalLocation?.artifactLocation.uri).toBe(uri);
});

test('a remark is a note', () => {
  expect(logOf({ ...ALTERED, severity: 'info' }).results[0]?.level).toBe('note');
});

test('the rules of the catalogue describe themselves, in its order', () => {
  const { driver } = logOf().tool;
  expect([driver.name, driver.version]).toEqual(['lectern', '1.0.0']);
  expect(driver.rules.map((rule) => [rule.id, rule.defaultConfiguration.level, rule.help.text])).toEqual([
    ['heading/empty', 'warning', 'Why a heading.'],
    ['evidence/altered', 'error', 'Why the words.'],
  ]);
});

test('a diagnostic becomes a result with its rule, place and hint', () => {
  expect(logOf(ALTERED).results).toEqual([
    {
      ruleId: 'evidence/altered',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'The article never says “x”. Paragraph 1 reads “y”.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20decks/outline.md' },
            region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 1 },
          },
        },
      ],
      relatedLocations: [],
      properties: { hint: 'Paragraph 1 reads “y”.' },
    },
  ]);
});

test('a fix is a replacement of one region, in the file of its result', () => {
  const point = { line: 3, column: 7, offset: 22 };
  const range = { start: point, end: { line: 3, column: 9, offset: 24 } };
  const [result] = logOf({
    ...ALTERED,
    fix: { title: 'Write “y”', range, text: 'y', changesClaim: true },
  }).results;
  expect(result?.fixes?.[0]).toEqual({
    description: { text: 'Write “y”' },
    artifactChanges: [
      {
        artifactLocation: { uri: 'my%20decks/outline.md' },
        replacements: [
          {
            deletedRegion: { startLine: 3, startColumn: 7, endLine: 3, endColumn: 9 },
            insertedContent: { text: 'y' },
          },
        ],
      },
    ],
    properties: { changesClaim: true },
  });
});

test('what is only deleted is replaced by nothing', () => {
  const point = { line: 3, column: 7, offset: 22 };
  const fix = { title: 'Delete it', range: { start: point, end: point }, text: '', changesClaim: false };
  const [replacement] =
    logOf({ ...ALTERED, fix }).results[0]?.fixes?.[0].artifactChanges[0].replacements ?? [];
  expect(Object.keys(replacement ?? {})).toEqual(['deletedRegion']);
});

test('other places are related locations, numbered from 1', () => {
  const point = { line: 1, column: 3, offset: 2 };
  const place = { message: 'The first is here:', file: 'a.md', position: { start: point, end: point } };
  const [result] = logOf({ ...ALTERED, related: [place, place] }).results;
  expect(result?.relatedLocations.map(({ id, message }) => [id, message.text])).toEqual([
    [1, 'The first is here:'],
    [2, 'The first is here:'],
  ]);
  expect(result?.relatedLocations[0]?.physicalLocation.region).toEqual({
    startLine: 1,
    startColumn: 3,
    endLine: 1,
    endColumn: 3,
  });
});

test('a diagnostic without a position has a place without a region', () => {
  const [noPosition] = logOf({ ...ALTERED, position: null }).results;
  expect(noPosition?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20decks/outline.md' },
  });
});

test('what no file is at fault for is said of the run, and is no result', () => {
  const nowhere = { ...ALTERED, code: 'browser/no-sandbox', file: null, position: null };
  const warned = logOf({ ...nowhere, severity: 'warning' }, ALTERED);
  expect(warned.results.map(({ ruleId }) => ruleId)).toEqual(['evidence/altered']);
  expect(warned.invocations[0]).toEqual({
    executionSuccessful: true,
    toolExecutionNotifications: [
      {
        descriptor: { id: 'browser/no-sandbox' },
        level: 'warning',
        message: { text: 'The article never says “x”. Paragraph 1 reads “y”.' },
      },
    ],
  });
  expect(logOf(nowhere).invocations[0].executionSuccessful).toBe(false);
});

test('a code that the catalogue lacks, and a diagnostic without a hint, are still a result', () => {
  const [result] = logOf({ ...ALTERED, code: 'own/rule', hint: null }).results;
  expect(result).toMatchObject({ ruleId: 'own/rule', message: { text: 'The article never says “x”.' } });
  expect(Object.keys(result ?? {})).not.toContain('ruleIndex');
  expect(Object.keys(result ?? {})).not.toContain('properties');
});

test.each([
  ['/home/a b/outline.md', 'file:///home/a%20b/outline.md'],
  ['网络/outline.md', '%E7%BD%91%E7%BB%9C/outline.md'],
  ['a\ud800.md', 'a%EF%BF%BD.md'],
  ['c:odd#.md', 'c%3Aodd%23.md'],
])('the path %s is written as a URI', (file, uri) => {
  const [result] = logOf({ ...ALTERED, file }).results;
  expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});
