/** The weights that the serif of titles is cut in. */
export type TitleWeight = 600 | 900;

/** The weight that a theme’s tokens give to titles with `--weight-title`; the last rule wins, as in a browser. */
export function titleWeightOf(tokensCss: string): TitleWeight {
  const last = [...tokensCss.matchAll(/--weight-title:\s*(\d+)/gu)].at(-1)?.[1];
  return last === '900' ? 900 : 600;
}
