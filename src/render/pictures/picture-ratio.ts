import { pictureFacts } from './picture-facts.ts';

/** How much wider than high a picture is, given as a data URI; `null` where that isn’t known. */
export function pictureRatio(address: string): number | null {
  const comma = address.indexOf(';base64,');
  if (!address.startsWith('data:image/') || comma === -1) return null;
  const bytes = Buffer.from(address.slice(comma + ';base64,'.length), 'base64');
  const size = pictureFacts(bytes)?.size ?? sizeOfSvg(bytes.toString('utf8', 0, HEAD));
  return 0 < size.width && 0 < size.height ? size.width / size.height : null;
}

/** The root of an SVG stands no further down. */
const HEAD = 100_000;

/** Both in one unit: `withSize` gives a size to what says only its proportions. */
function sizeOfSvg(svg: string): { readonly width: number; readonly height: number } {
  const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/iu.exec(svg)?.[0] ?? '';
  const numberOf = (name: string): number =>
    Number(
      new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)\\s*(?:px|pt|mm|cm|in)?\\s*["']`, 'iu').exec(root)?.[1],
    );
  return { width: numberOf('width'), height: numberOf('height') };
}
