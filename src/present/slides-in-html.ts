/** The HTML of one slide and the id that it has in the document. */
export interface SlideHtml {
  readonly id: string;
  readonly html: string;
}

/**
 * Takes the sections of a deck apart. The HTML is our own renderer's: text is escaped, so every `<section` opens an
 * element, but in a comment of a template of the user’s; sections inside a slide stay in it. One pass over the text.
 */
export function slidesInHtml(slidesHtml: string): readonly SlideHtml[] {
  const slides: SlideHtml[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of slidesHtml.matchAll(/<!--[^]*?(?:-->|$)|<(\/?)section\b/g)) {
    if (tag[1] === undefined) continue;
    if (tag[1] === '') {
      if (depth === 0) start = tag.index;
      depth += 1;
      continue;
    }
    depth -= 1;
    if (depth === 0) slides.push(slideFrom(slidesHtml.slice(start, slidesHtml.indexOf('>', tag.index) + 1)));
  }
  return slides;
}

function slideFrom(html: string): SlideHtml {
  return { id: /^<section\b[^>]*?\sid="([^"]*)"/.exec(html)?.[1] ?? '', html };
}
