/**
 * The page that the floor is measured with: the slides of a built deck, word for word and picture for picture, without
 * the looks, scripts and fonts; one section a page.
 */
export function staticPage(deckHtml: string): string {
  const start = deckHtml.indexOf('<section');
  const end = deckHtml.lastIndexOf('</section>');
  const slides = deckHtml.slice(start, end + '</section>'.length);
  const plain = slides.replaceAll(/ (?:class|style|id|role|data-[a-z-]+|aria-[a-z]+)="[^"]*"/gu, '');
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Floor</title><style>${CSS}</style>${plain}</html>`;
}

const CSS = [
  '@page{size:960pt 540pt;margin:0}',
  'body{margin:0;font:20px serif}',
  'section{height:539pt;padding:48px;box-sizing:border-box;break-after:page}',
  'img{width:320px}',
].join('');
