import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { galleryFile, THEMES } from '../support/gallery-document.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

describe.each(THEMES)('in a contrast theme of the reader, %s', (theme) => {
  const file = `forced-${theme}.html`;
  beforeAll(async () => writeFile(join(decks.folder, file), await galleryFile(theme)));
  beforeEach(async () => {
    const client = await decks.page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
  });

  test.each(['', '?view=read'])('what is drawn and marked has the reader’s colours (%s)', async (view) => {
    await decks.open(file, view);
    const found = await decks.page.evaluate(() => {
      const colourOf = (name: string): string => {
        const probe = document.createElement('i');
        probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const all = (selector: string, property: 'fill' | 'stroke' | 'color'): string[] => [
        ...new Set([...document.querySelectorAll(selector)].map((part) => getComputedStyle(part)[property])),
      ];
      const [page, text, link, marked] = ['Canvas', 'CanvasText', 'LinkText', 'MarkText'].map(colourOf);
      return {
        isDark: page !== text,
        labels: all('.drawing text:not(.on-1, .on-3)', 'fill').filter((colour) => colour !== text),
        bars: all('.drawing .fill-1', 'fill').filter((colour) => colour !== link),
        lines: all('.drawing .line-2', 'stroke').filter((colour) => colour !== text),
        nodes: all('.drawing .node', 'fill').filter((colour) => colour !== page),
        marks: all('.code-line', 'color').filter((colour) => colour !== marked),
        links: all('.slides a', 'color').filter((colour) => colour !== link),
        count: document.querySelectorAll('.drawing text').length,
      };
    });
    expect(found).toMatchObject({
      isDark: true,
      labels: [],
      bars: [],
      lines: [],
      nodes: [],
      marks: [],
      links: [],
    });
    expect(found.count).toBeGreaterThan(20);
  });

  test('what lies over a slide has an edge', async () => {
    await decks.open(file);
    const edges = await decks.page.evaluate(() => {
      const panel = document.createElement('dialog');
      panel.className = 'panel';
      document.body.append(panel);
      const [page, text] = ['Canvas', 'CanvasText'].map((name) => {
        panel.style.color = name;
        return getComputedStyle(panel).color;
      });
      const edgesOf = (dialog: Element): boolean => {
        const { borderLeftWidth, borderLeftColor } = getComputedStyle(dialog);
        return borderLeftWidth === '1px' && borderLeftColor === text && page !== text;
      };
      return [...document.querySelectorAll('dialog')].map(edgesOf);
    });
    expect(edges).toEqual([true, true, true]);
  });
});

test.each(THEMES)(
  'who asks for more contrast has sources, feet and rules as dark as the words, %s',
  async (theme) => {
    const file = `more-${theme}.html`;
    await writeFile(join(decks.folder, file), await galleryFile(theme));
    const inks = async (): Promise<Set<string>> => {
      await decks.open(file);
      return new Set(
        await decks.page.$$eval('.footer, .slide--quote .stage, .origin, .drawing .grid', (parts) =>
          parts.map((part) => {
            const { color, stroke } = getComputedStyle(part);
            return part.matches('.grid') ? stroke : color;
          }),
        ),
      );
    };
    expect((await inks()).size).toBeGreaterThan(2);
    const client = await decks.page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-contrast', value: 'more' }],
    });
    expect((await inks()).size).toBe(1);
  },
);
