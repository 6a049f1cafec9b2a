/**
 * What takes the place of a theme’s tokens on white sheets. Nobody prints sheets black: a dark theme that doesn’t say how it looks
 * there has no colours on them.
 */
export function sheetTokens({ tokensCss, sheetCss, monoCss }: ThemeTokens): string {
  const isDark = sheetCss === '' && /color-scheme:\s*dark/u.test(tokensCss);
  return isDark ? monoCss : sheetCss;
}

interface ThemeTokens {
  readonly tokensCss: string;
  readonly sheetCss: string;
  readonly monoCss: string;
}
