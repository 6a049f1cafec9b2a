import { plainText } from '../markdown/nodes/plain-text.ts';
import type { OutlineSlide } from './outline.ts';

/** What names an outline without a title: its first heading, or else its file. */
export function standInTitle(path: string, slides: readonly OutlineSlide[]): string {
  const heading = slides.find((slide) => slide.heading !== null)?.heading;
  const fileName = path.split('/').at(-1) ?? '';
  return plainText(heading?.children ?? []) || fileName.replace(/\.\w+$/u, '') || 'Untitled';
}
