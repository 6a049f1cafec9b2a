import type { ConvertedSlide } from './convert-slide.ts';
import { type Left, splitAtCode } from './convert-words.ts';

/** A link to another slide: `[words](#name)`, or an address that a program reads as one. */
const LINK = /(?<!!)\[([^[\]]*)\]\((?:#|(?=\/\d+\)))([^()\s]*)(?:\s+"[^"]*")?\)/gu;

/** Leads links between slides of a deck to where those are in the outline; one that leads nowhere is its words, and named. */
export function linkSlides(slides: readonly ConvertedSlide[], left: Left[]): readonly ConvertedSlide[] {
  const byName = new Map<string, number>();
  for (const [at, { anchors }] of slides.entries())
    for (const name of anchors) if (name !== '' && !byName.has(name)) byName.set(name, at);
  const wanted = new Set<number>();
  const idOf = (at: number): string =>
    slides[at]?.attributes.find((one) => one.startsWith('#'))?.slice(1) ?? `s${at + 1}`;
  const linked = (text: string, line: number): string =>
    text.replaceAll(LINK, (all, words: string, name: string) => {
      if (name.startsWith('slide-')) return all;
      const at = byName.get(decoded(name));
      if (at === undefined) {
        left.push({ what: `the link from “${words}” to “${name}”`, line, instead: null });
        return words;
      }
      wanted.add(at);
      return `[${words}](#slide-${idOf(at)})`;
    });
  const linesOf = (lines: readonly string[], number: number): readonly string[] => {
    let isCode = false;
    return lines.map((line) => {
      if (/^\s*(?:`{3}|~{3})/u.test(line)) isCode = !isCode;
      if (isCode || !line.includes('](')) return line;
      return splitAtCode(line)
        .map((part, at) => (at % 2 === 1 ? part : linked(part, number)))
        .join('');
    });
  };
  const led = slides.map((slide) => ({
    ...slide,
    heading: slide.heading === null ? null : linked(slide.heading, slide.line),
    body: linesOf(slide.body, slide.line),
    notes: linesOf(slide.notes, slide.line),
  }));
  return led.map((slide, at) => {
    const isNamed = !wanted.has(at) || slide.attributes.some((one) => one.startsWith('#'));
    return isNamed ? slide : { ...slide, attributes: [`#s${at + 1}`, ...slide.attributes] };
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
