import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalOutline, shownOtherwise } from '../../src/deck/canonical-outline.ts';
import { composeDeck } from '../../src/deck/compose/compose-deck.ts';
import type { Outline } from '../../src/outline/outline.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { outlineText } from '../support/outlines.ts';
import { runs } from '../support/long-run.ts';

const canonical = (text: string): string => canonicalOutline(parseOutline('outline.md', text).value);

/** What a deck shows, wherever its outline has it. */
const shown = (text: string): unknown => shownOf(parseOutline('outline.md', text).value);

function shownOf(outline: Outline): unknown {
  const { slides } = composeDeck(outline, { ownLayouts: new Set(), receipt: null }).value;
  return JSON.parse(
    JSON.stringify({ slides, quotations: outline.quotations }, (key, value: unknown) => {
      if (['position', 'attributedAt', 'notes', 'dataFile'].includes(key)) return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  );
}

const SECRETS = [
  '<!-- SECRET -->',
  'in a line <!-- SECRET\nSECRET --> of words',
  '\nNote:\nSECRET and [^secret] [@s]\n\n[^secret]: SECRET\n',
  '\n::: notes\nSECRET\n:::\n',
  '- item\n  ::: notes\n  SECRET\n  :::\n- next\n',
  '> words\n>\n> ::: notes\n> SECRET\n> :::\n',
  '\n[SECRET]: https://secret.example/SECRET\n',
  '\n---\n<!-- SECRET -->\n---\nNote: SECRET\n',
  '\n## Heading {.claim} <!-- SECRET -->\n',
  '\n```mermaid\nflowchart LR\n  A --> B\n  %% SECRET\n  click A "https://SECRET.example"\n```\n',
  '\n```chart\ntype: bar # SECRET\n# SECRET\ntitle: Of # all\n---\na, b\nc, 5\n```\n',
];

const HEAD = '---\ntitle: T # SECRET\nsources:\n  # SECRET\n  a: { title: A }\n  s: { title: SECRET }\n---\n';

const withSecrets = fc
  .tuple(
    fc.array(fc.oneof(outlineText, fc.constantFrom(...SECRETS)), { maxLength: 4 }),
    fc.constantFrom('\n\n', '\n'),
  )
  .map(
    ([pieces, between]) => `${HEAD}
${pieces.join(between)}`,
  );

/** Outlines with errors are not built. */
const isBuilt = (text: string): boolean =>
  parseOutline('outline.md', text).diagnostics.every(({ severity }) => severity !== 'error');

/** A definition right under a line of a list or quotation is a part of it, and parts it once it is taken out. */
const isLazy = (text: string): boolean =>
  /^[ \t]*(?:[-*>]|\d\.)[^\n]*\n(?:[^\n]+\n)*[ \t]*\[[^\]\n]+\]:/mu.test(text);

const outlines = withSecrets.filter(isBuilt);

describe('a canonical outline', () => {
  test('shows what the outline shows', () => {
    const property = fc.property(
      outlines.filter((text) => !isLazy(text)),
      (text) => {
        expect(shown(canonical(text))).toEqual(shown(text));
      },
    );
    fc.assert(property, { numRuns: RUNS });
  });

  test('is what a deck for an audience is composed from, whatever stands where', () => {
    const property = fc.property(outlines, (text) => {
      const outline = parseOutline('outline.md', text).value;
      expect(shownOf(shownOtherwise(outline) ?? outline)).toEqual(shown(canonical(text)));
    });
    fc.assert(property, { numRuns: RUNS });
  });

  test('is its own canonical outline', () => {
    const property = fc.property(outlines, (text) => {
      const once = canonical(text);
      expect(canonical(once)).toBe(once);
    });
    fc.assert(property, { numRuns: RUNS });
  });
});

test.each(SECRETS)('a canonical outline has nothing that no audience is shown: %j', (secret) => {
  const text = canonical(`${HEAD}\n## One\n\nWords [@a].\n\n${secret}\n## Two\n\nMore words.\n`);
  expect(text).not.toContain('SECRET');
  expect(text).toContain('More words.');
});

test('what notes define stays where slides refer to it, and a bibliography’s entries stand in the front matter', () => {
  const { value } = parseOutline(
    'outline.md',
    '---\ntitle: T\nbibliography: books.bib\n---\n\n## A\n\nOne[^n], [two] and [@b].\n\nNote:\nFirst.\n\n[^n]: A footnote.\n\n[two]: https://e.org\n',
  );
  const sources = {
    b: { type: 'book', title: 'B', author: [], text: '/home/me/b.txt' },
    c: { type: 'book', title: 'C', author: [] },
  };
  const outline = { ...value, frontMatter: { ...value.frontMatter, sources } };
  expect(canonicalOutline(outline)).toBe(
    '---\ntitle: T\nsources:\n  b:\n    type: book\n    title: B\n    author: []\n    text: b.txt\n---\n\n## A\n\nOne[^n], [two] and [@b].\n\n[^n]: A footnote.\n\n[two]: https://e.org\n\n',
  );
});

test('a slide that has nothing but notes stays one', () => {
  expect(canonical(`${HEAD}\n---\n\nNote:\nSECRET\n\n---\n\n<!-- c -->\n\n[x]: y\n`)).toContain(
    '---\n\nNote:\n\n---\n\n<!---->',
  );
});

const RUNS = runs(60);

test('a theme of the command line stands where one of the outline would, so that the outline that a deck carries is canonical', () => {
  const text = '---\ntitle: T\nsources:\n  a: { title: A }\n---\n\n## H\n\nWords [@a, p. 1].\n';
  const carried = canonicalOutline(parseOutline('outline.md', text).value, { theme: 'ink' });
  expect(carried).toContain('theme: ink\n');
  expect(canonical(carried)).toBe(carried);
});
