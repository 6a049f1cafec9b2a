/** A page without what is embedded in it as data. */
export interface LightPage {
  readonly html: string;
  /** Where something of the light page stands in the whole one. */
  readonly offsetOf: (offset: number) => number;
}

/**
 * Takes the contents of pictures and fonts out of a page that was saved as one file: no word of the article is in them, and they are most
 * of such a page. Neither parsers nor expressions take megabytes in one piece.
 */
export function withoutEmbedded(html: string): LightPage {
  const pieces: string[] = [];
  const cuts: { readonly from: number; readonly length: number }[] = [];
  let end = 0;
  for (let at = html.indexOf(MARK); at !== -1; at = html.indexOf(MARK, Math.max(end, at + 1))) {
    const from = at + MARK.length;
    const to = endOfContent(html, from);
    if (to - from < LEAST) continue;
    pieces.push(html.slice(end, from));
    cuts.push({ from, length: to - from });
    end = to;
  }
  return {
    html: pieces.join('') + html.slice(end),
    offsetOf: (offset) =>
      cuts.reduce((whole, { from, length }) => (from <= whole ? whole + length : whole), offset),
  };
}

const MARK = ';base64,';

/** In characters; a small picture does no harm. */
const LEAST = 1000;

function endOfContent(html: string, from: number): number {
  let at = from;
  while (isBase64(html.charCodeAt(at))) at += 1;
  return at;
}

/** Letters, digits, `+`, `/`, `=`, and `-` and `_` of the form for addresses (RFC 4648 §4 and §5). */
function isBase64(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2f && code <= 0x39) ||
    code === 0x2b ||
    code === 0x3d ||
    code === 0x2d ||
    code === 0x5f
  );
}
