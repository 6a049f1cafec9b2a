import { z } from 'zod';

import type { RunningBrowser } from '../../src/browser/running-browser.ts';
import { inPage } from './lay-out.ts';

const Boxes = z.array(z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }));

/** The boxes, on its slide, of what a selector finds on the first slide that another one is on. */
export async function slideBoxes(
  browser: RunningBrowser,
  html: string,
  slide: string,
  parts: string,
): Promise<z.infer<typeof Boxes>> {
  const source = `() => {
  const section = document.querySelector(${JSON.stringify(slide)}).closest('.slide');
  const { left, top } = section.getBoundingClientRect();
  return [...section.querySelectorAll(${JSON.stringify(parts)})].map((part) => {
    const box = part.getBoundingClientRect();
    return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
  });
}`;
  return Boxes.parse(await inPage(browser, html, source));
}
