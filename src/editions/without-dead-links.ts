/**
 * Takes the address off links to places that a document doesn’t have, such as slides that aren’t printed: in a PDF they
 * would lead to the address that the document was printed from.
 */
export function withoutDeadLinks(html: string): string {
  const places = new Set([...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id));
  return html.replaceAll(/<a href="#([^"]*)"/gu, (link, target: string) =>
    places.has(target) ? link : '<a',
  );
}
