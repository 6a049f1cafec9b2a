/**
 * The page that the floor is measured with: the slides of a built deck, word for word and picture for picture, without
 * the looks, scripts and fonts; one section a page.
 */
export function staticPage(deckHtml: string): string {
  const start = deckHtml.indexOf('<section');
  const end = deckHtml.lastIndexOf('</section>');
  const slides = withPictures(deckHtml.slice(start, end + '</section>'.length), deckHtml);
  const plain = slides.replaceAll(/ (?:class|style|id|role|data-[a-z-]+|aria-[a-z]+)="[^"]*"/gu, '');
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Floor</title><style>${CSS}</style>${plain}</html>`;
}

/** A picture that several slides show is in a deck once, and its script hands it to each place (src/render/document/deck-document.ts). */
function withPictures(slides: string, deckHtml: string): string {
  const stored = new Map(
    [...deckHtml.matchAll(/<image id="([^"]*)" href="([^"]*)"/gu)].map(([, id, address]) => [id, address]),
  );
  return slides.replaceAll(
    /<img hidden data-picture="([^"]*)"([^>]*)><noscript>.*?<\/noscript>/gsu,
    (_, id: string, rest: string) => `<img src="${stored.get(id) ?? ''}"${rest}>`,
  );
}

const CSS = [
  '@page{size:960pt 540pt;margin:0}',
  'body{margin:0;font:20px serif}',
  'section{height:539pt;padding:48px;box-sizing:border-box;break-after:page}',
  'img{width:320px}',
].join('');
