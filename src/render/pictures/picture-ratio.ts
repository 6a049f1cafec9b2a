import { pictureFacts } from './picture-facts.ts';

/** How much wider than high a picture is; `null` where that isn’t known. */
export function pictureRatio(bytes: Uint8Array): number | null {
  const size = pictureFacts(bytes)?.size ?? sizeOfSvg(new TextDecoder().decode(bytes.subarray(0, HEAD)));
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
