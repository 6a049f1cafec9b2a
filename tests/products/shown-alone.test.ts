import { readFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalOutline } from '../../src/deck/canonical-outline.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { prepareBriefing } from '../../src/prepare/prepare-briefing.ts';
import { deckHtml } from '../../src/products/html.ts';
import { drawBriefing } from '../../src/products/draw-briefing.ts';
import { DEFAULT_OPTIONS } from '../../src/settings.ts';
import { runs } from '../support/long-run.ts';

const PLACE = { slug: 'x', folder: '/b/x', outlinePath: '/b/x/outline.md', shownPath: 'x/outline.md' };
const ARTICLE = 'By Maren Holt\n\nThe council voted.\n\n“We count every night,” said Ilse Brandt.\n';

/** The deck of an outline, and its canonical outline. */
async function build(outline: string, article = ARTICLE): Promise<{ html: string; canonical: string }> {
  const files = { '/b/x/outline.md': outline, '/b/x/article.txt': article };
  const host = memoryHost({ files, beneath: nodeHost() });
  const prepared = await prepareBriefing(PLACE, DEFAULT_OPTIONS, host);
  const drawn = await drawBriefing(prepared.value, false, host);
  return {
    html: await deckHtml(drawn.value, false, host),
    canonical: canonicalOutline(prepared.value.outline),
  };
}

const HEAD = `---
title: The last bus # SECRET
edition: 2
sources:
  holt: { type: article-newspaper, title: The last bus, author: [{ family: Holt }], text: article.txt }
  secret: { title: SECRET }
---
`;
const PIECES = [
  '# The decision <!-- SECRET -->\n\nA vote.\n',
  '## A quotation\n\n> We count every night\n>\n> — Ilse Brandt [@holt, para. 3]\n',
  'Note:\nSECRET, see [@secret] and [^aside].\n\n[^aside]: SECRET\n',
  '<!--\nSECRET\n-->\n',
  '## Points {.incremental}\n\n- one[^shown]\n- two <!-- SECRET -->\n\n[^shown]: Shown.\n',
  '::: notes\nSECRET\n:::\n',
  '---\n\n[secret]: https://secret.example/SECRET\n\n```mermaid\nflowchart LR\n  A --> B\n  %% SECRET\n```\n',
];

test('a deck for an audience is made of its canonical outline: the same bytes, and nothing else in them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(PIECES), async (pieces) => {
      const whole = await build(`${HEAD}\n${pieces.join('\n')}\n## The end [@holt]\n\nOf it.\n`);
      expect(whole.html).not.toContain('SECRET');
      expect((await build(whole.canonical)).html).toBe(whole.html);
    }),
    { numRuns: runs(12) },
  );
});

test.each(['china-cybersecurity-week', 'night-buses'])('so is that of %s', async (slug) => {
  const outline = readFileSync(`briefings/${slug}/outline.md`, 'utf8');
  const { html, canonical } = await build(outline, '');
  expect((await build(canonical, '')).html).toBe(html);
  expect(canonical).not.toMatch(/^Note:/mu);
});
